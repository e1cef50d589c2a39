// How many messages a circle wants from Kring in a week: three at most, or only the question and the digest (INV-33).
import { channelPostsPerWeek } from '../../core/budget.ts'
import { refuse } from '../../core/errors.ts'
import { textOf } from '../../core/form.ts'
import type { Setting } from '../../core/setting.ts'
import { defineTexts } from '../../core/text.ts'

const fewest = 2
const choices = [channelPostsPerWeek, fewest] as const

const texts = defineTexts({
  says: { nl: 'Hoeveel berichten ik per week begin', en: 'How many messages I start in a week' },
  three: { nl: 'hoogstens drie: vraag, weekbericht en nog één', en: 'three at most: question, digest and one more' },
  two: { nl: 'twee: alleen de vraag en het weekbericht', en: 'two: only the question and the digest' },
  label: { nl: 'Berichten per week', en: 'Messages a week' },
  choose: { nl: 'Kies twee of drie.', en: 'Choose two or three.' },
})
const words = { 3: texts.three, 2: texts.two } as const

function parse(json: unknown): (typeof choices)[number] | undefined {
  return choices.find((n) => n === json)
}

export const ceilingSetting: Setting<(typeof choices)[number]> = {
  key: 'rhythm.ceiling',
  box: 'light',
  says: texts.says,
  initial: channelPostsPerWeek,
  parse,
  words: async (q, n) => [q.t(words[n])],
  fields: async (q, n) => [
    {
      kind: 'choice',
      name: 'ceiling',
      label: q.t(texts.label),
      required: true,
      options: choices.map((choice) => ({ value: String(choice), label: q.t(words[choice]) })),
      value: String(n),
    },
  ],
  read: async (q, values) => parse(Number(textOf(values, 'ceiling'))) ?? refuse(q.t(texts.choose)),
  changed: (c) => c.calendarChanged(),
}
