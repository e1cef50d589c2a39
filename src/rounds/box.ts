// The sealed box of an open round: anonymous answers and the tokens of who gave one, without anything that connects the two.
import { createHmac } from 'node:crypto'
import type { Random } from '../core/context.ts'
import type { MemberId } from '../core/ids.ts'
import type { Vault } from '../core/vault.ts'

export interface BoxedAnswer {
  readonly id: string
  readonly words: string
}

export interface Box {
  readonly answers: readonly BoxedAnswer[]
  readonly tokens: readonly string[]
}

export const emptyBox: Box = { answers: [], tokens: [] }

/** Boxes are padded to a power of two from here on, so that their size says little. */
const smallestBoxBytes = 16_384

/** Says only whether this member answered this round anonymously, and only to who holds the round's key. */
export function tokenOf(roundKey: Buffer, member: MemberId): string {
  return createHmac('sha256', roundKey).update(`answered:${member}`, 'utf8').digest('base64url')
}

/** The box with one more answer; answers and tokens are each sorted by what was drawn by lot, so that their order says nothing. */
export function withAnswer(box: Box, words: string, token: string, random: Random): Box {
  const answers = [...box.answers, { id: randomId(random), words }]
  return {
    answers: answers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    tokens: [...box.tokens, token].toSorted(),
  }
}

export function sealBox(vault: Vault, key: Buffer, aad: string, box: Box): Buffer {
  const json = Buffer.from(JSON.stringify({ v: 1, ...box }), 'utf8')
  let size = smallestBoxBytes
  while (size < json.length) size *= 2
  return vault.sealWith(key, aad, Buffer.concat([json, Buffer.alloc(size - json.length, ' ')]))
}

export function openBox(vault: Vault, key: Buffer, aad: string, sealed: Buffer): Box {
  const { answers, tokens } = JSON.parse(vault.openWith(key, aad, sealed).toString('utf8')) as Box
  return { answers, tokens }
}

/** Not from the id maker: its ids may tell when they were made. */
export function randomId(random: Random): string {
  const half = () =>
    Math.floor(random.number() * 2 ** 48)
      .toString(36)
      .padStart(10, '0')
  return half() + half()
}
