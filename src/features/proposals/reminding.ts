// The one reminder of a decision, on its third day: only for who chose direct messages and said nothing yet (INV-34).
import type { Block } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import { deliveryMoment } from '../../core/own-hours.ts'
import type { Member } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Translate } from '../../core/text.ts'
import { notYet, toLocal } from '../../core/time.ts'
import { getsDirect, hoursOf, mayRemind } from '../../rounds/reminding.ts'
import { wordsOf } from './kinds.ts'
import type { Matter } from './matter.ts'
import { findMatter, isCounted, voicesOf } from './matter.ts'
import type { Version } from './model.ts'
import { closeSpan, refSpan, voiceButtons } from './spans.ts'
import { listVersions } from './store.ts'
import { texts } from './texts.ts'

function key(version: Pick<Version, 'id'>, member: Pick<Member, 'id'>): MessageKey {
  return `proposals.remind:${version.id}@${member.id}`
}

export async function remind(c: Change, id: string): Promise<void> {
  const matter = await findMatter(c, id)
  if (matter?.proposal.state !== 'open' || matter.proposal.consent !== 'full' || c.now >= matter.closes) return
  for (const member of await c.circle.counted()) {
    const { date } = toLocal(member.zone, c.now)
    if (!mayRemind(member, date) || !isCounted(matter, member) || voicesOf(matter, member).length > 0) continue
    await send(c, matter, member, (t) =>
      t.rich(texts.remind, { ref: refSpan(matter.proposal), close: closeSpan(matter.closes) }),
    )
  }
}

/** Whoever objected to the wording before hears that there is a new one. */
export async function askObjector(c: Change, matter: Matter, member: Member): Promise<void> {
  if (!getsDirect(member)) return
  await send(c, matter, member, (t) => t.rich(texts.askObjector, { ref: refSpan(matter.proposal) }))
}

async function send(
  c: Change,
  { proposal, version, closes }: Matter,
  member: Member,
  draw: (t: Translate) => Parameters<typeof say.text>,
): Promise<void> {
  if (closes >= notYet) return
  const calendar = await c.circle.calendar()
  const at = deliveryMoment({ own: hoursOf(member), opensAt: c.now, closesAt: closes, calendar })
  if (at === undefined) return
  const t = c.inLanguage(member.language)
  const words = await wordsOf({ ...c, t }, proposal, version)
  const blocks: Block[] = [
    say.text(...draw(t)),
    ...(words ? [say.text(...words.after)] : []),
    say.buttons(...voiceButtons(t, version.id), {
      label: t(texts.noReminders),
      address: address('my.noReminders', member.id),
    }),
  ]
  await c.post({
    key: key(version, member),
    purpose: { to: 'member', member: member.id },
    cost: 'direct',
    card: { v: 1, language: member.language, zone: member.zone, blocks },
    expiresAt: closes,
    ...(at > c.now ? { notBefore: at } : {}),
  })
}

/** Who spoke needs it no more. */
export async function takeReminder(c: Change, version: Pick<Version, 'id'>, member: Pick<Member, 'id'>): Promise<void> {
  await c.takeAway(key(version, member))
}

export async function takeReminders(c: Change, proposalId: string): Promise<void> {
  for (const version of await listVersions(c.db, c.community, proposalId)) {
    for (const member of await c.circle.members()) await takeReminder(c, version, member)
  }
}
