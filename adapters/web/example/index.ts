// Plays nine weeks of Warm Lindekwartier through the bot itself, so that whoever looks in sees what it really does.
import { setImmediate as turn } from 'node:timers/promises'
import type { Language } from '../../../src/core/text.ts'
import { conversationOf } from '../conversations.ts'
import { additions } from './additions.ts'
import { foundCircle, giveKey, joiners, takeSeat } from './beginning.ts'
import type { Deed } from './deeds.ts'
import { goingOn } from './experiments.ts'
import type { ExampleStage } from './scene.ts'
import { setScene } from './scene.ts'
import { stoppedAndShared } from './stopping.ts'
import { weeks } from './weeks.ts'

export type { ExampleStage } from './scene.ts'

/** Raised when the story changes: what was played before is then played anew. */
export const exampleVersion = '1'

const foundedAt = '2026-09-01T10:20'
const keyGivenAt = '2026-09-01T12:05'
/** Just after the digest of week 9. */
const standsAt = '2026-11-06T15:00'

/**
 * Plays everything on an empty stage whose clock stands before 1 September 2026, and tells the share that is done.
 * Gives what was said for want of better words; rejects when somebody hears a no.
 */
export async function playExample(
  stage: ExampleStage,
  tell: (share: number) => void,
  language: Language,
): Promise<readonly string[]> {
  const scene = setScene(stage, language)
  const deeds = listDeeds()
  for (const [index, deed] of deeds.entries()) {
    await scene.moveTo(deed.at)
    await deed.do(scene)
    await scene.settle()
    tell(index / deeds.length)
    await turn()
  }
  tidy(stage)
  await scene.moveTo(standsAt)
  tell(1)
  return scene.strays
}

function listDeeds(): Deed[] {
  const seats = joiners().map(({ at, who }): Deed => ({ at, do: (scene) => takeSeat(scene, who) }))
  const all = [
    { at: foundedAt, do: foundCircle },
    { at: keyGivenAt, do: giveKey },
    ...seats,
    ...weeks,
    ...goingOn,
    ...stoppedAndShared,
    ...additions,
  ]
  return all.sort((a, b) => a.at.localeCompare(b.at))
}

/** Private replies in the room go with time, as they do elsewhere; all that came before the last digest has been read. */
function tidy({ chat }: ExampleStage): void {
  for (const { id, onlyFor, where } of chat.listMessages()) {
    if (onlyFor !== undefined && 'room' in where) chat.remove(id)
  }
  for (const { id: person } of chat.listPeople()) {
    chat.closeForm(person)
    const last = new Map(chat.listVisible(person).map((message) => [conversationOf(message), message.id]))
    for (const [conversation, upTo] of last) chat.markRead(person, conversation, upTo)
  }
}
