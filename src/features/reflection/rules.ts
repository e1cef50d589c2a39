// What is decided without asking anybody: which question comes next, whose words are quoted, which themes came up.
import type { Move, Prompt, PromptGroup } from '../../community/prompts.ts'
import { groupOfPhase, prompts } from '../../community/prompts.ts'
import type { Phase } from '../../core/people.ts'
import type { LocalDate } from '../../core/time.ts'
import { daysBetween } from '../../core/time.ts'

export interface Asked {
  readonly promptId: string
  readonly plannedOn: LocalDate
}

export interface Choosing {
  readonly today: LocalDate
  /** Everything asked before, the newest first. */
  readonly asked: readonly Asked[]
  readonly focus: Phase
  readonly active: readonly Phase[]
  /** False in a circle so small that a total would never be shown. */
  readonly mayTap: boolean
  /** False where anonymous is not anonymous: the deepest scales are left out. */
  readonly mayBeAnonymous: boolean
  /** Asked for after silence: depth 1, and one tap if there is such a question. */
  readonly lighter?: boolean
  /** In [0, 1): the lot among equals. */
  readonly lot: number
}

/** What kind of question has its turn; of every four two from the focus, one from elsewhere, one about each other. */
const turns = ['focus', 'other', 'focus', 'relations'] as const
const lightRounds = 3
const fourWeeks = 28
const usualPauseDays = 56
const followedPauseDays = 42
/** Once in each rhythm of four rounds, from the fourth round on. */
const recurring: ReadonlySet<string> = new Set(['P1-03', 'P4-09'])
const rhythmRounds = 4
const moves: readonly Move[] = ['notice', 'mean', 'next']

/** The next question. Depth is never given up; the pause between two of the same only when nothing else is left. */
export function chooseQuestion(choosing: Choosing, library: readonly Prompt[] = prompts): Prompt {
  const allowed = library.filter((prompt) => isAllowed(prompt, choosing))
  const rested = allowed.filter((prompt) => isRested(prompt, choosing))
  const fresh = rested.find(
    ({ id, group }) => group === 'own' && !choosing.asked.some(({ promptId }) => promptId === id),
  )
  if (fresh && isOwnTurn(choosing)) return fresh
  for (const groups of groupsInTurn(choosing)) {
    const here = rested.filter((prompt) => groups.includes(prompt.group))
    if (here.length > 0) return pick(here, choosing, library)
  }
  const weekly = allowed.filter((prompt) => isWeekly(prompt.group))
  return pick(weekly.length > 0 ? leastRecent(weekly, choosing) : library, choosing, library)
}

/** The deepest this round may go. */
export function deepest(choosing: Pick<Choosing, 'asked' | 'today'>, library: readonly Prompt[] = prompts): 1 | 2 | 3 {
  if (choosing.asked.length < lightRounds) return 1
  const depthOf = (id: string) => library.find((prompt) => prompt.id === id)?.depth
  const recent = choosing.asked.filter((asked) => daysBetween(asked.plannedOn, choosing.today) < fourWeeks)
  return recent.some((asked) => depthOf(asked.promptId) === 3) ? 2 : 3
}

function isAllowed(prompt: Prompt, choosing: Choosing): boolean {
  if (prompt.depth > (choosing.lighter ? 1 : deepest(choosing))) return false
  if (prompt.type === 'open') return true
  return choosing.mayTap && (prompt.depth < 3 || choosing.mayBeAnonymous) && prompt.defaultVisibility !== 'self'
}

function isRested(prompt: Prompt, { asked, today }: Choosing): boolean {
  if (recurring.has(prompt.id)) {
    return (
      asked.length >= rhythmRounds - 1 && !asked.slice(0, rhythmRounds - 1).some((one) => one.promptId === prompt.id)
    )
  }
  const last = asked.find((one) => one.promptId === prompt.id)
  const pause = prompt.followed ? followedPauseDays : usualPauseDays
  return !last || daysBetween(last.plannedOn, today) >= pause
}

/** The groups whose turn it is, and where to look when they have nothing left. */
function groupsInTurn({ asked, focus, active }: Choosing): readonly (readonly PromptGroup[])[] {
  const inFocus: PromptGroup[] = [groupOfPhase[focus], 'own']
  const others = active.filter((phase) => phase !== focus).map((phase) => groupOfPhase[phase])
  const around = [...inFocus, ...others]
  const everywhere = Object.values(groupOfPhase)
  const turn = turns[asked.length % turns.length]
  if (turn === 'relations') return [['relations'], around, everywhere]
  if (turn === 'other' && others.length > 0) return [others, around, everywhere, ['relations']]
  return [inFocus, around, everywhere, ['relations']]
}

/** What the circle adopted and never asked goes first when the phase in focus has its turn; what is asked for lightly is not thought about. */
function isOwnTurn({ asked, lighter }: Choosing): boolean {
  return !lighter && turns[asked.length % turns.length] === 'focus'
}

function isWeekly(group: PromptGroup): boolean {
  return group === 'relations' || group === 'own' || group.startsWith('phase')
}

/** Wishes, the strongest first; a wish that leaves nothing is passed over. */
function pick(candidates: readonly Prompt[], choosing: Choosing, library: readonly Prompt[]): Prompt {
  const { asked, lot } = choosing
  const before = asked.map((one) => library.find((prompt) => prompt.id === one.promptId))
  const last = before[0]
  const lastMove = before.find((prompt) => prompt && prompt.move !== 'feel')?.move
  const nextMove = moves[(moves.indexOf(lastMove ?? 'next') + 1) % moves.length]
  const isFeelDue =
    asked.length >= rhythmRounds - 1 && !before.slice(0, rhythmRounds - 1).some((one) => one?.move === 'feel')
  const wishes: ((prompt: Prompt) => boolean)[] = [
    (prompt) => choosing.lighter === true && prompt.type !== 'open',
    (prompt) => recurring.has(prompt.id),
    (prompt) => (prompt.move === 'feel') === isFeelDue,
    (prompt) => !last || (prompt.type === 'open') !== (last.type === 'open'),
    (prompt) => prompt.move === nextMove,
  ]
  const wished = wishes.reduce((left, wish) => (left.some(wish) ? left.filter(wish) : left), candidates)
  const least = leastRecent(wished, choosing)
  return least[Math.floor(lot * least.length)] ?? (candidates[0] as Prompt)
}

function leastRecent(candidates: readonly Prompt[], { asked }: Choosing): readonly Prompt[] {
  const rank = (prompt: Prompt) => {
    const index = asked.findIndex((one) => one.promptId === prompt.id)
    return index < 0 ? Number.POSITIVE_INFINITY : index
  }
  const longest = Math.max(...candidates.map(rank))
  return candidates.filter((prompt) => rank(prompt) === longest)
}
