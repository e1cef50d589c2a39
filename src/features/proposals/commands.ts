// The commands of proposals: new, list, amend, withdraw.
import type { Arg, Command } from '../../core/command.ts'
import { formAnswer } from './actions.ts'
import { amendForm, withdraw } from './amending.ts'
import { newMenu, ownMenu, show, showList } from './listing.ts'
import { texts } from './texts.ts'

const noun = { nl: 'voorstel', en: 'propose' }

const refArg: Arg = { name: 'ref', words: { nl: 'nummer', en: 'ref' }, says: texts.argRef, kind: 'ref', prefix: 'V' }

export const commands: readonly Command[] = [
  {
    noun: 'propose',
    verb: 'new',
    words: { noun, verb: { nl: 'nieuw', en: 'new' } },
    says: texts.newSays,
    may: 'member',
    day: 2,
    road: 'look',
    run: (q) => newMenu(q),
  },
  {
    noun: 'propose',
    verb: 'list',
    words: { noun, verb: { nl: 'lijst', en: 'list' } },
    says: texts.listSays,
    args: [refArg],
    may: 'guest',
    day: 2,
    road: 'look',
    run: (q, { ref }) => (ref === undefined ? showList(q) : show(q, ref)),
  },
  {
    noun: 'propose',
    verb: 'amend',
    words: { noun, verb: { nl: 'pas-aan', en: 'amend' } },
    says: texts.amendSays,
    args: [refArg],
    may: 'member',
    day: 2,
    road: 'look',
    run: async (q, { ref }) => {
      const chosen = ref === undefined ? await ownMenu(q, 'amend') : { id: ref }
      return 'id' in chosen ? formAnswer(await amendForm(q, chosen.id)) : chosen
    },
  },
  {
    noun: 'propose',
    verb: 'withdraw',
    words: { noun, verb: { nl: 'trek-in', en: 'withdraw' } },
    says: texts.withdrawSays,
    args: [refArg],
    may: 'member',
    day: 2,
    road: 'do',
    run: async (c, { ref }) => {
      const chosen = ref === undefined ? await ownMenu(c, 'withdraw') : { id: ref }
      return 'id' in chosen ? withdraw(c, chosen.id) : chosen
    },
  },
]
