// Kring's doors on a fake Discord over real sockets, with an engine that notes what it was asked and answers as the test says.
import { createDiscord } from '../../../adapters/discord/index.ts'
import type { DiscordOptions } from '../../../adapters/discord/options.ts'
import { createSystemClock } from '../../../src/clock.ts'
import type { Act, Look, Notice } from '../../../src/core/act.ts'
import type { OpenConversation } from '../../../src/core/adapter.ts'
import type { App, Reply } from '../../../src/core/app.ts'
import type { Option } from '../../../src/core/card.ts'
import type { CommandSheet } from '../../../src/core/command.ts'
import type { Form } from '../../../src/core/form.ts'
import type { ShownBlock, ShownCard } from '../../../src/core/shown.ts'
import type { Zone } from '../../../src/core/time.ts'
import type { FakeDiscordOptions } from '../../fakes/discord/index.ts'
import { createFakeDiscord } from '../../fakes/discord/index.ts'

export interface Line {
  readonly level: 'info' | 'warn' | 'error'
  readonly fields: Readonly<Record<string, unknown>>
  readonly message: string
}

interface Options {
  readonly discord?: FakeDiscordOptions
  readonly doors?: Partial<DiscordOptions>
  /** Leaves it to the test. */
  readonly isStarted?: boolean
}

function sheet(noun: string, verb: string, nl: [string, string], args: CommandSheet['args'] = []): CommandSheet {
  const words = { noun: { en: noun, nl: nl[0] }, verb: { en: verb, nl: nl[1] } }
  return { noun, verb, words, says: `${verb} ${noun}`, day: 1, args }
}

const commands: readonly CommandSheet[] = [
  sheet(
    'experiment',
    'log',
    ['experiment', 'noteer'],
    [
      { name: 'title', word: 'title', says: 'What it is called', kind: 'text', required: false },
      { name: 'count', word: 'count', says: 'How many', kind: 'number', required: false },
    ],
  ),
  sheet(
    'experiment',
    'view',
    ['experiment', 'bekijk'],
    [{ name: 'experiment', word: 'experiment', says: 'Which one', kind: 'ref', required: false }],
  ),
  sheet('my', 'today', ['mijn', 'vandaag']),
]

export async function makeDoors({ discord: of, doors, isStarted = true }: Options = {}) {
  const discord = await createFakeDiscord(of)
  const fatima = discord.addUser({ name: 'Fatima' })
  const joost = discord.addUser({ name: 'Joost', locale: 'en-GB' })
  const home = discord.addChannel({ name: 'lindekwartier' })
  const acts: Act[] = []
  const looks: Look[] = []
  const notices: Notice[] = []
  const lines: Line[] = []
  const write = (level: Line['level']) => (fields: Line['fields'], message: string) =>
    void lines.push({ level, fields, message })
  const engine = {
    answer: async (_: Act): Promise<Reply> => ({ is: 'silent' }),
    options: [] as readonly Option[],
    open: [] as readonly OpenConversation[],
  }
  const app: App = {
    handle: (act) => {
      acts.push(act)
      return engine.answer(act)
    },
    look: async (look) => {
      looks.push(look)
      return engine.options
    },
    notice: async (notice) => void notices.push(notice),
    commands: () => commands,
    menus: (language) => [
      {
        name: 'conversation.ask',
        label: language === 'nl' ? 'Dit vraagt een gesprek' : 'This needs a talk',
        on: 'any',
      },
    ],
    homeOpened: async () => undefined,
    openConversations: async () => engine.open,
  }
  const { adapter } = createDiscord({
    token: discord.token,
    apiUrl: discord.url,
    clock: createSystemClock(),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    ...doors,
  })
  if (isStarted) {
    await adapter.start(app)
    await until(() => discord.state.commands.size > 0 && notices.some(({ tells }) => tells === 'back'))
    await discord.quiet()
  }
  return {
    ...{ discord, app, engine, adapter, acts, looks, notices, lines, home },
    people: { fatima: discord.person(fatima.id), joost: discord.person(joost.id) },
    answers: (reply: Reply | ((act: Act) => Reply | Promise<Reply>)) => {
      engine.answer = async (act) => (typeof reply === 'function' ? reply(act) : reply)
    },
    /** A post of ours in a room, or a message from us in somebody's direct messages. */
    post: async (card: ShownCard, to: { room: string } | { user: string } = { room: home.id }): Promise<string> => {
      const receipt = await adapter.send(
        { space: discord.guild.id, ...to },
        { ...card, n: 0 },
        `token-${Math.random()}`,
      )
      await discord.quiet()
      return receipt
    },
    stop: async () => {
      await adapter.stop()
      await discord.stop()
    },
  }
}

export type Doors = Awaited<ReturnType<typeof makeDoors>>

const reader = { language: 'nl', zone: 'Europe/Amsterdam' as Zone } as const

export function cardOf(
  words: string,
  ...buttons: [label: string, address: `${string}.${string}:${string}`, weight?: 'careful'][]
): ShownCard {
  const blocks: ShownBlock[] = [{ kind: 'text', spans: [words] }]
  if (buttons.length > 0) {
    const drawn = buttons.map(([label, address, weight]) => ({ label, address, ...(weight && { weight }) }))
    blocks.push({ kind: 'buttons', buttons: drawn })
  }
  return { ...reader, blocks }
}

export function says(words: string, more: Partial<Extract<Reply, { is: 'card' }>> = {}): Reply {
  return { is: 'card', card: cardOf(words), ...more }
}

export function formOf(more: Partial<Form> = {}): Form {
  return {
    v: 1,
    name: 'reflection.answer',
    subject: 'r1',
    ticket: 't1',
    language: 'nl',
    title: 'Jouw antwoord',
    submit: 'Versturen',
    fields: [{ name: 'text', label: 'Wat schuurde?', kind: 'long', max: 3000, required: true }],
    ...more,
  }
}

export function until(met: () => boolean, ms = 5000): Promise<void> {
  const from = performance.now()
  return new Promise((resolve, reject) => {
    const look = () => {
      if (met()) resolve()
      else if (performance.now() - from > ms) reject(new Error('It did not happen in time.'))
      else setTimeout(look, 10)
    }
    look()
  })
}
