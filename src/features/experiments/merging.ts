// Two places at the table that are one person's: once in a team, one voice in a look-back, one name under a lesson (INV-31).
import type { Change } from '../../core/context.ts'
import type { Merging } from '../../core/privacy.ts'
import { cardKey } from './cards.ts'
import { echoKey, forgetEcho } from './lessons/echoes.ts'
import { lessonKey } from './lessons/lessons.ts'
import { listEchoesBy, listLessons, moveLessons } from './lessons/store.ts'
import { predictionRef } from './spans.ts'
import { listInvitations, listTeam, listTeamsOf, moveExperiments, removeInvitation } from './store.ts'
import { forgetVoice } from './undo.ts'
import { listPredictionsBy, listVoicesBy, moveVoices, removePrediction } from './voices/store.ts'

export async function merge(c: Change, merging: Merging): Promise<void> {
  const { from } = merging
  const teams = await listTeamsOf(c.db, c.community, from)
  const echoes = await listEchoesBy(c.db, c.community, from)
  await takeDoubles(c, merging)
  const moving = { community: c.community, ...merging }
  await moveExperiments(c.db, moving)
  await moveVoices(c.db, moving)
  await moveLessons(c.db, moving)
  await dropOwnInvitations(c, merging)
  for (const { experimentId } of teams) await c.resay(cardKey(experimentId))
  for (const lesson of await listLessons(c.db, c.community)) await c.resay(lessonKey(lesson.id))
  for (const { id } of echoes) await c.resay(echoKey(id))
}

/** Said twice: the newer stays; what was foreseen stays as it was said in the place that stays. */
async function takeDoubles(c: Change, { from, into }: Merging): Promise<void> {
  const voices = await listVoicesBy(c.db, c.community, into)
  for (const theirs of await listVoicesBy(c.db, c.community, from)) {
    const mine = voices.find(({ cycleId }) => cycleId === theirs.cycleId)
    if (mine) await forgetVoice(c, theirs.at > mine.at ? mine : theirs)
  }
  const foreseen = await listPredictionsBy(c.db, c.community, into)
  for (const theirs of await listPredictionsBy(c.db, c.community, from)) {
    if (!foreseen.some(({ cycleId }) => cycleId === theirs.cycleId)) continue
    await c.retract(predictionRef(theirs))
    await removePrediction(c.db, c.community, theirs.id)
  }
  const echoes = await listEchoesBy(c.db, c.community, into)
  for (const theirs of await listEchoesBy(c.db, c.community, from)) {
    const mine = echoes.find(({ lessonId, kind }) => lessonId === theirs.lessonId && kind === theirs.kind)
    if (mine) await forgetEcho(c, mine.how === undefined && theirs.how !== undefined ? mine : theirs)
  }
}

/** Nobody is asked along by themselves, or into a team they are in. */
async function dropOwnInvitations(c: Change, { into }: Merging): Promise<void> {
  for (const { experimentId, byMemberId } of await listInvitations(c.db, c.community, into)) {
    const team = await listTeam(c.db, c.community, experimentId)
    const isThere = team.some(({ memberId }) => memberId === into)
    if (byMemberId === into || isThere) await removeInvitation(c.db, c.community, experimentId, into)
  }
}
