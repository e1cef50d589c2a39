// After the first answer, for fifteen minutes: that answer changed or taken away, and further messages.

import { messageBody } from '../channel-shapes.ts'
import { checkMessage, flags } from '../check/message.ts'
import type { Inner } from '../inner.ts'
import { changed, removed } from '../messages.ts'
import { refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import type { Interaction, Message } from '../state.ts'
import { reply } from './interactions.ts'

const one = '/webhooks/:app/:token/messages/:message'

export const webhookRoutes: Readonly<Record<string, Handler>> = {
  'POST /webhooks/:app/:token': followUp,
  [`GET ${one}`]: (inner, call) => ({ body: messageBody(inner, messageOf(inner, call)[1]) }),
  [`PATCH ${one}`]: (inner, call) => {
    const [interaction, message] = messageOf(inner, call)
    return { body: messageBody(inner, edit(inner, call, interaction, message)) }
  },
  [`DELETE ${one}`]: (inner, call) => {
    const [interaction, message] = messageOf(inner, call)
    interaction.waits?.()
    removed(inner, message)
    return { status: 204 }
  },
}

function interactionOf(inner: Inner, { params }: Call): Interaction {
  const { app, token } = params
  const found = inner.interactions.findLast((each) => each.token === token)
  if (app !== inner.rules.appId || !found) throw refused(10015)
  if (found.answered === undefined) throw refused(10015)
  if (inner.ids.now() - found.at > inner.rules.tokenMs) throw refused(50027)
  return found
}

function messageOf(inner: Inner, call: Call): [Interaction, Message] {
  const interaction = interactionOf(inner, call)
  const asked = call.params['message'] ?? ''
  const id = asked === '@original' ? interaction.original : asked
  const message = inner.state.channels.get(interaction.channel)?.messages.get(id ?? '')
  // Only what this token made, and the message whose button was pressed.
  const isOurs = message && (message.interaction === interaction.id || message.id === interaction.message)
  if (!isOurs) throw refused(10008)
  return [interaction, message]
}

function edit(inner: Inner, call: Call, interaction: Interaction, message: Message): Message {
  const files = call.files.map(({ name }) => name)
  const draft = checkMessage(inner, call.fields, {
    schema: 'IncomingWebhookUpdateRequestPartial',
    files,
    before: message,
  })
  changed(inner, message, draft, call.fields['allowed_mentions'])
  if (message.id === interaction.original) interaction.waits?.()
  return message
}

function followUp(inner: Inner, call: Call): Done {
  const interaction = interactionOf(inner, call)
  const channel = inner.state.channels.get(interaction.channel)
  if (!channel) throw refused(10003)
  const original = channel.messages.get(interaction.original ?? '')
  const files = call.files.map(({ name }) => name)
  const draft = checkMessage(inner, call.fields, { schema: 'IncomingWebhookRequestPartial', files })
  const allowed = call.fields['allowed_mentions']
  // The first one after "thinks…" takes its place, and stays as private as that was.
  if (original?.isThinking) {
    const kept = (draft.flags & ~flags.ephemeral) | (original.flags & flags.ephemeral)
    changed(inner, original, { ...draft, flags: kept }, allowed)
    interaction.waits?.()
    return { body: messageBody(inner, original) }
  }
  interaction.followUps += 1
  return { body: messageBody(inner, reply(inner, interaction, channel, draft, allowed)) }
}
