// The few words that a card needs when a name or a room is not there.
import { defineTexts } from '../core/text.ts'

export const outgoingTexts = defineTexts({
  formerMember: { nl: 'een (oud-)lid', en: 'a (former) member' },
  homeRoom: { nl: 'ons thuiskanaal', en: 'our home channel' },
  experimentsRoom: { nl: 'het kanaal voor experimenten', en: 'the channel for experiments' },
})
