// What somebody typed, from Slack's markup to what its author saw on the screen (rule 51). Asks nobody anything.
import { emoji } from './emoji.ts'

/** What people and rooms are called, as far as that is known already. */
export interface Names {
  person(user: string): string | undefined
  room(channel: string): string | undefined
}

/** Total: markup that Slack adds later stays as it is. */
export function asSeen(typed: string, names: Names): string {
  return typed
    .split(/(<[^<>]*>)/)
    .map((piece) =>
      piece.startsWith('<') && piece.endsWith('>') ? seenTag(piece.slice(1, -1), names) : withEmoji(piece),
    )
    .map(plainSigns)
    .join('')
}

/** Slack escapes exactly these three. */
function plainSigns(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function seenTag(tag: string, names: Names): string {
  const bar = tag.indexOf('|')
  const target = bar < 0 ? tag : tag.slice(0, bar)
  const label = bar < 0 ? '' : tag.slice(bar + 1)
  const id = target.slice(1)
  switch (target[0]) {
    case '@':
      return `@${label || names.person(id) || id}`
    case '#':
      return `#${label || names.room(id) || id}`
    case '!':
      return seenCommand(id, label)
    default:
      return target === '' ? `<${tag}>` : seenLink(target, label)
  }
}

/** `<!here>`, `<!subteam^S1|@board>`, `<!date^…|2 November>`: the label is what stands there. */
function seenCommand(command: string, label: string): string {
  if (label !== '') return label
  const [name = '', id = ''] = command.split('^')
  return name === 'subteam' ? `@${id}` : `@${name}`
}

/** The address goes along when the words of a link do not show it: for a reader it is part of what was said. */
function seenLink(url: string, label: string): string {
  const bare = url.replace(/^(mailto|tel):/, '')
  if (label === '' || label === url) return bare
  const isShown = bare.replace(/^https?:\/\//, '').startsWith(label.replace(/^https?:\/\//, '').replace(/…$/, ''))
  return isShown ? label : `${label} (${bare})`
}

/** `:tada:` becomes the picture; a name that only this workspace knows stays as it is typed. */
function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]{1,60}):(?::skin-tone-[2-6]:)?/g, (whole, name: string) => emoji.get(name) ?? whole)
}
