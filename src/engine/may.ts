// Who may do what, and what we say to who may not: always with what they can do instead.
import { address } from '../core/card.ts'
import type { Road, Standing } from '../core/command.ts'
import type { Query } from '../core/context.ts'
import type { Refusal } from '../core/errors.ts'
import { refuse } from '../core/errors.ts'
import type { Member } from '../core/people.ts'
import type { Registry } from './declared.ts'
import { runAddress } from './run-address.ts'
import { texts } from './texts.ts'

const order: readonly Standing[] = ['anyone', 'alumnus', 'guest', 'member', 'caretaker']

/** undefined: it is allowed. Otherwise the kind no. */
export async function mayNot(
  q: Query,
  registry: Registry,
  { may, road }: { may: Standing; road: Road<never>['road'] },
): Promise<Refusal | undefined> {
  if (may === 'anyone') return undefined
  if (!(await q.circle.exists())) return may === 'founder' ? undefined : noCircleYet(q, registry)
  const { state } = await q.circle.community()
  if (may === 'founder' && state !== 'forming') return begunAlready(q, registry)
  const needed = may === 'founder' ? 'caretaker' : may
  // Who founded the circle and did not join yet: the keys and their own data, nothing else.
  if (!q.who || (q.who.state === 'invited' && needed !== 'caretaker' && needed !== 'alumnus')) return notMember(q)
  if (order.indexOf(standingOf(q.who)) < order.indexOf(needed)) return refuse(q.t(tooLittle(needed)))
  // Their own data stays in their hands, whatever has come to an end: those acts ask for no more than an alumnus may.
  if (road === 'look' || needed === 'alumnus') return undefined
  if (q.who.frozen) return onHold(q)
  return state === 'archived' ? refuse(q.t(texts.archived)) : undefined
}

/** What somebody hears who put their data on hold: nothing new is stored, and how to go on. */
export function onHold(q: Query): Refusal {
  return refuse(q.t.rich(texts.frozen, { data: { command: ['my', 'data'] } }))
}

function standingOf(who: Member): Standing {
  return who.caretaker ? 'caretaker' : who.standing
}

function tooLittle(needed: Standing) {
  if (needed === 'caretaker') return texts.caretakersOnly
  return needed === 'member' ? texts.membersOnly : texts.seatsOnly
}

function notMember(q: Query): Refusal {
  const join = { label: q.t(texts.join), address: address('welcome.join', q.community), weight: 'first' } as const
  return refuse(q.t(texts.notMember), { buttons: [join] })
}

/** From now on it is decided together: the way there is one tap away (INV-04). */
function begunAlready(q: Query, registry: Registry): Refusal {
  const [sharpen, propose] = [registry.command('question', 'sharpen'), registry.command('propose', 'new')]
  const buttons = [
    ...(sharpen ? [{ label: q.t(texts.sharpenQuestion), address: runAddress(sharpen) }] : []),
    ...(propose ? [{ label: q.t(texts.proposeSomething), address: runAddress(propose) }] : []),
  ]
  return refuse(q.t(texts.begunAlready), q.who?.state === 'active' ? { buttons } : {})
}

function noCircleYet(q: Query, registry: Registry): Refusal {
  const setup = registry.command('community', 'setup')
  const begin = setup && ({ label: q.t(texts.begin), address: runAddress(setup), weight: 'first' } as const)
  return refuse(q.t(texts.noCircleYet), begin ? { buttons: [begin] } : {})
}
