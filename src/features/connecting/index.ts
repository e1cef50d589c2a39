// Connecting: one circle in several places, and one person who is the same member in each of them.
import { platformName } from '../../community/words.ts'
import { say } from '../../core/card.ts'
import type { HappeningName, Query } from '../../core/context.ts'
import type { Feature } from '../../core/feature.ts'
import type { HappeningKind } from '../../core/happening.ts'
import { exportedAt } from '../../core/privacy.ts'
import { button, roomSaid, runs } from './cards.ts'
import { forgetCodes, sweepCodes } from './codes.ts'
import { connectActions, connectCommand, connectForm, roomForm } from './connect.ts'
import { leaveAction } from './leave.ts'
import { linkActions, linkCommand, stayFormSpec } from './link.ts'
import { listCodesOf, removeCodesOf } from './store.ts'
import { texts } from './texts.ts'
import { unlinkAction } from './unlink.ts'

export const connecting: Feature = {
  name: 'connecting',
  commands: [connectCommand, linkCommand],
  actions: [...connectActions, leaveAction, ...linkActions, unlinkAction],
  forms: [connectForm, roomForm, stayFormSpec],
  wakes: [forgetCodes],
  happenings: [logged('connecting.connected'), logged('connecting.left')],
  slots: [
    {
      slot: 'help',
      order: 20,
      blocks: async (q, subject) =>
        subject.id === 'hello' && !(await q.circle.exists())
          ? [say.text(q.t(texts.circleElsewhere)), say.buttons(button(q, 'connecting.join', 'here', texts.haveCode))]
          : [],
    },
    {
      slot: 'data',
      order: 90,
      blocks: async (q) =>
        (await countHomes(q)) < 2
          ? []
          : [say.text(q.t(texts.onBoth)), say.buttons({ label: q.t(texts.onBothButton), address: runs('my', 'link') })],
    },
  ],
  privacy: {
    says: texts.privacySays,
    export: async (q, member) => {
      const codes = await listCodesOf(q.db, q.community, member)
      const entries = codes.map(({ kind, expiresAt }) => ({ kind, until: exportedAt(expiresAt) }))
      return entries.length > 0 ? [{ title: q.t(texts.exportCodes), entries }] : []
    },
    forget: (c, member) => removeCodesOf(c.db, c.community, member),
    merge: (c, { from }) => removeCodesOf(c.db, c.community, from),
    retain: [{ what: texts.keepCodes, keepDays: 1, sweep: sweepCodes }],
  },
}

async function countHomes(q: Query): Promise<number> {
  return (await q.circle.spaces()).filter(({ homeRoom }) => homeRoom !== undefined).length
}

/** Every member can read back who connected which place, and who let it go (INV-12). */
function logged(name: HappeningName): HappeningKind {
  const isConnected = name === 'connecting.connected'
  return {
    name,
    log: true,
    line: async (q, { subject, by }) => {
      const space = (await q.circle.spaces()).find(({ id }) => id === subject.id)
      if (!space) return undefined
      const platform = platformName(q.t, space.platform)
      const who = by ? [{ member: by }] : [q.t(texts.somebody)]
      const room = space.homeRoom ? [roomSaid(q, space), ` (${platform})`] : [platform]
      return {
        spans: q.t.rich(isConnected ? texts.lineConnected : texts.lineLeft, { name: who, room }),
        sources: [subject],
      }
    },
  }
}
