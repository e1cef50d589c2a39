// What an act asks for: finds the command, action, form or menu item it names, and makes it runnable on its road.
import type { Act } from '../core/act.ts'
import type { Button } from '../core/card.ts'
import { parseAddress, say } from '../core/card.ts'
import type { Action, Answer, Command, Road } from '../core/command.ts'
import type { Change, Query } from '../core/context.ts'
import { isRefusal, refuse } from '../core/errors.ts'
import { formAction } from '../core/form.ts'
import { capital } from '../core/text.ts'
import type { Registry } from './declared.ts'
import { readTicket } from './forms.ts'
import { mayNot, onHold } from './may.ts'
import { readChosen } from './menus.ts'
import { findMeant } from './parse-command.ts'
import { readArgs } from './read-args.ts'
import { parseRun, runAction, runAddress } from './run-address.ts'
import type { Done } from './submit.ts'
import { submitForm } from './submit.ts'
import { texts } from './texts.ts'
import { retyped, typed } from './typed.ts'
import type { Whose } from './whose.ts'

/** `what` is its name in the log. */
export type Work =
  | { readonly road: 'look'; readonly what: string; run(q: Query, whose: Whose): Promise<Answer> }
  | {
      readonly road: 'do'
      readonly what: string
      readonly isSealed?: boolean
      run(c: Change, whose: Whose): Promise<Done>
    }

/** Any act means something, if only a kind question what was meant. */
export function findWork(registry: Registry, act: Act): Work {
  switch (act.does) {
    case 'command':
      return findCommand(registry, act, act.args)
    case 'press':
      return findPress(registry, act)
    case 'submit': {
      const spec = registry.form(act.form)
      if (!spec) return gone(`form ${act.form.slice(0, 50)}`)
      const what = `form ${spec.name}`
      const run = async (c: Change): Promise<Done> => {
        const no = await mayNot(c, registry, { may: spec.may, road: 'do' })
        return no ? { answer: no, isUndone: true, draft: act.values } : submitForm(c, spec, act)
      }
      return { road: 'do', what, isSealed: spec.sealed ?? false, run }
    }
    case 'type':
      return { road: 'do', what: 'typed', run: (c, whose) => typed(c, registry, act, whose) }
    case 'retype':
      return {
        road: 'do',
        what: 'retyped',
        run: (c) => retyped(c, registry, { messageId: act.messageId, text: act.text }),
      }
    case 'untype':
      return {
        road: 'do',
        what: 'untyped',
        run: (c) => retyped(c, registry, { messageId: act.messageId, text: undefined }),
      }
    case 'menu':
      return findMenu(registry, act)
  }
}

function findCommand(
  registry: Registry,
  typedCommand: { noun: string; verb: string; rest?: string },
  named: Readonly<Record<string, string>> = {},
): Work {
  const meant = findMeant(registry.commands, typedCommand)
  if (meant.is === 'menu') return { road: 'look', what: 'menu', run: async (q) => menuOf(q, meant.commands) }
  if (meant.is === 'unknown') {
    const closest = meant.closest ?? registry.command('kring', 'help') ?? registry.commands[0]
    return { road: 'look', what: 'unknown command', run: async (q) => didYouMean(q, closest) }
  }
  const { command, rest } = meant
  return onItsRoad(registry, command, `command ${command.noun} ${command.verb}`, async (held) => {
    const read = await readArgs(held, registry, command, { named, rest })
    return isRefusal(read) ? read : [read.args]
  })
}

function findPress(registry: Registry, act: Extract<Act, { does: 'press' }>): Work {
  const parsed = parseAddress(act.address)
  if (!parsed) return gone('press')
  if (parsed.action === runAction) {
    const run = parseRun(parsed.record)
    const rest = act.choice ?? parsed.choice
    // A button says exactly which command: when that is gone, nothing near it is meant.
    return run && registry.command(run.noun, run.verb)
      ? findCommand(registry, rest === undefined ? run : { ...run, rest })
      : gone('press')
  }
  if (parsed.action === formAction) return findForm(registry, parsed.record, parsed.choice ?? '')
  const action: Action | undefined = registry.action(parsed.action)
  if (!action) return gone(`press ${parsed.action}`)
  const press = { record: parsed.record, choice: act.choice ?? parsed.choice }
  return onItsRoad(registry, action, `press ${action.name}`, async (_, whose) => [{ ...press, message: whose.message }])
}

function findMenu(registry: Registry, act: Extract<Act, { does: 'menu' }>): Work {
  const menu = registry.menu(act.menu)
  if (!menu) return gone(`menu ${act.menu.slice(0, 50)}`)
  return onItsRoad(registry, menu, `menu ${menu.name}`, async (q, whose) => readChosen(q, menu, act, whose.message))
}

/** A form that could not be shown at once. What was filled in already stands in its draft. */
function findForm(registry: Registry, record: string, subject: string): Work {
  const { id: name, page } = readTicket(record)
  const spec = registry.form(name)
  if (!spec) return gone('press')
  const run = async (q: Query): Promise<Answer> => {
    const no = await mayNot(q, registry, { may: spec.may, road: 'do' })
    const opened = no ?? (await spec.open(q, subject))
    return isRefusal(opened) ? opened : { form: { ...opened, page } }
  }
  return { road: 'look', what: `press for form ${spec.name}`, run }
}

/** Asks whether this person may, reads the input, and runs it where it was declared. */
function onItsRoad<Input extends unknown[]>(
  registry: Registry,
  spec: { readonly may: Command['may'] } & Road<Input>,
  what: string,
  input: (q: Query, whose: Whose) => Promise<Input | ReturnType<typeof refuse>>,
): Work {
  const prepare = async (q: Query, whose: Whose) =>
    (await mayNot(q, registry, { may: spec.may, road: spec.road })) ?? (await input(q, whose))
  if (spec.road === 'look') {
    const run = async (q: Query, whose: Whose): Promise<Answer> => {
      const prepared = await prepare(q, whose)
      return isRefusal(prepared) ? prepared : notOnHold(q, spec.may, await spec.run(q, ...prepared))
    }
    return { road: 'look', what, run }
  }
  const run = async (c: Change, whose: Whose): Promise<Done> => {
    const prepared = await prepare(c, whose)
    const answer = isRefusal(prepared) ? prepared : await spec.run(c, ...prepared)
    return { answer, isUndone: isRefusal(answer) }
  }
  return { road: 'do', what, run }
}

/** Nobody fills in a form that could not be stored afterwards. */
function notOnHold(q: Query, may: Command['may'], answer: Answer): Answer {
  return 'form' in answer && q.who?.frozen && may !== 'alumnus' && may !== 'anyone' ? onHold(q) : answer
}

/** A button or form that no feature knows any more. */
function gone(what: string): Work {
  return { road: 'look', what: `gone ${what}`, run: async (q) => refuse(q.t(texts.goneButton)) }
}

function menuOf(q: Query, commands: readonly Command[]): Answer {
  const items = commands.map((command) => [{ bold: [labelOf(q, command)] }, `: ${q.t(command.says)}`])
  return {
    card: q.card(
      say.text(q.t(texts.chooseOne)),
      { kind: 'list', items },
      say.buttons(...commands.map((command) => ({ label: labelOf(q, command), address: runAddress(command) }))),
    ),
  }
}

function didYouMean(q: Query, closest: Command | undefined): Answer {
  if (!closest) return refuse(q.t(texts.goneButton))
  const { noun, verb, words } = closest
  const label = `${words.noun[q.t.language]} ${words.verb[q.t.language]}`
  const button: Button = { label, address: runAddress(closest), weight: 'first' }
  return refuse(q.t.rich(texts.didYouMean, { closest: { command: [noun, verb] } }), { buttons: [button] })
}

function labelOf(q: Query, { words }: Command): string {
  return capital(words.verb[q.t.language].replaceAll('-', ' '))
}
