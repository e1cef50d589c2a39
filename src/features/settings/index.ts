// Settings that a single person may change for all for a while, and the log in which every change can be read back.
import { listPauses, unlinkPauses } from '../../community/calendar/store.ts'
import { mirrorSettings } from '../../community/mirroring.ts'
import type { Feature } from '../../core/feature.ts'
import { exportedAt } from '../../core/privacy.ts'
import { experimentsRoomAction, experimentsRoomForm, experimentsRoomHappening } from './experiments-room.ts'
import { hushCommand, hushForm, pauseRef, resumeAction, untilSpan } from './hush.ts'
import { logCommand } from './log.ts'
import { mirrorAction, mirrorHappenings } from './mirrors.ts'
import { roomActions, roomForm, roomHappenings, roomsToday, tellKeyHolders } from './rooms.ts'
import { texts } from './texts.ts'

export const settings: Feature = {
  name: 'settings',
  commands: [hushCommand, logCommand],
  actions: [resumeAction, mirrorAction, experimentsRoomAction, ...roomActions],
  forms: [hushForm, roomForm, experimentsRoomForm],
  slots: [roomsToday],
  settings: [mirrorSettings.events, mirrorSettings.roles],
  on: { community: tellKeyHolders },
  records: [
    {
      name: 'pause',
      describe: async (q, id) => {
        const pause = (await listPauses(q.db, q.community)).find((one) => one.id === id)
        if (!pause) return undefined
        const title = q.t.rich(texts.lineHushedBare, { until: untilSpan(pause) })
        return { ref: pauseRef(pause), title, people: pause.by ? [pause.by] : [], audience: 'group' }
      },
    },
  ],
  happenings: [
    {
      name: 'settings.hushed',
      log: true,
      line: async (q, happening) => {
        const pause = (await listPauses(q.db, q.community)).find((one) => one.id === happening.subject.id)
        if (!pause) return undefined
        const until = untilSpan(pause)
        const spans =
          pause.by && pause.why
            ? q.t.rich(texts.lineHushed, {
                until,
                member: { member: pause.by },
                why: q.said(pause.why, pauseRef(pause)),
              })
            : q.t.rich(texts.lineHushedBare, { until })
        return { spans, sources: [happening.subject] }
      },
    },
    {
      name: 'settings.resumed',
      log: true,
      line: async (q, happening) => ({ spans: [q.t(texts.lineResumed)], sources: [happening.subject] }),
    },
    ...roomHappenings,
    ...mirrorHappenings,
    experimentsRoomHappening,
  ],
  privacy: {
    says: texts.privacy,
    export: async (q, member) => {
      const own = (await listPauses(q.db, q.community)).filter((pause) => pause.by === member)
      if (own.length === 0) return []
      const entries = own.map(({ from, until, why }) => ({ from: exportedAt(from), until: exportedAt(until), why }))
      return [{ title: q.t(texts.section), entries }]
    },
    forget: async (c, member) => {
      for (const pause of await listPauses(c.db, c.community)) if (pause.by === member) await c.retract(pauseRef(pause))
      await unlinkPauses(c.db, c.community, member)
    },
  },
}
