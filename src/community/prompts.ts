// Questions that Kring asks: what one is made of, and where to find one by its code.
import type { RecordRef } from '../core/ids.ts'
import type { Phase, Role } from '../core/people.ts'
import type { Language } from '../core/text.ts'
import { library } from './prompts/library.ts'

/** Who may see an answer: the circle with a name, the circle without one, or only its author. */
export type Visibility = 'group' | 'anonymous' | 'self'

type Both = Readonly<Record<Language, string>>

export type PromptId = `${string}-${string}`
export type Move = 'notice' | 'feel' | 'mean' | 'next'
export type PromptGroup =
  | 'phase1'
  | 'phase2'
  | 'phase3'
  | 'phase4'
  | `role_${Role}`
  | 'experiment_review'
  | 'relations'
  /** The circle's own. */
  | 'own'

export interface Prompt {
  readonly id: PromptId
  readonly group: PromptGroup
  /** A scale runs from 1 to 5. */
  readonly type: 'open' | 'scale' | 'choice'
  /** 1 light, 2 think, 3 vulnerable. */
  readonly depth: 1 | 2 | 3
  readonly move: Move
  readonly defaultVisibility: Visibility
  /** May return in the same words, so that a circle sees itself move. */
  readonly followed: boolean
  readonly text: Both
  readonly options?: readonly Both[]
  readonly anchors?: { readonly low: Both; readonly high: Both }
  /** Asks about people: its form says to describe the voice and to name nobody outside the circle. */
  readonly about?: 'who'
  /** The words are a member's: they are said from this record. */
  readonly own?: { readonly ref: RecordRef }
}

/** The group of questions that belongs to a phase. */
export const groupOfPhase: Readonly<Record<Phase, PromptGroup>> = {
  explore: 'phase1',
  learn: 'phase2',
  experiment: 'phase3',
  sustain: 'phase4',
}

export const prompts: readonly Prompt[] = library

const byId = new Map<string, Prompt>(library.map((prompt) => [prompt.id, prompt]))

export function findPrompt(id: string): Prompt | undefined {
  return byId.get(id)
}

/** Labels of what can be tapped, in order; empty for an open question. The value of the first is `1`. */
export function labelsOf(prompt: Prompt, language: Language): readonly string[] {
  if (prompt.type === 'scale') return ['1', '2', '3', '4', '5']
  return prompt.options?.map((option) => option[language]) ?? []
}
