// One answer to one interaction, whatever stage it is in: nothing said yet, announced, or there; in the worst case a direct message.
import type { APIInteractionResponse, APIInteractionResponseCallbackData } from 'discord.js'
import { InteractionResponseType, MessageFlags } from 'discord.js'
import type { Form } from '../../src/core/form.ts'
import type { Log } from '../../src/core/log.ts'
import type { Part, ReplyFile, ShownCard } from '../../src/core/shown.ts'
import { partsOf } from '../../src/core/split.ts'
import type { Answers, Chance } from './answers.ts'
import { codeOf } from './errors.ts'
import { discordLimits } from './limits.ts'
import type { Doer } from './people.ts'
import type { MessagePayload } from './render/message.ts'
import { renderEdit } from './render/message.ts'
import { renderModal } from './render/modal.ts'
import type { Spell } from './render/spell.ts'

/** Something somebody did that waits for an answer. */
export interface Waiting {
  readonly chance: Chance
  readonly doer: Doer
  /** Only this person sees the message with the button, and the answer may take its place. */
  readonly isPrivate: boolean
  /** There is a message of ours under it, so that nothing needs to be said. */
  readonly hasMessage: boolean
  /** No window can follow on a window. */
  readonly mayOpen: boolean
}

/** `announced`: as a message of its own; `changing`: as a change of what was pressed; `over`: answered by somebody else, or too late. */
type Stage = 'open' | 'announced' | 'changing' | 'there' | 'taken' | 'late'

export interface Desk {
  readonly waiting: Waiting
  stage: Stage
}

export interface ShowingTools {
  readonly answers: Answers
  readonly log: Log
  spell(): Spell
  /** What is drawn, before it is shown. */
  drawn(part: Part): void
  /** A message that stays, in somebody's direct messages. */
  directly(user: string, part: Part, token: string): Promise<unknown>
}

export interface Showing {
  announce(desk: Desk): Promise<void>
  /** Whether it was shown. Throws a `DiscordProblem`. */
  put(desk: Desk, payload: MessagePayload, replaces: boolean): Promise<boolean>
  card(desk: Desk, card: ShownCard, replaces: boolean): Promise<void>
  files(desk: Desk, files: readonly ReplyFile[]): Promise<void>
  /** Whether it is open now. */
  window(desk: Desk, form: Form): Promise<boolean>
  /** Takes away that something would come. */
  silence(desk: Desk): Promise<void>
}

/** https://docs.discord.com/developers/resources/message#attachment-object */
const longestAlt = 1024

export function createShowing({ answers, log, spell, drawn, directly }: ShowingTools): Showing {
  const respond = async (desk: Desk, response: APIInteractionResponse, then: Stage): Promise<boolean> => {
    const outcome = await answers.first(desk.waiting.chance, response)
    desk.stage = outcome === 'done' ? then : outcome
    return outcome !== 'late'
  }
  const put: Showing['put'] = async (desk, payload, replaces) => {
    const { chance } = desk.waiting
    const [fresh, changed] = [asNew(payload), asChange(payload)]
    if (desk.stage === 'taken') return true
    if (desk.stage === 'late') return false
    if (desk.stage === 'open') return respond(desk, responseOf(replaces ? changed : fresh, replaces), 'there')
    const isOwn = desk.stage === 'announced' || (desk.stage === 'changing' && replaces)
    if (isOwn) await answers.edit(chance, changed)
    else await answers.add(chance, fresh)
    desk.stage = 'there'
    return true
  }
  const putPart = async (desk: Desk, part: Part, replaces: boolean): Promise<void> => {
    drawn(part)
    try {
      if (await put(desk, drawPart(part, spell()), replaces)) return
      log.warn({ why: 'late' }, 'A private answer came too late for Discord; it is sent as a direct message.')
    } catch (error) {
      log.warn({ why: codeOf(error) }, 'Discord did not take a private answer; it is sent as a direct message.')
    }
    await directly(desk.waiting.doer.user, part, `${desk.waiting.chance.id}:${part.n}`)
  }
  return {
    put,
    announce: async (desk) => {
      if (desk.waiting.isPrivate) {
        await respond(desk, { type: InteractionResponseType.DeferredMessageUpdate }, 'changing')
        return
      }
      const type = InteractionResponseType.DeferredChannelMessageWithSource
      await respond(desk, { type, data: { flags: MessageFlags.Ephemeral } }, 'announced')
    },
    card: async (desk, card, replaces) => {
      let isFirst = true
      for (const part of partsOf(card, discordLimits)) {
        // In order, and only the first takes the place of what was pressed.
        await putPart(desk, part, replaces && isFirst)
        isFirst = false
      }
    },
    files: async ({ waiting, stage }, files) => {
      for (const file of stage === 'taken' ? [] : files) {
        const attachments = [{ id: '0', filename: file.name, description: [...file.alt].slice(0, longestAlt).join('') }]
        const quiet = { flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } }
        await answers
          .add(waiting.chance, { content: file.alt, attachments, ...quiet }, [file])
          .catch((error: unknown) => log.warn({ why: codeOf(error) }, 'A file could not be given to who asked for it.'))
      }
    },
    window: async (desk, form) => {
      if (!desk.waiting.mayOpen || desk.stage !== 'open') return false
      try {
        const data = renderModal(form, { spell: spell() })
        return await respond(desk, { type: InteractionResponseType.Modal, data }, 'there')
      } catch (error) {
        log.warn({ why: codeOf(error), form: form.name }, 'Discord did not take a form; a button takes its place.')
        return false
      }
    },
    silence: async (desk) => {
      if (desk.stage === 'announced') await answers.remove(desk.waiting.chance)
      if (desk.stage === 'open') await respond(desk, { type: InteractionResponseType.DeferredMessageUpdate }, 'there')
    },
  }
}

/** Always components, so that one can take the place of another; it calls nobody. */
function drawPart(part: Part, spell: Spell): MessagePayload {
  const { components, flags } = renderEdit(part, { spell })
  return { components, flags, allowed_mentions: { parse: [], users: [] } }
}

function asNew(payload: MessagePayload): MessagePayload {
  return { ...payload, flags: payload.flags | MessageFlags.Ephemeral }
}

/** Who sees a message is fixed when it comes to be. */
function asChange(payload: MessagePayload): MessagePayload {
  return { ...payload, flags: payload.flags & ~MessageFlags.Ephemeral }
}

function responseOf(payload: MessagePayload, replaces: boolean): APIInteractionResponse {
  const type = replaces ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource
  return { type, data: payload as APIInteractionResponseCallbackData }
}
