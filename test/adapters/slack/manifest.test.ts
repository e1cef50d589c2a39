// The app that Slack is asked to make: what an administrator reads, what it may do, and that the papers about it tell the same.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import type { AskedEvent, AskedScope } from '../../../adapters/slack/access.ts'
import { asked, events, scopes } from '../../../adapters/slack/access.ts'
import { makeManifest, manifestLimits, manifestLink } from '../../../adapters/slack/manifest.ts'
import { listDeclarations } from '../../../src/declarations.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const declared = listDeclarations('en')
const usual = makeManifest({ ...declared, readsThreads: true })
const url = 'https://kring.example.org'

const scopesOf = (manifest: typeof usual) => manifest.oauth_config?.scopes?.bot ?? []
const eventsOf = (manifest: typeof usual) => manifest.settings?.event_subscriptions?.bot_events ?? []

test('docs/slack-manifest.json is what kring manifest slack prints (vitest -u writes it again)', async () => {
  await expect(`${JSON.stringify(usual, null, 2)}\n`).toMatchFileSnapshot('../../../docs/slack-manifest.json')
})

describe('what it may do', () => {
  it('reads channels only to read threads', () => {
    const quiet = makeManifest({ ...declared, readsThreads: false })
    expect(scopesOf(usual).filter((scope) => !scopesOf(quiet).includes(scope))).toEqual([
      'channels:history',
      'groups:history',
    ])
    expect(eventsOf(usual).filter((event) => !eventsOf(quiet).includes(event))).toEqual([
      'message.channels',
      'message.groups',
    ])
  })

  it('has the scope that each event goes with', () => {
    for (const readsThreads of [true, false]) {
      const manifest = makeManifest({ ...declared, readsThreads })
      for (const { goesWith } of asked(events, readsThreads)) {
        if (goesWith) expect(scopesOf(manifest)).toContain(goesWith)
      }
    }
  })

  it('may not read e-mail addresses, administer anything, or act as a person', () => {
    expect(JSON.stringify(usual)).not.toMatch(/users:read\.email|admin|"user":|manage|customize|public/)
  })
})

describe('how Slack delivers', () => {
  it('over a socket, without any address', () => {
    expect(usual.settings?.socket_mode_enabled).toBe(true)
    expect(JSON.stringify(usual)).not.toContain('url')
    expect(usual.settings?.token_rotation_enabled).toBe(false)
  })

  it('over HTTP to one address, for commands, buttons and events alike', () => {
    for (const given of [url, `${url}/`]) {
      const { features, settings } = makeManifest({ ...declared, readsThreads: true, http: { url: given } })
      const all = [settings?.interactivity?.request_url, settings?.event_subscriptions?.request_url]
      for (const command of features?.slash_commands ?? []) all.push(command.url)
      expect(new Set(all)).toEqual(new Set([`${url}/slack/events`]))
      expect(settings?.socket_mode_enabled).toBe(false)
    }
  })

  it('tokens rotate where many workspaces install it', () => {
    const redirectUrl = `${url}/slack/oauth_redirect`
    const manifest = makeManifest({ ...declared, readsThreads: true, http: { url }, oauth: { redirectUrl } })
    expect(manifest.oauth_config?.redirect_urls).toEqual([redirectUrl])
    expect(manifest.settings?.token_rotation_enabled).toBe(true)
  })
})

describe('what people read', () => {
  it('fits what Slack takes', () => {
    const { display_information: shown, features } = usual
    expect(shown.name.length).toBeLessThanOrEqual(manifestLimits.name)
    expect(shown.description?.length).toBeLessThanOrEqual(manifestLimits.description)
    expect(shown.long_description?.length).toBeGreaterThanOrEqual(manifestLimits.longDescription.least)
    expect(shown.long_description?.length).toBeLessThanOrEqual(manifestLimits.longDescription.most)
    expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]{1,80}$/)
    for (const { command, description, usage_hint: hint = '' } of features?.slash_commands ?? []) {
      expect(command).toMatch(/^\/[a-z]+$/)
      expect(command.length).toBeLessThanOrEqual(manifestLimits.command)
      expect(description.length).toBeLessThanOrEqual(manifestLimits.commandDescription)
      expect(hint.length).toBeLessThanOrEqual(manifestLimits.usageHint)
    }
    expect(features?.shortcuts?.length ?? 0).toBeLessThanOrEqual(manifestLimits.shortcuts)
    for (const { name, description } of features?.shortcuts ?? []) {
      expect([...name].length).toBeLessThanOrEqual(manifestLimits.shortcutName)
      expect(description.length).toBeLessThanOrEqual(manifestLimits.shortcutDescription)
    }
  })

  it('has the three commands, with words in both languages', () => {
    const hints = new Map(usual.features?.slash_commands?.map((one) => [one.command, one.usage_hint ?? '']))
    expect([...hints.keys()]).toEqual(['/kring', '/experiment', '/reflect'])
    expect(hints.get('/kring')).toContain('my today / mijn vandaag')
    expect(hints.get('/experiment')).toContain('log / noteer')
    expect(hints.get('/reflect')).toBe('now / nu')
  })

  it('a hint that would be too long has fewer words, and an alias without verbs is left out', () => {
    const [first] = declared.commands
    if (!first) throw new Error('There are commands.')
    const commands = Array.from({ length: 90 }, (_, index) => ({
      ...first,
      day: 1,
      words: { ...first.words, verb: { nl: `doe-${index}`, en: `do-${index}` } },
    }))
    const { features } = makeManifest({ commands, menus: [], readsThreads: true })
    expect(features?.slash_commands?.map(({ command }) => command)).toEqual(['/kring'])
    expect(features?.slash_commands?.[0]?.usage_hint?.length).toBeLessThanOrEqual(manifestLimits.usageHint)
    expect(features).not.toHaveProperty('shortcuts')
  })

  it('every item for the menu of a message is there, by the name it has in our code', () => {
    expect(usual.features?.shortcuts?.map(({ callback_id: id, type }) => `${type} ${id}`) ?? []).toEqual(
      declared.menus.map(({ name }) => `message ${name}`),
    )
  })
})

describe('README.md tells the same', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')

  it('every right with why', () => {
    expect(readme).toContain(scopeTable(scopes))
  })

  it('every event with why', () => {
    expect(readme).toContain(eventTable(events))
  })

  it('the link makes this app', () => {
    expect(readme).toContain(manifestLink(usual))
  })
})

function scopeTable(rows: readonly AskedScope[]): string {
  const lines = rows.map(
    ({ scope, why, onlyToReadThreads }) => `| \`${scope}\`${onlyToReadThreads ? ' *' : ''} | ${why} |`,
  )
  return ['| Right | Why |', '|---|---|', ...lines].join('\n')
}

function eventTable(rows: readonly AskedEvent[]): string {
  const lines = rows.map(
    ({ event, why, onlyToReadThreads }) => `| \`${event}\`${onlyToReadThreads ? ' *' : ''} | ${why} |`,
  )
  return ['| Event | What it tells Kring |', '|---|---|', ...lines].join('\n')
}
