// Small pieces of cards: references, what somebody wrote, buttons, and reading as a room does.
import type { Button, Said, Span } from '../../core/card.ts'
import { address } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Language, Text, Translate } from '../../core/text.ts'
import type { Instant, LocalDate } from '../../core/time.ts'
import { toLocal } from '../../core/time.ts'
import type { Window } from '../../core/window.ts'
import { closesAt } from '../../core/window.ts'
import type { Addition, Owned, Reason, Sentences, Story, Summary } from './store.ts'
import { texts } from './texts.ts'

const window: Window = { until: { weekday: 'thu', time: '15:00' } }

export const summaryRef = (id: string): RecordRef => ({ kind: 'summary', id })

const kinds: Readonly<Record<Owned, string>> = {
  addition: 'summaryAddition',
  story: 'changeStory',
  reason: 'storyReason',
  sentences: 'summarySentences',
}

export function kindOf(what: Owned): string {
  return kinds[what]
}

export function ownRef(what: Owned, id: string): RecordRef {
  return { kind: kinds[what], id }
}

export const openKey = (id: string): MessageKey => `summary.open:${id}`
export const overviewKey = (id: string): MessageKey => `summary.overview:${id}`
export const otherKey = (id: string): MessageKey => `summary.other:${id}`
export const fileKey = (id: string): MessageKey => `summary.file:${id}`
export const changedKey = (id: string): MessageKey => `summary.changed:${id}`

export function saidAddition(one: Addition): Said {
  return { said: one.words, from: ownRef('addition', one.id), language: one.language }
}

export function saidStory(story: Story, words: string): Said {
  return { said: words, from: ownRef('story', story.id), language: story.language }
}

export function saidReason(one: Reason): Said {
  return { said: one.reason, from: ownRef('reason', one.id), language: one.language }
}

export function saidSentences(one: Sentences): Said {
  return { said: one.words, from: ownRef('sentences', one.id), language: one.language }
}

/** Members' words as a sentence of ours: with a full stop, unless they brought a mark of their own. */
export function sentence(words: Said): Span[] {
  return /[.?!…]$/u.test(words.said.trim()) ? [words] : [words, '.']
}

export function button(t: Translate, label: Text<never>, action: string, record: string, choice?: string): Button {
  return { label: t(label), address: address(`summary.${action}`, record, choice) }
}

/** When it is posted, by the calendar as it is now. */
export async function closingOf(q: Query, { openedAt }: Pick<Summary, 'openedAt'>): Promise<Instant> {
  return closesAt(window, openedAt ?? q.now, await q.circle.calendar())
}

export async function closeSpan(q: Query, summary: Pick<Summary, 'openedAt'>): Promise<Span> {
  return { at: await closingOf(q, summary), as: 'weekdayTime' }
}

export async function today(q: Query, at: Instant = q.now): Promise<LocalDate> {
  return toLocal((await q.circle.calendar()).zone, at).date
}

/** Behind a permission: only somebody with a seat gets this far. */
export function actor(q: Pick<Query, 'who'>): Member {
  return q.who as Member
}

/** Reads as a room does: in its language and zone, as nobody in particular. */
export async function readingAs(q: Query, language: Language): Promise<Query> {
  const { who: _who, person: _person, place: _place, ...rest } = q
  const { zone } = await q.circle.community()
  const t = q.inLanguage(language)
  return { ...rest, t, zone, homeTexts: async () => t }
}

/** `tussenstop-2026-11.md` */
export function fileName(t: Translate, on: LocalDate, name: Text<never> = texts.fileName): string {
  return `${t(name)}-${on.slice(0, 7)}.md`
}
