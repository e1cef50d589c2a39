// What V3 and the words around it are, for whoever asks for a source: the whole history of a proposal.
import type { Block, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { Description, RecordKind } from '../../core/record.ts'
import { cardBlocks, concernSpans, fieldsOf, objectionSpans, voicesLine } from './cards.ts'
import { textOf } from './lines.ts'
import type { Matter } from './matter.ts'
import { concernsOf, findMatter, wordingOf } from './matter.ts'
import type { Remark, Version } from './model.ts'
import { proposalRef, remarkRef, shortOf, voiceRef } from './model.ts'
import { countVoices } from './rules.ts'
import { settingRecord } from './settings.ts'
import { nameOf, remarkWords, saidBy, stateText, voiceWords } from './spans.ts'
import { findByNumber, listProposals } from './store.ts'
import { texts } from './texts.ts'
import { remarkBlocks, voiceBlocks } from './thread.ts'
import { findRemark, findVoice, listRemarks } from './voices/store.ts'

const mostOptions = 25

export const records: readonly RecordKind[] = [
  {
    name: 'proposal',
    prefix: 'V',
    describe: describeProposal,
    byNumber: async (q, number) => (await findByNumber(q.db, q.community, number))?.id,
    options: async (q, typed) => {
      const wanted = typed.trim().toLowerCase()
      const all = await listProposals(q.db, q.community)
      const labelled = all.map((one) => ({
        value: shortOf(one),
        label: `${shortOf(one)} · ${q.t(stateText[one.state])}`,
      }))
      return labelled.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, mostOptions)
    },
  },
  { name: 'proposalVoice', describe: describeVoice },
  { name: 'proposalRemark', describe: describeRemark },
  settingRecord,
]

async function describeProposal(q: Query, id: string): Promise<Description | undefined> {
  const matter = await findMatter(q, id)
  if (!matter) return undefined
  const { proposal } = matter
  const wording = wordingOf(matter)
  return {
    ref: proposalRef(id),
    short: shortOf(proposal),
    title: await textOf(q, matter),
    state: q.t(stateText[proposal.state]),
    people: wording.by ? [wording.by] : [],
    audience: 'group',
    blocks: await storyBlocks(q, matter),
    ...(wording.why === '' ? {} : { words: [saidBy(proposal, wording.why, wording.language)] }),
  }
}

/** How it stands, every earlier wording with what was said of it, and the questions and answers. */
export async function storyBlocks(q: Query, matter: Matter): Promise<Block[]> {
  const { proposal, versions, version } = matter
  const blocks = await cardBlocks(q, q.t, matter)
  const shown = blocks.filter((block) => !isOwnLink(block))
  for (const earlier of versions.filter(({ number }) => number !== version.number).toReversed()) {
    shown.push(say.divider, ...(await versionBlocks(q, matter, earlier)))
  }
  const remarks = (await listRemarks(q.db, q.community, proposal.id)).filter(({ words }) => words !== '')
  if (remarks.length === 0) return shown
  return [
    ...shown,
    say.divider,
    say.text({ bold: [q.t(texts.questionsTitle)] }),
    { kind: 'list', items: remarks.map((one) => item(q, one)) },
  ]
}

/** The row of buttons of the card; in a private answer only the voices make sense. */
function isOwnLink(block: Block): boolean {
  return block.kind === 'buttons' && block.buttons.every(({ address }) => address.startsWith('proposals.show:'))
}

async function versionBlocks(q: Query, matter: Matter, version: Version): Promise<Block[]> {
  const { proposal, allVoices, electorate } = matter
  const theirs = allVoices.filter((voice) => voice.version === version.number)
  const count = countVoices(theirs, electorate, version.by)
  const objections = theirs.filter(({ kind }) => kind === 'objection')
  const concerns = concernsOf(matter, version.number)
  const items = [
    ...objections.map((voice) => objectionSpans(q.t, voice)),
    ...concerns.map((one) => concernSpans(q.t, one)),
  ]
  const at: Span = { at: version.openedAt, as: 'date' }
  return [
    say.text(
      { bold: [q.t(texts.versionTitle, { n: version.number })] },
      ' · ',
      ...q.t.rich(texts.versionAt, { name: nameOf(q.t, version.by), at }),
    ),
    { kind: 'fields', fields: await fieldsOf(q, q.t, proposal, version) },
    say.text(...(await voicesLine(q, q.t, { ...matter, version, count }))),
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ]
}

function item({ t }: Query, remark: Remark): Span[] {
  const says = { question: texts.questionBy, reply: texts.replyBy, talk: texts.talkedTold }[remark.kind]
  return [...t.rich(says, { name: nameOf(t, remark.memberId) }), ' ', remarkWords(remark)]
}

/** Of words that came by the connector nobody is told whose they are. */
async function describeVoice(q: Query, id: string): Promise<Description | undefined> {
  const voice = await findVoice(q.db, q.community, id)
  const isTold = voice && (!voice.viaConnector || voice.passedAt !== undefined)
  if (!voice || !isTold || voice.words === '' || voice.kind === 'ok' || voice.kind === 'keep') return undefined
  const matter = await findMatter(q, voice.proposalId)
  if (!matter) return undefined
  return {
    ref: voiceRef(id),
    title: [q.t(texts.voiceTitle), ` ${shortOf(matter.proposal)}`],
    people: voice.viaConnector || !voice.memberId ? [] : [voice.memberId],
    audience: 'group',
    blocks: voiceBlocks(q.t, voice),
    words: [voiceWords(voice)],
  }
}

async function describeRemark(q: Query, id: string): Promise<Description | undefined> {
  const remark = await findRemark(q.db, q.community, id)
  const matter = remark && (await findMatter(q, remark.proposalId))
  if (!remark || !matter || remark.words === '') return undefined
  return {
    ref: remarkRef(id),
    title: [q.t(texts.voiceTitle), ` ${shortOf(matter.proposal)}`],
    people: remark.memberId ? [remark.memberId] : [],
    audience: 'group',
    blocks: remarkBlocks(q.t, remark),
    words: [remarkWords(remark)],
  }
}
