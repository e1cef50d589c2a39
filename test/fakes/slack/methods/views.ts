// views.*: modals before a person, three at most, and the home page; and what a view may be.
import type { Call, Method } from '../call.ts'
import { Refusal, wrong } from '../call.ts'
import type { Inner } from '../inner.ts'
import { viewBody } from '../shapes.ts'
import type { Json, Trigger, View } from '../state.ts'
import { stackOf } from '../state.ts'
import { checkedView, redrawn, viewOf } from '../views.ts'
import { userOf } from './access.ts'

const open: Method = (call) => {
  const view = checkedView(call.inner, call.args.json('view'), ['modal'])
  const trigger = exchange(call)
  const stack = stackOf(call.inner.state, trigger.user)
  // Opened out of a modal it stands upon that modal; else it takes the place of whatever was open.
  if (trigger.inView === undefined) stack.length = 0
  return put(call, view, trigger)
}

const push: Method = (call) => {
  const view = checkedView(call.inner, call.args.json('view'), ['modal'])
  const trigger = exchange(call)
  if (stackOf(call.inner.state, trigger.user).length === 0) throw new Refusal('not_found')
  return put(call, view, trigger)
}

function put(call: Call, view: Json, { user }: Trigger): Json {
  const { inner, team } = call
  const stack = stackOf(inner.state, user)
  if (stack.length >= 3) throw new Refusal('push_limit_reached')
  const made = viewOf(inner, view, { team: team.id, user, ...(stack.at(-1) && { above: stack.at(-1) as View }) })
  stack.push(made)
  return { view: viewBody(inner, made) }
}

const update: Method = (call) => {
  const { args, inner } = call
  const body = checkedView(inner, args.json('view'), ['modal', 'home'])
  const found = findView(inner, args.text('view_id'), args.text('external_id'))
  if (!found || found.team !== call.team.id || !isOpen(inner, found)) throw new Refusal('not_found')
  checkHash(call, found)
  redrawn(inner, found, body)
  return { view: viewBody(inner, found) }
}

const publish: Method = (call) => {
  const { args, inner, team } = call
  const body = checkedView(inner, args.json('view'), ['home'])
  const user = userOf(call, args.need('user_id'), 'user_not_found')
  if (user.isDeleted) throw new Refusal('not_enabled')
  const home = inner.state.homes.get(user.id)
  checkHash(call, home)
  if (home) redrawn(inner, home, body)
  const shown = home ?? viewOf(inner, body, { team: team.id, user: user.id })
  inner.state.homes.set(user.id, shown)
  return { view: viewBody(inner, shown) }
}

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
}

/** Uses up a trigger. */
function exchange({ args, inner, team }: Call): Trigger {
  const id = args.text('trigger_id')
  if (id === undefined) throw wrong('[ERROR] missing required field: trigger_id')
  const trigger = inner.state.triggers.get(id)
  if (!trigger || trigger.team !== team.id) throw new Refusal('invalid_trigger_id')
  if (trigger.isUsed) throw new Refusal('exchanged_trigger_id')
  trigger.isUsed = true
  if (inner.elapsed() - trigger.bornAt > inner.rules.triggerMs) {
    inner.complaints.push('A trigger was used after it had expired.')
    throw new Refusal('expired_trigger_id')
  }
  return trigger
}

function checkHash({ args }: Call, view: View | undefined): void {
  const hash = args.text('hash')
  if (hash !== undefined && view && hash !== view.hash) throw new Refusal('hash_conflict')
}

function findView(inner: Inner, id: string | undefined, externalId: string | undefined): View | undefined {
  if (id === undefined && externalId === undefined) throw wrong('[ERROR] missing required field: view_id')
  if (id !== undefined) return inner.state.views.get(id)
  return [...inner.state.views.values()].find((view) => view.externalId === externalId)
}

function isOpen(inner: Inner, view: View): boolean {
  return inner.state.homes.get(view.user) === view || stackOf(inner.state, view.user).includes(view)
}
