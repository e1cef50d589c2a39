// One person in two places: a code shown in one and typed in the other makes them one member, counted once (INV-31).
import { findMemberByIdentity, saveIdentity } from '../../community/members/store.ts'
import { mergeMembers } from '../../community/merging.ts'
import { listSpaces } from '../../community/spaces/store.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { Merging } from '../../core/privacy.ts'
import { button, codeCard, says } from './cards.ts'
import { findHeld, giveCode, tryCode } from './codes.ts'
import { stayForm } from './forms.ts'
import type { Code } from './store.ts'
import { removeCode } from './store.ts'
import { texts } from './texts.ts'
import { knownBlocks } from './unlink.ts'

export const linkCommand: Command = {
  noun: 'my',
  verb: 'link',
  words: { noun: { nl: 'mijn', en: 'my' }, verb: { nl: 'koppeling', en: 'link' } },
  says: texts.linkSays,
  args: [{ name: 'code', words: { nl: 'code', en: 'code' }, says: texts.codeArg, kind: 'text', rest: true }],
  may: 'anyone',
  day: 3,
  road: 'do',
  run: async (c, { code }) => {
    if (code !== undefined) return linkBy(c, code)
    const { who } = c
    if (who?.state !== 'active') return says(c, texts.linkNeedsSeat)
    if (who.frozen) return refuse(c.t(texts.notNow))
    const { letters, expiresAt } = await giveCode(c, who, 'member')
    const more = [say.text(c.t(texts.codeLinks)), ...(await knownBlocks(c, who))]
    return { card: codeCard(c, { letters, expiresAt, command: ['my', 'link'] }, more) }
  },
}

/** Both sides of a code: who asked for it, and who typed it, each as the circle knows them. */
interface Sides {
  readonly there: Change
  readonly code: Code
  readonly giver: Member
  /** The place of whoever typed it, when they have one of their own. */
  readonly own: Member | undefined
}

async function linkBy(c: Change, typed: string): Promise<Answer> {
  const tried = await tryCode(c, typed, 'member')
  if ('no' in tried) return says(c, tried.no)
  const sides = await sidesOf(c, tried.code)
  if ('card' in sides) return sides
  const { code, giver, own, there } = sides
  if (own?.id === giver.id) return says(c, texts.sameAlready)
  const name = c.said(giver.name, { kind: 'member', id: giver.id })
  const no = button(c, 'connecting.no', code.id, texts.notMe)
  if (!own) {
    return {
      card: c.card(
        say.text(...c.t.rich(texts.isThisYou, { name })),
        say.text(c.t(texts.whatLinks)),
        say.buttons(button(c, 'connecting.yes', code.id, texts.thatIsMe, 'first'), no),
      ),
    }
  }
  const later = await whyLater(there, { from: own.id, into: giver.id })
  if (later !== undefined) return { card: c.card(say.text(later)) }
  return {
    card: c.card(
      say.text(...c.t.rich(texts.isThisYou, { name })),
      say.text(c.t(texts.whatMerges)),
      say.text(c.t(texts.noWayBack)),
      say.buttons(button(c, 'connecting.stay', code.id, texts.goOn, 'first'), no),
    ),
  }
}

/** A card says why it cannot be done here. */
async function sidesOf(c: Change, code: Code): Promise<Sides | { card: ReturnType<Query['card']> }> {
  const no = (text: typeof texts.notHere) => ({ card: c.card(say.text(c.t(text))) })
  const { person } = c
  const spaces = await listSpaces(c.db, code.communityId)
  // A direct conversation may not tell its space: then it is the only one there.
  const here = spaces.filter(
    ({ platform, external }) => platform === person?.platform && (person.space === '' || external === person.space),
  )
  const [space, ...others] = here
  if (!person || !space) return no(texts.notHere)
  if (others.length > 0) return no(texts.typeInRoom)
  const there = await c.toward(code.communityId, { ...person, space: space.external })
  const giver = await there.circle.member(code.memberId)
  const known = await findMemberByIdentity(c.db, code.communityId, { ...space, user: person.user })
  const own = known && (await there.circle.member(known))
  if (giver?.state !== 'active') return no(texts.expired)
  if (giver.frozen || own?.frozen || (await there.circle.community()).state === 'archived') return no(texts.notNow)
  return { there, code, giver, own }
}

async function whyLater(q: Query, merging: Merging): Promise<string | undefined> {
  for (const privacy of q.declared.privacy()) {
    const later = await privacy.mergeLater?.(q, merging)
    if (later !== undefined) return later
  }
  return undefined
}

export const linkActions: readonly Action[] = [
  { name: 'connecting.yes', may: 'anyone', road: 'do', run: (c, { record }) => link(c, record) },
  {
    name: 'connecting.no',
    may: 'anyone',
    road: 'do',
    run: async (c, { record }) => {
      const code = await findHeld(c, record, 'member')
      if (code) await removeCode(c.db, code)
      return says(c, texts.nothingChanged)
    },
  },
  {
    name: 'connecting.stay',
    may: 'guest',
    road: 'look',
    run: async (q, { record }) => {
      const form = await openStay(q, record)
      return 'refusal' in form ? form : { form }
    },
  },
]

export const stayFormSpec: FormSpec = {
  name: 'connecting.stay',
  may: 'guest',
  open: (q, id) => openStay(q, id),
  submit: (c, id, values) => merge(c, id, values),
}

async function openStay(q: Query, id: string) {
  const code = await findHeld(q, id, 'member')
  const giver = code && (await q.circle.member(code.memberId))
  if (code?.communityId !== q.community || !giver || !q.who || giver.id === q.who.id) return refuse(q.t(texts.expired))
  return stayForm(q, id, giver, q.who)
}

/** Somebody without a place here is the one who asked for the code. */
async function link(c: Change, id: string): Promise<Answer> {
  const code = await findHeld(c, id, 'member')
  if (!code) return says(c, texts.expired)
  const sides = await sidesOf(c, code)
  if ('card' in sides) return sides
  const { there, giver, own } = sides
  if (own || !there.person) return says(c, texts.sameAlready)
  const { platform, space: external, user } = there.person
  await saveIdentity(c.db, code.communityId, giver.id, { platform, external, user })
  await removeCode(c.db, code)
  return { card: c.card(...doneBlocks(c, giver)) }
}

/** Two places become the one of whoever asked for the code, under the name and from the side that were chosen. */
async function merge(c: Change, id: string, values: Values): Promise<Answer> {
  const code = await findHeld(c, id, 'member')
  if (!code) return refuse(c.t(texts.expired))
  const sides = await sidesOf(c, code)
  if ('card' in sides) return sides
  const { there, giver, own } = sides
  if (!own || own.id === giver.id) return refuse(c.t(texts.sameAlready))
  const merging = { from: own.id, into: giver.id as MemberId }
  const later = await whyLater(there, merging)
  if (later !== undefined) return refuse(later)
  const of = (field: 'name' | 'perspective') => {
    const offered = [giver[field], own[field]]
    return offered.find((one) => one !== undefined && one === textOf(values, field)) ?? offered[0] ?? offered[1]
  }
  const name = of('name') ?? giver.name
  await mergeMembers(there, merging, { name, perspective: of('perspective') })
  await removeCode(c.db, code)
  return { card: c.card(...doneBlocks(c, { ...giver, name })) }
}

function doneBlocks(c: Change, { id, name, wantsDirect }: Member) {
  const said = c.said(name, { kind: 'member', id })
  const today = { label: c.t(texts.myToday), address: address('engine.run', 'my-today') }
  return [
    say.text(...c.t.rich(texts.linked, { name: said })),
    ...(wantsDirect ? [say.note(...c.t.rich(texts.oneAddress, { times: { command: ['my', 'times'] } }))] : []),
    say.buttons(today),
  ]
}
