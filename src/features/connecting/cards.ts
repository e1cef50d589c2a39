// What people see of connecting: a code, a warning, where a circle meets, and who somebody is elsewhere.
import { platformName } from '../../community/words.ts'
import type { PickedRoom } from '../../core/act.ts'
import type { Address, Block, Button, Card, Said, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Space } from '../../core/people.ts'
import type { Text, Translate } from '../../core/text.ts'
import type { Instant } from '../../core/time.ts'
import { written } from './rules.ts'
import type { Code } from './store.ts'
import { texts } from './texts.ts'

/** One sentence; not a refusal, so that what was counted stays counted. */
export function says(q: Query, text: Text<never>): Answer {
  return { card: q.card(say.text(q.t(text))) }
}

export function button(
  q: Pick<Query, 't'>,
  action: Action['name'],
  record: string,
  label: Text<never>,
  weight: Button['weight'] = 'plain',
): Button {
  return { label: q.t(label), address: address(action, record), weight }
}

/** A button that runs a command as if it had been typed. */
export function runs(noun: string, verb: string): Address {
  return address('engine.run', `${noun}-${verb}`)
}

interface Shown {
  readonly letters: string
  readonly expiresAt: Instant
  readonly command: readonly [noun: string, verb: string]
}

/** The only time the letters are seen. */
export function codeCard(q: Query, { letters, expiresAt, command }: Shown, more: readonly Block[]): Card {
  const { t } = q
  const code: Span = { bold: [{ code: written(letters) }] }
  const until: Span = { at: expiresAt, as: 'time' }
  return q.card(
    say.text(...t.rich(texts.codeIs, { code })),
    say.text(...t.rich(texts.codeHow, { command: { command }, until })),
    ...more,
  )
}

/** Names of rooms are somebody's words. */
export function roomSaid(q: Pick<Query, 'said' | 'community'>, space: Pick<Space, 'homeName' | 'homeRoom'>): Said {
  const { homeName, homeRoom } = space
  return q.said(`#${(homeName ?? homeRoom ?? '').replace(/^#/, '')}`, { kind: 'community', id: q.community })
}

/** Before anything is shown there: who could read it (INV-41). */
export function openRoomCard(q: Query, code: Code, seen: PickedRoom, mayGoOn: boolean): Card {
  const { t } = q
  const room = roomSaid(q, { homeName: seen.roomName, homeRoom: seen.room })
  const { readers } = seen
  const goOn: Button = { label: t(texts.thisRoom), address: address('connecting.open', code.id, seen.room) }
  return q.card(
    ...(readers === undefined ? [] : [say.text(...t.rich(texts.readers, { room, n: readers }))]),
    say.text(...t.rich(mayGoOn ? texts.openRoom : texts.openRoomNot, { room })),
    say.buttons(button(q, 'connecting.room', code.id, texts.otherRoom, 'first'), ...(mayGoOn ? [goOn] : [])),
  )
}

/** For the room: that it is one circle in more places now. */
export function connectedBlocks(q: Query, t: Translate, space: Space, by: MemberId): Block[] {
  const spans = t.rich(texts.nowAlso, {
    name: { member: by },
    room: roomSaid(q, space),
    platform: platformName(t, space.platform),
  })
  return [
    say.text(...spans),
    say.text(t(texts.onBoth)),
    say.buttons({ label: t(texts.onBothButton), address: runs('my', 'link') }),
  ]
}

export function leftBlocks(q: Query, t: Translate, space: Space): Block[] {
  const room = roomSaid(q, space)
  return [say.text(...t.rich(texts.noLonger, { room, platform: platformName(t, space.platform) }))]
}

/** Where the circle meets, each with a way back for who holds a key; the last one stays. */
export async function spacesBlocks(q: Query): Promise<Block[]> {
  const { t } = q
  const homes = (await q.circle.spaces()).filter(({ homeRoom }) => homeRoom !== undefined)
  if (homes.length < 2) return []
  const items = homes.map((space): Span[] => [roomSaid(q, space), ` (${platformName(t, space.platform)})`])
  return [
    say.text({ bold: [t(texts.meetsHere)] }),
    { kind: 'list', items },
    say.buttons(...homes.map((space) => leaveButton(q, space))),
  ]
}

function leaveButton({ t }: Query, space: Space): Button {
  const room = [...(space.homeName ?? '')].slice(0, 30).join('').replace(/^#/, '')
  return {
    label: t(texts.leave, { room: `#${room} (${platformName(t, space.platform)})` }),
    address: address('connecting.leave', space.id),
    weight: 'careful',
    confirm: { title: t(texts.leaveTitle), says: t(texts.leaveSays), yes: t(texts.leaveYes), no: t(texts.no) },
  }
}
