// Three days before: what is alive goes to the host, who chooses at most four things and may add points of their own.
import type { Alive } from '../../core/alive.ts'
import type { Block, Button, Card, Option, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { lengthOf, textOf } from '../../core/form.ts'
import { refKey } from '../../core/ids.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { Translate } from '../../core/text.ts'
import { getsDirect, hoursOf } from '../../rounds/reminding.ts'
import { plainSpans } from './plain.ts'
import { minutesForOwn, mostOwnPoints, mostParts, ownPointMax, usualMinutes } from './rules.ts'
import type { Meeting, MeetingPart } from './store.ts'
import { findMeeting, listComing, listParts, removeParts, savePart } from './store.ts'
import { formTexts, texts } from './texts.ts'
import { actor, button, hostKey, moment, partRef } from './words.ts'

const optionMax = 75
const mostOffered = 20
const roundsTogether = 2 * usualMinutes.round

/** Who prepares it: the host, and who planned it as long as there is none. */
export function preparerOf({ host, plannedBy }: Meeting) {
  return host ?? plannedBy
}

export function isHosting({ who }: Pick<Query, 'who'>, meeting: Meeting): boolean {
  return who !== undefined && preparerOf(meeting) === who.id
}

function minutesOf({ form, minutes }: Alive): number {
  return minutes ?? usualMinutes[form]
}

/** As its reader sees it, also where nothing is drawn in their name. */
export async function soonBlocks(q: Query, t: Translate, meeting: Meeting): Promise<Block[]> {
  const alive = (await q.declared.alive(q)).slice(0, mostOffered)
  const n = (await listComing(q.db, q.community, meeting.id)).length
  const items = alive.map((one): readonly Span[] =>
    t.rich(texts.soonLine, { title: one.title, form: t(formTexts[one.form]), n: minutesOf(one) }),
  )
  return [
    say.text(...t.rich(texts.soonTitle, { at: moment(meeting) })),
    say.text(t(texts.soonNumber, { n })),
    ...(items.length > 0
      ? [say.text(t(texts.soonAlive)), { kind: 'list' as const, items }]
      : [say.text(t(texts.soonNothing))]),
    say.note(t(texts.soonNote)),
    say.buttons(...soonButtons(t, meeting)),
  ]
}

export function soonButtons(t: Translate, { id }: Meeting): Button[] {
  return [button(t, texts.choose, 'choose', id), button(t, texts.sheetButton, 'sheet', id)]
}

/** To who hosts, by direct message where they chose those; it also stands in what is open for them. */
export async function tellHost(c: Change, meeting: Meeting): Promise<void> {
  const id = preparerOf(meeting)
  const member = id && (await c.circle.member(id))
  if (!member || !getsDirect(member)) return
  const awake = nextAwake(hoursOf(member), c.now)
  const card = await drawHost(c, meeting.id)
  const key = hostKey(meeting.id)
  if (!card || awake >= meeting.startsAt) return
  await c.post({
    ...{ key, purpose: { to: 'member', member: member.id }, cost: 'asked', card },
    ...{ expiresAt: meeting.startsAt, liveUntil: meeting.startsAt },
    notBefore: awake,
  })
}

export async function drawHost(q: Query, id: string): Promise<Card | undefined> {
  const meeting = await findMeeting(q.db, q.community, id)
  const preparer = meeting && preparerOf(meeting)
  const member = preparer && (await q.circle.member(preparer))
  if (!meeting || !member) return undefined
  const { language, zone } = member
  const t = q.inLanguage(language)
  const blocks = await soonBlocks({ ...q, t, zone, who: member }, t, meeting)
  return { v: 1, language, zone, blocks }
}

export async function refreshHost(c: Change, { id }: Meeting): Promise<void> {
  await c.resay(hostKey(id))
}

async function hosted(q: Query, id: string): Promise<Meeting | Refusal> {
  const meeting = await findMeeting(q.db, q.community, id)
  if (!meeting) return refuse(q.t(texts.gone))
  if (!isHosting(q, meeting)) return refuse(q.t(texts.onlyHost))
  return meeting.startsAt > q.now ? meeting : refuse(q.t(texts.begunAlready))
}

export async function openChoose(q: Query, id: string): Promise<Form | Refusal> {
  const meeting = await hosted(q, id)
  if (isRefusal(meeting)) return meeting
  const { t } = q
  const parts = await listParts(q.db, q.community, id)
  const alive = (await q.declared.alive(q)).slice(0, mostOffered)
  const options: Option[] = []
  for (const one of alive) {
    const label = await plainSpans(q, one.title)
    const hint = `${t(formTexts[one.form])}, ${t(texts.sheetMinutes, { n: minutesOf(one) })}`
    options.push({ value: refKey(one.ref), label: [...label].slice(0, optionMax).join(''), hint })
  }
  const chosen = parts.flatMap(({ record }) =>
    record && options.some(({ value }) => value === record) ? [record] : [],
  )
  const own = parts.flatMap(({ words }) => words ?? [])
  const pick: Field = { kind: 'choices', name: 'parts', label: t(texts.chooseParts), options, value: chosen }
  const ownField = (n: number): Field => ({
    ...{ kind: 'short', name: `own${n}`, label: t(n === 1 ? texts.chooseOwn : texts.chooseOwnToo), max: ownPointMax },
    ...(own[n - 1] ? { value: own[n - 1] } : {}),
  })
  return {
    ...{ v: 1, name: 'meetings.choose', subject: id, language: t.language },
    ...{ title: t(texts.chooseTitle), submit: t(texts.save), intro: [t(texts.soonNote)] },
    fields: [
      ...(options.length > 0 ? [pick] : []),
      ...Array.from({ length: mostOwnPoints }, (_, n) => ownField(n + 1)),
    ],
  }
}

export async function submitChoose(c: Change, id: string, values: Values): Promise<Answer> {
  const meeting = await hosted(c, id)
  if (isRefusal(meeting)) return meeting
  const picked = values['parts']
  const wanted = Array.isArray(picked) ? (picked as readonly string[]) : []
  if (wanted.length > mostParts) {
    return refuse(c.t(texts.tooMany), { problems: [{ field: 'parts', says: c.t(texts.tooMany) }] })
  }
  const alive = (await c.declared.alive(c)).filter(({ ref }) => wanted.includes(refKey(ref)))
  const own = ['own1', 'own2'].flatMap((name) => textOf(values, name)?.replaceAll(/\s+/g, ' ') ?? [])
  const fixed = roundsTogether + alive.reduce((sum, one) => sum + minutesOf(one), 0)
  const each = minutesForOwn(meeting.minutes, fixed, own.length)
  const { language, id: by } = actor(c)
  const row = (
    position: number,
  ): Pick<MeetingPart, 'id' | 'communityId' | 'meetingId' | 'position' | 'language' | 'by'> => ({
    ...{ id: c.newId<string>(), communityId: c.community, meetingId: id, position, language, by },
  })
  const rows: MeetingPart[] = [
    ...alive.map((one, n) => ({
      ...row(n),
      form: one.form,
      minutes: minutesOf(one),
      record: refKey(one.ref),
      words: null,
    })),
    ...own.map((words, n) => ({
      ...{ ...row(alive.length + n), form: 'round' as const, minutes: each, record: null },
      words: lengthOf(words) > ownPointMax ? [...words].slice(0, ownPointMax).join('') : words,
    })),
  ]
  for (const { id: partId, words } of await listParts(c.db, c.community, id))
    if (words) await c.retract(partRef({ id: partId }))
  await removeParts(c.db, c.community, id)
  for (const part of rows) await savePart(c.db, part)
  const whole = fixed + each * own.length
  const tooLong = whole > meeting.minutes ? [say.note(c.t(texts.tooLong, { n: whole, m: meeting.minutes }))] : []
  await refreshHost(c, meeting)
  return {
    card: c.card(
      say.text(c.t(texts.chosen)),
      ...tooLong,
      say.buttons(button(c.t, texts.sheetButton, 'sheet', id), button(c.t, texts.choose, 'choose', id)),
    ),
  }
}

/** Within three days of a meeting of theirs, for who prepares it. */
export async function waitingBlocks(q: Query, meeting: Meeting): Promise<Block[]> {
  return isHosting(q, meeting) ? soonBlocks(q, q.t, meeting) : []
}
