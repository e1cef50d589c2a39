// The world on Slack: the real adapter over real sockets against the fake, with the clock of the test and people who have hands there.
import { createSlack } from '../../../adapters/slack/index.ts'
import { slackLimits } from '../../../adapters/slack/limits.ts'
import { makeManifest } from '../../../adapters/slack/manifest.ts'
import type { ChatRoom } from '../../../adapters/web/chat-state.ts'
import { blockWords } from '../../../adapters/web/words.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Adapter } from '../../../src/core/adapter.ts'
import type { App, Reply } from '../../../src/core/app.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Stage, StageOptions } from '../../support/stage.ts'
import type { Telling } from './as-chat.ts'
import { asBlocks, asChat } from './as-chat.ts'
import { createHands } from './hands.ts'
import type { FakeSlack, FakeSlackOptions } from './index.ts'
import { createFakeSlack } from './index.ts'
import type { Person } from './person.ts'
import type { Channel } from './state.ts'

/** With the platform's own things, for tests of the adapter. */
export interface SlackStage extends Stage {
  readonly slack: FakeSlack
  person(name: string): Person
}

export type SlackStageOptions = FakeSlackOptions & StageOptions

const unknownReader = 'U0READER'

/** Starts a fake Slack with two rooms, `home` and `experiments`, and nobody in them but the bot. */
export async function makeSlackStage(options: SlackStageOptions): Promise<SlackStage> {
  const { clock, log, language, zone, called, ...more } = options
  const slack = await createFakeSlack({ now: () => clock.now(), quietMs: 5, ...more })
  if (called !== undefined) Object.assign(slack.team, { name: called })
  const system = createSystemClock()
  const replies = new Map<string, Reply>()
  const rooms: Channel[] = []
  let adapter: Adapter | undefined

  const person = (name: string) => slack.person(idOf(name))
  /** Everybody is in every room; where a number of readers was told, they take the places of people nobody knows. */
  const enter = (channel: Channel, user: string) => {
    const [stranger] = [...channel.members].filter((member) => member.startsWith(unknownReader))
    if (stranger !== undefined && !channel.members.has(user)) channel.members.delete(stranger)
    channel.members.add(user)
  }
  const saveRoom = ({ id, name, readers = 0, open = false }: ChatRoom) => {
    const members = Array.from({ length: readers }, (_, index) => `${unknownReader}${index}`)
    const channel = slack.addChannel({ id: `C${idOf(id).slice(1)}`, name, kind: open ? 'public' : 'private', members })
    for (const user of slack.state.users.values()) if (!user.isBot) enter(channel, user.id)
    rooms.push(channel)
  }
  for (const id of ['home', 'experiments']) saveRoom({ id, name: id })
  const telling = (): Telling => ({
    slack,
    language,
    zone,
    reader: {
      tz: zone,
      locale: localeOf(language),
      now: clock.now(),
      nameOf: (id) => slack.state.users.get(id)?.realName ?? slack.state.channels.get(id)?.name ?? id,
    },
  })
  const disconnects = async () => {
    await adapter?.stop()
    adapter = undefined
  }

  return {
    slack,
    person,
    platform: 'slack',
    complaints: slack.complaints,
    limits: slackLimits,
    chat: asChat(telling, person, saveRoom),
    makeAdapter: () => {
      const { adapter: made } = createSlack({
        workspaces: { are: 'one', botToken: slack.token },
        receiving: { by: 'socket', appToken: slack.appToken },
        apiUrl: slack.url,
        readsThreads: true,
        clock: { ...system, now: () => clock.now() },
        log,
      })
      // A clock that stands still knows no haste: pacing has tests of its own.
      const { pace: _pace, ...unhurried } = made
      adapter = { ...unhurried, livesByOurClock: true }
      return adapter
    },
    connects: async (app) => {
      const sheets = { commands: app.commands('en'), menus: app.menus('en') }
      slack.adopts({ ...makeManifest({ ...sheets, readsThreads: true }) })
      await adapter?.start(remembering(app, replies))
    },
    disconnects,
    hands: (name, of) => {
      const id = idOf(name)
      if (!slack.state.users.has(id)) {
        slack.addUser({ id, name, tz: of.zone, locale: localeOf(of.language) })
        for (const room of rooms) enter(room, id)
      }
      const mine = () => ({ ...telling(), language: of.language, zone: of.zone })
      const takeReply = () => {
        const reply = replies.get(id)
        replies.delete(id)
        return reply
      }
      const one = person(name)
      const home = () => {
        const view = one.home()
        return view ? blockWords(asBlocks(view.blocks, mine().reader), mine()) : ''
      }
      const opensHome = async () => {
        await one.opensHome()
        return home()
      }
      return { ...createHands({ person: one, name, home: 'home', telling: mine, takeReply }), home, opensHome }
    },
    down: (isDown) =>
      isDown ? slack.fails.next({ is: 'dropped', stored: false }, { times: Infinity }) : slack.fails.clear(),
    quiet: () => slack.quiet(),
    stop: async () => {
      await disconnects()
      await slack.stop()
    },
  }
}

/** Ids that tell in a fault who is meant. */
function idOf(name: string): string {
  return /^U0/.test(name) ? name : `U0${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`
}

function localeOf(language: Language): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB'
}

/** What the engine answered each person is kept, for who asks whether it was a refusal. */
function remembering(app: App, replies: Map<string, Reply>): App {
  return {
    handle: async (act) => {
      const reply = await app.handle(act)
      replies.set(act.person.user, reply)
      return reply
    },
    look: (look) => app.look(look),
    // Outages last as long as a story says, by its own clock.
    notice: async (notice) => {
      if (notice.tells !== 'lost' && notice.tells !== 'back') await app.notice(notice)
    },
    commands: (language) => app.commands(language),
    menus: (language) => app.menus(language),
    homeOpened: (who) => app.homeOpened(who),
    openConversations: (platform, space) => app.openConversations(platform, space),
  }
}
