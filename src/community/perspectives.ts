// Who somebody is in the question: the vocabulary, and how a perspective is drawn, also one in somebody's own words.
import type { Span } from '../core/card.ts'
import type { Query } from '../core/context.ts'
import type { Translate } from '../core/text.ts'
import type { OwnPerspective } from './perspectives/store.ts'
import { listOwnPerspectives } from './perspectives/store.ts'
import { circleTexts, perspectiveTexts } from './texts.ts'

export type PerspectiveKey = keyof typeof perspectiveTexts

/** Offered by one tap. */
export const builtInPerspectives = ['citizen', 'student', 'government', 'business', 'knowledge'] as const
/** Offered behind *other*. */
export const suggestedPerspectives = (Object.keys(perspectiveTexts) as PerspectiveKey[]).filter(
  (key) => !(builtInPerspectives as readonly string[]).includes(key),
)

export function isPerspectiveKey(key: string): key is PerspectiveKey {
  return Object.hasOwn(perspectiveTexts, key)
}

/** Draws perspectives by the key a member has; reads a community's own ones once. */
export async function perspectiveSpans(
  q: Pick<Query, 'db' | 'community' | 'said'>,
  t: Translate,
): Promise<(key: string | undefined) => Span> {
  const own = new Map((await listOwnPerspectives(q.db, q.community)).map((found) => [found.id, found]))
  return (key) => {
    if (key !== undefined && isPerspectiveKey(key)) return t(perspectiveTexts[key])
    const found: OwnPerspective | undefined = key === undefined ? undefined : own.get(key)
    return found
      ? q.said(found.words, { kind: 'perspective', id: found.id }, found.language)
      : t(circleTexts.unknownPerspective)
  }
}
