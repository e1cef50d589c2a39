// The cards of help: one screen first, and four short pages behind it.
import { digestDayWords } from '../../community/rituals/digest-day.ts'
import { mayBeAnonymous } from '../../community/rules.ts'
import type { Address, Block, Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Command, Standing } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { Member } from '../../core/people.ts'
import { texts } from './texts.ts'

export type Topic = 'everything' | 'privacy' | 'digest' | 'anonymous'

const order: readonly Standing[] = ['anyone', 'alumnus', 'guest', 'member', 'caretaker']

export async function helpBlocks(q: Query): Promise<Block[]> {
  if (!(await q.circle.exists())) return q.declared.fill(q, 'help', { kind: 'help', id: 'hello' })
  const { id, name, contact } = await q.circle.community()
  const { t } = q
  const typed = (words: string) => q.said(words, { kind: 'community', id })
  const intro = t.rich(texts.whatThisIs, { community: { bold: [typed(name)] }, day: await digestDayWords(q) })
  const small = [
    say.note(
      t(texts.whoSees),
      ' ',
      t(texts.isNot),
      ...(contact ? [' ', ...t.rich(texts.contact, { contact: typed(contact) })] : []),
    ),
  ]
  if (!q.who) {
    const join = { label: t(texts.join), address: address('welcome.join', q.community), weight: 'first' } as const
    return [say.heading(t(texts.title)), say.text(...intro), say.buttons(join, about(q)), ...small]
  }
  return [
    say.heading(t(texts.title)),
    say.text(...intro),
    ...(await openFor(q, q.who)),
    say.buttons(...quick(q)),
    ...small,
  ]
}

async function openFor(q: Query, who: Member): Promise<Block[]> {
  const open = await q.declared.fill(q, 'today', { kind: 'member', id: who.id })
  if (open.length === 0) return [say.text(q.t(texts.nothingOpen))]
  return [say.text({ bold: [q.t(texts.open)] }), ...open]
}

function quick(q: Query) {
  const { t } = q
  return [
    { label: t(texts.log), address: run('experiment', 'log') },
    { label: t(texts.today), address: run('my', 'today') },
    about(q),
    { label: t(texts.privacyButton), address: address('help.topic', 'privacy') },
    { label: t(texts.everything), address: address('help.topic', 'everything') },
  ]
}

function about(q: Query) {
  return { label: q.t(texts.about), address: run('community', 'about') }
}

/** A button that runs a command as if it had been typed. */
function run(noun: string, verb: string): Address {
  return address('engine.run', `${noun}-${verb}`)
}

/** Only what this person may use; a founder's command only while nobody began (INV-11 keeps the rest with its owner). */
export function usable(commands: readonly Command[], standing: Standing): readonly Command[] {
  return commands.filter(({ may }) => may !== 'founder' && order.indexOf(may) <= order.indexOf(standing))
}

export function standingOf(who: Member | undefined): Standing {
  if (!who) return 'anyone'
  return who.caretaker ? 'caretaker' : who.standing
}

export async function topicBlocks(q: Query, topic: Topic): Promise<Block[]> {
  switch (topic) {
    case 'everything':
      return everything(q)
    case 'privacy':
      return privacy(q)
    case 'digest':
      return [say.heading(q.t(texts.digestTitle)), say.text(q.t(texts.digestRule)), say.text(q.t(texts.digestOut))]
    case 'anonymous':
      return anonymous(q)
  }
}

function everything(q: Query): Block[] {
  const line = ({ noun, verb, says }: Command): Span[] => [{ command: [noun, verb] }, ' · ', q.t(says)]
  const items = [...usable(q.declared.commands, standingOf(q.who))].sort((a, b) => a.day - b.day).map(line)
  return [say.heading(q.t(texts.everythingTitle)), { kind: 'list', items }, say.note(q.t(texts.everythingNote))]
}

async function privacy(q: Query): Promise<Block[]> {
  const { t } = q
  const data = { command: ['my', 'data'] } as const
  return [
    say.heading(t(texts.privacyTitle)),
    say.text(...t.rich(texts.privacyGroup, { rooms: { room: 'home' } })),
    say.text(...t.rich(texts.privacySelf)),
    ...(await anonymousLines(q)),
    say.text(t(texts.privacyHonest)),
    say.text(t(texts.privacyStyle)),
    say.text(...t.rich(texts.privacyData, { data })),
  ]
}

async function anonymous(q: Query): Promise<Block[]> {
  return [say.heading(q.t(texts.anonymousTitle)), ...(await anonymousLines(q)), say.text(q.t(texts.privacyHonest))]
}

/** Why the button is there, or why it is not (INV-16). */
async function anonymousLines(q: Query): Promise<Block[]> {
  const community = await q.circle.community()
  const k = community.anonymityK
  if (mayBeAnonymous(community, (await q.circle.counted()).length))
    return [say.text(...q.t.rich(texts.privacyAnonymous, { k }))]
  return [say.text(q.t(texts.anonymousFew, { needed: k + 3 }))]
}
