// The words of members that stand on many cards: the question, the circle's name and who is behind it.
import type { Said } from '../core/card.ts'
import type { Query } from '../core/context.ts'
import type { RecordRef } from '../core/ids.ts'
import type { Community, QuestionVersion } from '../core/people.ts'
import type { Translate } from '../core/text.ts'
import { platformTexts } from './texts.ts'

type Speaks = Pick<Query, 'said'>

export function questionRef(question: Pick<QuestionVersion, 'id'>): RecordRef {
  return { kind: 'question', id: question.id }
}

export function communityRef(community: Pick<Community, 'id'>): RecordRef {
  return { kind: 'community', id: community.id }
}

export function saidQuestion(q: Speaks, question: QuestionVersion): Said {
  return q.said(question.text, questionRef(question), question.language)
}

/** Something typed in setup: the name, the organisation, the contact, the ambition. */
export function saidOf(q: Speaks, community: Community, words: string): Said {
  return q.said(words, communityRef(community), community.language)
}

/** A platform as its makers write it; one we have no words for by its own id. */
export function platformName(t: Translate, platform: string): string {
  return isKnown(platform) ? t(platformTexts[platform]) : platform
}

function isKnown(platform: string): platform is keyof typeof platformTexts {
  return Object.hasOwn(platformTexts, platform)
}
