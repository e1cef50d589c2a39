// The log of decisions: the last twenty changes, readable by everybody at the table (INV-12).

import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Command } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { listLastHappenings } from '../../store/incoming/journal.ts'
import { listDeadLetters } from '../../store/outgoing/parts.ts'
import { experimentsRoomBlocks } from './experiments-room.ts'
import { mirrorBlocks } from './mirrors.ts'
import { reachBlocks } from './reach.ts'
import { troubleBlocks } from './rooms.ts'
import { texts } from './texts.ts'

const shown = 20

export const logCommand: Command = {
  noun: 'community',
  verb: 'log',
  words: { noun: { nl: 'community', en: 'community' }, verb: { nl: 'besluiten', en: 'log' } },
  says: texts.logSays,
  may: 'guest',
  day: 2,
  road: 'look',
  run: async (q) => ({
    card: q.card(
      say.heading(q.t(texts.logTitle)),
      ...(await lines(q)),
      ...(q.who?.caretaker ? await troubleBlocks(q, q.t) : []),
      ...(q.who?.caretaker ? await reachBlocks(q) : []),
      ...(await undelivered(q)),
      ...(q.who?.caretaker ? [...(await experimentsRoomBlocks(q)), ...(await mirrorBlocks(q))] : []),
      say.note(q.t(texts.logNote)),
    ),
  }),
}

async function lines(q: Query): Promise<Block[]> {
  const happenings = await listLastHappenings(q.db, q.community, { kinds: q.declared.logged, limit: shown })
  const items = []
  for (const happening of happenings) {
    const line = await q.declared.line(q, happening)
    if (line) items.push([{ at: happening.at, as: 'moment' } as const, ' · ', ...line.spans])
  }
  return [items.length > 0 ? { kind: 'list', items } : say.text(q.t(texts.logEmpty))]
}

/** For who holds a key: what did not arrive, newest last, without whose it was. */
async function undelivered(q: Query): Promise<Block[]> {
  if (!q.who?.caretaker) return []
  const letters = (await listDeadLetters(q.db, q.community)).slice(-shown)
  if (letters.length === 0) return []
  const items = letters.map(({ isPrivate, platform, reason }) => {
    const what = q.t(isPrivate ? texts.undeliveredDirect : texts.undeliveredRoom, { platform })
    return reason === '' ? [what] : [what, ' · ', { code: reason }]
  })
  return [say.text({ bold: [q.t(texts.undelivered)] }), { kind: 'list', items }, say.note(q.t(texts.undeliveredTodo))]
}
