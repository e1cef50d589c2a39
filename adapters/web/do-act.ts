// One act of one person, as the page sends it, done on a stage.
import { translator } from '../../src/core/text.ts'
import type { Effect } from './acts.ts'
import type { ReadAct } from './bodies.ts'
import { placeOf } from './conversations.ts'
import { openHome } from './home.ts'
import { NotThere } from './not-there.ts'
import type { Done } from './protocol.ts'
import type { PlayedStage } from './stages.ts'
import { texts } from './texts.ts'

/** Does it, and tells what came of it. Pressing what is not there (any more) gets a sentence, not an error. */
export async function doAct(stage: PlayedStage, body: ReadAct): Promise<Done> {
  const person = stage.chat.findPerson(body.as)
  const notThere: Done = { ok: false, says: translator(person?.language ?? 'nl')(texts.notThere) }
  if (!person) return notThere
  try {
    const effect = await act(stage, body)
    if (effect === 'notThere') return notThere
    const { message, form } = effect
    return { ok: true, ...(message !== undefined && { message }), ...(form !== undefined && { form }) }
  } catch (error) {
    if (error instanceof NotThere) return notThere
    throw error
  }
}

async function act(
  { app, chat, acts }: PlayedStage,
  body: ReadAct,
): Promise<Pick<Effect, 'message' | 'form'> | 'notThere'> {
  const { as } = body
  const hasForm = (id: string) => chat.findForm(as)?.id === id
  switch (body.does) {
    case 'press':
      return acts.press(as, body.message, body.address, body.choice)
    case 'menu':
      return acts.pick(as, body.message, body.menu)
    case 'command':
      return acts.command(as, placeOf(chat, as, body.in), body.text)
    case 'submit':
      return hasForm(body.form) ? acts.submit(as, body.values) : 'notThere'
    case 'dismiss':
      if (hasForm(body.form)) chat.closeForm(as)
      return {}
    case 'type':
      return acts.type(as, placeOf(chat, as, body.in), body.text)
    case 'edit':
      return acts.edit(as, body.message, body.text)
    case 'delete':
      return acts.remove(as, body.message)
    case 'home':
      await openHome(app, chat, as)
      return {}
    case 'read': {
      const newest = chat.listMessages().at(-1)
      if (newest) chat.markRead(as, body.in, newest.id)
      return {}
    }
  }
}
