// Rituals and roles in the place itself: who holds a key switches it on and off, and reads what somebody has to allow there first.
import type { MirrorKind } from '../../community/mirroring.ts'
import { mirrorKinds, mirrorSettings, parseRefused, refusedKey } from '../../community/mirroring.ts'
import { findSetting, readSetting, saveSetting } from '../../community/settings/store.ts'
import { mirrorTexts } from '../../community/texts.ts'
import { communityRef, platformName } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { Text } from '../../core/text.ts'
import { texts } from './texts.ts'

interface Words {
  readonly on: Text<never>
  readonly off: Text<never>
  readonly isOn: Text<never>
  readonly isOff: Text<never>
  readonly notAllowed: Text<'platform'>
}

const wordsFor: Readonly<Record<MirrorKind, Words>> = {
  events: {
    on: texts.eventsOn,
    off: texts.eventsOff,
    isOn: texts.eventsAreOn,
    isOff: texts.eventsAreOff,
    notAllowed: texts.eventsNotAllowed,
  },
  roles: {
    on: texts.rolesOn,
    off: texts.rolesOff,
    isOn: texts.rolesAreOn,
    isOff: texts.rolesAreOff,
    notAllowed: texts.rolesNotAllowed,
  },
}

/** Nothing where no platform of the circle has a calendar or roles of its own. */
export async function mirrorBlocks(q: Query): Promise<Block[]> {
  const blocks: Block[] = []
  const spaces = await q.circle.spaces()
  const refused = parseRefused(await findSetting(q.db, q.community, refusedKey))
  for (const what of mirrorKinds) {
    const here = spaces.filter(({ platform }) => q.declared.mirroring[what].includes(platform))
    if (here.length === 0) continue
    const isOn = await readSetting(q, mirrorSettings[what])
    const label = q.t(isOn ? wordsFor[what].off : wordsFor[what].on)
    const state = q.t(isOn ? mirrorTexts.on : mirrorTexts.off)
    blocks.push(say.text(q.t(mirrorSettings[what].says), ': ', { bold: [state] }))
    for (const { platform } of isOn ? here.filter(({ id }) => refused.includes(`${what}/${id}`)) : []) {
      blocks.push(say.note(q.t(wordsFor[what].notAllowed, { platform: platformName(q.t, platform) })))
    }
    blocks.push(say.buttons({ label, address: address('settings.mirror', what, isOn ? 'off' : 'on') }))
  }
  return blocks.length > 0 ? [say.text({ bold: [q.t(texts.mirrorTitle)] }), ...blocks] : []
}

export const mirrorAction: Action = {
  name: 'settings.mirror',
  may: 'caretaker',
  road: 'do',
  run: (c, { record, choice }) => switchMirror(c, record, choice === 'on'),
}

async function switchMirror(c: Change, record: string, isOn: boolean): Promise<Answer> {
  const what = mirrorKinds.find((kind) => kind === record)
  if (!what) return refuse(c.t(texts.roomFine))
  if ((await readSetting(c, mirrorSettings[what])) !== isOn) {
    await saveSetting(c.db, c.community, mirrorSettings[what].key, isOn)
    await c.happened(`settings.${what}${isOn ? 'On' : 'Off'}`, communityRef({ id: c.community }), c.who?.id)
  }
  return { card: c.card(say.text(c.t(isOn ? wordsFor[what].isOn : wordsFor[what].isOff))) }
}

export const mirrorHappenings: readonly HappeningKind[] = mirrorKinds.flatMap((what) =>
  ([true, false] as const).map(
    (isOn): HappeningKind => ({
      name: `settings.${what}${isOn ? 'On' : 'Off'}`,
      log: true,
      line: async (q, { subject }) => {
        const state = q.t(isOn ? mirrorTexts.on : mirrorTexts.off)
        return { spans: [`${q.t(mirrorSettings[what].says)}: ${state}`], sources: [subject] }
      },
    }),
  ),
)
