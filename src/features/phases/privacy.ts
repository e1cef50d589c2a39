// What is kept about people around phases and the journey, how they get it, and how it is forgotten.
import { findStep, listSteps, moveSteps, stepRef, unlinkSteps } from '../../community/stretches/steps/store.ts'
import { findStretch } from '../../community/stretches/store.ts'
import { phaseTexts } from '../../community/texts.ts'
import type { Change, Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Merging, Privacy, Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { forgetMoment } from './journey.ts'
import { forgetSign } from './signs.ts'
import { stepKey } from './stepping.ts'
import { listMoments, listNotYetBy, listSignsBy, listTapsBy, moveAllOf, removeAllOf } from './store.ts'
import { momentTexts, texts } from './texts.ts'

export const privacy: Privacy = { says: texts.privacySays, export: exportOf, forget, merge }

async function exportOf(q: Query, member: MemberId): Promise<readonly Section[]> {
  const { db, community } = q
  const phaseOf = async (stretchId: string) => {
    const stretch = await findStretch(db, community, stretchId)
    return stretch && q.t(phaseTexts[stretch.phase])
  }
  const steps = []
  for (const { by, what, stretchId, why, at } of await listSteps(db, community)) {
    if (by === member) steps.push({ what, phase: await phaseOf(stretchId), why, at: exportedAt(at) })
  }
  const waits = []
  for (const id of await listNotYetBy(db, community, member)) {
    const step = await findStep(db, community, id)
    if (step) waits.push({ what: step.what, phase: await phaseOf(step.stretchId) })
  }
  const taps = (await listTapsBy(db, community, member)).map(({ phase }) => ({ phase: q.t(phaseTexts[phase]) }))
  const signs = await listSignsBy(db, community, member)
  const moments = (await listMoments(db, community)).filter(({ by }) => by === member)
  const sections: Section[] = [
    { title: q.t(texts.sectionSteps), entries: steps },
    { title: q.t(texts.sectionWaits), entries: waits },
    { title: q.t(texts.sectionTaps), entries: taps },
    { title: q.t(texts.sectionSigns), entries: signs.map(({ words, at }) => ({ words, at: exportedAt(at) })) },
    {
      title: q.t(texts.sectionMoments),
      entries: moments.map(({ on, kind, words }) => ({ on, kind: q.t(momentTexts[kind]), words })),
    },
  ]
  return sections.filter(({ entries }) => entries.length > 0)
}

/** Where the circle was stays, without whose step it was and why they took it (INV-40). */
async function forget(c: Change, member: MemberId): Promise<void> {
  const steps = (await listSteps(c.db, c.community)).filter((one) => one.by === member || one.changedBy === member)
  const waits = await listNotYetBy(c.db, c.community, member)
  for (const sign of await listSignsBy(c.db, c.community, member)) await forgetSign(c, sign)
  for (const moment of await listMoments(c.db, c.community)) if (moment.by === member) await forgetMoment(c, moment)
  await unlinkSteps(c.db, c.community, member)
  await removeAllOf(c.db, c.community, member)
  for (const step of steps) {
    if (step.by === member) await c.retract(stepRef(step))
    await c.resay(stepKey(step.id))
  }
  for (const id of waits) await c.resay(stepKey(id))
}

/** Said twice in one check: the line of the place that stays remains. */
async function merge(c: Change, merging: Merging): Promise<void> {
  const { from, into } = merging
  const mine = await listSignsBy(c.db, c.community, into)
  for (const sign of await listSignsBy(c.db, c.community, from)) {
    if (mine.some(({ checkId }) => checkId === sign.checkId)) await forgetSign(c, sign)
  }
  const waits = await listNotYetBy(c.db, c.community, from)
  const moving = { community: c.community, ...merging }
  await moveSteps(c.db, moving)
  await moveAllOf(c.db, moving)
  for (const id of waits) await c.resay(stepKey(id))
}
