// Deciding as simply as it can be, for tests of phases: what is proposed waits until somebody types that it is adopted.

import { refuse } from '../../src/core/errors.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { ProposalName, Proposing } from '../../src/core/proposal.ts'

export interface Put {
  readonly name: ProposalName
  readonly proposing: Proposing
  readonly by: string | undefined
}

/** `put` fills up with what was proposed; `/vote adopt` adopts the last of it. */
export function makeDeciding() {
  const put: Put[] = []
  const text = { nl: 'Besluiten', en: 'Deciding' }
  const deciding: Feature = {
    name: 'deciding',
    privacy: { says: text, export: async () => [], forget: async () => {} },
    records: [
      {
        name: 'proposal',
        prefix: 'V',
        describe: async (_, id) => {
          const ref = { kind: 'proposal', id }
          const why = put[Number(id.slice(1)) - 1]?.proposing.why
          const words = why ? [{ said: why, from: ref, language: 'nl' as const }] : []
          return { ref, short: id, title: [id], people: [], audience: 'group', words }
        },
      },
    ],
    propose: async (c, name, proposing) => {
      const kind = c.declared.proposals.find((one) => one.name === name)
      if (!kind) return refuse(`nobody declared ${name}`)
      const no = await kind.stillPossible?.(c, kind.parse(proposing.payload))
      if (no) return no
      put.push({ name, proposing, by: proposing.by ?? c.who?.id })
      return { kind: 'proposal', id: `V${put.length}` }
    },
    commands: [
      {
        noun: 'vote',
        verb: 'adopt',
        words: { noun: { nl: 'stem', en: 'vote' }, verb: { nl: 'aan', en: 'adopt' } },
        says: text,
        may: 'member',
        day: 3,
        road: 'do',
        run: async (c) => {
          const last = put.at(-1)
          const kind = c.declared.proposals.find((one) => one.name === last?.name)
          if (!last || !kind) return { silent: true }
          const payload = kind.parse(JSON.parse(JSON.stringify(last.proposing.payload)))
          const no = await kind.stillPossible?.(c, payload)
          if (no) return no
          const proposal = { kind: 'proposal', id: `V${put.length}` }
          const member = (await c.circle.members()).find(({ id }) => id === last.by)
          await kind.adopt(c, payload, {
            proposal,
            by: member?.id,
            why: { said: last.proposing.why, from: proposal, language: 'nl' },
            concerns: [],
            reviewOn: '2026-12-01',
          })
          return { silent: true }
        },
      },
    ],
  }
  return { deciding, put }
}
