// The hands of the example members: who they are in the chat, and how they fill in a form.
import type { Field } from '../../../src/core/form.ts'
import type { Hands } from '../person.ts'
import { createPerson } from '../person.ts'
import type { PlayedStage } from '../stages.ts'
import type { PlayerId } from './texts.ts'

/** What players need of a stage. */
export type Plays = Pick<PlayedStage, 'acts' | 'app' | 'chat' | 'machine' | 'status'>

/** Fills fields by name as far as the form has them, and with `says` whatever else it insists on. What is refused is left. */
export async function fillAndSend(
  { chat }: Pick<Plays, 'chat'>,
  hands: Hands,
  values: Readonly<Record<string, string>>,
  says: string,
): Promise<void> {
  const form = chat.findForm(hands.id)?.form
  if (!form) return
  const filled: Record<string, string> = {}
  for (const field of form.fields) {
    const isOpen = field.value === undefined && (field.required === true || form.fields.length === 1)
    const value = values[field.name] ?? (isOpen ? anyOf(field, says) : undefined)
    if (value !== undefined) filled[field.name] = value
  }
  hands.fillsIn(filled)
  const told = await hands.sends()
  if (told.isRefused) chat.closeForm(hands.id)
}

function anyOf(field: Field, says: string): string {
  return 'options' in field ? (field.options[0]?.value ?? '') : says
}

/** How the chat knows them: people whose id begins so are known to be made up, also to the circle. */
export function idOf(id: PlayerId): string {
  return `example:${id}`
}

export function handsOf({ chat, acts }: Pick<Plays, 'acts' | 'chat'>, id: PlayerId): Hands {
  return createPerson(chat, acts, idOf(id), chat.listRooms()[0]?.id ?? '')
}
