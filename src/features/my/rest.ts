// Being away, and coming back without anything to catch up on. Nobody else gets to see it (INV-36).
import { changeMember } from '../../community/members/store.ts'
import type { Block, Button, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { usualHour } from '../../core/own-hours.ts'
import type { Member } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import { parseLocalDate, plus, toInstant, toLocal } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { atMostLines } from './rules.ts'
import { texts } from './texts.ts'

const mostLines = 5
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
    return c.who?.awayUntil ? { card: c.card(...awayBlocks(c, c.who)) } : { form: awayFormOf(c) }
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
  const said = until ? c.t.rich(texts.awayDone, { date: dayOf(who, until) }) : [c.t(texts.awayOpen)]
  return { card: c.card(say.text(...said), say.buttons(backButton(c, who))) }
}

/** Who is away already may come back, or choose another day. */
export function awayBlocks({ t }: Pick<Query, 't'>, who: Member): Block[] {
  const { awayUntil } = who
  const isOpen = awayUntil === undefined || awayUntil === 'open'
  const said = isOpen ? [t(texts.awayNowOpen)] : t.rich(texts.awayNow, { date: dayOf(who, awayUntil) })
  const other = { label: t(texts.awayOther), address: address('my.otherDay', who.id) }
  return [say.text(...said), say.buttons(backButton({ t }, who), other)]
}

function backButton({ t }: Pick<Query, 't'>, who: Member): Button {
  return { label: t(texts.back), address: address('my.back', who.id), weight: 'first' }
}

function dayOf(who: Member, day: LocalDate): Span {
  return { at: toInstant(who.zone, day, '12:00'), as: 'date' }
}

export const otherDayAction: Action = {
  name: 'my.otherDay',
  may: 'guest',
  road: 'look',
  run: async (q) => ({ form: awayFormOf(q) }),
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

/** What happened, in five lines at most, in their own language. */
async function catchUp(q: Query | Change, who: Member): Promise<Block[]> {
  const t = q.inLanguage(who.language)
  const reader = { ...q, t, zone: who.zone, who }
  const told = await q.declared.fill(reader, 'catchUp', { kind: 'member', id: who.id })
  const blocks = atMostLines(told, mostLines)
  return blocks.length > 0 ? [say.text(t(texts.welcomeBack)), ...blocks] : [say.text(t(texts.welcomeBackPlain))]
}

/** On the day somebody said they would be back; without a consent for direct messages nothing is sent. */
export const backWake: Wake = {
  name: 'my.back',
  run: async (c, due) => {
    const who = (await c.circle.members()).find(({ id }) => id === due.subject)
    if (who?.awayUntil === undefined) return
    const blocks = await catchUp(c, who)
    await returnFrom(c, who)
    if (who.energy === 'low') return
    const morning = toInstant(who.zone, toLocal(who.zone, c.now).date, who.ownTime ?? usualHour)
    const card = { v: 1, language: who.language, zone: who.zone, blocks } as const
    await c.post({
      key: `my.welcomeBack:${c.newId()}`,
      purpose: { to: 'member', member: who.id },
      cost: 'asked',
      card,
      expiresAt: plus(c.now, { days: 7 }),
      ...(morning > c.now ? { notBefore: morning } : {}),
    })
  },
}
