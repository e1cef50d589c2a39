// What Slack would deliver for somebody, made by hand: any button, form, command or menu item, on any message, as they like it.
import { randomUUID } from 'node:crypto'
import type { Kind } from '../../fakes/slack/delivering.ts'
import { createIds } from '../../fakes/slack/ids.ts'
import type { Inner } from '../../fakes/slack/inner.ts'
import { makeTrigger } from '../../fakes/slack/inner.ts'
import { commandPayload, menuPayload, messagePress, submission, viewPress } from '../../fakes/slack/interactions.ts'
import type { Channel, Json, Message, Team, User, View } from '../../fakes/slack/state.ts'
import type { House } from './house.ts'

export interface Where {
  readonly channel: Channel
  /** The message that carries what is pressed; one that only they see when left out. */
  readonly message?: Message
}

export interface Ready {
  readonly kind: Kind
  readonly payload: Json
}

export interface SentView {
  readonly form: string
  readonly subject: string
  readonly ticket?: string
}

/** Everything is good for Slack itself: triggers, addresses to answer at, and later the signature. */
export function createPayloads({ slack, clock }: House, user: User, team: Team) {
  const inner = {
    state: slack.state,
    rules: slack.rules,
    elapsed: () => performance.now(),
    address: () => slack.url.replace('/api/', ''),
    ids: {
      ...createIds(() => clock.now()),
      next: (letter: string) => letter + randomUUID(),
      secret: (prefix: string) => prefix + randomUUID(),
    },
  } as unknown as Inner
  const interactive = (payload: Json): Ready => ({ kind: 'interactive', payload })
  const viewOf = (more: Partial<View>): View => ({
    id: `V${randomUUID()}`,
    rootId: 'V1',
    hash: '1.1',
    type: 'modal',
    blocks: [],
    privateMetadata: '',
    callbackId: 'kring.form',
    externalId: '',
    clearOnClose: false,
    notifyOnClose: false,
    values: {},
    errors: {},
    team: team.id,
    user: user.id,
    ...more,
  })
  const button = (address: string, choice?: string): Json => ({
    type: 'button',
    action_id: choice === undefined ? 'press:0.0' : 'choose:0.0',
    block_id: randomUUID(),
    value: choice === undefined ? address : `${address}\n${choice}`,
  })

  return {
    command: (text: string, channel: Channel): Ready => ({
      kind: 'slash_commands',
      payload: commandPayload(inner, team, user, channel, text),
    }),
    press: (address: string, { channel, message }: Where, choice?: string): Ready => {
      const { id, team: of } = channel
      const alone: Message = { ts: '1.000001', channel: id, team: of, user: team.botUser, text: '', onlyFor: user.id }
      const action = button(address, choice)
      return interactive(messagePress(inner, team, user, { channel, message: message ?? alone, action }))
    },
    pressAtHome: (address: string): Ready =>
      interactive(viewPress(inner, user, viewOf({ type: 'home', callbackId: '' }), button(address))),
    menu: (callbackId: string, { channel, message }: Required<Where>): Ready =>
      interactive(menuPayload(inner, team, user, { channel, message, callbackId })),
    submit: ({ form, subject, ticket = randomUUID() }: SentView, where?: Where): Ready => {
      const kept = { form, subject, ticket, page: 1, channel: where?.channel.id, message: where?.message?.ts }
      return interactive(submission(inner, user, viewOf({ privateMetadata: JSON.stringify(kept) })))
    },
    /** A trigger that a window can be opened with. */
    trigger: () => makeTrigger(inner, team.id, user.id).id,
  }
}

export type Payloads = ReturnType<typeof createPayloads>
