// What a form's window becomes after it was sent: the answer, the next page, or the same form with what is not right yet beside it.
import type { ViewResponseAction } from '@slack/bolt'
import type { Reply } from '../../src/core/app.ts'
import type { Form } from '../../src/core/form.ts'
import { plainText } from '../../src/core/plain.ts'
import type { ShownCard } from '../../src/core/shown.ts'
import { partsOf } from '../../src/core/split.ts'
import { slackLimits } from './limits.ts'
import type { Openings } from './openings.ts'
import type { Privately, Reach } from './privately.ts'
import { clip } from './render/escape.ts'
import type { ReadView } from './render/view.ts'
import { problemsOf } from './render/view.ts'
import type { ViewState } from './render/view-state.ts'
import type { Windows } from './windows.ts'
import { lateFormCard } from './windows.ts'

/** A window that was sent, and by whom. */
export interface SentForm extends Reach {
  readonly read: ReadView
  /** The blocks of the window that somebody can fill in, in order. */
  readonly inputs: readonly string[]
}

/** What Slack does with the window, within three seconds; and what is still to be shown after that. */
export interface Settled {
  readonly window?: ViewResponseAction
  after?(): Promise<unknown>
}

export interface SubmissionTools {
  readonly privately: Privately
  readonly windows: Windows
  readonly openings: Openings
}

export interface Submissions {
  settle(reply: Reply, sent: SentForm): Settled
  /** The window is closed already, because the engine took longer than Slack waits. */
  late(reply: Reply, sent: SentForm): Promise<unknown>
}

const longestProblem = 2000
/** More messages than this are a lot to read in a window. */
const mostInWindow = 2

export function createSubmissions({ privately, windows, openings }: SubmissionTools): Submissions {
  const reachOf = ({ read, inputs: _, ...reach }: SentForm): Reach => {
    const opening = openings.find(read.ticket)
    return opening ? { ...reach, responseUrl: opening.responseUrl } : reach
  }
  const settleCard = (reply: Extract<Reply, { is: 'card' }>, sent: SentForm): Settled => {
    const { card, files = [], refused = false } = reply
    if (refused) return { window: refusalIn(windows, card, sent) }
    const reach = reachOf(sent)
    const sendFiles = () => privately.sendFiles(files, reach)
    const replaces = openings.find(sent.read.ticket)?.isPrivate === true
    // The private message that the form came from makes place for what became of it; else it is told in the window itself.
    if (replaces || partsOf(card, slackLimits).length > mostInWindow) {
      return { after: () => privately.tell(card, reach, { replaces }).then(sendFiles) }
    }
    return { window: { response_action: 'update', view: windows.cardView(card, stateOf(sent.read)) }, after: sendFiles }
  }
  return {
    settle: (reply, sent) => {
      if (reply.is === 'silent') return {}
      return reply.is === 'card' ? settleCard(reply, sent) : { window: formIn(windows, reply.form, sent) }
    },
    late: async (reply, sent) => {
      if (reply.is === 'silent') return
      const reach = reachOf(sent)
      if (reply.is === 'form') return privately.tell(lateFormCard(reply.form, sent.zone), reach)
      const { card, files = [], refused = false } = reply
      const replaces = !refused && openings.find(sent.read.ticket)?.isPrivate === true
      await privately.tell(card, reach, { replaces })
      return privately.sendFiles(files, reach)
    },
  }
}

/** The same page with its problems beside the fields, so that nothing is typed twice; else the page that it is now about. */
function formIn(windows: Windows, form: Form, { read, zone }: SentForm): ViewResponseAction {
  const isSame = form.ticket === read.ticket && form.name === read.form && (form.page ?? 1) === read.page
  const errors = isSame && form.problems ? problemsOf(form, read.fresh) : {}
  if (Object.keys(errors).length > 0) return { response_action: 'errors', errors }
  return { response_action: 'update', view: windows.formView(form, stateOf(read), zone) }
}

/** The form stays open with everything in it (rule 53). What can be pressed, or has no field to stand with, comes on top of it. */
function refusalIn(windows: Windows, card: ShownCard, { read, inputs }: SentForm): ViewResponseAction {
  const [first] = inputs
  const hasButtons = card.blocks.some(({ kind }) => kind === 'buttons' || kind === 'menu')
  if (first === undefined || hasButtons) {
    return { response_action: 'push', view: windows.cardView(card, stateOf(read)) }
  }
  return { response_action: 'errors', errors: { [first]: clip(plainText(card).trim(), longestProblem) } }
}

function stateOf({ channel, thread, message, home, fresh }: ReadView): ViewState {
  return {
    ...(channel !== undefined && { channel }),
    ...(thread !== undefined && { thread }),
    ...(message !== undefined && { message }),
    ...(home && { home }),
    ...(fresh !== undefined && { fresh }),
  }
}
