// What a frame of the tour does for you: presses, choices, jumps of the clock. What is not found is passed over.

/**
 * @param {any} app
 * @param {readonly any[]} steps
 * @returns {Promise<string | undefined>} the message that came of the last of them
 */
export async function runSteps(app, steps) {
  let shown
  for (const step of steps) {
    const done = await run(app, step)
    shown = done?.message ?? shown
  }
  return shown
}

function run(app, step) {
  if (step.clock) return moveTo(app, step.clock)
  if (step.run) return app.act({ does: 'command', in: app.where, text: step.run })
  return step.press ? press(app, step) : choose(app, step.choose)
}

async function moveTo(app, goal) {
  const { days, now } = app.view.clock
  if (goal === 'friday') {
    await app.moveClock('friday')
    return undefined
  }
  const monday = days.at(-1).until + 9 * 3_600_000
  if (monday > now) await app.moveClock({ at: monday })
  app.happened = undefined
  app.draw()
  return undefined
}

async function press(app, { press: labels, in: like }) {
  const found = findButton(app, labels, like)
  return found && app.act({ does: 'press', message: found.message, address: found.address })
}

async function choose(app, labels) {
  const found = findOption(app, labels)
  return found && app.act({ does: 'press', message: found.message, address: found.address, choice: found.choice })
}

/** Newest first: everything this person sees here. */
function messagesOf(app) {
  return app.view.conversations
    .flatMap(({ kind, messages }) => messages.map((message) => ({ kind, message })))
    .filter(({ message }) => message.card)
    .sort((a, b) => Number(b.message.id.slice(1)) - Number(a.message.id.slice(1)))
    .map(({ message }) => message)
}

const buttonsOf = (message) => message.card.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))

function isLike(message, like) {
  if (like.button) return !message.private && buttonsOf(message).some(({ address }) => address.startsWith(like.button))
  const all = JSON.stringify(message.card.blocks)
  return like.words.some((word) => all.includes(word))
}

/** The newest message like this. */
export function findMessage(app, like) {
  return messagesOf(app).find((message) => isLike(message, like))
}

/** The newest button with one of these labels, in a message like this. */
export function findButton(app, labels, like) {
  for (const message of messagesOf(app)) {
    if (!isLike(message, like)) continue
    const found = buttonsOf(message).find(({ label }) => labels.some((one) => label.includes(one)))
    if (found) return { message: message.id, address: found.address }
  }
  return undefined
}

function findOption(app, labels) {
  for (const message of messagesOf(app)) {
    for (const block of message.card.blocks) {
      if (block.kind !== 'menu') continue
      const found = block.options.find(({ label }) => labels.some((one) => label.includes(one)))
      if (found) return { message: message.id, address: block.address, choice: found.value }
    }
  }
  return undefined
}

/** How many experiments the board shows and how many of them stopped; undefined when it cannot be told from the card. */
export function boardCounts(app) {
  const board = messagesOf(app).find(
    (message) => message.private && isLike(message, { words: ['Warmtekoffer', 'Warmth case'] }),
  )
  const lines =
    board?.card.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows : block.kind === 'list' ? block.items : [],
    ) ?? []
  const stopped = lines.filter((line) => /gestopt|stopt|stopped/i.test(JSON.stringify(line))).length
  return lines.length > 0 && stopped > 0 ? { count: lines.length, stopped } : undefined
}
