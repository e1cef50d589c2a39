// Forms that are sent, and what is offered while somebody types into an option of a command.
import type { APIApplicationCommandAutocompleteInteraction, APIModalSubmitInteraction } from 'discord.js'
import type { Option } from '../../src/core/card.ts'
import { within } from './background.ts'
import { begunAt, pickedIn, toLook, toSubmit } from './inbound.ts'
import type { Answer, Listening, Taken } from './listening.ts'
import { inputsOf, readModal } from './render/modal.ts'
import type { Asking } from './reply.ts'

/** Choices are of no use when they come later. */
const choicesMs = 2_000

export function createOnSubmit({ rooms, replies, held }: Listening, answer: Answer) {
  return ({ interaction, asking, around }: Taken<APIModalSubmitInteraction>): Promise<void> => {
    const { data } = interaction
    const read = readModal(data.custom_id, inputsOf(data))
    if (!read) return replies.nothing(asking)
    const { user, space } = around.doer
    const began = asking.under ?? held.underOf(user, read.ticket)
    const picked = pickedIn(interaction).map((room) => rooms.find(space, room))
    const act = begunAt(toSubmit(interaction, read, { ...around, picked }), began)
    const from: Asking = { ...asking, ...(began !== undefined && { under: began }), sent: read }
    return answer(act, from, `form ${read.form}`)
  }
}

export function createOnTyping({ app, answers, clock }: Listening) {
  return async ({ interaction, asking, around }: Taken<APIApplicationCommandAutocompleteInteraction>) => {
    const look = toLook(interaction, interaction.data, around)
    let options: readonly Option[] = []
    const looking = (look ? app.look(look) : Promise.resolve([])).then((found) => {
      options = found
    })
    await within(clock, looking, choicesMs)
    await answers.choose(asking.chance, options)
  }
}
