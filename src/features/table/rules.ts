// What is decided about the table: how a seat moves, when it has been empty for long, and what looks like somebody's name.
import type { Instant } from '../../core/time.ts'
import { dayMs } from '../../core/time.ts'
import { commonFirstNames } from './first-names.ts'

export const seatStates = ['missing', 'sought', 'invited', 'seated', 'voiced', 'released'] as const
export type SeatState = (typeof seatStates)[number]

export const hearings = ['visit', 'talk', 'story'] as const
/** How a voice was heard without a seat. */
export type Hearing = (typeof hearings)[number]

export const undoMs = 10 * 60_000
export const voiceMax = 120
export const whyMax = 240
export const wordsMax = 400
/** After so many weeks it is asked what it tells that a chair stays empty. */
export const longEmptyWeeks = 8
const weekMs = 7 * dayMs

/** Where a seat may go from each state. */
export const nextStates: Readonly<Record<SeatState, readonly SeatState[]>> = {
  missing: ['sought', 'released'],
  sought: ['invited', 'missing'],
  invited: ['seated', 'voiced', 'missing'],
  seated: ['missing'],
  voiced: ['sought', 'seated'],
  released: [],
}

/** What somebody does with a seat. */
export type SeatAct = 'offer' | 'invite' | 'back' | 'hear' | 'take' | 'leave' | 'release'

const goals: Readonly<Record<SeatAct, SeatState>> = {
  offer: 'sought',
  invite: 'invited',
  back: 'missing',
  hear: 'voiced',
  take: 'seated',
  leave: 'missing',
  release: 'released',
}

const from: Readonly<Record<SeatAct, readonly SeatState[]>> = {
  offer: ['missing', 'voiced'],
  invite: ['sought'],
  back: ['sought', 'invited'],
  hear: ['sought', 'invited'],
  take: ['missing', 'sought', 'invited', 'voiced'],
  leave: ['seated'],
  release: ['missing'],
}

/**
 * The states a seat goes through by one act, each a step the seat may take; undefined when it cannot be done now. Who takes a chair that
 * nobody looked for offered, invited and sat down by their own tap.
 */
export function stepsOf(state: SeatState, act: SeatAct): readonly SeatState[] | undefined {
  if (!from[act].includes(state)) return undefined
  const goal = goals[act]
  if (nextStates[state].includes(goal)) return [goal]
  const order: readonly SeatState[] = ['sought', 'invited']
  const between = order.slice(order.indexOf(state) + 1)
  return [...between, goal]
}

/** Nobody brings this voice yet, and it is still wished for. */
export function isEmpty(state: SeatState): boolean {
  return state === 'missing' || state === 'sought' || state === 'invited'
}

export function weeksEmpty(emptySince: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - emptySince) / weekMs))
}

/** In every eighth week that a chair stays empty, counted in whole weeks. */
export function isLongEmpty(emptySince: Instant, now: Instant): boolean {
  const weeks = weeksEmpty(emptySince, now)
  return weeks >= longEmptyWeeks && weeks % longEmptyWeeks === 0
}

const particles = new Set("de den der het la le van von el al bin ben ibn da dos di du ter ten te op 't ’t".split(' '))
const title = 'dhr|mevr|mw|meneer|mevrouw|heer|juffrouw|mr|mrs|ms|miss|dr|drs|prof|ir|sir|madam'
const titled = new RegExp(`(?:^|[\\s(,])(?:${title})\\.?\\s+(\\S+(?:\\s+\\S+){0,3})`, 'giu')
const called = /(?:^|\s)(?:heet|genaamd|zoals|namelijk|named|called|such as|like|namely)\s+(\S+)/giu
const before = new Set('in uit bij te rond naast from near around at'.split(' '))

/** An address, a number or a handle: that never belongs in the description of a voice. */
export function looksLikeContact(text: string): boolean {
  return /\S+@\S+\.\S+/u.test(text) || /(?:^|\s)@\w{2,}/u.test(text) || /(?:\+|00)?\d(?:[\s.-]?\d){7,}/u.test(text)
}

/**
 * Whether a person's name seems to stand there, in Dutch or English. It only makes the form ask once more, so it asks rather once too
 * often: a title with a name, a common first name with a capital, or two names in a row.
 */
export function looksLikeName(text: string): boolean {
  const cleaned = text.normalize('NFC').replace(/[“”"«»]/gu, ' ')
  for (const [, words = ''] of cleaned.matchAll(titled)) {
    const name = words.split(/\s+/u).find((word) => !particles.has(word.toLowerCase()))
    if (name !== undefined && startsBig(name)) return true
  }
  for (const [, name = ''] of cleaned.matchAll(called)) if (isCapital(name)) return true
  const words = cleaned.split(/\s+/u).filter((word) => word !== '')
  return words.some((word, at) => isFirstName(word) || isFullName(words, at))
}

/** `Nadia`, `Ahmeds`, `Nadia's`; with a capital, because *will* and *mark* are words too. */
function isFirstName(word: string): boolean {
  const bare = bareOf(word)
  if (!startsBig(bare)) return false
  const name = bare.toLowerCase().replace(/['’]s$/u, '')
  return commonFirstNames.has(name) || (name.endsWith('s') && commonFirstNames.has(name.slice(0, -1)))
}

/** Two words with capitals, with *van de* or the like in between; not a place, and not a sentence that begins with who people are. */
function isFullName(words: readonly string[], at: number): boolean {
  const first = words[at] ?? ''
  if (!isCapital(first) || /[.,;:!?)]$/u.test(first) || before.has((words[at - 1] ?? '').toLowerCase())) return false
  let next = at + 1
  while (particles.has((words[next] ?? '').toLowerCase()) && !startsBig(words[next] ?? '')) next += 1
  if (!isCapital(words[next] ?? '')) return false
  const beginsWithPeople = at === 0 && next > at + 1 && /(?:en|s)$/u.test(bareOf(first))
  return !beginsWithPeople
}

function isCapital(word: string): boolean {
  const bare = bareOf(word)
  return /^\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}?\p{Ll}+)*$/u.test(bare) && !ordinary.has(bare.toLowerCase())
}

function startsBig(word: string): boolean {
  return /^\p{Lu}/u.test(bareOf(word))
}

function bareOf(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** Written with a capital and still nobody: languages, peoples, days. */
const ordinary = new Set(
  (
    'nederlands nederlandse engels engelse turks turkse marokkaans marokkaanse syrisch syrische pools poolse arabisch arabische duits ' +
    'duitse oekraïens oekraïense surinaams surinaamse dutch english turkish moroccan syrian polish arabic german ukrainian european ' +
    'nederland europa netherlands europe maandag dinsdag woensdag donderdag vrijdag monday tuesday wednesday thursday friday ' +
    'de het een the a an'
  ).split(' '),
)
