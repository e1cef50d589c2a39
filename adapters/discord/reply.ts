// What becomes of an answer of the engine: a card, a window, a button that opens one, or nothing that needs to be said.
import type { Reply } from '../../src/core/app.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Form, Values } from '../../src/core/form.ts'
import { formAddress } from '../../src/core/form.ts'
import type { Part, ShownBlock, ShownCard } from '../../src/core/shown.ts'
import { partsOf } from '../../src/core/split.ts'
import type { Language } from '../../src/core/text.ts'
import { translator } from '../../src/core/text.ts'
import type { Zone } from '../../src/core/time.ts'
import { within } from './background.ts'
import type { Held } from './held.ts'
import { discordLimits } from './limits.ts'
import { renderContinue, renderOpen, renderProblems } from './render/again.ts'
import type { MessagePayload } from './render/message.ts'
import { texts as formTexts } from './render/texts.ts'
import type { Desk, Showing, Waiting } from './showing.ts'
import { texts } from './texts.ts'

/** Somebody did something; where and with what. */
export interface Asking extends Waiting {
  /** The post of ours that all this began at. */
  readonly under?: string
  /** What was sent in a form. */
  readonly sent?: { readonly ticket: string; readonly values: Values }
}

export interface ReplyTools {
  readonly showing: Showing
  readonly held: Held
  readonly clock: Pick<Clock, 'sleep'>
  /** A message that stays, in somebody's direct messages. */
  directly(user: string, part: Part, token: string): Promise<unknown>
}

export interface Replies {
  /** Says after `waitMs` that an answer comes. Rejects when the work does. */
  toAct(work: Promise<Reply>, asking: Asking, waitMs: number): Promise<Reply>
  /** In the direct messages in which was typed: there the answer stays. */
  toTyped(reply: Reply, user: string, key: string): Promise<void>
  /** Something that is not the engine's. */
  show(payload: MessagePayload, asking: Asking, replaces: boolean): Promise<void>
  openForm(form: Form, asking: Asking): Promise<void>
  /** Nothing changes on the screen. */
  nothing(asking: Asking): Promise<void>
}

export function createReplies({ showing, held, clock, directly }: ReplyTools): Replies {
  const toDirect = async (card: ShownCard, user: string, key: string): Promise<void> => {
    for (const part of partsOf(card, discordLimits)) await directly(user, part, `${key}:${part.n}`)
  }
  const putForm = async (desk: Desk, form: Form, { chance, doer, sent, under, isPrivate }: Asking) => {
    held.opened(doer.user, form, under)
    if (await showing.window(desk, form)) return
    held.waits(doer.user, form, under)
    const hasProblems = (form.problems ?? []).length > 0
    const draw = hasProblems ? renderProblems : sent ? renderContinue : renderOpen
    const isShown = await showing.put(desk, draw(form), isPrivate && sent !== undefined).catch(() => false)
    if (!isShown) await toDirect(formCard(form), doer.user, chance.id)
  }
  const putCard = async (desk: Desk, reply: Extract<Reply, { is: 'card' }>, asking: Asking): Promise<void> => {
    const { doer, sent, under, isPrivate } = asking
    const { card, files = [], refused = false, faulted = false } = reply
    const form = sent && refused ? held.sent(doer.user, sent.ticket, sent.values) : undefined
    // Without an answer the window stays open, with everything in it (rule 53).
    if (faulted && sent && !form && desk.stage === 'open') return
    if (form) held.waits(doer.user, form, under)
    // A refusal stands beside what was pressed, because that may be tried again.
    await showing.card(desk, form ? withForm(card, form) : card, isPrivate && !refused)
    await showing.files(desk, files)
  }
  const sayNothing = async (desk: Desk, { hasMessage, doer }: Asking): Promise<void> => {
    if (hasMessage || desk.stage !== 'open') return showing.silence(desk)
    const { language = 'nl' } = doer
    await showing.card(desk, cardOf(language, [{ kind: 'text', spans: [translator(language)(texts.done)] }]), false)
  }
  return {
    toAct: async (work, asking, waitMs) => {
      const desk: Desk = { waiting: asking, stage: 'open' }
      if (!(await within(clock, work, waitMs))) await showing.announce(desk)
      const reply = await work
      if (reply.is === 'silent') await sayNothing(desk, asking)
      else if (reply.is === 'form') await putForm(desk, reply.form, asking)
      else await putCard(desk, reply, asking)
      return reply
    },
    toTyped: async (reply, user, key) => {
      if (reply.is === 'silent') return
      if (reply.is === 'form') held.waits(user, reply.form)
      const card = reply.is === 'card' ? reply.card : formCard(reply.form)
      await toDirect(card, user, key)
    },
    show: async (payload, asking, replaces) => {
      await showing.put({ waiting: asking, stage: 'open' }, payload, replaces)
    },
    openForm: (form, asking) => putForm({ waiting: asking, stage: 'open' }, form, asking),
    nothing: (asking) => showing.silence({ waiting: asking, stage: 'open' }),
  }
}

/** For cards of our own, which tell no moments. */
const anyZone = 'Europe/Amsterdam' as Zone

function cardOf(language: Language, blocks: readonly ShownBlock[]): ShownCard {
  return { language, zone: anyZone, blocks }
}

/** The refusal, with the way back to what was filled in. */
function withForm(card: ShownCard, form: Form): ShownCard {
  const label = translator(card.language)(formTexts.edit)
  return { ...card, blocks: [...card.blocks, { kind: 'buttons', buttons: [{ label, address: formAddress(form) }] }] }
}

/** In direct messages no window opens by itself. */
function formCard(form: Form): ShownCard {
  const t = translator(form.language)
  return cardOf(form.language, [
    { kind: 'text', spans: [{ bold: [form.title] }, ` ${t(formTexts.formReady)}`] },
    { kind: 'buttons', buttons: [{ label: t(formTexts.open), address: formAddress(form), weight: 'first' }] },
  ])
}
