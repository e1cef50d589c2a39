// The three pages of setup and the week off, as forms that can be left and opened again.
import type { Query } from '../../core/context.ts'
import type { Field, Form } from '../../core/form.ts'
import { isZone, toLocal } from '../../core/time.ts'
import { loadSaved } from './load.ts'
import { mayGetKey } from './rules.ts'
import { findKnownHoliday, isStarter, starters, zones } from './starters.ts'
import { texts } from './texts.ts'

/** `subject` is the circle, or one of the starters. */
export async function questionPage(q: Query, subject: string): Promise<Form> {
  const { t } = q
  const { question } = await loadSaved(q)
  const starter = isStarter(subject) ? starters[subject] : undefined
  const words = starter ? t(starter.question) : question?.text
  const whyNow = starter ? t(starter.whyNow) : question?.whyNow
  return form(q, 'setup.question', subject, t(texts.questionTitle), [
    {
      kind: 'long',
      name: 'question',
      label: t(texts.questionLabel),
      hint: t(texts.questionHint),
      max: 240,
      required: true,
      ...filled(words),
    },
    { kind: 'short', name: 'whyNow', label: t(texts.whyLabel), max: 240, ...filled(whyNow) },
  ])
}

export async function roomPage(q: Query, subject: string): Promise<Form> {
  const { t } = q
  const { community, space } = await loadSaved(q)
  const zone = community?.zone ?? q.zone
  const own = q.person?.zone && isZone(q.person.zone) ? [q.person.zone] : []
  const offered = [...new Set<string>([zone, ...own, ...zones])]
  return form(q, 'setup.room', subject, t(texts.roomTitle), [
    {
      kind: 'room',
      name: 'room',
      label: t(texts.roomLabel),
      hint: t(texts.roomHint),
      required: true,
      ...filled(space?.homeRoom ?? q.place?.room),
    },
    choice('language', t(texts.languageLabel), community?.language ?? t.language, [
      { value: 'nl', label: t(texts.dutch) },
      { value: 'en', label: t(texts.english) },
    ]),
    choice(
      'zone',
      t(texts.zoneLabel),
      zone,
      offered.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
    ),
    choice('rhythm', t(texts.rhythmLabel), community?.rhythm ?? 'gentle', [
      { value: 'gentle', label: t(texts.gentle), hint: t(texts.gentleHint) },
      { value: 'all', label: t(texts.all), hint: t(texts.allHint) },
    ]),
  ])
}

export async function behindPage(q: Query, subject: string): Promise<Form> {
  const { t } = q
  const { community } = await loadSaved(q)
  const members = community ? await q.circle.members() : []
  const able = members.filter((member) => member.id !== q.who?.id && mayGetKey(member, 1, 'forming'))
  const short = (name: string, label: string, value: string | undefined, hint?: string): Field => ({
    kind: 'short',
    name,
    label,
    max: 80,
    required: true,
    ...(hint ? { hint } : {}),
    ...filled(value),
  })
  const second: Field = {
    kind: 'member',
    name: 'second',
    label: t(texts.secondLabel),
    hint: t(texts.secondHint),
    options: able.slice(0, 25).map(({ id, name }) => ({ value: id, label: name })),
  }
  const fields = [
    short('name', t(texts.nameLabel), community?.name),
    short('organisation', t(texts.organisationLabel), community?.organisation, t(texts.organisationHint)),
    short('contact', t(texts.contactLabel), community?.contact, t(texts.contactHint)),
    ...(able.length > 0 ? [second] : []),
  ]
  const page = form(q, 'setup.behind', subject, t(texts.behindTitle), fields)
  return able.length > 0 ? page : { ...page, intro: [t(texts.secondLater)] }
}

/** `subject` is a week that is known, or anything else for an empty page. */
export async function holidayPage(q: Query, subject: string): Promise<Form> {
  const { t } = q
  const known = findKnownHoliday(subject)
  const today = toLocal(q.zone, q.now).date
  const name = known && t(known.says)
  return form(q, 'setup.holiday', subject, t(texts.holidayTitle), [
    { kind: 'short', name: 'name', label: t(texts.holidayName), max: 60, required: true, ...filled(name) },
    { kind: 'date', name: 'from', label: t(texts.holidayFrom), required: true, value: known?.from ?? today },
    { kind: 'date', name: 'to', label: t(texts.holidayTo), required: true, value: known?.to ?? today },
  ])
}

function form(q: Query, name: Form['name'], subject: string, title: string, fields: readonly Field[]): Form {
  return { v: 1, name, subject, language: q.t.language, title, submit: q.t(texts.save), fields }
}

function choice(name: string, label: string, value: string, options: (Field & { kind: 'choice' })['options']): Field {
  return { kind: 'choice', name, label, required: true, options, value }
}

function filled(value: string | undefined): { value?: string } {
  return value ? { value } : {}
}
