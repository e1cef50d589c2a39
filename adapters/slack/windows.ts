// Forms and cards in a window over the conversation: opened with a trigger that lives three seconds, or changed in place.
import type { ModalView } from '@slack/types'
import type { Clock } from '../../src/core/clock.ts'
import type { Form } from '../../src/core/form.ts'
import { formAddress } from '../../src/core/form.ts'
import type { Log } from '../../src/core/log.ts'
import type { ShownCard } from '../../src/core/shown.ts'
import { translator } from '../../src/core/text.ts'
import type { Zone } from '../../src/core/time.ts'
import type { Reach } from './privately.ts'
import { renderCardView } from './render/message.ts'
import type { Spell } from './render/prepared.ts'
import { renderView } from './render/view.ts'
import type { ViewState } from './render/view-state.ts'
import { texts } from './texts.ts'
import { whyOf } from './why.ts'

/** A trigger can be used once, within three seconds after Slack made it. */
export interface Trigger {
  readonly id: string
  /** By the machine's clock, when it came in. */
  readonly at: number
}

/** The window in which something was pressed. */
export interface OpenView {
  readonly id: string
  readonly holds: 'form' | 'card' | 'home'
}

export interface WindowTarget extends Reach {
  readonly trigger?: Trigger
  readonly view?: OpenView
  /** What comes back with what is pressed or sent in the window. */
  readonly state: ViewState
}

export interface WindowTools {
  readonly clock: Pick<Clock, 'elapsed'>
  readonly log: Log
  spell(): Spell
}

export interface Windows {
  /** Whether it is open now; when not, it is to be told in another way. */
  openForm(form: Form, target: WindowTarget): Promise<boolean>
  /** In the window where something was pressed, or `onTop` of it. */
  showCard(card: ShownCard, target: WindowTarget, onTop?: boolean): Promise<boolean>
  formView(form: Form, state: ViewState, zone: Zone | undefined): ModalView
  cardView(card: ShownCard, state: ViewState): ModalView
}

/** Less than Slack's three seconds, because some of them passed on the way here. */
const triggerMs = 2_700
export const usualZone = 'Europe/Amsterdam' as Zone

export function createWindows({ clock, log, spell }: WindowTools): Windows {
  const formView: Windows['formView'] = (form, state, zone) =>
    renderView(form, state, { spell: spell(), ...(zone !== undefined && { zone }) })
  const cardView: Windows['cardView'] = (card, state) =>
    renderCardView(card, { metadata: JSON.stringify(state), spell: spell() })

  /** How a view can be put on the screen from here; undefined when it cannot any more. */
  const wayFor = ({ workspace, trigger, view }: WindowTarget, onTop: boolean) => {
    const { views } = workspace.posting
    if (view?.holds === 'card' && !onTop) return (shown: ModalView) => views.update({ view_id: view.id, view: shown })
    if (!trigger || clock.elapsed() - trigger.at > triggerMs) return undefined
    const isOver = view !== undefined && view.holds !== 'home'
    return (shown: ModalView) =>
      isOver ? views.push({ trigger_id: trigger.id, view: shown }) : views.open({ trigger_id: trigger.id, view: shown })
  }
  const put = async (draw: () => ModalView, target: WindowTarget, onTop: boolean): Promise<boolean> => {
    const way = wayFor(target, onTop)
    if (!way) return false
    try {
      await way(draw())
      return true
    } catch (error) {
      log.info({ why: whyOf(error) }, 'A window could not be opened in Slack; a private message takes its place.')
      return false
    }
  }
  return {
    openForm: (form, target) => put(() => formView(form, target.state, target.zone), target, false),
    showCard: (card, target, onTop = false) => put(() => cardView(card, target.state), target, onTop),
    formView,
    cardView,
  }
}

/** For a form that cannot be shown now: what was filled in already is kept, and the button opens it. */
export function lateFormCard(form: Form, zone: Zone | undefined): ShownCard {
  const { language, problems = [] } = form
  const t = translator(language)
  const says = t(problems.length > 0 ? texts.formAgain : texts.formLate)
  const button = { label: t(texts.openForm), address: formAddress(form), weight: 'first' } as const
  return {
    language,
    zone: zone ?? usualZone,
    blocks: [
      { kind: 'text', spans: [says] },
      { kind: 'buttons', buttons: [button] },
    ],
  }
}
