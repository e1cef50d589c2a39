// Who somebody is in the question: one tap at joining, the place card for whoever wants to say more.
import { beginIfComplete } from '../../community/begin.ts'
import { changeMember } from '../../community/members/store.ts'
import { listOwnPerspectives, saveOwnPerspective } from '../../community/perspectives/store.ts'
import type { PerspectiveKey } from '../../community/perspectives.ts'
import { builtInPerspectives, isPerspectiveKey, suggestedPerspectives } from '../../community/perspectives.ts'
import { findPlaceCard, savePlaceCard } from '../../community/place-cards/store.ts'
import { perspectiveTexts } from '../../community/texts.ts'
import type { Option } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import { doneCard, tieCard } from './cards.ts'
import { findWelcomeLine } from './store.ts'
import { texts } from './texts.ts'

/** Saves a perspective; the first one is the moment somebody is at the table, and maybe the moment it begins. */
export async function choosePerspective(c: Change, chosen: string): Promise<boolean> {
  const { who } = c
  const own = await listOwnPerspectives(c.db, c.community)
  if (!who || !(isPerspectiveKey(chosen) || own.some(({ id }) => id === chosen))) return false
  if (who.perspective === chosen) return true
  await changeMember(c.db, c.community, who.id, { perspective: chosen })
  if (who.perspective === undefined) await c.happened('welcome.joined', { kind: 'member', id: who.id }, who.id)
  const began = await beginIfComplete(c)
  if (!began) await c.resay(`setup.about:${c.community}`)
  return true
}

export async function tapPerspective(c: Change, chosen: string): Promise<Answer> {
  if (!(await choosePerspective(c, chosen))) return refuse(c.t(texts.pickOne))
  return { card: tieCard(c, chosen === 'government') }
}

export async function otherPage(q: Query, subject: string): Promise<Form> {
  const { t } = q
  return page(q, 'welcome.other', subject, t(texts.otherTitle), [
    { kind: 'choice', name: 'pick', label: t(texts.otherPick), options: await options(q, suggestedPerspectives) },
    { kind: 'short', name: 'own', label: t(texts.otherOwn), hint: t(texts.otherHint), max: 40 },
  ])
}

export async function submitOther(c: Change, _subject: string, values: Values): Promise<Answer> {
  const own = textOf(values, 'own')
  const chosen = own ? await addOwn(c, own) : textOf(values, 'pick')
  if (chosen && (await choosePerspective(c, chosen))) return { card: tieCard(c, false) }
  return refuse(c.t(texts.pickOne), { problems: [{ field: 'own', says: c.t(texts.pickOne) }] })
}

/** A perspective that is there already, in whatever capitals, is the same one. */
async function addOwn(c: Change, words: string): Promise<string> {
  const same = (other: string) => other.toLocaleLowerCase() === words.toLocaleLowerCase()
  const known = (Object.keys(perspectiveTexts) as PerspectiveKey[]).find(
    (key) => same(perspectiveTexts[key].nl) || same(perspectiveTexts[key].en),
  )
  const before = (await listOwnPerspectives(c.db, c.community)).find((own) => same(own.words))
  if (known ?? before) return known ?? before?.id ?? ''
  const id = c.newId()
  await saveOwnPerspective(c.db, c.community, { id, words, language: c.t.language, createdAt: c.now })
  return id
}

async function options(q: Query, keys: readonly PerspectiveKey[]): Promise<Option[]> {
  const offered = keys.map((key) => ({ value: key, label: q.t(perspectiveTexts[key]) }))
  const own = await listOwnPerspectives(q.db, q.community)
  return [...offered, ...own.map(({ id, words }) => ({ value: id, label: words }))].slice(0, 25)
}

export async function tiePage(q: Query, subject: string): Promise<Form> {
  const card = q.who && (await findPlaceCard(q.db, q.community, q.who.id))
  const field = short(q, 'tie', q.t(texts.tieLabel), card?.tie)
  return page(q, 'welcome.tie', subject, q.t(texts.tieTitle), [{ ...field, required: true }])
}

export async function submitTie(c: Change, _subject: string, values: Values): Promise<Answer> {
  const { who } = c
  if (!who) return refuse(c.t(texts.notReady))
  const before = await findPlaceCard(c.db, c.community, who.id)
  const card = before ?? { brings: undefined, stake: undefined, wish: undefined }
  await savePlaceCard(c.db, c.community, who.id, {
    ...card,
    tie: textOf(values, 'tie'),
    language: c.t.language,
    changedAt: c.now,
  })
  await redrawWelcome(c, who.id)
  return { card: await doneCard(c, who) }
}

/** The place card with all its questions; only the first has to be answered. */
export async function cardPage(q: Query, subject: string): Promise<Form> {
  const { t } = q
  const card = q.who && (await findPlaceCard(q.db, q.community, q.who.id))
  const perspective: Field = {
    kind: 'choice',
    name: 'perspective',
    label: t(texts.whoAreYou),
    required: true,
    options: await options(q, [...builtInPerspectives, ...suggestedPerspectives]),
    ...(q.who?.perspective ? { value: q.who.perspective } : {}),
  }
  return page(q, 'welcome.card', subject, t(texts.cardTitle), [
    perspective,
    short(q, 'tie', t(texts.tieLabel), card?.tie),
    short(q, 'brings', t(texts.brings), card?.brings),
    short(q, 'stake', t(texts.stake), card?.stake),
    short(q, 'wish', t(texts.wish), card?.wish),
  ])
}

export async function submitCard(c: Change, _subject: string, values: Values): Promise<Answer> {
  const { who } = c
  if (!who || !(await choosePerspective(c, textOf(values, 'perspective') ?? ''))) return refuse(c.t(texts.pickOne))
  const { community } = c
  await savePlaceCard(c.db, community, who.id, {
    tie: textOf(values, 'tie'),
    brings: textOf(values, 'brings'),
    stake: textOf(values, 'stake'),
    wish: textOf(values, 'wish'),
    language: c.t.language,
    changedAt: c.now,
  })
  await redrawWelcome(c, who.id)
  return { card: c.card(say.text(c.t(texts.cardSaved))) }
}

/** A welcome that quotes the card follows it. */
async function redrawWelcome(c: Change, member: MemberId): Promise<void> {
  const line = await findWelcomeLine(c.db, c.community, member)
  if (line) await c.resay(`welcome.day:${line.saidOn}`)
}

function short(q: Query, name: string, label: string, value: string | undefined): Field {
  return { kind: 'short', name, label, hint: q.t(texts.tooPrivate), max: 240, ...(value ? { value } : {}) }
}

function page(q: Query, name: Form['name'], subject: string, title: string, fields: readonly Field[]): Form {
  return { v: 1, name, subject, language: q.t.language, title, submit: q.t(texts.save), fields }
}
