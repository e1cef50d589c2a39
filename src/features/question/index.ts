// The shared question (R14): read in all its versions, looked at together, changed by the circle only, with a map of what is known.
import { journeyWeek } from '../../core/calendar.ts'
import type { Command } from '../../core/command.ts'
import type { Feature } from '../../core/feature.ts'
import { toLocal } from '../../core/time.ts'
import { drawAdopted, drawAmbition } from './adopting.ts'
import { heardOf } from './beside.ts'
import { ambitionKind, versionKind } from './kinds.ts'
import { mapActions, mapForm, showMap } from './map.ts'
import { privacy } from './privacy.ts'
import { proposingActions, proposingForms } from './proposing.ts'
import { happenings, records } from './records.ts'
import { remarkActions, remarkForm } from './remarks.ts'
import { askGroup, drawSharpening, drawVoices, replan, ritual, unask, wakes } from './sharpening.ts'
import { showEarlier, showQuestion, showSharpen } from './show.ts'
import { slots } from './slots.ts'
import { texts } from './texts.ts'

const noun = { nl: 'vraagstuk', en: 'question' }
/** From when the ambition is offered to a circle that began gently. */
const offeredFromWeek = 4

const commands: readonly Command[] = [
  {
    ...{ noun: 'question', verb: 'show', words: { noun, verb: { nl: 'toon', en: 'show' } } },
    ...{ says: texts.showSays, may: 'guest', day: 2, road: 'look' },
    run: showQuestion,
  },
  {
    ...{ noun: 'question', verb: 'sharpen', words: { noun, verb: { nl: 'aanscherpen', en: 'sharpen' } } },
    ...{ says: texts.sharpenSays, may: 'member', day: 2, road: 'look' },
    run: showSharpen,
  },
  {
    ...{ noun: 'question', verb: 'map', words: { noun, verb: { nl: 'kaart', en: 'map' } } },
    ...{ says: texts.mapSays, may: 'guest', day: 2, road: 'look' },
    run: showMap,
  },
]

export const question: Feature = {
  name: 'question',
  privacy,
  commands,
  actions: [
    { name: 'question.show', may: 'guest', road: 'look', run: showQuestion },
    { name: 'question.sharpen', may: 'member', road: 'look', run: showSharpen },
    {
      name: 'question.earlier',
      may: 'guest',
      road: 'look',
      run: (q, { choice }) => showEarlier(q, Number(choice ?? 0) || 0),
    },
    { name: 'question.ask', may: 'member', road: 'do', run: askGroup },
    { name: 'question.unask', may: 'member', road: 'do', run: (c, { record }) => unask(c, record) },
    ...remarkActions,
    ...proposingActions,
    ...mapActions,
  ],
  forms: [remarkForm, ...proposingForms, mapForm],
  rituals: [ritual],
  offers: [
    {
      code: 'R14',
      name: texts.ritualName,
      says: texts.offerSays,
      minutes: 3,
      moment: async (q) => {
        const calendar = await q.circle.calendar()
        return journeyWeek(calendar, toLocal(calendar.zone, q.now).date) >= offeredFromWeek
      },
    },
  ],
  wakes,
  records,
  happenings,
  slots,
  proposals: [versionKind, ambitionKind],
  messages: [
    { prefix: 'question.sharpen', card: drawSharpening },
    { prefix: 'question.voices', card: drawVoices },
    { prefix: 'question.adopted', card: drawAdopted },
    { prefix: 'question.ambition', card: drawAmbition },
  ],
  on: { calendar: replan, happening: heardOf },
}
