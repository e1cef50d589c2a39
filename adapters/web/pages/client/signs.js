// What stands in the chat, told by the addresses of the buttons on it: how far somebody has come with an own circle.

/** @typedef {{ kind: string, message: any }} Placed */

export const addressesOf = ({ card }) =>
  (card?.blocks ?? []).flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map((one) => one.address) : (block.address ?? []),
  )

const has = (message, start) => addressesOf(message).some((address) => address.startsWith(start))

/** @param {any} view */
export function signsOf(view) {
  const all = view.conversations.flatMap(({ kind, messages }) => messages.map((message) => ({ kind, message })))
  const isShared = ({ kind, message }) => kind === 'room' && !message.private
  const mine = (start) => all.some(({ message }) => message.private && has(message, start))
  const allShared = (start) =>
    all.filter((one) => isShared(one) && has(one.message, start)).map(({ message }) => message)
  const shared = (start) => allShared(start).at(-1)
  const digests = allShared('digest.sources')
  const newest = digests.at(-1)
  return {
    greeting: mine('setup.'),
    checklist: mine('setup.pickRoom'),
    preview: mine('setup.invite'),
    invitation: Boolean(shared('welcome.join')),
    question: shared('reflection.'),
    answered: mine('reflection.edit'),
    digest: newest && { id: newest.id, at: newest.at, isFirst: digests.length === 1 },
    experiment: findExperiment(view, all),
  }
}

/**
 * The newest experiment whose team you are in, and how far it is.
 * @param {any} view
 * @param {Placed[]} all
 */
function findExperiment(view, all) {
  const cards = all.filter(
    ({ kind, message }) => kind === 'room' && !message.private && has(message, 'experiments.show'),
  )
  const message = cards.map((one) => one.message).findLast((one) => isInTeam(view, one))
  if (!message) return undefined
  const under = view.conversations.find(({ id }) => id === `thread:${message.id}`)?.messages ?? []
  const find = (messages, start) => {
    const found = messages.findLast((one) => has(one, start))
    return found && { message: found.id, address: addressesOf(found).find((address) => address.startsWith(start)) }
  }
  const isIdea = JSON.stringify(message.card.blocks[0]).includes('💭')
  const gave = all.some(
    (one) => one.message.private && has(one.message, 'experiments.lookBack') && has(one.message, 'experiments.undo'),
  )
  return {
    message: message.id,
    isIdea,
    isRunning: has(message, 'experiments.saw'),
    start: find([message], 'experiments.start'),
    lookBack: find([message], 'experiments.lookBack'),
    isOpen: Boolean(find(under, 'experiments.lookBack')),
    gave,
    decide: find(under, 'experiments.decide'),
    lesson: find([message], 'experiments.lesson'),
  }
}

/** The last line on the card of an experiment says who is in the team. */
function isInTeam(view, { card }) {
  const fields = card.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []))
  return (fields.at(-1)?.spans ?? []).some((span) => span.name === view.me.name)
}
