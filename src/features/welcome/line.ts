// The welcome in the group: only with the person's own yes, and everybody of one day in one post.
import { perspectiveSpans } from '../../community/perspectives.ts'
import { findPlaceCard } from '../../community/place-cards/store.ts'
import type { Block, Card, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import type { LocalDate } from '../../core/time.ts'
import { plus, toLocal } from '../../core/time.ts'
import { button } from './cards.ts'
import { findWelcomeLine, listWelcomeLines, saveWelcomeLine } from './store.ts'
import { texts } from './texts.ts'

/** Shown to the person first, as the group would see it. */
export async function lineCard(q: Query, who: Member, before: string): Promise<Card> {
  const { t } = q
  return q.card(
    say.text(before),
    say.text(t(texts.lineAsk)),
    say.text(...(await lineSpans(q, await q.homeTexts(), who, undefined))),
    say.buttons(
      button(q, 'welcome.sayLine', t(texts.lineYes), 'first'),
      button(q, 'welcome.editLine', t(texts.lineChange)),
      button(q, 'welcome.noLine', t(texts.lineNo)),
    ),
  )
}

/** Our sentence with the person's tie, or their own words. */
async function lineSpans(q: Query, t: Translate, who: Member, own: Span | undefined): Promise<Span[]> {
  const perspective = (await perspectiveSpans(q, t))(who.perspective)
  const hello = t.rich(texts.postLine, { name: { member: who.id }, perspective })
  if (own) return [...hello, ' ', own]
  const card = await findPlaceCard(q.db, q.community, who.id)
  if (!card?.tie) return hello
  const tie = q.said(card.tie, { kind: 'placeCard', id: who.id }, card.language)
  return [...hello, ' ', ...t.rich(texts.postTie, { name: { member: who.id }, tie })]
}

/** All welcomes of one day; undefined when nobody is left on it. */
export async function dayCard(q: Query, day: string): Promise<Card | undefined> {
  const blocks: Block[] = []
  for (const line of await listWelcomeLines(q.db, q.community, day as LocalDate)) {
    const who = await q.circle.member(line.member)
    if (who?.state !== 'active') continue
    const own = line.words && q.said(line.words, { kind: 'welcome', id: who.id }, line.language)
    blocks.push(say.text(...(await lineSpans(q, await q.homeTexts(), who, own || undefined))))
  }
  return blocks.length > 0 ? q.homeCard(blocks) : undefined
}

/** Posts the person's line, or changes it in the post of its day. */
export async function sayLine(c: Change, words: string | undefined): Promise<Answer> {
  const who = c.who
  if (!who) return refuse(c.t(texts.notReady))
  const { zone } = await c.circle.community()
  const before = await findWelcomeLine(c.db, c.community, who.id)
  const saidOn = before?.saidOn ?? toLocal(zone, c.now).date
  await saveWelcomeLine(c.db, c.community, { member: who.id, saidOn, words, language: c.t.language })
  const card = await dayCard(c, saidOn)
  if (card) {
    await c.post({
      key: `welcome.day:${saidOn}`,
      purpose: { to: 'home' },
      cost: 'asked',
      card,
      expiresAt: plus(c.now, { days: 2 }),
      liveUntil: plus(c.now, { days: 30 }),
    })
  }
  const posted = say.text(...c.t.rich(texts.linePosted, { room: { room: 'home' } }))
  const change = say.buttons(button(c, 'welcome.editLine', c.t(texts.lineChange)))
  return { card: c.card(posted, say.note(c.t(texts.canJustRead)), change) }
}

export async function linePage(q: Query, subject: string): Promise<Form> {
  const { t } = q
  const said = q.who && (await findWelcomeLine(q.db, q.community, q.who.id))
  const card = q.who && (await findPlaceCard(q.db, q.community, q.who.id))
  const value = said?.words ?? card?.tie
  return {
    v: 1,
    name: 'welcome.line',
    subject,
    language: t.language,
    title: t(texts.lineTitle),
    submit: t(texts.lineYes),
    fields: [
      {
        kind: 'long',
        name: 'words',
        label: t(texts.lineLabel),
        hint: t(texts.lineHint),
        max: 240,
        required: true,
        ...(value ? { value } : {}),
      },
    ],
  }
}

export async function submitLine(c: Change, _subject: string, values: Values): Promise<Answer> {
  return sayLine(c, textOf(values, 'words'))
}
