// A week in the life of made-up people: when they do what, by lot and by what they are like. Nobody plans it and nothing has to come of it.
import type { LocalTime, Weekday } from '../../../src/core/time.ts'
import { numberOf } from '../chat-state.ts'
import type { Life } from './circle.ts'
import type { Member } from './member.ts'
import { buttonsOf } from './member.ts'
import { ideas, proposed, said } from './words.ts'

export interface Moment {
  readonly on: Weekday
  readonly at: LocalTime
  readonly do: (life: Life) => Promise<void>
}

const phases = ['explore', 'learn', 'experiment', 'sustain'] as const
const roles = ['researcher', 'maker', 'direction_setter', 'connector'] as const

export const week: readonly Moment[] = [
  { on: 'mon', at: '11:20', do: (life) => answer(life, 0.4) },
  { on: 'mon', at: '19:40', do: takeUpRoles },
  { on: 'tue', at: '12:10', do: (life) => answer(life, 0.5) },
  { on: 'tue', at: '20:15', do: tryThings },
  { on: 'wed', at: '13:05', do: sayWhere },
  { on: 'wed', at: '20:30', do: propose },
  { on: 'thu', at: '10:45', do: (life) => answer(life, 1) },
  { on: 'thu', at: '20:10', do: voice },
  { on: 'fri', at: '10:30', do: lookBack },
  { on: 'fri', at: '15:40', do: readDigest },
]

async function each(life: Life, share: (member: Member) => number, run: (member: Member) => Promise<unknown>) {
  for (const member of life.members) if (life.dice.chance(share(member))) await run(member)
}

const some = ({ temper }: Member, often: number) => temper.acts * often

/** Each at most once; `share` is the part of who will answer that does so now. */
async function answer(life: Life, share: number): Promise<void> {
  const { dice, language } = life
  await each(
    life,
    ({ temper }) => temper.answers * share * 0.6,
    async (member) => {
      const tap = member.sees('reflection.choose:')
      const open = member.sees('reflection.anonymous:') ?? member.sees('reflection.share:')
      // The newer of the two is the question of this week.
      if (tap && (!open || numberOf(tap.message) > numberOf(open.message))) {
        return member.does({ ...tap, address: dice.pick(tap.addresses) ?? tap.address })
      }
      if (!open) return undefined
      if (dice.chance(0.1)) return member.presses('reflection.skip:')
      const how = dice.chance(0.15) ? 'anonymous' : dice.chance(0.1) ? 'keep' : 'share'
      return member.presses(`reflection.${how}:`, { answer: dice.pick(said[language]) ?? '' })
    },
  )
}

async function takeUpRoles(life: Life): Promise<void> {
  const { dice } = life
  await each(
    life,
    (member) => some(member, 0.15),
    (member) => member.presses(`roles.offer:${dice.pick(roles)}`),
  )
  for (const member of life.members) {
    if (!member.sees('roles.askYes:')) continue
    await member.presses(dice.chance(0.5) ? 'roles.askYes:' : 'roles.askNo:')
  }
}

/** At most a handful is going on at a time. */
async function tryThings(life: Life): Promise<void> {
  const { dice, language } = life
  const starter = dice.pick(life.members)
  if (starter && dice.chance(0.5)) await starter.runs(`/experiment log ${dice.pick(ideas[language])}`)
  await each(
    life,
    (member) => some(member, 0.5) * (10 / Math.max(10, life.members.length)),
    async (member) => {
      await member.presses('experiments.join:')
      if (dice.chance(0.7)) await member.presses('experiments.start:', { weeks: '2' })
    },
  )
}

async function sayWhere(life: Life): Promise<void> {
  const { dice } = life
  await each(
    life,
    ({ temper }) => temper.answers,
    async (member) => {
      const open = member.sees('phases.tap:')
      if (open) await member.does({ ...open, address: dice.pick(open.addresses) ?? open.address })
      const needed = member.sees('roles.need:')
      if (needed) await member.does({ ...needed, address: dice.pick(needed.addresses) ?? needed.address })
    },
  )
  const mover = dice.pick(life.members)
  if (!mover || !dice.chance(0.5)) return
  const what = dice.pick(['open', 'open', 'rest', 'focus']) ?? 'open'
  await mover.runs('/phase propose', {
    what,
    phase: dice.pick(phases) ?? 'learn',
    why: dice.pick(said[life.language]) ?? '',
  })
}

async function propose(life: Life): Promise<void> {
  const { dice, language } = life
  const proposer = dice.pick(life.members)
  if (!proposer || !dice.chance(0.5)) return
  const why = dice.pick(said[language]) ?? ''
  if (dice.chance(0.3)) {
    await proposer.runs('/table missing', {
      voice: language === 'nl' ? 'wie in ploegen werkt' : 'who works shifts',
      why,
    })
  } else {
    await proposer.picks('/propose new', 'proposals.other', { text: dice.pick(proposed[language]) ?? '', why })
  }
}

/** Whoever looks says what they can live with; who doubts says why. */
async function voice(life: Life): Promise<void> {
  const { dice } = life
  const open = [...life.chat.listMessages()].filter((message) =>
    buttonsOf(message).some((address) => address.startsWith('proposals.ok:')),
  )
  for (const message of open.slice(-4)) {
    await each(
      life,
      ({ temper }) => temper.answers * 0.7,
      async (member) => {
        const how = dice.chance(member.temper.doubts) ? (dice.chance(0.4) ? 'objection' : 'concern') : 'ok'
        const address = buttonsOf(life.chat.findMessage(message.id)).find((one) => one.startsWith(`proposals.${how}:`))
        return address && member.does({ message: message.id, address })
      },
    )
  }
}

async function lookBack(life: Life): Promise<void> {
  const { dice } = life
  const times = Math.min(12, life.members.length)
  for (let n = 0; n < times; n += 1) {
    const member = dice.pick(life.members)
    if (!member) return
    if (dice.chance(0.15)) await member.presses('experiments.saw:')
    if (dice.chance(0.6)) await member.presses('experiments.lookBack:')
    const choices = dice.chance(0.4) ? member.sees('experiments.decide:') : undefined
    if (choices) await member.does({ ...choices, address: dice.pick(choices.addresses) ?? choices.address })
  }
}

async function readDigest(life: Life): Promise<void> {
  await each(
    life,
    (member) => some(member, 0.3),
    (member) => member.presses('digest.recognise:'),
  )
}
