// Somebody who tries everything: runs every command, presses every button, picks from every menu, fills in every form, and remembers what came back.
import type { Acts } from '../../adapters/web/acts.ts'
import { createActs } from '../../adapters/web/acts.ts'
import type { Act } from '../../src/core/act.ts'
import type { Reply } from '../../src/core/app.ts'
import type { CommandSheet } from '../../src/core/command.ts'
import type { Field, Form, Values } from '../../src/core/form.ts'
import type { World } from '../world.ts'
import { makeIds } from './chance.ts'

/** One act and what came back for it. */
export interface Seen {
  readonly act: Act
  readonly reply: Reply
}

export interface ExplorerOptions {
  /** What is typed in a field that takes at most `max` characters. */
  words(max: number, field: string): string
  /** Buttons that are left alone: beginnings of their addresses. */
  readonly leaves?: readonly string[]
  /** Presses of one person in one walk. */
  readonly most?: number
}

export interface Explorer {
  readonly seen: readonly Seen[]
  readonly acts: Acts
  /** Each of these people runs all commands, picks from the menu of a message and presses all that is new to them, then everything is delivered. */
  walk(...people: readonly string[]): Promise<void>
  /** Presses the newest button with an address that begins so, and sends the form that comes with these words. */
  does(person: string, button: string, values?: Values): Promise<Reply>
  /** Every item of the menu on the newest message of the bot that stays; the forms that come are sent. */
  picks(person: string): Promise<void>
  runs(person: string, text: string): Promise<Reply>
  /** Whatever form is open for somebody is filled in with words of ours and sent. */
  sendsForm(person: string, values?: Values): Promise<Reply | undefined>
}

/** Buttons that take somebody or the whole circle out of the story. */
export const endings = [
  'privacy.erase',
  'privacy.freeze',
  'settings.hush',
  'engine.run:community-hush',
  'setup.key',
  'my.away',
  'engine.run:my-away',
  'my.language',
  'engine.run:my-language',
  'experiments.undo',
  'experiments.remove',
  'experiments.withdraw',
  'reflection.withdraw',
]

/** An explorer in this world. It presses what is there to press; nothing is drawn by chance. */
export function makeExplorer(world: World, { words, leaves = endings, most = 45 }: ExplorerOptions): Explorer {
  const { chat, clock } = world
  const seen: Seen[] = []
  const done = new Set<string>()
  const app = {
    handle: async (act: Act) => {
      const reply = await world.engine.handle(act)
      seen.push({ act, reply })
      return reply
    },
    look: (asked: Parameters<World['engine']['look']>[0]) => world.engine.look(asked),
  }
  const acts = createActs({ app, chat, now: () => clock.now(), newKey: makeIds('explored') })

  const sendsForm = async (person: string, values: Values = {}): Promise<Reply | undefined> => {
    let reply: Reply | undefined
    for (let page = 0; page < 4; page += 1) {
      const open = chat.findForm(person)
      if (!open) return reply
      const { form } = open
      const answer = await acts.submit(person, { ...fill(form, words), ...own(form, values) })
      reply = answer.reply
      if (reply.is === 'form' && (reply.form.problems?.length ?? 0) === 0) continue
      break
    }
    chat.closeForm(person)
    return reply
  }
  const press = async (person: string, message: string, address: string, choice?: string) => {
    const { reply } = await acts.press(person, message, address, choice)
    return reply.is === 'form' ? ((await sendsForm(person)) ?? reply) : reply
  }
  const runs = async (person: string, text: string) => {
    const { reply } = await acts.command(person, { room: 'home' }, text)
    return reply
  }
  const picks = async (person: string) => {
    const message = chat.listVisible(person).findLast(({ by, onlyFor }) => by === 'bot' && onlyFor === undefined)
    if (!message) return
    for (const { name } of world.engine.menus('nl')) {
      await acts.pick(person, message.id, name)
      if (chat.findForm(person)) await sendsForm(person)
    }
  }
  const walkOne = async (person: string) => {
    const language = chat.findPerson(person)?.language ?? 'nl'
    for (const sheet of world.engine.commands(language)) {
      if (leaves.includes(`engine.run:${sheet.noun}-${sheet.verb}`)) continue
      for (const typed of new Set([commandOf(sheet), commandOf(sheet, words)])) {
        await runs(person, typed)
        if (chat.findForm(person)) await sendsForm(person)
      }
    }
    await picks(person)
    for (let count = 0; count < most; count += 1) {
      const next = listPressable(world, person).find(
        ({ address, choice }) =>
          !done.has(`${person} ${address} ${choice}`) && !leaves.some((start) => address.startsWith(start)),
      )
      if (!next) break
      done.add(`${person} ${next.address} ${next.choice}`)
      await press(person, next.message, next.address, next.choice)
    }
  }

  return {
    seen,
    acts,
    picks,
    runs,
    sendsForm,
    does: async (person, button, values) => {
      const found = listPressable(world, person).find(({ address }) => address.startsWith(button))
      if (!found) throw new Error(`${person} sees no button ${button}.`)
      const { reply } = await acts.press(person, found.message, found.address, found.choice)
      const last = reply.is === 'form' ? ((await sendsForm(person, values)) ?? reply) : reply
      await world.settle()
      return last
    },
    walk: async (...people) => {
      for (const person of people) {
        await walkOne(person)
        await world.settle()
      }
    },
  }
}

interface Pressable {
  readonly message: string
  readonly address: string
  readonly choice?: string
}

/** Everything that can be pressed or chosen, newest message first. */
export function listPressable(world: World, person: string): Pressable[] {
  return world.chat
    .listVisible(person)
    .toReversed()
    .flatMap(({ id: message, part }) =>
      (part?.blocks ?? []).flatMap((block): Pressable[] => {
        if (block.kind === 'buttons') return block.buttons.map(({ address }) => ({ message, address }))
        if (block.kind !== 'menu') return []
        return block.options.map(({ value }) => ({ message, address: block.address, choice: value }))
      }),
    )
}

/** Something in every field. */
export function fill(form: Form, words: ExplorerOptions['words']): Values {
  return Object.fromEntries(form.fields.map((field) => [field.name, valueFor(field, words)]))
}

function own(form: Form, values: Values): Values {
  const names = form.fields.map(({ name }) => name)
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}

function valueFor(field: Field, words: ExplorerOptions['words']): Values[string] {
  switch (field.kind) {
    case 'short':
    case 'long':
      return words(field.max, field.name)
    case 'choice':
    case 'member':
      return field.value ?? field.options[0]?.value
    case 'choices':
      return field.options.map(({ value }) => value)
    case 'room':
      return 'home'
    case 'date':
      return field.value ?? '2026-12-21'
    case 'time':
      return field.value ?? '10:00'
    case 'yes':
      return true
  }
}

/** The command with nothing behind it, or with something for each argument. */
function commandOf(sheet: CommandSheet, words?: ExplorerOptions['words']): string {
  const args = words ? sheet.args.map((arg) => argOf(arg, words)) : []
  return [`/${sheet.noun} ${sheet.verb}`, ...args].join(' ')
}

function argOf(arg: CommandSheet['args'][number], words: ExplorerOptions['words']): string {
  if (arg.kind === 'ref') return 'E1'
  if (arg.kind === 'number') return '2'
  if (arg.kind === 'date') return '2026-12-21'
  if (arg.kind === 'choice') return arg.options?.[0]?.value ?? ''
  return arg.kind === 'member' ? 'Anouk' : words(80, arg.name)
}
