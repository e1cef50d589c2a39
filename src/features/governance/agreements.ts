// Agreements: how people treat each other, in words of their own that a decision brings; old versions stay.
import {
  agreementLines,
  agreementsRef,
  listAgreementVersions,
  saveAgreementVersion,
} from '../../community/agreements/store.ts'
import type { Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import { refuse } from '../../core/errors.ts'
import { formAddress, textOf } from '../../core/form.ts'
import type { ProposalKind } from '../../core/proposal.ts'
import type { RecordKind } from '../../core/record.ts'
import type { Contribution } from '../../core/slot.ts'
import type { Language } from '../../core/text.ts'
import { parseObject, parseOneOf } from './payload.ts'
import { agreementsOf, mostLines } from './rules.ts'
import { texts } from './texts.ts'

interface Payload {
  readonly lines: readonly string[]
  readonly language: Language
}

export const agreementsKind: ProposalKind<Payload> = {
  name: 'governance.agreements',
  consent: 'full',
  says: texts.agreements,
  parse: (json) => {
    const { lines, language } = parseObject(json)
    if (!Array.isArray(lines)) throw new Error('These are no agreements.')
    return { lines: lines.map(String), language: parseOneOf(['nl', 'en'], language) }
  },
  words: async (q, { lines, language }, { from }) => ({
    before: listed(await agreementLines(q, q.t)),
    after: listed(lines.map((line) => [q.said(line, from, language)])),
  }),
  fields: async (q, payload) => {
    const lines = payload?.lines ?? (await agreementLines(q, q.t)).map(([line]) => plain(line))
    const value = lines.join('\n')
    const bare = { kind: 'long', name: 'lines', max: 1500, required: true } as const
    return [{ ...bare, label: q.t(texts.linesLabel), hint: q.t(texts.linesHint), value }]
  },
  read: async (q, values) => {
    const lines = agreementsOf(textOf(values, 'lines') ?? '')
    if (lines === undefined) {
      const says = q.t(texts.linesTooMany, { most: mostLines })
      return refuse(says, { problems: [{ field: 'lines', says }] })
    }
    return { lines, language: q.t.language }
  },
  adopt: async (c, { lines, language }, { proposal, by }) => {
    const number = ((await listAgreementVersions(c.db, c.community)).at(-1)?.number ?? 1) + 1
    const row = { id: c.newId(), communityId: c.community, number, lines, language, proposalId: proposal.id, at: c.now }
    await saveAgreementVersion(c.db, row)
    await c.happened('governance.agreed', agreementsRef(row), by)
  },
}

export const agreementsRecord: RecordKind = {
  name: 'agreements',
  describe: async (q, id) => {
    const version = (await listAgreementVersions(q.db, q.community)).find((one) => one.id === id)
    if (!version) return undefined
    const words = version.lines.map((line) => q.said(line, agreementsRef(version), version.language))
    const title = [q.t(texts.agreementsTitle, { number: version.number })]
    const blocks = [{ kind: 'list' as const, items: words.map((line) => [line]) }]
    return { ref: agreementsRef(version), title, people: [], audience: 'group', blocks, words }
  },
}

export const agreementsSlot: Contribution = {
  slot: 'agreements',
  order: 10,
  blocks: async (q) => [
    say.note(q.t((await listAgreementVersions(q.db, q.community)).length > 0 ? texts.ours : texts.beginning)),
    say.buttons({ label: q.t(texts.proposeChange), address: proposing(agreementsKind.name) }),
  ],
}

/** The button that begins a proposal of a kind. */
function proposing(kind: string) {
  return formAddress({ name: 'proposals.new', subject: kind })
}

function listed(lines: readonly (readonly Span[])[]): Span[] {
  return lines.flatMap((line, n): Span[] => [...(n === 0 ? [] : ['\n']), '• ', ...line])
}

function plain(span: Span | undefined): string {
  if (typeof span === 'string') return span
  return span && 'said' in span ? span.said : ''
}
