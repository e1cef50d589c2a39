// Plays twelve weeks of Warm Lindekwartier through the bot itself, so that whoever looks in sees what it really does.
import { setImmediate as turn } from 'node:timers/promises'
import type { Language } from '../../../src/core/text.ts'
import { conversationOf } from '../conversations.ts'
import { additions } from './additions.ts'
import { foundCircle, giveKey, joiners, takeSeat } from './beginning.ts'
import { decisions } from './deciding.ts'
import type { Deed } from './deeds.ts'
import type { Ending } from './ending.ts'
import { readEnding } from './ending.ts'
import { goingOn } from './experiments.ts'
import { afterTheTour } from './later.ts'
import { roleDeeds } from './roles.ts'
import type { ExampleStage, Scene } from './scene.ts'
import { setScene } from './scene.ts'
import { stoppedAndShared } from './stopping.ts'
import { tableDeeds } from './table.ts'
import { weeks } from './weeks.ts'

export type { Ending } from './ending.ts'
export type { ExampleStage } from './scene.ts'

/** Raised when the story changes: what was played before is then played anew. */
export const exampleVersion = '2'

const foundedAt = '2026-09-01T10:20'
const keyGivenAt = '2026-09-01T12:05'
/** Just after the digest of week 9, where whoever looks in begins. */
const standsAt = '2026-11-06T15:00'
/** When the circle decided to go on, after its stopover. */
const endsAt = '2026-12-03T17:30'
/** The share of the deeds that is done by week 9, about. */
const firstActShare = 0.7

/**
 * Plays the nine weeks before the tour on an empty stage whose clock stands before 1 September 2026, and tells the share that is done.
 * Gives what was said for want of better words; rejects when somebody hears a no.
 */
export async function playExample(
  stage: ExampleStage,
  tell: (share: number) => void,
  language: Language,
): Promise<readonly string[]> {
  const scene = setScene(stage, language)
  await playDeeds(
    scene,
    listDeeds().filter(({ at }) => at < standsAt),
    (share) => tell(share * firstActShare),
  )
  tidy(stage)
  await scene.moveTo(standsAt)
  tell(firstActShare)
  return scene.strays
}

/** Plays the weeks after the tour, on a stage that stands there, until the circle goes on in December. */
export async function playOn(stage: ExampleStage, tell: (share: number) => void, language: Language): Promise<Ending> {
  const scene = setScene(stage, language)
  await playDeeds(
    scene,
    listDeeds().filter(({ at }) => at >= standsAt),
    (share) => tell(firstActShare + share * (1 - firstActShare)),
  )
  await scene.moveTo(endsAt)
  const ending = await readEnding(scene)
  tell(1)
  return ending
}

async function playDeeds(scene: Scene, deeds: readonly Deed[], tell: (share: number) => void): Promise<void> {
  for (const [index, deed] of deeds.entries()) {
    await scene.moveTo(deed.at)
    await deed.do(scene)
    await scene.settle()
    tell(index / deeds.length)
    await turn()
  }
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
    ...decisions,
    ...roleDeeds,
    ...tableDeeds,
    ...afterTheTour,
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
