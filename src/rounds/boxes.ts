// Opens and rewrites the sealed box of an open round, and keeps what was too little for one following round.
import type { Change, Query } from '../core/context.ts'
import type { MemberId, RoundId } from '../core/ids.ts'
import type { Vault } from '../core/vault.ts'
import type { Db } from '../store/database.ts'
import type { Box } from './box.ts'
import { emptyBox, openBox, randomId, sealBox, tokenOf, withAnswer } from './box.ts'
import * as store from './participation/store.ts'

/** The empty box lies there from opening on, so that its row does not tell when the first answer came. */
export async function saveEmptyBox(c: Change, id: RoundId): Promise<void> {
  await save(c, id, c.vault.roundKey.make(id), emptyBox)
}

/** Also after a restore without keys: then the box is lost, as it should be, and counts as empty. */
export async function loadBox(q: Query, id: RoundId, key = q.vault.roundKey.find(id)): Promise<Box> {
  const sealed = await store.findBox(q.db, q.community, id)
  return key && sealed ? openBox(q.vault, key, aadOf(q, id), sealed) : emptyBox
}

export async function hasToken(q: Query, id: RoundId, member: MemberId): Promise<boolean> {
  const key = q.vault.roundKey.find(id)
  return key !== undefined && (await loadBox(q, id, key)).tokens.includes(tokenOf(key, member))
}

/** Rewrites the whole box with one more answer. The caller has asked `hasToken` first. */
export async function putInBox(c: Change, id: RoundId, member: MemberId, words: string): Promise<void> {
  const box = await loadBox(c, id)
  const key = c.vault.roundKey.make(id)
  await save(c, id, key, withAnswer(box, words, tokenOf(key, member), c.random))
}

/** Who answered without a name turned out to be somebody we know already: the token is theirs from now on. */
export async function moveToken(c: Change, id: RoundId, { from, into }: { from: MemberId; into: MemberId }) {
  const key = c.vault.roundKey.find(id)
  if (!key || !(await hasToken(c, id, from))) return
  const box = await loadBox(c, id, key)
  const others = box.tokens.filter((token) => token !== tokenOf(key, from) && token !== tokenOf(key, into))
  await save(c, id, key, { ...box, tokens: [...others, tokenOf(key, into)].toSorted() })
}

/** Words that waited for this round; their row goes, and so does their key once nobody needs it. */
export async function takeHeld(c: Change, kind: string): Promise<readonly string[]> {
  const held = await store.findHeld(c.db, c.community, kind)
  if (!held) return []
  await store.removeHeld(c.db, c.community, kind)
  await forgetLater(c, kind, held.keyId)
  const key = c.vault.roundKey.find(held.keyId)
  if (!key) return []
  return openBox(c.vault, key, aadOf(c, held.keyId), held.sealed).answers.map(({ words }) => words)
}

/** Keeps words, without tokens, under a key of their own until the next round of this kind closes. */
export async function hold(c: Change, kind: string, words: readonly string[]): Promise<void> {
  const keyId = `held-${randomId(c.random)}`
  const answers = words
    .map((said) => ({ id: randomId(c.random), words: said }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const sealed = sealBox(c.vault, c.vault.roundKey.make(keyId), aadOf(c, keyId), { answers, tokens: [] })
  await store.saveHeld(c.db, c.community, kind, { keyId, sealed })
}

/** A key is destroyed after the commit that no longer needs it: by a wake of its own, and once more at start. */
export async function forgetLater(c: Change, kind: string, keyId: string): Promise<void> {
  await c.wake({ key: `${kind}.forgetKey:${keyId}`, name: `${kind}.forgetKey`, subject: keyId, at: c.now })
}

/** Destroys this key, unless something still lies under it. */
export async function forgetKey(c: Change, keyId: string): Promise<void> {
  if (!(await store.listNeededKeys(c.db)).includes(keyId)) c.vault.roundKey.destroy(keyId)
}

/** At start, before anything runs: destroys every key whose round is closed or was never saved. Gives how many. */
export async function sweepRoundKeys(db: Db, vault: Vault): Promise<number> {
  const needed = new Set(await store.listNeededKeys(db))
  const left = vault.roundKey.list().filter((keyId) => !needed.has(keyId))
  for (const keyId of left) vault.roundKey.destroy(keyId)
  return left.length
}

async function save(c: Change, id: RoundId, key: Buffer, box: Box): Promise<void> {
  await store.saveBox(c.db, c.community, id, sealBox(c.vault, key, aadOf(c, id), box))
}

function aadOf(q: Pick<Query, 'community'>, id: string): string {
  return `box:${q.community}:${id}`
}
