// Objections that stand are best talked about face to face: what asks for a real meeting.
import type { Alive } from '../../core/alive.ts'
import type { Query } from '../../core/context.ts'
import { textOf } from './lines.ts'
import { matterOf } from './matter.ts'
import { proposalRef, shortOf } from './model.ts'
import { listAsking } from './store.ts'

const mostAlive = 3

export async function listAlive(q: Query): Promise<readonly Alive[]> {
  const found: Alive[] = []
  for (const proposal of await listAsking(q.db, q.community)) {
    const matter = proposal.state === 'objected' ? await matterOf(q, proposal) : undefined
    if (!matter) continue
    const title = [`${shortOf(proposal)} `, ...(await textOf(q, matter))]
    found.push({ ref: proposalRef(proposal.id), title, form: 'consentRound' })
  }
  return found.slice(0, mostAlive)
}
