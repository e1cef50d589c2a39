// Times: somebody's own zone, moment, days off and where messages go; changed alone, at any moment.
import { saveConsent, withdrawConsent } from '../../community/consents/store.ts'
import { changeMember, chooseDirect } from '../../community/members/store.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { weekday } from '../../core/dates.ts'
import { refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { usualHour } from '../../core/own-hours.ts'
import type { Member } from '../../core/people.ts'
import type { Weekday } from '../../core/time.ts'
import { isZone, parseLocalTime, weekdays } from '../../core/time.ts'
import { texts } from './texts.ts'

const consentVersion = 1

export const timesCommand: Command = {
  noun: 'my',
  verb: 'times',
  words: { noun: { nl: 'mijn', en: 'my' }, verb: { nl: 'tijden', en: 'times' } },
  says: texts.timesSays,
  may: 'alumnus',
  day: 1,
  road: 'look',
  run: async (q) => ({ form: timesFormOf(q) }),
}

export const timesForm: FormSpec = {
  name: 'my.times',
  may: 'alumnus',
  open: async (q) => timesFormOf(q),
  submit: saveTimes,
}

/** The way out that stands under every reminder (INV-34). */
export const noRemindersAction: Action = {
  name: 'my.noReminders',
  may: 'alumnus',
  road: 'do',
  run: async (c) => {
    await changeMember(c.db, c.community, (c.who as Member).id, { wantsReminders: false })
    return { card: c.card(say.text(...c.t.rich(texts.noReminders, { times: { command: ['my', 'times'] } }))) }
  },
}

function timesFormOf({ t, who }: Pick<Query, 't' | 'who'>): Form {
  const { zone, ownTime, wantsDirect, wantsReminders, freeDays } = who as Member
  const days = weekdays.map((day) => ({ value: day, label: weekday(t.language, day) }))
  return {
    v: 1,
    name: 'my.times',
    subject: 'me',
    language: t.language,
    title: t(texts.timesTitle),
    submit: t(texts.timesSubmit),
    fields: [
      { kind: 'short', name: 'zone', label: t(texts.zoneField), required: true, max: 60, value: zone },
      {
        kind: 'time',
        name: 'time',
        label: t(texts.timeField),
        hint: t(texts.timeHint),
        ...(ownTime ? { value: ownTime } : {}),
      },
      {
        kind: 'choice',
        name: 'where',
        label: t(texts.whereField),
        required: true,
        options: [
          { value: 'channel', label: t(texts.whereChannel) },
          { value: 'direct', label: t(texts.whereDirect) },
        ],
        value: wantsDirect ? 'direct' : 'channel',
      },
      { kind: 'yes', name: 'remind', label: t(texts.remindField), hint: t(texts.remindHint), value: wantsReminders },
      { kind: 'choices', name: 'free', label: t(texts.freeField), options: days, value: [...freeDays] },
    ],
  }
}

async function saveTimes(c: Change, _: string, values: Values): Promise<Answer> {
  const who = c.who as Member
  const zone = textOf(values, 'zone') ?? ''
  if (!isZone(zone))
    return refuse(c.t(texts.zoneUnknown), { problems: [{ field: 'zone', says: c.t(texts.zoneUnknown) }] })
  const ownTime = parseLocalTime(textOf(values, 'time') ?? '')
  const freeDays = weekdays.filter((day): day is Weekday => listOf(values['free']).includes(day))
  const wantsReminders = values['remind'] === true
  // A form that was sent with the zone as it stood is no choice of a zone.
  const chosen = zone === who.zone ? {} : { zone, zoneFrom: 'own' as const }
  await changeMember(c.db, c.community, who.id, { ...chosen, ownTime, freeDays, wantsReminders })
  const wantsDirect = textOf(values, 'where') === 'direct'
  if (wantsDirect !== who.wantsDirect) await chooseWhere(c, who, wantsDirect)
  await c.memberChanged({ member: who.id, how: 'times' })
  const said = wantsDirect ? c.t(texts.savedDirect, { time: ownTime ?? usualHour }) : c.t(texts.savedChannel)
  return { card: c.card(say.text(said)) }
}

/** Direct messages go to the place where they were asked for. */
async function chooseWhere(c: Change, who: Member, wantsDirect: boolean): Promise<void> {
  const { person } = c
  if (!wantsDirect || !person) {
    await chooseDirect(c.db, c.community, who.id, undefined)
    await withdrawConsent(c.db, c.community, who.id, 'dm', c.now)
    return
  }
  await chooseDirect(c.db, c.community, who.id, {
    platform: person.platform,
    external: person.space,
    user: person.user,
  })
  await saveConsent(c.db, c.community, who.id, {
    id: c.newId(),
    kind: 'dm',
    textVersion: consentVersion,
    givenAt: c.now,
  })
}

function listOf(value: Values[string]): readonly string[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
}
