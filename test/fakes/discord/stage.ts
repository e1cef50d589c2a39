// The world on Discord: the real adapter over real sockets against the fake, with the clock of the test and people who have hands there.
import { createDiscord } from '../../../adapters/discord/index.ts'
import { discordLimits } from '../../../adapters/discord/limits.ts'
import type { ChatRoom } from '../../../adapters/web/chat-state.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Adapter } from '../../../src/core/adapter.ts'
import type { App, Reply } from '../../../src/core/app.ts'
import type { InstantStyle } from '../../../src/core/card.ts'
import { dateWords } from '../../../src/core/dates.ts'
import type { DeliveryError } from '../../../src/core/errors.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import type { Stage, StageOptions } from '../../support/stage.ts'
import type { Telling } from './as-chat.ts'
import { asChat } from './as-chat.ts'
import { createHands } from './hands.ts'
import type { FakeDiscord, FakeDiscordOptions } from './index.ts'
import { createFakeDiscord } from './index.ts'
import type { Person } from './person.ts'
import type { TellsMoment } from './reads/markdown.ts'
import { remembering } from './remembering.ts'
import type { Role } from './state.ts'

/** With the platform's own things, for tests of the adapter. */
export interface DiscordStage extends Stage {
  readonly discord: FakeDiscord
  person(name: string): Person
}

export type DiscordStageOptions = FakeDiscordOptions & StageOptions

const longestPauseMs = 120_000
/** The client counts calls by the second. */
const longestHoldMs = 1_000

/** Starts a fake Discord with two rooms, `home` and `experiments`, and nobody in them but the bot. */
export async function makeDiscordStage(options: DiscordStageOptions): Promise<DiscordStage> {
  const { clock, log, language, zone, called, ...more } = options
  const discord = await createFakeDiscord({ now: () => clock.now(), quietMs: 5, tells, ...more })
  if (called !== undefined) Object.assign(discord.guild, { name: called })
  const system = createSystemClock()
  const replies = new Map<string, Reply>()
  const inside: Role = discord.addRole({ name: 'kring' })
  let adapter: Adapter | undefined
  let app: App | undefined
  let skippedMs = 0

  const person = (name: string) => discord.person(name)
  /** An open room is for the whole server, any other for one role that everybody in the story has. */
  const saveRoom = ({ name, readers = 0, open = false }: ChatRoom) => {
    discord.addChannel({ name, ...(!open && { onlyFor: [inside.id] }) })
    if (!open) return
    // How many there are is told with the server; nobody tells it again when somebody comes.
    discord.guild.strangers = Math.max(0, readers + 1 - discord.guild.members.size)
    discord.happens.fades()
    discord.happens.returns()
  }
  for (const id of ['home', 'experiments']) saveRoom({ id, name: id })
  const telling = (): Telling => ({
    discord,
    language,
    zone,
    reader: {
      tells,
      tz: zone,
      locale: localeOf(language),
      now: clock.now(),
      nameOf: (id) => discord.state.users.get(id)?.displayName ?? discord.state.channels.get(id)?.name ?? id,
    },
  })
  const disconnects = async () => {
    await adapter?.stop()
    adapter = undefined
  }

  return {
    discord,
    person,
    platform: 'discord',
    complaints: discord.complaints,
    limits: discordLimits,
    chat: asChat(telling, person, saveRoom),
    makeAdapter: () => {
      const { adapter: made } = createDiscord({
        token: discord.token,
        apiUrl: discord.url,
        clock: {
          ...system,
          now: () => clock.now(),
          elapsed: () => system.elapsed() + clock.now() + skippedMs,
        },
        log,
      })
      // A clock that stands still knows no haste: pacing has tests of its own.
      const { pace: _pace, ...unhurried } = made
      // The client's own count of calls goes by the clock on the wall: what it holds back goes a moment later, as in life.
      const patiently = async <Done>(call: () => Promise<Done>): Promise<Done> => {
        for (;;) {
          try {
            return await call()
          } catch (error) {
            const { problem, holds, afterMs = longestPauseMs } = error as DeliveryError
            if (problem !== 'later' || holds !== 'space' || afterMs > longestHoldMs) throw error
            await new Promise((resolve) => setTimeout(resolve, afterMs))
          }
        }
      }
      const send: Adapter['send'] = async (to, part, token) => {
        for (;;) {
          try {
            return await patiently(() => made.send(to, part, token))
          } catch (error) {
            // Direct messages are opened one after the other: the pause between two is skipped.
            const { problem, afterMs = longestPauseMs } = error as DeliveryError
            if (problem !== 'later' || afterMs >= longestPauseMs || !('user' in to)) throw error
            skippedMs += afterMs
          }
        }
      }
      const edit: Adapter['edit'] = (to, receipt, part) => patiently(() => made.edit(to, receipt, part))
      adapter = { ...unhurried, send, edit, livesByOurClock: true }
      return adapter
    },
    connects: async (next) => {
      app = next
      await adapter?.start(remembering(next, replies, () => discord.begin()))
      await discord.quiet()
    },
    disconnects,
    hands: (name, of) => {
      const known = [...discord.state.users.values()].find((user) => user.name === name.toLowerCase())
      const { id } = known ?? discord.addUser({ name, locale: localeOf(of.language), tz: of.zone, roles: [inside.id] })
      const mine = (): Telling => {
        const shared = telling()
        const reader = { ...shared.reader, tz: of.zone, locale: localeOf(of.language) }
        return { ...shared, language: of.language, zone: of.zone, reader }
      }
      const takeReply = () => {
        const reply = replies.get(id)
        replies.delete(id)
        return reply
      }
      const menuLabel = (menu: string) => app?.menus('en').find((sheet) => sheet.name === menu)?.label ?? menu
      const hands = createHands({ person: person(id), name, home: 'home', telling: mine, takeReply, menuLabel })
      // Discord has no page of one's own.
      return { ...hands, home: () => '', opensHome: async () => '' }
    },
    down: (isDown) =>
      isDown ? discord.fails.next({ is: 'dropped', stored: false }, { times: Infinity }) : discord.fails.clear(),
    quiet: () => discord.quiet(),
    stop: async () => {
      await disconnects()
      await discord.stop()
    },
  }
}

/** As Kring tells moments itself, so that stories read the same everywhere. */
const styles: Readonly<Record<string, InstantStyle>> = { D: 'date', t: 'time', F: 'moment', R: 'relative' }

const tells: TellsMoment = (at, style, { tz, locale }) => {
  const language = locale.startsWith('nl') ? 'nl' : 'en'
  return dateWords(language, tz as Zone, at as Instant, styles[style] ?? 'moment')
}

function localeOf(language: Language): string {
  return language === 'nl' ? 'nl' : 'en-GB'
}
