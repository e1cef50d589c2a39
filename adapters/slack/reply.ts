// Shows what the engine answered to the one who acted: beside the button, in a window, or in their direct messages (rule 33).
import type { Reply } from '../../src/core/app.ts'
import type { ShownCard } from '../../src/core/shown.ts'
import type { Openings } from './openings.ts'
import type { Privately, Telling } from './privately.ts'
import type { Windows, WindowTarget } from './windows.ts'
import { lateFormCard } from './windows.ts'

/** Where somebody pressed, typed a command, or chose from a menu. */
export interface Target extends WindowTarget {
  /** It was pressed on a message that only this person sees. */
  readonly isPrivate?: boolean
}

export interface ReplyTools {
  readonly privately: Privately
  readonly windows: Windows
  readonly openings: Openings
}

export interface Replies {
  toAct(reply: Reply, target: Target): Promise<void>
  /** Under our own post, or in a direct conversation: there the answer stays as a message. */
  toTyped(reply: Reply, target: Target): Promise<void>
}

export function createReplies({ privately, windows, openings }: ReplyTools): Replies {
  const tellCard = async (reply: Extract<Reply, { is: 'card' }>, target: Target, telling: Telling): Promise<void> => {
    const { card, files = [], refused = false } = reply
    const isShown = await showInWindow(windows, card, target, refused)
    if (!isShown) await privately.tell(card, target, telling)
    await privately.sendFiles(files, target)
  }
  const answer = async (reply: Reply, target: Target, telling: Telling): Promise<void> => {
    if (reply.is === 'silent') return
    if (reply.is === 'card') return tellCard(reply, target, telling)
    const { form } = reply
    openings.note(form.ticket, target)
    if (await windows.openForm(form, target)) return
    await privately.tell(lateFormCard(form, target.zone), target, { ...telling, replaces: false })
  }
  return {
    toAct: (reply, target) => {
      // A refusal stands beside what was pressed, because that may be tried again.
      const isRefused = reply.is === 'card' && reply.refused === true
      return answer(reply, target, { replaces: target.isPrivate === true && !isRefused })
    },
    toTyped: (reply, target) => answer(reply, target, { stays: true }),
  }
}

/** Where there is a window, or no conversation at all, a card is shown in a window; a refusal on top of what it is about. */
async function showInWindow(windows: Windows, card: ShownCard, target: Target, refused: boolean): Promise<boolean> {
  const { view, channel, responseUrl } = target
  if (!view && (channel !== undefined || responseUrl !== undefined)) return false
  return windows.showCard(card, target, refused || view?.holds === 'form')
}
