// Everybody who can be met in a world, where they are, and how a circle of them begins.
import type { Told } from '../../adapters/web/person.ts'
import { takeSeat } from '../../adapters/web/players.ts'
import type { Language } from '../../src/core/text.ts'
import type { Zone } from '../../src/core/time.ts'
import { codeIn } from './code-in.ts'
import type { Founding, Seat } from './founding.ts'
import { foundCircle, seatWords } from './founding.ts'
import { inBoth, placeOf } from './seating.ts'
import { thenSettle } from './settling.ts'
import type { PlatformName, Stage, WorldHands } from './stage.ts'
import { findStage } from './stage.ts'

/** What somebody is like who is met for the first time, and on which platform they are meant. */
export interface Like {
  readonly language?: Language
  readonly zone?: string
  readonly at?: PlatformName
}

export interface People {
  /** Where they came first; where there are two platforms: by the example (`support/seating.ts`), or `at`. */
  person(name: string, like?: Like): WorldHands
  founds(founding?: Founding): Promise<WorldHands>
  /** `by` asks for the code, `there` types it on the other platform, in this room of theirs; gives what `there` is told. */
  connects(how?: { by?: string; there?: string; room?: string }): Promise<Told>
  joins(name: string, seat?: Seat, like?: Like): Promise<WorldHands>
  /** A member becomes one with themselves on the other platform; gives their hands there. Who sits in both is asked how to go on. */
  links(name: string): Promise<WorldHands>
  /**
   * Founds, connects the other platform where there is one, and lets these people join, each where they are, so that the circle
   * begins; whoever is in both links themselves.
   */
  begins(people: Readonly<Record<string, Seat>>, founding?: Founding): Promise<Record<string, WorldHands>>
}

interface PeopleOptions {
  readonly stages: readonly [Stage, ...Stage[]]
  readonly settle: () => Promise<void>
  readonly language: Language
  readonly zone: Zone
}

export function makePeople({ stages, settle, language, zone }: PeopleOptions): People {
  const [first] = stages
  const came = new Map<string, { at: Stage; language: Language }>()
  const hands = (stage: Stage, name: string, { language: speaks = language, zone: lives = zone }: Like): WorldHands => {
    const one = thenSettle(stage.hands(name, { language: speaks, zone: lives as Zone }), settle)
    return { ...one, form: () => stage.chat.findForm(one.id)?.form }
  }
  const person: People['person'] = (name, like = {}) => {
    const usual = stages.find(({ platform }) => platform === placeOf(name)) ?? first
    const stage = like.at ? findStage(stages, like.at) : (came.get(name)?.at ?? usual)
    if (!came.has(name)) came.set(name, { at: stage, language: like.language ?? language })
    return hands(stage, name, like)
  }
  const otherOf = (name: string): Stage => {
    person(name)
    const other = stages.find((stage) => stage !== came.get(name)?.at)
    if (!other) throw new Error('There is no other platform in this world.')
    return other
  }
  const joins: People['joins'] = async (name, seat = 'resident', like) => {
    const one = person(name, like)
    await takeSeat(one, seatWords[seat][came.get(name)?.language ?? language])
    return one
  }
  const founds: People['founds'] = async (founding = {}) => {
    const founder = person(founding.by ?? 'Anouk', { language: founding.language ?? language })
    await foundCircle(founder, { language, zone, ...founding })
    return founder
  }
  const connects: People['connects'] = async ({ by = 'Anouk', there = 'Henk', room = 'home' } = {}) => {
    const { says } = await person(by).runs('/community connect')
    return person(there, { at: otherOf(by).platform }).runs(`/community connect ${codeIn(says)}`, { in: room })
  }
  const links: People['links'] = async (name) => {
    const there = person(name, { at: otherOf(name).platform })
    await there.runs(`/my link ${codeIn((await person(name).runs('/my link')).says)}`)
    if (there.canPress('connecting.yes')) await there.presses('connecting.yes')
    return there
  }
  const begins: People['begins'] = async (people, founding = {}) => {
    const founder = await founds(founding)
    if (stages.length > 1) await connects({ by: founder.name })
    const all: Record<string, WorldHands> = { [founder.name]: founder }
    for (const [name, seat] of Object.entries(people)) all[name] = await joins(name, seat)
    if (stages.length > 1 && inBoth in all) await links(inBoth)
    return all
  }
  return { person, joins, founds, connects, links, begins }
}
