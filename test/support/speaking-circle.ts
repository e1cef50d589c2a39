// A circle on one fake platform with a queue on a real file, for the tests that break things while it speaks.

import { saveCommunity } from '../../src/community/communities/store.ts'
import { chooseDirect, saveIdentity, saveMember } from '../../src/community/members/store.ts'
import { saveSpace } from '../../src/community/spaces/store.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import type { Change } from '../../src/core/context.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { SpaceId } from '../../src/core/ids.ts'
import { plus } from '../../src/core/time.ts'
import type { Open, Running, Scripted } from '../engine/out-support.ts'
import {
  card,
  community,
  fatima,
  makeMember,
  makePlatform,
  open,
  post,
  privacy,
  start,
  zone,
} from '../engine/out-support.ts'

export interface Here {
  readonly space: string
  readonly room: string
  readonly user: string
}

/** Draws its card from what the test says it shows. */
export function makeLamp(): Feature & { words: string } {
  const lamp: Feature & { words: string } = {
    words: 'eerst',
    name: 'lamp',
    privacy,
    messages: [{ prefix: 'lamp.card', card: async (_, subject) => cardOf(subject, lamp.words) }],
  }
  return lamp
}

/** Everything an adapter needs to show something, and nothing of how people reach it. */
type Sending = Pick<Adapter, 'send' | 'edit' | 'find'> & Partial<Adapter>

/** One run of the program on a file, with this platform as its only one. */
export function openRun(
  sending: Sending & Pick<Adapter, 'limits' | 'pace'>,
  options: Omit<Open, 'platforms'>,
): Running {
  const adapter: Adapter = { ...makePlatform(sending.limits.platform), ...sending }
  return open({ ...options, platforms: [adapter as Scripted] })
}

export async function foundOn(platform: string, run: Running, { space, room, user }: Here): Promise<void> {
  await run.store.write(community, 'press', async (tx) => {
    await saveCommunity(tx, {
      id: community,
      name: 'Onze straat',
      state: 'active',
      language: 'nl',
      zone,
      rhythm: 'gentle',
      organisation: undefined,
      contact: undefined,
      ambition: undefined,
      anonymityK: 5,
      createdAt: start,
      startedOn: '2026-09-07',
    })
    await saveSpace(tx, community, {
      id: platform as SpaceId,
      platform,
      external: space,
      name: 'Lindestad',
      open: false,
      state: 'connected',
      homeRoom: room,
      homeName: 'thuis',
      experimentsRoom: undefined,
      readers: undefined,
    })
    await saveMember(tx, community, makeMember(fatima))
    await saveIdentity(tx, community, fatima, { platform, external: space, user })
    await chooseDirect(tx, community, fatima, { platform, external: space, user })
  })
}

/** A card that goes on in its thread, an answer under it and a direct message. */
export async function speak(c: Change, subject: string, words: string): Promise<void> {
  const liveUntil = plus(c.now, { days: 7 })
  await c.post(post(`lamp.card:${subject}`, { card: cardOf(subject, words), liveUntil }))
  await c.post(
    post(`lamp.under:${subject}`, {
      purpose: { to: 'under', key: `lamp.card:${subject}` },
      card: card(`${subject} eronder`),
    }),
  )
  await c.post(
    post(`lamp.direct:${subject}`, {
      purpose: { to: 'member', member: fatima },
      cost: 'asked',
      card: card(`${subject} voor jou`),
    }),
  )
}

/** What is to be read in the end, each once. */
export const spoken = (subject: string, words: string) => [
  `${subject} draad ${words}`,
  `${subject} eronder`,
  `${subject} ${words}`,
  `${subject} voor jou`,
]

function cardOf(subject: string, words: string) {
  return {
    ...card(`${subject} ${words}`),
    thread: [[{ kind: 'text' as const, spans: [`${subject} draad ${words}`] }]],
  }
}
