// What reaches people about a conversation, by direct message for who chose those, and what is taken away when it is over.
import type { Block } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import { nextAwake } from '../../core/own-hours.ts'
import type { MemberChange } from '../../core/people.ts'
import type { MessageKey, Post, Posted } from '../../core/post.ts'
import type { Merging } from '../../core/privacy.ts'
import type { Translate } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { getsDirect, hoursOf } from '../../rounds/reminding.ts'
import { askBlocks, saidYesBlocks } from './cards.ts'
import type { Conversation, Voice } from './store.ts'
import {
  findAsked,
  findConversation,
  findVoice,
  listConversations,
  listOver,
  listVoices,
  listVoicesOf,
  moveVoices,
  removeConversation,
  removeVoice,
  saveConversation,
  saveVoice,
} from './store.ts'
import { peopleOf, sealPeople } from './words.ts'

/** Asks one person; without a consent for direct messages it waits where they look themselves. */
export async function tellAsk(c: Change, conversation: Conversation, voice: Voice): Promise<void> {
  const posted = await sendTo(c, voice, conversation, {
    key: askKey(voice),
    cost: 'direct',
    draw: (t) => askBlocks(c, t, conversation, voice),
  })
  const member = await c.circle.member(voice.memberId)
  // There was no room for one more question today: tomorrow again, as long as it is open.
  if (posted !== 'dropped' || !member || !getsDirect(member)) return
  const at = plus(c.now, { days: 1 })
  await c.wake({ key: againKey(voice), name: 'conversation.again', subject: voice.id, at })
}

/** Tells one who said yes before that somebody else did. */
export async function tellYes(c: Change, conversation: Conversation, sayer: Voice, reader: Voice): Promise<void> {
  const draw = (t: Translate) => saidYesBlocks(c, t, conversation, { sayer, reader })
  await sendTo(c, reader, conversation, { key: yesKey(sayer, reader), cost: 'asked', draw })
}

interface Told {
  readonly key: MessageKey
  readonly cost: Post['cost']
  draw(t: Translate): Promise<readonly Block[]>
}

async function sendTo(c: Change, to: Voice, { endsAt }: Conversation, told: Told): Promise<Posted> {
  const member = await c.circle.member(to.memberId)
  if (!member) return 'dropped'
  const { language, zone } = member
  const awake = nextAwake(hoursOf(member), c.now)
  return c.post({
    key: told.key,
    purpose: { to: 'member', member: member.id },
    cost: told.cost,
    card: { v: 1, language, zone, blocks: await told.draw(c.inLanguage(language)) },
    expiresAt: endsAt,
    ...(awake > c.now ? { notBefore: awake } : {}),
  })
}

/** Who answered needs the question no more. */
export async function takeAsk(c: Change, voice: Voice): Promise<void> {
  await c.cancel(againKey(voice))
  await c.takeAway(askKey(voice))
}

/** Takes everything about it away, without a word. */
export async function endConversation(c: Change, { id }: Pick<Conversation, 'id'>): Promise<void> {
  const voices = await listVoices(c.db, c.community, id)
  for (const voice of voices) await takeBack(c, voice, voices)
  await c.cancel(lapseKey(id))
  await removeConversation(c.db, c.community, id)
}

/** Lets one person out of it: nothing of them stays, and nobody is told. */
export async function release(c: Change, voice: Voice): Promise<void> {
  await takeBack(c, voice, await listVoices(c.db, c.community, voice.conversationId))
  await removeVoice(c.db, c.community, voice.id)
}

/** Takes away what one person was told; what the others know stays. */
export async function putAway(c: Change, voice: Voice): Promise<void> {
  await saveVoice(c.db, { ...voice, state: 'done' })
  for (const other of await listVoices(c.db, c.community, voice.conversationId)) {
    await c.takeAway(yesKey(other, voice))
  }
}

async function takeBack(c: Change, voice: Voice, voices: readonly Voice[]): Promise<void> {
  await takeAsk(c, voice)
  for (const other of voices) {
    await c.takeAway(yesKey(voice, other))
    await c.takeAway(yesKey(other, voice))
  }
}

/** What somebody asked is over; where they were asked, they are not any more. */
export async function forget(c: Change, member: MemberId): Promise<void> {
  for (const one of await listConversations(c.db, c.community)) {
    if (one.byMemberId === member) {
      await endConversation(c, one)
      continue
    }
    const { concerned, connectors } = peopleOf(c, one)
    if (![...concerned, ...connectors].includes(member)) continue
    const without = (ids: readonly MemberId[]) => ids.filter((id) => id !== member)
    const people = { concerned: without(concerned), connectors: without(connectors) }
    await saveConversation(c.db, { ...one, people: sealPeople(c.vault, one.id, people) })
  }
  for (const voice of await listVoicesOf(c.db, c.community, member)) await release(c, voice)
}

/** Two were one person: nobody is asked twice, or asked by themselves. */
export async function merge(c: Change, { from, into }: Merging): Promise<void> {
  const same = (ids: readonly MemberId[]) => [...new Set(ids.map((id) => (id === from ? into : id)))]
  for (const one of await listConversations(c.db, c.community)) {
    const { concerned, connectors } = peopleOf(c, one)
    const asked = same([...concerned, ...connectors])
    const by = one.byMemberId === from ? into : one.byMemberId
    const earlier = by === into && (await findAsked(c.db, c.community, { by, on: one.messageKey }))
    if (asked.includes(by) || (earlier && earlier.id !== one.id)) {
      await endConversation(c, one)
      continue
    }
    const people = { concerned: same(concerned), connectors: same(connectors) }
    await saveConversation(c.db, { ...one, byMemberId: by, people: sealPeople(c.vault, one.id, people) })
    const voices = await listVoices(c.db, c.community, one.id)
    const [theirs, mine] = [
      voices.find(({ memberId }) => memberId === from),
      voices.find(({ memberId }) => memberId === into),
    ]
    if (theirs && mine) await release(c, theirs.state === 'yes' ? mine : theirs)
  }
  await moveVoices(c.db, { community: c.community, from, into })
}

/** Who left, or put their data on hold, is not asked any more and asks nobody. */
export async function memberChanged(c: Change, { member, how }: MemberChange): Promise<void> {
  if (how === 'left' || how === 'frozen' || how === 'erasing') await forget(c, member)
}

/** Everything whose time is over. */
export async function sweep(c: Change): Promise<void> {
  for (const one of await listOver(c.db, c.community, c.now)) await endConversation(c, one)
}

export function lapseKey(id: string): string {
  return `conversation.lapse:${id}`
}

export const wakes: readonly Wake[] = [
  { name: 'conversation.lapse', clearsTraces: true, run: sweep },
  {
    name: 'conversation.again',
    run: async (c, { subject }) => {
      const voice = await findVoice(c.db, c.community, subject)
      const conversation = voice && (await findConversation(c.db, c.community, voice.conversationId))
      if (conversation && voice.state === 'asked') await tellAsk(c, conversation, voice)
    },
  },
]

function againKey(voice: Voice): string {
  return `conversation.again:${voice.id}`
}

function askKey(voice: Voice): MessageKey {
  return `conversation.ask:${voice.id}`
}

function yesKey(sayer: Voice, reader: Voice): MessageKey {
  return `conversation.yes:${sayer.id}@${reader.id}`
}
