// Views as they stand before a person: made, drawn anew with what was filled in kept, and closed.

import { Refusal, wrong } from './call.ts'
import { addIds } from './check/add-ids.ts'
import { checkView } from './check/view.ts'
import { isJson } from './defaults.ts'
import { startValues } from './fields.ts'
import type { Inner } from './inner.ts'
import type { Json, View } from './state.ts'
import { stackOf } from './state.ts'

/** A view that Slack would take, or the refusal it would give. */
export function checkedView(inner: Inner, given: unknown, types: readonly string[]): Json {
  if (!isJson(given)) throw wrong('[ERROR] missing required field: view')
  if (Buffer.byteLength(JSON.stringify(given)) > 250_000) throw new Refusal('view_too_large')
  const faults = checkView(given, types)
  if (faults.length > 0) throw wrong(...faults)
  const externalId = given['external_id']
  if (typeof externalId === 'string' && externalId !== '') {
    const open = [...inner.state.stacks.values()].flat()
    if (open.some((view) => view.externalId === externalId)) throw new Refusal('duplicate_external_id')
  }
  return given
}

export function viewOf(inner: Inner, given: Json, of: { team: string; user: string; above?: View }): View {
  const id = inner.ids.next('V')
  const view: View = {
    id,
    team: of.team,
    user: of.user,
    rootId: of.above?.rootId ?? id,
    ...(of.above && { previousId: of.above.id }),
    hash: '',
    type: given['type'] === 'home' ? 'home' : 'modal',
    blocks: [],
    privateMetadata: '',
    callbackId: '',
    externalId: '',
    clearOnClose: false,
    notifyOnClose: false,
    values: {},
    errors: {},
  }
  inner.state.views.set(id, view)
  redrawn(inner, view, given)
  return view
}

/** What was filled in stays where block_id and action_id are the same. */
export function redrawn(inner: Inner, view: View, given: Json): void {
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : '')
  view.hash = `${inner.ids.ts()}.${inner.ids.secret('').slice(0, 8)}`
  view.blocks = addIds(inner, given['blocks'] as Json[])
  view.privateMetadata = text('private_metadata')
  view.callbackId = text('callback_id')
  view.externalId = text('external_id') || view.externalId
  view.clearOnClose = given['clear_on_close'] === true
  view.notifyOnClose = given['notify_on_close'] === true
  view.errors = {}
  for (const key of ['title', 'submit', 'close'] as const) {
    delete view[key]
    const value = given[key]
    if (isJson(value)) view[key] = value
  }
  const before = view.values
  const start = startValues(view.blocks)
  for (const [block, actions] of Object.entries(start)) {
    for (const action of Object.keys(actions)) {
      const kept = before[block]?.[action]
      if (kept && kept['type'] === actions[action]?.['type']) actions[action] = kept
    }
  }
  view.values = start
}

/** Takes a view from before a person, and what stands upon it; all of them with `all`. */
export function closed(inner: Inner, view: View, all = false): void {
  const stack = stackOf(inner.state, view.user)
  const index = stack.indexOf(view)
  if (index >= 0) stack.length = all ? 0 : index
}
