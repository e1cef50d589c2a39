// Starting by hand what otherwise comes by itself: today, once in its week, and inside the ritual budget.
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { OpenedByHand } from '../../core/ritual.ts'
import { nouns, verbs } from './names.ts'
import { texts } from './texts.ts'
import type { Known } from './words.ts'
import { daysOf, daysWords, findKnown, findTyped, listKnown } from './words.ts'

const list = { command: ['ritual', 'list'] } as const

export const runCommand: Command = {
  noun: 'ritual',
  verb: 'run',
  words: { noun: nouns, verb: verbs.run },
  says: texts.runSays,
  args: [{ name: 'which', words: { nl: 'welk', en: 'which' }, says: texts.whichArg, kind: 'text', rest: true }],
  may: 'member',
  day: 2,
  road: 'do',
  run: async (c, args) => {
    const typed = args['which']?.trim()
    if (!typed) return pickCard(c)
    const known = findTyped(c, typed)
    return known ? start(c, known) : refuse(c.t.rich(texts.runUnknown, { list }))
  },
}

export const runAction: Action = {
  name: 'rhythm.run',
  may: 'member',
  road: 'do',
  run: async (c, { record }) => {
    const known = findKnown(c, record)
    return known ? start(c, known) : refuse(c.t.rich(texts.runUnknown, { list }))
  },
}

async function pickCard(q: Query): Promise<Answer> {
  const startable = listKnown(q).filter(canStart)
  if (startable.length === 0) return refuse(q.t.rich(texts.runNone, { list }))
  const buttons = startable.map(({ code, name }) => ({ label: q.t(name), address: address('rhythm.run', code) }))
  return { card: q.card(say.text(q.t(texts.runPick)), say.buttons(...buttons)) }
}

function canStart({ ritual }: Known): boolean {
  return ritual?.byHand === true || ritual?.runNow !== undefined
}

async function start(c: Change, known: Known): Promise<Answer> {
  const name = c.t(known.name)
  if (known.ritual?.runNow) return known.ritual.runNow(c)
  if (!known.ritual?.byHand) return refuse(c.t.rich(texts.runOnlyItself, { name, list }))
  const became = await c.openRitual(known.code)
  if (became !== 'opened') return refuse(whyNot(c, known, became))
  await c.happened('rhythm.run', { kind: 'ritual', id: known.code }, c.who?.id)
  return { card: c.card(say.text(...c.t.rich(texts.opened, { name, room: { room: 'home' } }))) }
}

function whyNot({ t }: Query, known: Known, became: Exclude<OpenedByHand, 'opened'>): string {
  const name = t(known.name)
  if (became === 'otherDay') return t(texts.otherDay, { name, days: daysWords(t, daysOf(known)) })
  if (became === 'hadIt') return t(texts.hadIt, { name })
  return t(became === 'noRoom' ? texts.noRoom : texts.quiet)
}
