// What a feature that asks people declares for it: buttons, wakes, messages, places where it waits, and what is kept of it.
import type { Block } from '../core/card.ts'
import type { Action, Answer } from '../core/command.ts'
import type { Change, Query } from '../core/context.ts'
import { refuse } from '../core/errors.ts'
import type { MemberId } from '../core/ids.ts'
import type { MemberChange } from '../core/people.ts'
import type { LiveMessage } from '../core/post.ts'
import type { Merging, Section } from '../core/privacy.ts'
import { exportedAt } from '../core/privacy.ts'
import type { Contribution } from '../core/slot.ts'
import type { Wake } from '../core/wake.ts'
import type { Ask, AskKind } from './asks.ts'
import { drawAsk, findAsk, findMyAsk, listAsksOf, tell, withdrawAsk } from './asks.ts'
import { listAsksTouching, moveAsk } from './store.ts'
import { texts } from './texts.ts'

/** Where it stands among what is open for somebody. */
const order = 35

export interface AskParts {
  readonly actions: readonly Action[]
  readonly wakes: readonly Wake[]
  readonly messages: readonly LiveMessage[]
  readonly slots: readonly Contribution[]
  /** To be called by the feature's own `Privacy`. */
  readonly privacy: {
    export(q: Query, member: MemberId): Promise<readonly Section[]>
    forget(c: Change, member: MemberId): Promise<void>
    merge(c: Change, merging: Merging): Promise<void>
  }
  /** To be called by the feature's `on.member`: who is not there is asked nothing (INV-36). */
  memberChanged(c: Change, change: MemberChange): Promise<void>
}

type Kinds = readonly AskKind[]

/** To be spread into the feature of this name, which alone asks these kinds. */
export function askParts(feature: string, kinds: Kinds): AskParts {
  const waiting = (q: Query) => waitingBlocks(q, kinds)
  const unlessDirect = async (q: Query) => (q.who?.wantsDirect ? [] : waiting(q))
  return {
    actions: (['yes', 'no'] as const).map((which) => ({
      name: `${feature}.${which === 'yes' ? 'askYes' : 'askNo'}`,
      may: 'guest',
      road: 'do',
      run: (c, { record }) => answer(c, kinds, record, which),
    })),
    wakes: wakesOf(feature, kinds),
    messages: [{ prefix: `${feature}.ask`, card: (q, id) => cardOf(q, kinds, id) }],
    slots: [
      { slot: 'today', order, blocks: waiting },
      { slot: 'answer.after', order, blocks: unlessDirect },
      { slot: 'act.after', order, blocks: unlessDirect },
    ],
    privacy: {
      export: (q, member) => exportOf(q, kinds, member),
      forget: (c, member) => forget(c, kinds, member),
      merge: async (c, merging) => {
        for (const ask of await listAsksTouching(c.db, c.community, merging.from)) {
          if (kindOf(kinds, ask)) await mergeAsk(c, ask, merging)
        }
      },
    },
    memberChanged: async (c, { member, how }) => {
      if (how === 'left' || how === 'frozen' || how === 'erasing') await forget(c, kinds, member)
      if (how !== 'away' && how !== 'lowEnergy') return
      for (const ask of await listAsksOf(c.db, c.community, member)) await release(c, kinds, ask)
    },
  }
}

function kindOf(kinds: Kinds, ask: Ask | undefined): AskKind | undefined {
  return kinds.find(({ name }) => name === ask?.kind)
}

/** Nobody answers for another, and what is over is over. */
async function answer(c: Change, kinds: Kinds, id: string, which: 'yes' | 'no'): Promise<Answer> {
  const ask = await findMyAsk(c, id)
  const kind = kindOf(kinds, ask)
  if (!ask || !kind) return refuse(c.t(texts.over))
  await withdrawAsk(c, id)
  return kind[which](c, ask)
}

/** Without a word; its kind may go on to somebody else. */
async function release(c: Change, kinds: Kinds, ask: Ask): Promise<void> {
  const kind = kindOf(kinds, ask)
  if (!kind) return
  await withdrawAsk(c, ask.id)
  await kind.lapsed?.(c, ask)
}

async function forget(c: Change, kinds: Kinds, member: MemberId): Promise<void> {
  for (const ask of await listAsksTouching(c.db, c.community, member)) await release(c, kinds, ask)
}

function wakesOf(feature: string, kinds: Kinds): readonly Wake[] {
  return [
    {
      name: `${feature}.askLapse`,
      run: async (c, { subject }) => {
        const ask = await findAsk(c, subject)
        if (ask && ask.lapsesAt <= c.now) await release(c, kinds, ask)
      },
    },
    {
      name: `${feature}.askAgain`,
      run: async (c, { subject }) => {
        const ask = await findAsk(c, subject)
        const kind = kindOf(kinds, ask)
        if (ask && kind) await tell(c, kind, ask)
      },
    },
  ]
}

/** Drawn for the person who is asked, and for nobody else. */
async function waitingBlocks(q: Query, kinds: Kinds): Promise<readonly Block[]> {
  const { who: member } = q
  if (!member || member.frozen) return []
  const blocks: Block[] = []
  for (const ask of await listAsksOf(q.db, q.community, member.id)) {
    const kind = kindOf(kinds, ask)
    if (kind && q.now < ask.lapsesAt) blocks.push(...(await drawAsk(q, q.t, { kind, ask, member })))
  }
  return blocks
}

async function exportOf(q: Query, kinds: Kinds, member: MemberId): Promise<readonly Section[]> {
  const entries = []
  for (const ask of await listAsksOf(q.db, q.community, member)) {
    if (!kindOf(kinds, ask)) continue
    const by = ask.from && (await q.circle.member(ask.from))?.name
    entries.push({ at: exportedAt(ask.at), until: exportedAt(ask.lapsesAt), what: ask.kind, by })
  }
  return entries.length > 0 ? [{ title: q.t(texts.exportTitle), entries }] : []
}

async function cardOf(q: Query, kinds: Kinds, id: string) {
  const ask = await findAsk(q, id)
  const kind = kindOf(kinds, ask)
  const member = ask && (await q.circle.member(ask.member))
  if (!ask || !kind || !member) return undefined
  const { language, zone } = member
  const blocks = await drawAsk(q, q.inLanguage(language), { kind, ask, member })
  return blocks.length > 0 ? { v: 1 as const, language, zone, blocks } : undefined
}

/** Nobody is asked twice, or by themselves. */
async function mergeAsk(c: Change, ask: Ask, { from, into }: Merging): Promise<void> {
  const member = ask.member === from ? into : ask.member
  const asker = ask.from === from ? into : ask.from
  const others = (await listAsksOf(c.db, c.community, member)).filter(({ id }) => id !== ask.id)
  const isTwice = others.some(
    ({ kind, subject }) => kind === ask.kind && subject.kind === ask.subject.kind && subject.id === ask.subject.id,
  )
  if (isTwice || member === asker) await withdrawAsk(c, ask.id)
  else await moveAsk(c.db, c.community, { ...ask, member, from: asker })
}
