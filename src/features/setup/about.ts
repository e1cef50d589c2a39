// The card that says what this circle is: the question, who is at the table, the rhythm, who is behind it.
import { perspectiveSpans } from '../../community/perspectives.ts'
import { communityRef, platformName, questionRef, saidOf, saidQuestion } from '../../community/words.ts'
import type { Block, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Community, Member, QuestionVersion } from '../../core/people.ts'
import type { Translate } from '../../core/text.ts'
import { helloBlocks, readersSpans } from './cards.ts'
import { texts } from './texts.ts'

/** Drawn for one person, or in the home language for the room. */
export async function aboutBlocks(q: Query, t: Translate): Promise<readonly Block[]> {
  if (!(await q.circle.exists())) return helloBlocks(q)
  const community = await q.circle.community()
  const question = await q.circle.question()
  return [
    { kind: 'heading', spans: [saidOf(q, community, community.name)] },
    ...(question ? questionBlocks(q, t, question) : []),
    ...(community.ambition
      ? [say.text({ bold: [t(texts.aboutAmbition)] }, ': ', saidOf(q, community, community.ambition))]
      : []),
    ...(await tableBlocks(q, t, community)),
    say.text(
      { bold: [t(texts.aboutRhythm)] },
      ': ',
      t(community.rhythm === 'all' ? texts.rhythmAll : texts.rhythmGentle),
    ),
    ...(await q.declared.fill({ ...q, t }, 'about', communityRef(community))),
    ...(await behindBlocks(q, t, community)),
    say.text(t(texts.aboutNoMarks)),
    say.text(t(texts.aboutAsPerson)),
    say.note(...t.rich(texts.aboutCredits, { link: { link: 'https://www.seece.nl', label: ['www.seece.nl'] } })),
    say.buttons(
      { label: t(texts.join), address: address('welcome.join', q.community), weight: 'first' },
      { label: t(texts.readFirst), address: address('welcome.read', q.community) },
      { label: t(texts.agreements), address: address('engine.run', 'community-agreements') },
      { label: t(texts.menu), address: address('engine.run', 'kring-help') },
    ),
  ]
}

function questionBlocks(q: Query, t: Translate, question: QuestionVersion): Block[] {
  const working: Span[] = question.by
    ? t.rich(texts.aboutWorking, { name: { member: question.by } })
    : t.rich(texts.aboutWorkingUnknown)
  const label = question.state === 'working' ? working : [t(texts.aboutQuestion)]
  const why = question.whyNow && q.said(question.whyNow, questionRef(question), question.language)
  const seen = question.whatWeSeeNow && q.said(question.whatWeSeeNow, questionRef(question), question.language)
  return [
    say.text({ bold: label }),
    { kind: 'quote', words: saidQuestion(q, question) },
    ...(why ? [say.text({ bold: [t(texts.aboutWhy)] }, ': ', why)] : []),
    ...(seen ? [say.text({ bold: [t(texts.aboutSeen)] }, ': ', seen)] : []),
  ]
}

/** Only who is there; what is missing is never concluded from it (INV-19). */
async function tableBlocks(q: Query, t: Translate, community: Community): Promise<Block[]> {
  const seated = (await q.circle.members()).filter(({ perspective }) => perspective !== undefined)
  if (seated.length === 0) return [say.text({ bold: [t(texts.aboutTable)] }, ': ', t(texts.aboutNobody))]
  const draw = await perspectiveSpans(q, t)
  const items = tally(seated).map(([key, seats]): Span[] => [draw(key), `: ${seats}`])
  const forming = community.state === 'forming' ? [say.note(t(texts.aboutForming))] : []
  return [say.text({ bold: [t(texts.aboutTable)] }), { kind: 'list', items }, ...forming]
}

/** How many seats each perspective has, most first; equal ones by key, so that the card does not flicker. */
export function tally(members: readonly Pick<Member, 'perspective'>[]): [key: string, seats: number][] {
  const seats = new Map<string, number>()
  for (const { perspective } of members) if (perspective) seats.set(perspective, (seats.get(perspective) ?? 0) + 1)
  return [...seats].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}

async function behindBlocks(q: Query, t: Translate, community: Community): Promise<Block[]> {
  const { organisation, contact } = community
  const spaces = await q.circle.spaces()
  const keys = (await q.circle.members()).filter(({ caretaker }) => caretaker)
  const platforms = [...new Set(spaces.map(({ platform }) => platformName(t, platform)))]
  const behind =
    organisation && contact
      ? t.rich(texts.aboutBehindSays, {
          organisation: saidOf(q, community, organisation),
          contact: saidOf(q, community, contact),
        })
      : []
  const home = spaces.find(({ homeRoom, readers }) => homeRoom !== undefined && readers !== undefined)
  return [
    ...(behind.length > 0 ? [say.text({ bold: [t(texts.aboutBehind)] }, ': ', ...behind)] : []),
    ...(keys.length > 0 ? [say.note(...t.rich(texts.aboutKeys, { names: joined(keys, t) }))] : []),
    say.note(
      t(texts.aboutPlatforms, { platforms: platforms.join(t(texts.and)) }),
      ...(home ? [' ', ...readersSpans(t, home)] : []),
    ),
  ]
}

function joined(members: readonly Member[], t: Translate): Span[] {
  return members.flatMap(({ id }, at): Span[] => (at === 0 ? [{ member: id }] : [t(texts.and), { member: id }]))
}
