// The first answer to an interaction: once, within three seconds, and only what fits what was done.

import { messageBody } from '../channel-shapes.ts'
import type { Draft } from '../check/message.ts'
import { checkMessage, flags } from '../check/message.ts'
import { modalProblems } from '../check/modal.ts'
import { bySchema } from '../check/schema.ts'
import type { Inner } from '../inner.ts'
import { changed, posted } from '../messages.ts'
import { badForm, refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import type { Channel, Interaction, Json, Message } from '../state.ts'
import { isJson, interactionKinds as kinds, listOf } from '../state.ts'

/** By the kind of what was done, which answers fit. */
const fitting: Readonly<Record<number, readonly number[]>> = {
  [kinds.command]: [4, 5, 9],
  [kinds.component]: [4, 5, 6, 7, 9],
  [kinds.autocomplete]: [8],
  [kinds.modal]: [4, 5, 6, 7],
}

export const interactionRoutes: Readonly<Record<string, Handler>> = {
  'POST /interactions/:interaction/:token/callback': callback,
}

const empty: Draft = { content: '', components: [], embeds: [], attachments: [], flags: 0 }

function callback(inner: Inner, call: Call): Done {
  const interaction = inner.state.interactions.get(call.params['interaction'] ?? '')
  if (!interaction || interaction.token !== call.params['token']) throw refused(10062)
  if (interaction.answered !== undefined) {
    if (!interaction.isRepeated) inner.complaints.push('an interaction was answered twice')
    throw refused(40060)
  }
  const afterMs = inner.elapsed() - interaction.bornAt
  if (interaction.isLate || afterMs > inner.rules.ackWithinMs) throw refused(10062)
  const type = Number(call.fields['type'])
  const isLone = interaction.kind === kinds.modal && interaction.message === undefined
  const allowed = (fitting[interaction.kind] ?? []).filter((one) => !isLone || (one !== 6 && one !== 7))
  if (!allowed.includes(type)) {
    const message = `Value must be one of {${allowed.join(', ')}}.`
    throw badForm([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message }])
  }
  const message = answer(inner, interaction, type, call)
  interaction.answered = type
  interaction.answeredAfterMs = afterMs
  interaction.settle()
  if (call.query.get('with_response') !== 'true') return { status: 204 }
  return { body: responseBody(inner, interaction, type, message) }
}

function answer(inner: Inner, interaction: Interaction, type: number, call: Call): Message | undefined {
  const data = isJson(call.fields['data']) ? call.fields['data'] : {}
  const files = call.files.map(({ name }) => name)
  const channel = inner.state.channels.get(interaction.channel)
  if (!channel) throw refused(10003)
  switch (type) {
    case 4: {
      const draft = checkMessage(inner, data, { schema: 'IncomingWebhookInteractionRequest', files, at: ['data'] })
      return reply(inner, interaction, channel, draft, data['allowed_mentions'])
    }
    case 5: {
      later(inner, interaction)
      const asked = Number(data['flags'] ?? 0)
      if ((asked & ~flags.ephemeral) !== 0) {
        throw badForm([
          { path: ['data', 'flags'], code: 'BASE_TYPE_CHOICES', message: 'Only EPHEMERAL can be set now' },
        ])
      }
      return reply(inner, interaction, channel, { ...empty, flags: asked }, undefined, true)
    }
    case 6:
      interaction.original = interaction.message ?? ''
      return undefined
    case 7:
      return update(inner, interaction, data, files)
    case 8:
      interaction.choices = choices(inner, call.fields)
      return undefined
    default:
      openModal(inner, interaction, data, call.fields)
      return undefined
  }
}

/** The answer to come belongs to what goes on, for a while. */
function later(inner: Inner, interaction: Interaction): void {
  const end = inner.activity.begin()
  const timer = setTimeout(end, inner.rules.ackWithinMs)
  timer.unref()
  interaction.waits = () => {
    clearTimeout(timer)
    end()
  }
}

/** Permissions of the channel do not matter here. */
export function reply(
  inner: Inner,
  interaction: Interaction,
  channel: Channel,
  draft: Draft,
  allowed: unknown,
  isThinking = false,
): Message {
  const isPrivate = (draft.flags & flags.ephemeral) !== 0
  const message = posted(inner, {
    ...draft,
    channel,
    author: inner.rules.botId,
    interaction: interaction.id,
    isThinking,
    allowed: allowed ?? { parse: ['users'] },
    type: interaction.kind === kinds.command ? 20 : 0,
    ...(isPrivate && { onlyFor: interaction.user }),
  })
  interaction.original ??= message.id
  return message
}

function update(inner: Inner, interaction: Interaction, data: Json, files: readonly string[]): Message {
  const channel = inner.state.channels.get(interaction.channel)
  const message = channel?.messages.get(interaction.message ?? '')
  if (!message) throw refused(10008)
  const schema = 'IncomingWebhookUpdateForInteractionCallbackRequestPartial'
  changed(
    inner,
    message,
    checkMessage(inner, data, { schema, files, before: message, at: ['data'] }),
    data['allowed_mentions'],
  )
  interaction.original = message.id
  return message
}

function choices(inner: Inner, fields: Json): Json[] {
  const problems = bySchema(inner, 'ApplicationCommandAutocompleteCallbackRequest', fields)
  const all = isJson(fields['data']) ? listOf(fields['data']['choices']) : []
  for (const [index, { name }] of all.entries()) {
    if (typeof name === 'string' && name.length >= 1 && name.length <= 100) continue
    const message = 'Must be between 1 and 100 in length.'
    problems.push({ path: ['data', 'choices', index, 'name'], code: 'BASE_TYPE_BAD_LENGTH', message })
  }
  if (problems.length > 0) throw badForm(problems)
  return all
}

function openModal(inner: Inner, interaction: Interaction, data: Json, fields: Json): void {
  const problems = bySchema(inner, 'ModalInteractionCallbackRequest', fields)
  const more = problems.length > 0 ? [] : modalProblems(data).map((one) => ({ ...one, path: ['data', ...one.path] }))
  if (problems.length + more.length > 0) throw badForm([...problems, ...more])
  inner.state.modals.set(interaction.user, {
    customId: String(data['custom_id']),
    title: String(data['title']),
    components: listOf(data['components']),
    from: interaction,
    values: new Map(),
    errors: {},
  })
}

function responseBody(inner: Inner, interaction: Interaction, type: number, message: Message | undefined): Json {
  return {
    interaction: {
      id: interaction.id,
      type: interaction.kind,
      ...(message && {
        response_message_id: message.id,
        response_message_loading: type === 5,
        response_message_ephemeral: message.onlyFor !== undefined,
        channel_id: interaction.channel,
      }),
    },
    ...(message && { resource: { type, message: messageBody(inner, message) } }),
  }
}
