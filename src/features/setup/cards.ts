// The hello, the checklist, the warning, the preview and the invitation.
import { firstQuestionAt, firstQuestionDay } from '../../community/rules.ts'
import { saidOf, saidQuestion } from '../../community/words.ts'
import type { Block, Button, Card, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { QuestionVersion, Space } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'
import { toLocal } from '../../core/time.ts'
import type { Saved } from './load.ts'
import { loadSaved } from './load.ts'
import { isReady, mayGetKey } from './rules.ts'
import { comingHolidays, starters } from './starters.ts'
import { texts } from './texts.ts'

/** First contact, while there is no circle here yet. */
export function helloBlocks(q: Query): readonly Block[] {
  const { t } = q
  // Somebody's own name, shown to that person only.
  const name = q.said(q.person?.name ?? '', { kind: 'person', id: 'self' })
  return [
    say.text(...t.rich(texts.hello, { name })),
    say.buttons(
      { label: t(texts.begin), address: address('setup.begin', q.community), weight: 'first' },
      { label: t(texts.exampleFirst), address: address('setup.example', q.community) },
    ),
  ]
}

export function exampleCard(q: Query): Card {
  const { t } = q
  return q.card(
    say.text(...t.rich(texts.exampleMonday)),
    say.text(...t.rich(texts.exampleAnswers)),
    say.text(...t.rich(texts.exampleFriday)),
    say.note(t(texts.exampleNote)),
    say.buttons(
      { label: t(texts.begin), address: address('setup.begin', q.community), weight: 'first' },
      { label: t(texts.takeExample), address: address('setup.starters', q.community) },
    ),
  )
}

export async function checklistCard(q: Query): Promise<Card> {
  const { t } = q
  const saved = await loadSaved(q)
  const to = (action: string, label: string): Button => ({ label, address: address(action, q.community) })
  const pages = [
    to('setup.pickQuestion', t(texts.pickQuestion)),
    to('setup.pickRoom', t(texts.pickRoom)),
    to('setup.pickBehind', t(texts.pickBehind)),
  ]
  const next = [saved.readiness.question, saved.readiness.room === 'ready', saved.readiness.behind].indexOf(false)
  const more = [
    ...(saved.question ? [] : [to('setup.starters', t(texts.takeExample))]),
    ...(saved.community ? [to('setup.holidays', t(texts.addHoliday))] : []),
    ...(isReady(saved.readiness) ? [{ ...to('setup.preview', t(texts.seePreview)), weight: 'first' as const }] : []),
  ]
  return q.card(
    say.heading(t(texts.checklist)),
    say.text(t(saved.invited ? texts.checklistInvited : texts.checklistSays)),
    checklistLines(q, saved),
    say.buttons(...pages.map((page, at) => (at === next ? { ...page, weight: 'first' as const } : page))),
    ...(more.length > 0 ? [say.buttons(...more)] : []),
    ...(saved.space && saved.readiness.room === 'open' ? openRoomBlocks(q, saved.space) : []),
    ...(await keyMenu(q)),
  )
}

function checklistLines(q: Query, { community, question, space, readiness }: Saved): Block {
  const { t } = q
  const notYet: Span[] = [{ italic: [t(texts.notYet)] }]
  const room: Span[] = [{ room: 'home' }, ...(readiness.room === 'open' ? [': ', t(texts.lookAgain)] : [])]
  const behind = community && [
    saidOf(q, community, community.name),
    ', ',
    saidOf(q, community, community.organisation ?? ''),
  ]
  return {
    kind: 'fields',
    fields: [
      { label: t(texts.lineQuestion), spans: question ? [saidQuestion(q, question)] : notYet },
      { label: t(texts.lineRoom), spans: space?.homeRoom === undefined ? notYet : room },
      { label: t(texts.lineBehind), spans: readiness.behind && behind ? behind : notYet },
    ],
  }
}

/** Offered as soon as there is somebody who could hold the second key. */
async function keyMenu(q: Query): Promise<Block[]> {
  if (!(await q.circle.exists())) return []
  const { state } = await q.circle.community()
  const members = await q.circle.members()
  const keys = members.filter(({ caretaker }) => caretaker).length
  const able = members.filter((member) => member.id !== q.who?.id && mayGetKey(member, Math.max(1, keys), state))
  if (able.length === 0) return []
  const options = able.slice(0, 25).map(({ id, name }) => ({ value: id, label: name }))
  return [{ kind: 'menu', address: address('setup.key', q.community), hint: q.t(texts.giveKey), options }]
}

export function startersCard(q: Query): Card {
  const buttons = Object.entries(starters).map(([key, { says }]) => ({
    label: q.t(says),
    address: address('setup.pickQuestion', q.community, key),
  }))
  return q.card(say.text(q.t(texts.examples)), say.buttons(...buttons))
}

export function holidaysCard(q: Query): Card {
  const { t } = q
  const to = (label: string, key: string) => ({ label, address: address('setup.pickHoliday', q.community, key) })
  const known = comingHolidays(toLocal(q.zone, q.now).date).map(({ key, says }) => to(t(says), key))
  return q.card(say.text(t(texts.holidays)), say.buttons(...known, to(t(texts.holidayOther), 'other')))
}

/** Who can read along in the home room, said before anything is posted there (rule 46). */
export function readersSpans(t: Translate, space: Space): Span[] {
  const room: Span = { room: 'home' }
  if (space.readers === undefined) return t.rich(texts.readersUnknown, { room })
  return t.rich(texts.readers, { room, n: space.readers })
}

/** INV-41: outsiders can read along here; another room, or the founder's own choice. */
export function openRoomBlocks(q: Query, space: Space): Block[] {
  const { t } = q
  const name: Span = space.name === '' ? t(texts.thisSpace) : q.said(space.name, { kind: 'space', id: space.id })
  return [
    ...(space.readers === undefined ? [] : [say.text(...readersSpans(t, space))]),
    say.text(...t.rich(texts.openRoom, { room: { room: 'home' }, space: name })),
    say.buttons(
      { label: t(texts.otherRoom), address: address('setup.pickRoom', q.community), weight: 'first' },
      { label: t(texts.thisRoom), address: address('setup.keepRoom', q.community) },
    ),
  ]
}

export function invitationBlocks(q: Query, t: Translate, question: QuestionVersion): Block[] {
  return [
    say.text(...t.rich(texts.invitation, { question: saidQuestion(q, question) })),
    say.buttons(
      { label: t(texts.join), address: address('welcome.join', q.community), weight: 'first' },
      { label: t(texts.readFirst), address: address('welcome.read', q.community) },
    ),
  ]
}

/** What a member will see, before anybody sees it. Undefined while something is missing. */
export async function previewCard(q: Query): Promise<Card | undefined> {
  const { t } = q
  const { community, question, space, readiness, invited } = await loadSaved(q)
  if (!isReady(readiness) || !question || !space || !community) return undefined
  const home = await q.homeTexts()
  const room = [...(space.homeName ?? t(texts.theRoom))].slice(0, 40).join('')
  return q.card(
    say.text(t(invited ? texts.readyInvited : texts.ready)),
    say.divider,
    say.text(...home.rich(texts.invitation, { question: saidQuestion(q, question) })),
    say.note(`${home(texts.join)} · ${home(texts.readFirst)}`),
    say.divider,
    say.text(...readersSpans(t, space)),
    say.text(...t.rich(texts.firstQuestion, await firstQuestion(q))),
    say.buttons(
      { label: t(texts.postInvitation, { room }), address: address('setup.invite', q.community), weight: 'first' },
      { label: t(texts.inviteMyself), address: address('setup.self', q.community) },
      { label: t(texts.change), address: address('setup.checklist', q.community) },
    ),
  )
}

export async function firstQuestion(q: Query): Promise<{ date: Span; time: Span }> {
  const calendar = await q.circle.calendar()
  const monday = calendar.startedOn ?? firstQuestionDay(q.now, calendar)
  const at: Instant = firstQuestionAt(calendar.zone, monday)
  return { date: { at, as: 'date' }, time: { at, as: 'time' } }
}

/** After setup: that the circle is everybody's, and that the founder takes a place like anyone. */
export function afterBlocks(q: Query, isSeated: boolean): Block[] {
  const { t } = q
  if (isSeated) return [say.text(t(texts.after))]
  const join = { label: t(texts.join), address: address('welcome.join', q.community), weight: 'first' as const }
  return [say.text(t(texts.after)), say.text(t(texts.joinToo)), say.buttons(join)]
}

export function toSendBlocks(q: Query, question: QuestionVersion): Block[] {
  const { t } = q
  const words = t.rich(texts.toSendText, { question: saidQuestion(q, question), room: { room: 'home' } })
  return [say.note(t(texts.toSend)), say.text(...words)]
}
