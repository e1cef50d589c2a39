// Letting a place go: nothing new goes there, what stands there stays, and who is a member stays one.
import { saveSpace } from '../../community/spaces/store.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import { plus } from '../../core/time.ts'
import { lapseUnsent } from '../../store/outgoing/resting.ts'
import { leftBlocks, roomSaid } from './cards.ts'
import { texts } from './texts.ts'

export const leaveAction: Action = {
  name: 'connecting.leave',
  may: 'caretaker',
  road: 'do',
  run: (c, { record }) => leave(c, record),
}

async function leave(c: Change, id: string): Promise<Answer> {
  const homes = (await c.circle.spaces()).filter(({ homeRoom }) => homeRoom !== undefined)
  const space = homes.find((one) => one.id === id)
  if (!space?.homeRoom) return refuse(c.t(texts.leftAlready))
  if (homes.length < 2) return refuse(c.t(texts.lastPlace))
  for (const room of new Set([space.homeRoom, space.experimentsRoom ?? space.homeRoom])) {
    await lapseUnsent(c.db, c.community, { space: space.id, room, reason: 'The circle does not meet there any more.' })
  }
  // Said there too, before it is let go.
  await c.post({
    key: `connecting.left:${c.newId()}`,
    purpose: { to: 'home' },
    cost: 'free',
    card: await c.homeCard(leftBlocks(c, await c.homeTexts(), space)),
    expiresAt: plus(c.now, { days: 3 }),
  })
  const nowhere = { homeRoom: undefined, homeName: undefined, experimentsRoom: undefined, readers: undefined }
  await saveSpace(c.db, c.community, { ...space, ...nowhere, open: false })
  await c.happened('connecting.left', { kind: 'space', id: space.id }, c.who?.id)
  await c.communityChanged({ how: 'spaceLeft', space: space.id })
  return { card: c.card(say.text(...c.t.rich(texts.left, { room: roomSaid(c, space) }))) }
}
