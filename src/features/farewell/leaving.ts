// Leaving: a choice between staying connected and having everything erased, three optional sentences, and the way back.
import { changeMember } from '../../community/members/store.ts'
import { circleTexts } from '../../community/texts.ts'
import { saidQuestion } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { Member } from '../../core/people.ts'
import type { Contribution } from '../../core/slot.ts'
import { plus, toLocal } from '../../core/time.ts'
import { cardKey } from './cards.ts'
import type { Farewell } from './store.ts'
import { farewellRef, listFarewellsOf, saveFarewell } from './store.ts'
import { texts } from './texts.ts'
import { thanksDays, thanksKey } from './thanks.ts'

const longest = 240

export const leaveCommand: Command = {
  noun: 'my',
  verb: 'leave',
  words: { noun: { nl: 'mijn', en: 'my' }, verb: { nl: 'vertrek', en: 'leave' } },
  says: texts.leaveSays,
  may: 'guest',
  day: 2,
  road: 'look',
  run: async (q) => ({ card: q.card(...(await choiceBlocks(q, q.who as Member))) }),
}

/** What leaving means, what of theirs goes on, and the two ways. */
async function choiceBlocks(q: Query, who: Member): Promise<Block[]> {
  const { t } = q
  const duties = await q.declared.fill(q, 'leaving', { kind: 'member', id: who.id })
  return [
    say.text(t(texts.choice)),
    ...(duties.length > 0 ? [say.text({ bold: [t(texts.handOver)] }), ...duties, say.note(t(texts.noneForced))] : []),
    say.text(...t.rich(texts.choiceStay)),
    say.text(...t.rich(texts.choiceErase)),
    say.buttons(
      { label: t(texts.stay), address: address('farewell.leave', who.id), weight: 'first' },
      { label: t(texts.erase), address: address('engine.run', 'my-data') },
    ),
  ]
}

export const leaveAction: Action = {
  name: 'farewell.leave',
  may: 'guest',
  road: 'look',
  run: async (q) => {
    const form = await openLeave(q)
    return isRefusal(form) ? form : { form }
  },
}

export const leaveForm: FormSpec = {
  name: 'farewell.leave',
  may: 'guest',
  open: (q) => openLeave(q),
  submit: (c, _subject, values) => leave(c, values),
}

async function openLeave(q: Query): Promise<Form | Refusal> {
  const { t, who } = q
  if (!who || who.standing === 'alumnus') return refuse(t(texts.alreadyAlumnus))
  if (await holdsLastKey(q, who)) return refuse(t(texts.lastKey))
  const line = (name: 'takes' | 'leaves' | 'wishes'): Field => ({
    kind: 'long',
    name,
    label: t(texts[name]),
    max: longest,
  })
  return {
    v: 1,
    name: 'farewell.leave',
    subject: who.id,
    language: t.language,
    title: t(texts.formTitle),
    submit: t(texts.formSubmit),
    intro: [t(texts.formIntro)],
    fields: [
      line('takes'),
      line('leaves'),
      line('wishes'),
      { kind: 'yes', name: 'shared', label: t(texts.shared), hint: t(texts.sharedHint), value: true },
      { kind: 'yes', name: 'unnamed', label: t(texts.unnamed), hint: t(texts.unnamedHint) },
    ],
  }
}

async function leave(c: Change, values: Values): Promise<Answer> {
  const { who } = c
  if (!who || who.standing === 'alumnus') return refuse(c.t(texts.alreadyAlumnus))
  if (await holdsLastKey(c, who)) return refuse(c.t(texts.lastKey))
  const shared = values['shared'] === true
  const row: Farewell = {
    ...{ id: c.newId(), communityId: c.community, memberId: who.id, at: c.now, shared, language: c.t.language },
    takes: textOf(values, 'takes') ?? null,
    leaves: textOf(values, 'leaves') ?? null,
    wishes: textOf(values, 'wishes') ?? null,
    thanksUntil: plus(c.now, { days: thanksDays }),
    before: who.standing,
  }
  await saveFarewell(c.db, row)
  if (shared) await announce(c, row)
  await changeMember(c.db, c.community, who.id, {
    standing: 'alumnus',
    caretaker: false,
    awayUntil: undefined,
    ...(values['unnamed'] === true && { name: (await c.homeTexts())(circleTexts.formerMember) }),
  })
  await c.memberChanged({ member: who.id, how: 'left' })
  if (values['unnamed'] === true) await c.retract({ kind: 'member', id: who.id })
  return { card: c.card(...goodbyeBlocks(c, who, shared)) }
}

async function announce(c: Change, row: Farewell): Promise<void> {
  await c.happened('farewell.said', farewellRef(row), row.memberId)
  const key = cardKey(row.id)
  await c.wake({ key: thanksKey(row.id), name: 'farewell.thanks', subject: row.id, at: row.thanksUntil })
  await c.post({
    key,
    purpose: { to: 'home' },
    cost: 'asked',
    card: await c.homeCard([say.text((await c.homeTexts())(texts.opening))]),
    expiresAt: row.thanksUntil,
    liveUntil: plus(row.thanksUntil, { days: 1 }),
  })
  await c.resay(key)
}

function goodbyeBlocks({ t }: Pick<Query, 't'>, who: Member, shared: boolean): Block[] {
  return [
    say.text(t(shared ? texts.goodbyeShared : texts.goodbye)),
    say.text(...t.rich(texts.goodbyeAfter, { today: { command: ['my', 'today'] } })),
    say.buttons(
      { label: t(texts.takeAlong), address: address('privacy.export', who.id), weight: 'first' },
      { label: t(texts.comeBack), address: address('farewell.comeBack', who.id) },
    ),
  ]
}

/** Somebody has to be able to repair the connections. */
async function holdsLastKey(q: Query, who: Member): Promise<boolean> {
  const keys = (await q.circle.members()).filter(({ caretaker }) => caretaker).length
  return who.caretaker && keys <= 1 && (await q.circle.members()).length > 1
}

export const returnToday: Contribution = {
  slot: 'today',
  order: 90,
  blocks: async (q) => {
    if (q.who?.standing !== 'alumnus') return []
    const question = await q.circle.question()
    return [
      ...(question ? [say.text(...q.t.rich(texts.questionNow, { question: saidQuestion(q, question) }))] : []),
      say.buttons({ label: q.t(texts.comeBack), address: address('farewell.comeBack', q.who.id) }),
    ]
  },
}

export const returnAction: Action = {
  name: 'farewell.comeBack',
  may: 'alumnus',
  road: 'do',
  run: async (c) => {
    const { who } = c
    if (who?.standing !== 'alumnus') return refuse(c.t(texts.stillHere))
    const [last] = await listFarewellsOf(c.db, c.community, who.id)
    const { zone } = await c.circle.community()
    await changeMember(c.db, c.community, who.id, {
      standing: last?.before ?? 'member',
      joinedOn: toLocal(zone, c.now).date,
      ...(c.person && { name: c.person.name }),
    })
    await c.memberChanged({ member: who.id, how: 'joined' })
    return { card: c.card(say.text(c.t(texts.welcomeBack))) }
  },
}
