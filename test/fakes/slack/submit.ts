// What happens to a form when its sending is acknowledged: it closes, shows errors, changes, or another comes upon it.

import { Refusal } from './call.ts'
import { isJson } from './defaults.ts'
import { fieldsOf } from './fields.ts'
import type { Inner } from './inner.ts'
import type { View } from './state.ts'
import { stackOf } from './state.ts'
import { checkedView, closed, redrawn, viewOf } from './views.ts'

/** Does with a sent form what the app said. */
export function acted(inner: Inner, view: View, answer: unknown): void {
  const said = isJson(answer) ? answer : {}
  const action = said['response_action']
  if (action === undefined && Object.keys(said).length > 0) {
    inner.complaints.push(`view_submission: acknowledged with ${Object.keys(said).join(', ')} and no response_action`)
  }
  try {
    switch (action) {
      case undefined:
        closed(inner, view)
        break
      case 'clear':
        closed(inner, view, true)
        break
      case 'errors':
        showErrors(inner, view, said['errors'])
        break
      case 'update':
        redrawn(inner, view, checkedView(inner, said['view'], ['modal']))
        break
      case 'push': {
        const stack = stackOf(inner.state, view.user)
        if (stack.length >= 3) throw new Refusal('push_limit_reached')
        const next = checkedView(inner, said['view'], ['modal'])
        stack.push(viewOf(inner, next, { team: view.team, user: view.user, above: view }))
        break
      }
      default:
        inner.complaints.push(`view_submission: there is no response_action ${String(action)}`)
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    inner.complaints.push(`view_submission: ${error.code} ${JSON.stringify(error.more)}`)
  }
}

function showErrors(inner: Inner, view: View, errors: unknown): void {
  const inputs = new Set(fieldsOf(view.blocks).flatMap(({ isInput, blockId }) => (isInput ? [blockId] : [])))
  if (!isJson(errors) || Object.keys(errors).length === 0) {
    inner.complaints.push('view_submission: errors without errors')
    return
  }
  for (const [block, says] of Object.entries(errors)) {
    if (!inputs.has(block)) inner.complaints.push(`view_submission: an error at ${block}, which is no input block`)
    if (typeof says !== 'string' || says === '') inner.complaints.push(`view_submission: an empty error at ${block}`)
  }
  view.errors = Object.fromEntries(Object.entries(errors).map(([block, says]) => [block, String(says)]))
}
