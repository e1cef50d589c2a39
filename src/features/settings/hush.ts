// Hush: any member can stop all messages for a while, with a reason the group reads; it ends by itself (INV-12).

import type { Pause } from '../../community/calendar/store.ts'
import { listPauses, savePause } from '../../community/calendar/store.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import type { RecordRef } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { decideHush, hushEnd, hushNow } from './rules.ts'
import { texts } from './texts.ts'

const choices = [1, 4, 24, 48]

export const hushCommand: Command = {
  noun: 'community',
  verb: 'hush',
  words: { noun: { nl: 'community', en: 'community' }, verb: { nl: 'stil', en: 'hush' } },
  says: texts.hushSays,
  args: [
    { name: 'hours', words: { nl: 'uren', en: 'hours' }, says: texts.hushHours, kind: 'number' },
    { name: 'why', words: { nl: 'waarom', en: 'why' }, says: texts.hushWhy, kind: 'text', rest: true },
  ],
  may: 'member',
  day: 2,
  road: 'do',
  run: async (c, args) => {
    const { hours, why } = args
    if (hours && why) return hush(c, Number(hours), why)
    const form = await openHush(c, hours, why)
    return isRefusal(form) ? form : { form }
  },
}

export const hushForm: FormSpec = {
  name: 'settings.hush',
  may: 'member',
  open: (q) => openHush(q),
  submit: (c, _, values) => hush(c, Number(textOf(values, 'hours')), textOf(values, 'why') ?? ''),
}

export const resumeAction: Action = {
  name: 'settings.resume',
  may: 'member',
  road: 'do',
  run: async (c) => {
    const current = hushNow(await listPauses(c.db, c.community), c.now)
    if (!current) return refuse(c.t(texts.notQuiet))
    // A break that the circle decided on is not one person's to end.
    if ((await c.circle.community()).state === 'paused') return refuse(c.t(texts.decidedTogether))
    await savePause(c.db, c.community, { ...current, until: c.now })
    await c.happened('settings.resumed', pauseRef(current), c.who?.id)
    await c.takeAway(noticeKey(current))
    await c.calendarChanged()
    return { card: c.card(say.text(c.t(texts.resumed))) }
  },
}

type Asking = Pick<Query, 'circle' | 'now' | 't' | 'community'> & { readonly db: Query['db'] }

async function openHush(q: Asking, hours = '24', why = ''): Promise<Form | ReturnType<typeof refuse>> {
  const no = await notNow(q)
  if (no) return no
  return {
    v: 1,
    name: 'settings.hush',
    subject: 'now',
    language: q.t.language,
    title: q.t(texts.hushTitle),
    submit: q.t(texts.hushSubmit),
    intro: [q.t(texts.hushIntro)],
    fields: [
      {
        kind: 'choice',
        name: 'hours',
        label: q.t(texts.howLong),
        required: true,
        options: choices.map((n) => ({ value: String(n), label: q.t(texts.hours, { n }) })),
        value: choices.includes(Number(hours)) ? hours : '24',
      },
      { kind: 'short', name: 'why', label: q.t(texts.whyNow), required: true, max: 240, value: why },
    ],
  }
}

async function notNow(q: Asking) {
  if ((await q.circle.community()).state !== 'active') return refuse(q.t(texts.onlyFromActive))
  const current = hushNow(await listPauses(q.db, q.community), q.now)
  return (
    current && refuse(q.t.rich(texts.quietAlready, { until: untilSpan(current) }), { buttons: [resumeButton(q.t)] })
  )
}

async function hush(c: Change, hours: number, why: string): Promise<Answer> {
  const by = c.who as Member
  const no = (await notNow(c)) ?? (await tooMuch(c, hours, by))
  if (no) return no
  const pause: Pause = { id: c.newId(), from: c.now, until: hushEnd(c.now, hours), by: by.id, why }
  await c.post({
    key: noticeKey(pause),
    purpose: { to: 'home' },
    cost: 'asked',
    card: await c.homeCard(noticeBlocks(c, await c.homeTexts(), pause)),
    expiresAt: pause.until ?? 'never',
  })
  await savePause(c.db, c.community, pause)
  await c.happened('settings.hushed', pauseRef(pause), by.id)
  await c.calendarChanged()
  return {
    card: c.card(
      say.text(...c.t.rich(texts.hushedPrivate, { until: untilSpan(pause) })),
      say.buttons(resumeButton(c.t)),
    ),
  }
}

async function tooMuch(c: Change, hours: number, by: Member) {
  const verdict = decideHush(hours, { by: by.id, now: c.now, before: await listPauses(c.db, c.community) })
  if (verdict === 'fine') return undefined
  const says = { tooLong: texts.atMost, onlyShort: texts.onceAFortnight, usedUp: texts.usedUp }[verdict]
  return refuse(c.t(says), { problems: [{ field: 'hours', says: c.t(says) }] })
}

function noticeBlocks(c: Change, t: Translate, pause: Pause): Block[] {
  const parts = {
    until: untilSpan(pause),
    member: { member: (c.who as Member).id },
    why: c.said(pause.why ?? '', pauseRef(pause)),
  }
  return [say.text(...t.rich(texts.hushed, parts)), say.buttons(resumeButton(t))]
}

function resumeButton(t: Translate) {
  return { label: t(texts.resume), address: address('settings.resume', 'now') }
}

function noticeKey(pause: Pause): MessageKey {
  return `settings.hush:${pause.id}`
}

export function pauseRef(pause: Pick<Pause, 'id'>): RecordRef {
  return { kind: 'pause', id: pause.id }
}

export function untilSpan(pause: Pause) {
  return pause.until === undefined ? '…' : ({ at: pause.until, as: 'moment' } as const)
}
