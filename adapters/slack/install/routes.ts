// The two pages of adding Kring to a workspace: one that goes to Slack, and one to which Slack comes back.
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { InstallProvider } from '@slack/oauth'
import { AuthorizationError } from '@slack/oauth'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Text } from '../../../src/core/text.ts'
import { translator } from '../../../src/core/text.ts'
import { texts } from './texts.ts'

export const installPath = '/slack/install'
export const redirectPath = '/slack/oauth_redirect'

export interface InstallRoutes {
  readonly provider: InstallProvider
  /** Somebody added Kring to this workspace, for the first time or again. */
  installed(space: string): Promise<void>
  /** A whole organisation was chosen: what was given is handed back. */
  refused(token: string): Promise<void>
  /** The operator should know. */
  onFault(error: unknown): void
}

export function createInstallRoutes({ provider, installed, refused, onFault }: InstallRoutes): Hono {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get(installPath, async (c) => {
    await provider.handleInstallPath(c.env.incoming, c.env.outgoing)
    return RESPONSE_ALREADY_SENT
  })
  app.get(redirectPath, async (c) => {
    const languages = c.req.header('accept-language') ?? ''
    const page = (status: number, title: Text<never>, says: string) => {
      const isAgain = status !== 200
      c.env.outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      c.env.outgoing.end(drawPage(languages, title, says, isAgain))
    }
    const t = translator(languageOf(languages))
    await provider.handleCallback(c.env.incoming, c.env.outgoing, {
      afterInstallation: async (installation) => {
        if (!installation.isEnterpriseInstall && installation.team) return true
        await refused(installation.bot?.token ?? '').catch(onFault)
        page(400, texts.notInstalledTitle, t(texts.notForOrganisation))
        return false
      },
      successAsync: async ({ team }) => {
        await installed(team?.id ?? '').catch(onFault)
        page(200, texts.installedTitle, t(texts.installed, { workspace: team?.name ?? 'Slack' }))
      },
      failure: (error) => {
        const isStopped = error instanceof AuthorizationError
        if (!isStopped) onFault(error)
        page(400, texts.notInstalledTitle, t(isStopped ? texts.stopped : texts.somethingWrong))
      },
    })
    return RESPONSE_ALREADY_SENT
  })
  return app as unknown as Hono
}

const languageOf = (languages: string) => (/^\s*nl\b/i.test(languages) ? 'nl' : 'en')

function drawPage(languages: string, title: Text<never>, says: string, isAgain: boolean): string {
  const language = languageOf(languages)
  const t = translator(language)
  const again = isAgain ? html`<p><a href="${installPath}">${t(texts.again)}</a></p>` : ''
  return String(html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${t(title)}</title>
    <style>
      body { max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1.125rem/1.6 system-ui, sans-serif; }
    </style>
  </head>
  <body>
    <main>
      <h1>${t(title)}</h1>
      <p>${says}</p>
      ${again}
    </main>
  </body>
</html>`)
}
