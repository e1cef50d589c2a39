// Listens for one engine: what people do, what they write, and what becomes of servers; registers the commands when it first hears something.
import type { Client, GatewayDispatchPayload, GatewayReadyDispatchData } from 'discord.js'
import type { App } from '../../src/core/app.ts'
import type { Instant } from '../../src/core/time.ts'
import { dayMs } from '../../src/core/time.ts'
import { createAnswers } from './answers.ts'
import { makeCommands, registerCommands } from './commands.ts'
import { codeOf } from './errors.ts'
import { createHeld } from './held.ts'
import type { House } from './house.ts'
import { discordLimits } from './limits.ts'
import { createListen } from './listen.ts'
import { createTakeActs } from './listen-acts.ts'
import type { Listening } from './listening.ts'
import type { DiscordOptions } from './options.ts'
import { createPeople } from './people.ts'
import { createReadBack } from './read-back.ts'
import { spellBy } from './render/spell.ts'
import { createReplies } from './reply.ts'
import { createShowing } from './showing.ts'
import { createWake } from './wake.ts'
import type { TakeWords } from './words.ts'
import { createTakeWords } from './words.ts'

export interface Ears {
  told(packet: GatewayDispatchPayload, shard: number): void
  opened(client: Client): void
}

const { platform } = discordLimits

export function createEars(options: DiscordOptions, house: House, app: App): Ears {
  const { clock, log } = options
  const { running, background, tell, spaces, supervision, counts, roomWatch } = house
  const listening = createListening(options, house, app)
  const takeWords = createTakeWords(listening)
  const readBack = createReading(options, house, takeWords)
  const register = once(() => registering(house, app, log))
  const lookAtRooms = async (space: string) => {
    const open = await app.openConversations(platform, space)
    await roomWatch.seen(
      space,
      open.flatMap(({ to }) => ('room' in to ? [to.room] : [])),
    )
  }
  const told = createListen({
    ...{ log, spaces, supervision, takeWords, tell, background: background.run, now: clock.now },
    takeAct: createTakeActs(listening),
    threadChanged: createWake({ app, sending: house.sending, clock, me: () => running.me }),
    begun: (ready: GatewayReadyDispatchData, since) => {
      running.me = ready.user.id
      running.application = ready.application.id
      background.run(register())
      const servers = ready.guilds.map(({ id }) => id)
      background.run(readBack(app, servers, since))
    },
    seen: async (space) => {
      counts.told(space)
      await lookAtRooms(space)
    },
  })
  background.run(countNowAndThen(options, house, lookAtRooms))
  return {
    told,
    opened: (client) => {
      running.client = client
      roomWatch.watch(client)
    },
  }
}

/** Circles then hear how many can read along in their rooms; a server that cannot be asked is asked the next time. */
async function countNowAndThen(
  { clock, log, countsMs = dayMs }: DiscordOptions,
  { stopping: { signal }, spaces, counts }: House,
  look: (space: string) => Promise<void>,
): Promise<void> {
  const rest = () => clock.sleep(countsMs, signal).catch(() => undefined)
  for (await rest(); !signal.aborted; await rest()) {
    for (const space of spaces.all()) {
      if (signal.aborted) return
      await counts
        .ask(space)
        .then(() => look(space))
        .catch((error: unknown) => log.info({ why: codeOf(error) }, 'How many people a server has is not known anew.'))
    }
  }
}

function createListening(options: DiscordOptions, house: House, app: App): Listening {
  const { apiUrl, clock, log, ackMs } = options
  const { running, background, tell, rooms, confirms, sending } = house
  const answers = createAnswers({ clock, ...(apiUrl !== undefined && { apiUrl }) })
  const held = createHeld(clock)
  const directly: Parameters<typeof createReplies>[0]['directly'] = (user, part, token) =>
    sending.send({ space: '', user }, part, token)
  const spell = () => running.spell
  const showing = createShowing({ answers, log, spell, drawn: confirms.note, directly })
  const menus = new Map(app.menus('en').map(({ label, name }) => [label, name]))
  return {
    ...{ app, rooms, answers, held, confirms, sending, clock, log, background: background.run },
    people: createPeople({ tell, background: background.run }),
    replies: createReplies({ showing, held, clock, directly }),
    ...(ackMs !== undefined && { ackMs }),
    me: () => running.me,
    menuOf: (label) => menus.get(label),
  }
}

/** One after the other: a connection may come and go. */
function createReading({ clock, log }: DiscordOptions, { sending, stopping }: House, { again: take }: TakeWords) {
  const readBack = createReadBack({ sending, clock, log, take, signal: stopping.signal })
  let last: Promise<unknown> = Promise.resolve()
  return (app: App, servers: readonly string[], since: Instant | undefined): Promise<unknown> => {
    last = last.catch(() => undefined).then(() => readBack(app, servers, since))
    return last
  }
}

/** Without it the old commands still work, so it is only told. */
async function registering({ running, sending }: House, app: App, log: DiscordOptions['log']): Promise<boolean> {
  const wanted = makeCommands({
    en: { commands: app.commands('en'), menus: app.menus('en') },
    nl: { commands: app.commands('nl'), menus: app.menus('nl') },
  })
  const door = {
    get: (path: `/${string}`, { query }: { query: URLSearchParams }) =>
      sending.call({ method: 'GET', path, query: Object.fromEntries(query) }),
    put: (path: `/${string}`, { body }: { body: unknown }) =>
      sending.call({ method: 'PUT', path, body: body as object }),
  }
  try {
    const { changes, ids } = await registerCommands(door, running.application, wanted)
    running.spell = spellBy(app.commands('nl'), ids)
    const { added, changed, removed } = changes
    if (added.length + changed.length + removed.length > 0)
      log.info({ added, changed, removed }, 'The commands were registered anew.')
    return true
  } catch (error) {
    const todo = 'It is tried again with the next connection; kring doctor tells what is not right yet.'
    log.warn({ why: codeOf(error), todo }, 'The commands could not be registered with Discord.')
    return false
  }
}

/** Until it went well; never twice at a time. */
function once(work: () => Promise<boolean>): () => Promise<void> {
  let doing: Promise<boolean> | undefined
  return async () => {
    doing ??= work()
    if (!(await doing)) doing = undefined
  }
}
