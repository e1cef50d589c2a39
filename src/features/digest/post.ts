// Friday 15:00, or when the circle chose: posts the digest, or lets a second quiet week wait for the next one.
import type { Change } from '../../core/context.ts'
import { fromRefKey } from '../../core/ids.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Ritual } from '../../core/ritual.ts'
import { quotedIn } from '../../core/spans.ts'
import { plus } from '../../core/time.ts'
import type { DigestCard } from './cards.ts'
import { cardIn, drawCard, inOneMessage } from './cards.ts'
import { cadence, days, getDraft, isOvertaken, ritualCode, upToNow, usual } from './draft.ts'
import { digestRef, drawDigest, readingAs } from './draw.ts'
import { isMerged } from './rules.ts'
import type { Digest } from './store.ts'
import { findForeword, listLastDigests, listTakenOut, saveDigest } from './store.ts'
import { texts } from './texts.ts'

/** After so many days the next digest is there. */
const worthShowingDays = 7

export function digestKey(id: string): MessageKey {
  return `digest.week:${id}`
}

export const weeklyDigest: Ritual = {
  code: ritualCode,
  name: texts.ritual,
  priority: 100,
  fixed: true,
  minutes: 2,
  cost: 'channel',
  late: 'always',
  usual,
  days,
  cadence,
  open: async (c, { plannedOn }) => {
    const draft = await getDraft(c, plannedOn)
    if (draft.state === 'posted' || draft.state === 'merged' || draft.week === 0) return
    const digest = await upToNow(c, draft)
    const { language } = await c.circle.community()
    const drawn = await drawDigest(await readingAs(c, language), digest)
    const [last] = await listLastDigests(c.db, c.community, 1)
    const waits = isMerged(drawn.quiet, last) || (await isOvertaken(c, plannedOn))
    const row: Digest = { ...digest, items: drawn.items, quiet: drawn.quiet, state: waits ? 'merged' : 'posted' }
    const card = waits ? undefined : await postHome(c, row, drawn)
    if (!card) {
      await saveDigest(c.db, c.community, { ...row, state: 'merged' })
      return
    }
    await saveDigest(c.db, c.community, { ...row, postedAt: c.now })
    await postOther(c, row)
    await c.happened('digest.posted', digestRef(row.id))
    await c.digestPosted({
      digest: digestRef(row.id),
      message: digestKey(row.id),
      quoted: quotedIn([...card.blocks, ...card.thread.flat()]),
      takenOut: [...(await listTakenOut(c.db, c.community, row.id))].map(fromRefKey),
    })
  },
}

/** Gives what was posted; undefined when there was no room for it. */
async function postHome(
  c: Change,
  digest: Digest,
  drawn: Awaited<ReturnType<typeof drawDigest>>,
): Promise<DigestCard | undefined> {
  const { language } = await c.circle.community()
  const foreword = await findForeword(c.db, c.community, digest.id)
  const card = await drawCard(await readingAs(c, language), { digest, drawn, foreword, withButtons: true })
  const posted = await c.post({
    key: digestKey(digest.id),
    purpose: { to: 'home' },
    cost: 'channel',
    card: await c.homeCard(card.blocks, card.thread),
    expiresAt: plus(c.now, { days: worthShowingDays }),
  })
  return posted === 'dropped' ? undefined : card
}

/** Who reads the other language finds the same digest in the thread. */
async function postOther(c: Change, digest: Digest): Promise<void> {
  const { language } = await c.circle.community()
  const other = language === 'nl' ? 'en' : 'nl'
  if (!(await c.circle.members()).some((member) => member.language === other)) return
  const reading = await readingAs(c, other)
  const drawn = await drawDigest(reading, digest, digest.items)
  const foreword = await findForeword(c.db, c.community, digest.id)
  const card = await drawCard(reading, { digest, drawn, foreword, withButtons: true })
  await c.post({
    key: `digest.other:${digest.id}`,
    purpose: { to: 'under', key: digestKey(digest.id) },
    cost: 'free',
    card: cardIn(reading, inOneMessage(card, reading.t)),
    expiresAt: plus(c.now, { days: worthShowingDays }),
  })
}
