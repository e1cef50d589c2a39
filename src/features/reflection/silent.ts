// When two questions in a row stayed without an answer: a private word to who holds the key, with three ways on; after a third the circle is asked.
import { findRitualChoice } from '../../community/rituals/choices.ts'
import { findSetting, saveSetting } from '../../community/settings/store.ts'
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { HappeningKind } from '../../core/happening.ts'
import type { Contribution } from '../../core/slot.ts'
import type { Translate } from '../../core/text.ts'
import { plus } from '../../core/time.ts'
import { getsDirect } from '../../rounds/reminding.ts'
import type { Round } from '../../rounds/store.ts'
import { listRounds } from '../../rounds/store.ts'
import { momentActions, momentHappenings, ritualCode, triesMoment, usual } from './moment.ts'
import { findRest, restActions, restHappenings } from './rest-week.ts'
import { texts } from './texts.ts'

const lighterKey = 'reflection.lighter'
const kindName = 'reflection'
const enough = 2
const enoughToAsk = 3

/** After a closing: told once, at the second silent question in a row, to nobody but who holds a key. After a third it is asked in the open. */
export async function tellWhenSilent(c: Change): Promise<void> {
  const silent = await countSilent(c)
  if (silent === enoughToAsk) await askForRest(c)
  if (silent !== enough) return
  for (const member of await c.circle.members()) {
    if (!member.caretaker || !getsDirect(member)) continue
    const { language, zone } = member
    const blocks = silentBlocks(c.inLanguage(language), c.community)
    const post = { purpose: { to: 'member', member: member.id }, cost: 'direct' } as const
    const card = { v: 1, language, zone, blocks } as const
    await c.post({ key: `reflection.silent:${c.newId()}`, ...post, card, expiresAt: plus(c.now, { days: 5 }) })
  }
}

/** Proposed by nobody in particular: every other week, to be decided by all. Where it is so already there is nothing to propose. */
async function askForRest(c: Change): Promise<void> {
  const { weekday = usual.on, time = usual.at, every } = await findRitualChoice(c, ritualCode)
  if (every === 2) return
  const { language } = await c.circle.community()
  const payload = { code: ritualCode, on: true, weekday, time, every: 2 }
  // A refusal means that it cannot be decided now: then it stays as it is.
  await c.propose('rhythm.ritual', { payload, why: c.inLanguage(language)(texts.threeSilent), language })
}

/** For who did not choose direct messages it waits here, as long as it is so. */
export const silentToday: Contribution = {
  slot: 'today',
  order: 20,
  blocks: async (q) => {
    const isMeant = q.who?.caretaker && !q.who.wantsDirect && (await countSilent(q)) >= enough
    if (!isMeant || (await wantsLighter(q)) || (await triesMoment(q)) || (await findRest(q))) return []
    return silentBlocks(q.t, q.community)
  },
}

const lighterAction: Action = {
  name: 'reflection.lighter',
  may: 'caretaker',
  road: 'do',
  run: async (c) => {
    await saveSetting(c.db, c.community, lighterKey, true)
    return { card: c.card(say.text(c.t(texts.lighterNoted))) }
  },
}

export const silentActions: readonly Action[] = [lighterAction, ...momentActions, ...restActions]

export const silentHappenings: readonly HappeningKind[] = [...momentHappenings, ...restHappenings]

/** Whether the next question should be a light one. */
export async function wantsLighter(q: Query): Promise<boolean> {
  return (await findSetting(q.db, q.community, lighterKey)) === true
}

/** The light question has been asked; the usual choosing goes on. */
export async function lighterAsked(c: Change): Promise<void> {
  if (await wantsLighter(c)) await saveSetting(c.db, c.community, lighterKey, false)
}

function silentBlocks(t: Translate, community: Query['community']): Block[] {
  const ways = [
    { label: t(texts.lighter), address: address('reflection.lighter', community) },
    { label: t(texts.otherMoment), address: address('reflection.moment', community) },
    { label: t(texts.restWeek), address: address('reflection.restWeek', community) },
  ]
  return [say.text(t(texts.twoSilent)), say.text(t(texts.twoSilentOptions)), say.buttons(...ways)]
}

/** How many of the last questions in a row brought nothing at all; private answers are nobody's business and do not count. */
async function countSilent(q: Query): Promise<number> {
  const over = (await listRounds(q.db, q.community, kindName, 8)).filter(({ state }) => isOver(state))
  const first = over.findIndex((round) => !isSilent(round))
  return first < 0 ? over.length : first
}

function isOver(state: Round['state']): boolean {
  return state === 'closed' || state === 'harvested'
}

function isSilent({ voices, anonymous, spread }: Pick<Round, 'voices' | 'anonymous' | 'spread'>): boolean {
  return voices === 0 && anonymous === 'none' && !spread
}
