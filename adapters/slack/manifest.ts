// The app as Slack should make it: commands from their declarations, rights and events from the table in access.ts.
import type { CommandSheet } from '../../src/core/command.ts'
import type { MenuSheet } from '../../src/core/menu.ts'
import type { Manifest } from './access.ts'
import { asked, events, scopesFor } from './access.ts'

export interface ManifestParts {
  /** In English; each sheet brings the Dutch words too. */
  readonly commands: readonly CommandSheet[]
  readonly menus: readonly MenuSheet[]
  readonly readsThreads: boolean
  /** Slack delivers over HTTP, to this address, instead of over a socket. */
  readonly http?: { readonly url: string }
  /** Workspaces install Kring by themselves, and come back to this address. */
  readonly oauth?: { readonly redirectUrl: string }
}

type Features = NonNullable<Manifest['features']>
type SlashCommand = NonNullable<Features['slash_commands']>[number]

/** https://docs.slack.dev/reference/app-manifest */
export const manifestLimits = {
  name: 35,
  description: 140,
  longDescription: { least: 174, most: 4000 },
  command: 32,
  commandDescription: 2000,
  usageHint: 1000,
  shortcuts: 10,
  shortcutName: 24,
  shortcutDescription: 150,
}

const eventsPath = '/slack/events'

/** Where Slack shows a page to make an app from this manifest. */
export function manifestLink(manifest: Manifest): string {
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(manifest))}`
}

export function makeManifest({ commands, menus, readsThreads, http, oauth }: ManifestParts): Manifest {
  const url = http && `${http.url.replace(/\/+$/, '')}${eventsPath}`
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: 'Kring',
      description: 'Runs the small rituals that keep a learning community going.',
      long_description:
        'Kring (Dutch for circle) helps a group learn together: one question a week, a log of what you try, and every Friday a digest of what came of it. ' +
        'It asks and gives back. It never ranks, never names who was silent, and decides nothing for anybody. In Dutch and in English.',
      background_color: '#0b6e4f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'kring', always_online: true },
      slash_commands: makeCommands(commands, url),
      ...(menus.length > 0 && { shortcuts: menus.slice(0, manifestLimits.shortcuts).map(makeShortcut) }),
    },
    oauth_config: {
      ...(oauth && { redirect_urls: [oauth.redirectUrl] }),
      scopes: { bot: [...scopesFor(readsThreads)] },
    },
    settings: {
      event_subscriptions: {
        ...(url !== undefined && { request_url: url }),
        bot_events: asked(events, readsThreads).map(({ event }) => event),
      },
      interactivity: { is_enabled: true, ...(url !== undefined && { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: oauth !== undefined,
    },
  }
}

/** One command for everything, and one each for what is said most. */
const aliases = [
  { noun: 'experiment', says: 'What you try: write it down, start it, look back on it.' },
  { noun: 'reflect', says: 'The question of the week: answer it.' },
]

function makeCommands(sheets: readonly CommandSheet[], url: string | undefined): SlashCommand[] {
  const more = { should_escape: false, ...(url !== undefined && { url }) }
  const firstDay = sheets.filter(({ day }) => day === 1)
  const all: SlashCommand = {
    command: '/kring',
    description: 'Everything Kring can do. Without words it shows what is open for you, with buttons.',
    usage_hint: hint(
      firstDay.map(({ words: { noun, verb } }) => both(`${noun.en} ${verb.en}`, `${noun.nl} ${verb.nl}`)),
    ),
    ...more,
  }
  const rest = aliases.flatMap(({ noun, says }): SlashCommand[] => {
    const verbs = sheets.filter((sheet) => sheet.noun === noun).map(({ words: { verb } }) => both(verb.en, verb.nl))
    return verbs.length === 0 ? [] : [{ command: `/${noun}`, description: says, usage_hint: hint(verbs), ...more }]
  })
  return [all, ...rest]
}

function both(en: string, nl: string): string {
  return en === nl ? en : `${en} / ${nl}`
}

/** As many as fit. */
function hint(ways: readonly string[]): string {
  return ways.reduce((so, way) => {
    const longer = so === '' ? way : `${so}, ${way}`
    return longer.length <= manifestLimits.usageHint ? longer : so
  }, '')
}

function makeShortcut({ name, label, on }: MenuSheet): NonNullable<Features['shortcuts']>[number] {
  const description =
    on === 'ours' ? 'For a message of Kring in a circle of yours' : 'For a message in a circle of yours'
  return { type: 'message', name: label, callback_id: name, description }
}
