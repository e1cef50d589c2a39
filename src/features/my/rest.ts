// Rest: being away and taking it easy. Nobody else gets to see it (INV-36).
import { changeMember } from '../../community/members/store.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import { parseLocalDate, toInstant, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { texts } from './texts.ts'

const noun = { nl: 'mijn', en: 'my' }

export const awayCommand: Command = {
  noun: 'my',
  verb: 'away',
  words: { noun, verb: { nl: 'afwezig', en: 'away' } },
  says: texts.awaySays,
  args: [{ name: 'until', words: { nl: 'tot', en: 'until' }, says: texts.awayUntil, kind: 'date' }],
  may: 'guest',
  day: 1,
  road: 'do',
  run: async (c, args) => {
    if (args['until']) return goAway(c, args['until'])
    return c.who?.awayUntil ? comeBack(c) : { form: awayFormOf(c) }
  },
}

export const awayForm: FormSpec = {
  name: 'my.away',
  may: 'guest',
  open: async (q) => awayFormOf(q),
  submit: (c, _, values) => goAway(c, textOf(values, 'until')),
}

function awayFormOf({ t }: Pick<Query, 't'>): Form {
  return {
    v: 1,
    name: 'my.away',
    subject: 'me',
    language: t.language,
    title: t(texts.awayTitle),
    submit: t(texts.awaySubmit),
    intro: [t(texts.awayIntro)],
    fields: [{ kind: 'date', name: 'until', label: t(texts.awayField) }],
  }
}

async function goAway(c: Change, typed: string | undefined): Promise<Answer> {
  const who = c.who as Member
  const until = typed === undefined ? undefined : parseLocalDate(typed)
  const isPast = until !== undefined && until <= toLocal(who.zone, c.now).date
  if (isPast || (typed && !until))
    return refuse(c.t(texts.awayPast), { problems: [{ field: 'until', says: c.t(texts.awayPast) }] })
  await changeMember(c.db, c.community, who.id, { awayUntil: until ?? 'open' })
  await c.cancel(backKey(who))
  if (until)
    await c.wake({ key: backKey(who), name: 'my.back', subject: who.id, at: toInstant(who.zone, until, '08:00') })
  await c.memberChanged({ member: who.id, how: 'away' })
  const back = { label: c.t(texts.back), address: address('my.back', who.id) }
  const said = until
    ? c.t.rich(texts.awayDone, { date: { at: toInstant(who.zone, until, '12:00'), as: 'date' } })
    : [c.t(texts.awayOpen)]
  return { card: c.card(say.text(...said), say.buttons(back)) }
}

function backKey(who: Pick<Member, 'id'>): string {
  return `my.back:${who.id}`
}

export const backAction: Action = { name: 'my.back', may: 'guest', road: 'do', run: (c) => comeBack(c) }

async function comeBack(c: Change): Promise<Answer> {
  const who = c.who as Member
  const blocks = await catchUp(c, who)
  await returnFrom(c, who)
  return { card: c.card(...blocks) }
}

async function returnFrom(c: Change, who: Member): Promise<void> {
  await c.cancel(backKey(who))
  await changeMember(c.db, c.community, who.id, { awayUntil: undefined })
  await c.memberChanged({ member: who.id, how: 'back' })
}

/** What happened in five lines at most, drawn while it is still known since when they were away. */
async function catchUp(q: Query | Change, who: Member): Promise<Block[]> {
  const t = q.inLanguage(who.language)
  const lines = await q.declared.fill(q, 'catchUp', { kind: 'member', id: who.id })
  return lines.length > 0 ? [say.text(t(texts.welcomeBack)), ...lines] : [say.text(t(texts.welcomeBackPlain))]
}

/** On the day somebody said they would be back; without a consent for direct messages nothing is sent. */
export const backWake: Wake = {
  name: 'my.back',
  run: async (c, due) => {
    const who = (await c.circle.members()).find(({ id }) => id === due.subject)
    if (!who || who.awayUntil === undefined) return
    const blocks = await catchUp(c, who)
    await returnFrom(c, who)
    const card = { v: 1, language: who.language, zone: who.zone, blocks } as const
    await c.post({
      key: `my.welcomeBack:${c.newId()}`,
      purpose: { to: 'member', member: who.id },
      cost: 'asked',
      card,
      expiresAt: 'never',
    })
  },
}

export const energyCommand: Command = {
  noun: 'my',
  verb: 'energy',
  words: { noun, verb: { nl: 'energie', en: 'energy' } },
  says: texts.energySays,
  args: [
    {
      name: 'energy',
      words: { nl: 'energie', en: 'energy' },
      says: texts.energyArg,
      kind: 'choice',
      choices: [
        { value: 'normal', says: texts.energyNormal },
        { value: 'low', says: texts.energyLow },
      ],
    },
  ],
  may: 'guest',
  day: 2,
  road: 'do',
  run: async (c, args) => {
    const chosen = args['energy']
    if (chosen === 'low' || chosen === 'normal') return takeEnergy(c, chosen)
    const { t } = c
    const low = { label: t(texts.energyLowButton), address: address('my.energy', 'low') }
    const normal = { label: t(texts.energyNormalButton), address: address('my.energy', 'normal') }
    return {
      card: c.card(say.heading(t(texts.energyTitle)), say.text(t(texts.energyExplained)), say.buttons(low, normal)),
    }
  },
}

export const energyAction: Action = {
  name: 'my.energy',
  may: 'guest',
  road: 'do',
  run: (c, press) => takeEnergy(c, press.record === 'low' ? 'low' : 'normal'),
}

async function takeEnergy(c: Change, energy: Member['energy']): Promise<Answer> {
  const who = c.who as Member
  await changeMember(c.db, c.community, who.id, { energy })
  await c.memberChanged({ member: who.id, how: energy === 'low' ? 'lowEnergy' : 'normalEnergy' })
  return { card: c.card(say.text(c.t(energy === 'low' ? texts.energyIsLow : texts.energyIsNormal))) }
}
