// Example members from outside the team look back too, so that somebody alone can see a look-back with more than one voice.
import type { ChatMessage } from '../chat-state.ts'
import { spanWords } from '../words.ts'
import type { Plays } from './hands.ts'
import { fillAndSend, handsOf, idOf } from './hands.ts'
import type { PlayerId } from './texts.ts'
import { voices } from './texts.ts'

/** One of them tells what happened, for each look-back that is open and that nobody of them told about yet. */
export async function lookBackToo(stage: Plays): Promise<undefined> {
  const { language } = await stage.status()
  for (const { open, card } of listOpen(stage)) {
    const player = (Object.keys(voices) as PlayerId[]).find((id) => isOutside(stage, id, card))
    if (!player) continue
    const hands = handsOf(stage, player)
    await stage.acts.press(hands.id, open.message.id, open.address)
    const { happened, learned } = voices[player]
    await fillAndSend(stage, hands, { happened: happened[language], learned: learned[language] }, learned[language])
  }
}

interface Open {
  readonly message: ChatMessage
  readonly address: string
}

/** The invitations to look back that still have their button, each with the card of the experiment it hangs under. */
function listOpen({ chat }: Plays): { readonly open: Open; readonly card: ChatMessage }[] {
  return chat.listMessages().flatMap((message) => {
    const { under } = message.where
    const card = under === undefined ? undefined : chat.findMessage(under)
    const buttons = (message.part?.blocks ?? []).flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    const button = buttons.find(({ address }) => address.startsWith('experiments.lookBack:'))
    const isShared = message.onlyFor === undefined
    return card && button && isShared ? [{ open: { message, address: button.address }, card }] : []
  })
}

/** Not named on the card as one of the team. */
function isOutside({ chat }: Plays, id: PlayerId, card: ChatMessage): boolean {
  const person = chat.findPerson(idOf(id))
  if (!person || !card.part) return false
  const { part } = card
  const fields = part.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : []))
  return !spanWords(fields.at(-1)?.spans ?? [], part).includes(person.name)
}
