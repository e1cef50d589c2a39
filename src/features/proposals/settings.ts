// Settings that whoever holds a key changes directly: a small form, and a line in the log (INV-12).
import { readSetting, saveSetting } from '../../community/settings/store.ts'
import { say } from '../../core/card.ts'
import type { Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Form, Values } from '../../core/form.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { RecordKind } from '../../core/record.ts'
import type { Setting } from '../../core/setting.ts'
import { nameOf } from './spans.ts'
import { texts } from './texts.ts'

export function listOwnSettings({ declared }: Pick<Query, 'declared'>): readonly Setting[] {
  return declared.settings.filter(({ box }) => box === 'caretaker')
}

/** Only what is in the key holders' box: everything else goes before the circle. */
function own(q: Pick<Query, 'declared'>, key: string): Setting | undefined {
  return listOwnSettings(q).find((setting) => setting.key === key)
}

export async function settingForm(q: Query, key: string): Promise<Form | Refusal> {
  const setting = own(q, key)
  if (!setting) return refuse(q.t(texts.unknownKind))
  return {
    ...{ v: 1, name: 'proposals.setting', subject: key, language: q.t.language },
    title: q.t(texts.settingTitle),
    submit: q.t(texts.settingSubmit),
    intro: [q.t(setting.says), '. ', q.t(texts.settingIntro)],
    fields: await setting.fields(q, await readSetting(q, setting)),
  }
}

export async function saveOwnSetting(c: Change, key: string, values: Values): Promise<Answer> {
  const setting = own(c, key)
  if (!setting) return refuse(c.t(texts.unknownKind))
  const value = await setting.read(c, values)
  if (isRefusal(value)) return value
  if (JSON.stringify(await readSetting(c, setting)) === JSON.stringify(value)) return refuse(c.t(texts.settingSame))
  await saveSetting(c.db, c.community, key, value)
  await setting.changed?.(c, value)
  await c.happened('proposals.set', { kind: 'setting', id: key }, c.who?.id)
  const said = { says: c.t(setting.says), value: await setting.words(c, value) }
  return { card: c.card(say.text(...c.t.rich(texts.settingSaved, said))) }
}

export const settingRecord: RecordKind = {
  name: 'setting',
  describe: async (q, key) => {
    const setting = q.declared.settings.find((one) => one.key === key)
    if (!setting) return undefined
    const words = await setting.words(q, await readSetting(q, setting))
    const title = [`${q.t(setting.says)}: `, ...words]
    return { ref: { kind: 'setting', id: key }, title, people: [], audience: 'group', blocks: [say.text(...title)] }
  },
}

export const settingHappening: HappeningKind = {
  name: 'proposals.set',
  log: true,
  line: async (q, { subject, by }) => {
    const setting = q.declared.settings.find((one) => one.key === subject.id)
    if (!setting) return undefined
    const value = await setting.words(q, await readSetting(q, setting))
    const spans = q.t.rich(texts.lineSet, { says: q.t(setting.says), value, name: nameOf(q.t, by) })
    return { spans, sources: [subject], about: subject }
  },
}
