// Kring in Slack: one adapter for one workspace or many, over Socket Mode or HTTP.
import type { Receiver } from '@slack/bolt'
import { Hono } from 'hono'
import type { Notice } from '../../src/core/act.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import type { App } from '../../src/core/app.ts'
import { Fault } from '../../src/core/errors.ts'
import { minuteMs } from '../../src/core/time.ts'
import { scopesFor } from './access.ts'
import { createLookAround } from './around.ts'
import { createBackground } from './background.ts'
import { createHttpReceiver } from './http.ts'
import { createInstalling } from './install/index.ts'
import { slackLimits } from './limits.ts'
import { listen } from './listen.ts'
import { createLostTokens } from './lost-tokens.ts'
import { createOpenings } from './openings.ts'
import type { SlackOptions } from './options.ts'
import { slackPace } from './pace.ts'
import { createPeople } from './people.ts'
import { createPrivately } from './privately.ts'
import type { ReadBack } from './read-back.ts'
import { createReadBack } from './read-back.ts'
import type { Connection } from './receiving.ts'
import type { Spell } from './render/prepared.ts'
import { spellBy, spellCommand } from './render/prepared.ts'
import { createReplies } from './reply.ts'
import { createRooms } from './rooms.ts'
import type { Sending } from './send.ts'
import { createSending } from './send.ts'
import { createSocketReceiver } from './socket.ts'
import { createSubmissions } from './submission.ts'
import { createSupervision } from './supervision.ts'
import { createVendorLog } from './vendor-log.ts'
import { whyOf } from './why.ts'
import { createWindows } from './windows.ts'
import type { WordsTools } from './words.ts'
import { createTakeWords } from './words.ts'
import type { Workspace, Workspaces } from './workspaces.ts'
import { connectOne, connectWorkspace, usualApiUrl } from './workspaces.ts'

export interface Slack {
  readonly adapter: Adapter
  /** To be mounted on the web server, where there is something for it: `/slack/events`, `/slack/install`. */
  readonly routes?: Hono
}

const { platform } = slackLimits
const finishMs = 5_000
/** What was typed in a longer gap is read back (rule 42); Slack itself brings what it could not deliver for as long as this. */
const readBackAfterMs = 5 * minuteMs

export function createSlack(options: SlackOptions): Slack {
  const { clock, log, readsThreads } = options
  const background = createBackground({ clock, log })
  const running: Running = { app: undefined, spell: spellCommand, readBack: undefined }
  const stopping = new AbortController()
  const tell = async (notice: Notice) => running.app?.notice(notice)
  const { workspaces, routes: installRoutes } = openWorkspaces(options, (space) =>
    tell({ tells: 'back', platform, space, at: clock.now() }),
  )
  const toAll = async (work: (workspace: Workspace) => Promise<unknown>) => {
    for (const workspace of await workspaces.list()) await work(workspace)
  }
  const supervision = createSupervision({
    clock,
    log,
    background: background.run,
    lost: (at, why) => toAll(({ space }) => tell({ tells: 'lost', platform, space, at, why })),
    back: (at, since) =>
      toAll(async (workspace) => {
        await tell({ tells: 'back', platform, space: workspace.space, at })
        const isLong = since === undefined || at - since > readBackAfterMs
        if (running.app && isLong) await running.readBack?.(running.app, workspace, since)
      }),
  })
  const spell = () => running.spell
  const lostToken = createLostTokens({ workspaces, clock, log, signal: stopping.signal, tell })
  const sending = createSending({
    workspaces,
    readsThreads,
    clock,
    log,
    spell,
    lost: (space, why) => background.run(lostToken(space, why)),
    roomGone: (space, room) => background.run(tell({ tells: 'roomGone', platform, space, room })),
  })
  const { receiver, routes: eventRoutes } = openReceiver(options, supervision.changed)
  const { send, edit, find, link, messageLink, showHome } = sending
  const adapter: Adapter = {
    platform,
    limits: { ...slackLimits, readsThreads },
    pace: slackPace,
    ...{ send, edit, find, link, messageLink, showHome },
    health: supervision.health,
    start: async (app) => {
      running.app = app
      running.spell = spellBy(app.commands('nl'))
      await greet(workspaces, sending, log)
      const given = { app, clock, log, readsThreads, background: background.run }
      const answering = createAnswering(given, { sending, spell, tell })
      const { takeWords: take } = answering
      running.readBack = createReadBack({ sending, readsThreads, clock, log, take, signal: stopping.signal })
      listen({ ...answering, ...given, workspaces, receiver, logger: createVendorLog(log) })
      await receiver.start()
    },
    stop: async () => {
      await receiver.stop()
      stopping.abort()
      supervision.stop()
      await background.settle(finishMs)
    },
  }
  const routes = [eventRoutes, installRoutes].filter((one) => one !== undefined)
  return routes.length === 0 ? { adapter } : { adapter, routes: joined(routes) }
}

interface Running {
  app: App | undefined
  spell: Spell
  readBack: ReadBack | undefined
}

function createAnswering(
  given: Omit<WordsTools, 'around' | 'replies'> & { readonly clock: SlackOptions['clock'] },
  { sending, spell, tell }: { sending: Sending; spell: () => Spell; tell: (notice: Notice) => Promise<void> },
) {
  const { clock, log } = given
  const people = createPeople({ clock, log, tell })
  const rooms = createRooms({ clock, log })
  const privately = createPrivately({ log, spell, call: sending.call, sendFile: sending.sendFile })
  const windows = createWindows({ clock, log, spell })
  const openings = createOpenings(clock)
  const tools = { privately, windows, openings }
  const around = createLookAround({ people, rooms, clock })
  const replies = createReplies(tools)
  const takeWords = createTakeWords({ ...given, around, replies })
  return { people, rooms, around, replies, takeWords, submissions: createSubmissions(tools) }
}

function openWorkspaces(
  { workspaces, installations, clock, log, readsThreads, apiUrl = usualApiUrl }: SlackOptions,
  installed: (space: string) => Promise<void>,
): { readonly workspaces: Workspaces; readonly routes?: Hono } {
  const logger = createVendorLog(log)
  if (workspaces.are === 'one') return { workspaces: connectOne({ token: workspaces.botToken, apiUrl, logger }) }
  if (!installations) throw new Error('Many workspaces need a place to keep their installations.')
  return createInstalling({
    ...workspaces,
    ...{ installations, apiUrl, logger, log, installed },
    scopes: scopesFor(readsThreads),
    elapsed: () => clock.elapsed(),
    connect: (token) => connectWorkspace({ token, apiUrl, logger }),
  })
}

function openReceiver(
  { receiving, clock, log, apiUrl = usualApiUrl }: SlackOptions,
  changed: (connection: Connection) => void,
): { readonly receiver: Receiver; readonly routes?: Hono } {
  if (receiving.by === 'http') return createHttpReceiver({ ...receiving, clock, log, changed })
  const logger = createVendorLog(log)
  return { receiver: createSocketReceiver({ appToken: receiving.appToken, apiUrl, clock, log, logger, changed }) }
}

/** A token that Slack does not take is for the operator to mend; a Slack that is out of reach comes back. */
async function greet(workspaces: Workspaces, sending: Sending, log: SlackOptions['log']): Promise<void> {
  try {
    for (const workspace of await workspaces.list()) sending.meet(workspace)
  } catch (error) {
    if (error instanceof Fault) throw error
    log.warn({ why: whyOf(error) }, 'Slack could not be asked who Kring is there; it is asked again when it is needed.')
  }
}

function joined(parts: readonly Hono[]): Hono {
  const routes = new Hono()
  for (const part of parts) routes.route('/', part)
  return routes
}
