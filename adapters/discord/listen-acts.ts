// What people do by hand: commands, buttons, menus and forms. Each gets an answer in time, whatever happens.
import type { APIApplicationCommandInteraction, APIInteraction, APIMessageComponentInteraction } from 'discord.js'
import { ApplicationCommandType, InteractionType } from 'discord.js'
import type { Reply } from '../../src/core/app.ts'
import { formAction } from '../../src/core/form.ts'
import type { Around } from './inbound.ts'
import { begunAt, isPrivate, labelOf, roomOf, toCommand, toMenu, toPress } from './inbound.ts'
import { createOnSubmit, createOnTyping } from './listen-forms.ts'
import type { Answer, Listening, Taken } from './listening.ts'
import type { Doer } from './people.ts'
import { doerOf } from './people.ts'
import { toReceipt } from './receipt.ts'
import { renderConfirm, renderLeft } from './render/confirm.ts'
import { readPress } from './render/press.ts'
import type { Asking } from './reply.ts'

export function createTakeActs(listening: Listening): (interaction: APIInteraction) => Promise<void> {
  const { clock, people, rooms, sending } = listening
  const answer = createAnswer(listening)
  const [onCommand, onPress] = [createOnCommand(listening, answer), createOnPress(listening, answer)]
  const [onSubmit, onTyping] = [createOnSubmit(listening, answer), createOnTyping(listening)]
  const isKnown = createKnown()

  const lookAround = (interaction: APIInteraction, doer: Doer): Around => {
    const [room, spaceName] = [roomOf(interaction), rooms.spaceName(doer.space)]
    return {
      doer,
      at: clock.now(),
      ...(room !== undefined && { room: rooms.find(doer.space, room) }),
      ...(spaceName !== undefined && { spaceName }),
    }
  }
  const take = (interaction: APIInteraction, taken: Omit<Taken, 'interaction'>): Promise<void> => {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        return onCommand({ ...taken, interaction })
      case InteractionType.ApplicationCommandAutocomplete:
        return onTyping({ ...taken, interaction })
      case InteractionType.MessageComponent:
        return onPress({ ...taken, interaction })
      case InteractionType.ModalSubmit:
        return onSubmit({ ...taken, interaction })
      case InteractionType.Ping:
        return Promise.resolve()
    }
  }
  return async (interaction) => {
    const doer = doerOf(interaction)
    if (!doer || isKnown(interaction.id)) return
    const taken = { asking: askingOf(interaction, doer, clock.elapsed()), around: lookAround(interaction, doer) }
    if (doer.space === '' && interaction.channel?.id !== undefined) sending.met(doer.user, interaction.channel.id)
    await take(interaction, taken)
    people.met(doer)
  }
}

/** People see that something comes after a second; what is known to open a form gets longer, because no form opens after that. */
const usualAckMs = 1_000
const formAckMs = 2_200
const silence: Reply = { is: 'silent' }

function createAnswer({ app, replies, ackMs = usualAckMs }: Listening): Answer {
  const opensForms = new Set<string>([formAction])
  return async (act, asking, name) => {
    const waitMs = asking.mayOpen && opensForms.has(name) ? Math.max(ackMs, formAckMs) : ackMs
    const reply = await replies.toAct(act ? app.handle(act) : Promise.resolve(silence), asking, waitMs)
    if (reply.is === 'form') opensForms.add(name)
  }
}

function createOnCommand({ people, rooms, replies, me, menuOf }: Listening, answer: Answer) {
  return ({ interaction, asking, around }: Taken<APIApplicationCommandInteraction>): Promise<void> => {
    const { data } = interaction
    if (data.type === ApplicationCommandType.ChatInput) {
      const act = toCommand(interaction, data, around)
      return answer(act, asking, `/${data.name} ${act.does === 'command' ? act.verb : ''}`)
    }
    const menu = menuOf(data.name)
    if (data.type !== ApplicationCommandType.Message || menu === undefined) return replies.nothing(asking)
    const names = { room: rooms.nameOf, person: (user: string) => people.nameOf(around.doer.space, user) }
    return answer(toMenu({ ...interaction, data }, { ...around, menu, me: me(), names }), asking, `menu ${menu}`)
  }
}

function createOnPress({ replies, held, confirms }: Listening, answer: Answer) {
  return ({ interaction, asking, around }: Taken<APIMessageComponentInteraction>): Promise<void> => {
    const { data } = interaction
    const pressed = readPress(data.custom_id, 'values' in data ? data.values : undefined)
    const { user, language = 'nl' } = around.doer
    if (!pressed) return replies.nothing(asking)
    if (pressed.is === 'leave') return replies.show(renderLeft(language), asking, asking.isPrivate)
    const { address } = pressed
    // A private message stands under nothing: what it began at was remembered.
    const began = asking.under ?? held.underOf(user, address)
    const from: Asking = began === undefined ? asking : { ...asking, under: began }
    if (pressed.is === 'ask') {
      held.asks(user, address, began)
      const [label, confirm] = [labelOf(interaction), confirms.find(address)]
      const asked = { address, language, ...(label !== undefined && { label }), ...(confirm && { confirm }) }
      return replies.show(renderConfirm(asked), from, false)
    }
    const isForm = address.startsWith(`${formAction}:`)
    const form = isForm ? held.find(user, address) : undefined
    if (form) return replies.openForm(form, from)
    const name = isForm ? formAction : `press ${address.split(':')[0]}`
    return answer(begunAt(toPress(interaction, pressed, around), began), from, name)
  }
}

function askingOf(interaction: APIInteraction, doer: Doer, at: number): Asking {
  const { id, application_id: application, token, message, type } = interaction
  const isOnlyTheirs = isPrivate(interaction)
  return {
    chance: { id, application, token, at },
    doer,
    isPrivate: isOnlyTheirs,
    hasMessage: message !== undefined,
    mayOpen: type !== InteractionType.ModalSubmit,
    ...(message && !isOnlyTheirs && { under: toReceipt({ channel: message.channel_id, message: message.id }) }),
  }
}

const mostKnown = 2000

/** Whether it came before: Discord may tell the same twice, and it can be answered only once. */
function createKnown(): (id: string) => boolean {
  const known = new Set<string>()
  return (id) => {
    if (known.has(id)) return true
    known.add(id)
    const [oldest] = known
    if (oldest !== undefined && known.size > mostKnown) known.delete(oldest)
    return false
  }
}
