// Takes out of what people type what no database keeps and no platform shows: half characters and invisible commands.
import type { Act } from '../core/act.ts'
import type { Values } from '../core/form.ts'

/** The same text with line ends as ours, without control characters; half a character becomes one that says so. */
export function washed(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Cc}|\p{Noncharacter_Code_Point}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
}

/** The act with everything in it that somebody typed, or is called, washed. */
export function washAct(act: Act): Act {
  const { person, place } = act
  const { roomName, spaceName, picked } = place
  const names = {
    ...(roomName !== undefined && { roomName: washed(roomName) }),
    ...(spaceName !== undefined && { spaceName: washed(spaceName) }),
    ...(picked && { picked: picked.map((one) => ({ ...one, roomName: washed(one.roomName ?? one.room) })) }),
  }
  const washedAct = { ...act, person: { ...person, name: washed(person.name) }, place: { ...place, ...names } }
  switch (washedAct.does) {
    case 'command': {
      const { noun, verb, args, rest } = washedAct
      const clean = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, washed(value)]))
      const after = rest === undefined ? {} : { rest: washed(rest) }
      return { ...washedAct, noun: washed(noun), verb: washed(verb), args: clean, ...after }
    }
    case 'submit':
      return { ...washedAct, values: washValues(washedAct.values) }
    case 'type':
    case 'retype':
      return { ...washedAct, text: washed(washedAct.text) }
    case 'menu': {
      const { message } = washedAct
      return message.text === undefined
        ? washedAct
        : { ...washedAct, message: { ...message, text: washed(message.text) } }
    }
    case 'press':
    case 'untype':
      return washedAct
  }
}

function washValues(values: Values): Values {
  const clean = (value: Values[string]): Values[string] => {
    if (typeof value === 'string') return washed(value)
    return Array.isArray(value) ? value.map(washed) : value
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(value)]))
}
