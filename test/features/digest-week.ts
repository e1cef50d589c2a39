// A small circle with a week behind it, for the tests of the weekly digest.
import type { ChatMessage } from '../../adapters/web/chat-state.ts'
import { wordsOf } from '../../adapters/web/person.ts'
import { addHoliday } from '../../src/community/calendar/store.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { LocalDate } from '../../src/core/time.ts'
import { addDays } from '../../src/core/time.ts'
import { digest } from '../../src/features/digest/index.ts'
import { my } from '../../src/features/my/index.ts'
import { reflection } from '../../src/features/reflection/index.ts'
import { setup } from '../../src/features/setup/index.ts'
import { welcome } from '../../src/features/welcome/index.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

const nothing = { nl: 'Niets.', en: 'Nothing.' }

/** Something that is tried: `/garden plant tomaten` begins it, `/garden secret x` is for one person only. */
const garden: Feature = {
  name: 'garden',
  privacy: { says: nothing, export: async () => [], forget: async () => {} },
  commands: (['plant', 'secret', 'loose', 'free'] as const).map((verb) => ({
    noun: 'garden',
    verb,
    words: { noun: { nl: 'garden', en: 'garden' }, verb: { nl: verb, en: verb } },
    says: nothing,
    args: [{ name: 'what', words: { nl: 'wat', en: 'what' }, says: nothing, kind: 'text', rest: true }],
    may: 'member',
    day: 1,
    road: 'do',
    run: async (c, args) => {
      if (verb === 'free') {
        const from = args['what'] as LocalDate
        await addHoliday(c.db, c.community, { id: 'h', name: 'herfstvakantie', from, to: addDays(from, 4) })
        await c.calendarChanged()
      } else await c.happened(`garden.${verb}`, { kind: 'plant', id: `${verb}-${args['what']}` }, c.who?.id)
      return { silent: true }
    },
  })),
  records: [
    {
      name: 'plant',
      describe: async (_q, id) => ({
        ref: { kind: 'plant', id },
        title: [id],
        people: [],
        audience: id.startsWith('secret') ? 'self' : 'group',
        joins: `garden.join:${id}`,
      }),
    },
  ],
  happenings: (['plant', 'secret', 'loose'] as const).map((verb) => ({
    name: `garden.${verb}`,
    digest: 'tried',
    line: async (q, { subject }) => ({
      spans: ['🌱 ', { bold: [subject.id.slice(verb.length + 1)] }, q.t.language === 'nl' ? ' begon.' : ' began.'],
      sources: verb === 'loose' ? [] : [subject],
      about: subject,
    }),
  })),
}

/** Only the neighbours this is about. */
export const makeDigestWorld = (language: 'nl' | 'en') =>
  makeWorld({ at: '2026-09-03T10:00', language, features: [setup, welcome, reflection, digest, my, garden] })

/** The address of the first button that begins so. */
export function buttonIn(messages: readonly ChatMessage[], start: string): string {
  const blocks = messages.flatMap(({ part }) => part?.blocks ?? [])
  const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  return buttons.find(({ address }) => address.startsWith(start))?.address ?? ''
}

export type Week = ReturnType<typeof makeWeek>

/** What the tests do and read again and again, in a world of `makeDigestWorld`. */
export function makeWeek(world: World) {
  const begin = (language: 'nl' | 'en' = 'nl') =>
    world.begins({ Anouk: 'government', Fatima: 'resident', Samir: 'student' }, { language })
  const answer = async (name: string, words: string, yes = 'Ja') => {
    const hands = world.person(name)
    await hands.presses('reflection.share')
    hands.fillsIn({ answer: words })
    await hands.sends()
    if (hands.canPress(yes)) await hands.presses(yes)
  }
  /** The messages of the bot in the room that hold these words. */
  const messages = (words: string) =>
    world
      .room('home')
      .messages()
      .map(wordsOf)
      .filter((said) => said.includes(words))
  const digests = () => messages('Weekbericht · ')
  return {
    begin,
    answer,
    messages,
    digests,
    lastDigest: () => digests().at(-1) ?? '',
    asked: () => /Weekvraag · (.*?) · Twee/.exec(messages('🌿 Weekvraag').at(-1) ?? '')?.[1],
    /** Two answers that may be quoted, and something that is tried. */
    aWeek: async () => {
      await begin()
      await world.clockTo('2026-09-07T09:00')
      await answer('Fatima', 'In de flat gaat het eerst over schimmel.')
      await answer('Samir', 'Ik dacht dat mensen het eng zouden vinden.')
      await world.person('Samir').runs('/garden plant tomaten')
    },
  }
}
