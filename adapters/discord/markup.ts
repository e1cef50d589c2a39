// Words as their author saw them: Discord's marks for people, channels, emoji and moments become what stood on the screen (rule 51). Pure.

export interface Names {
  readonly person?: (user: string) => string | undefined
  readonly room?: (channel: string) => string | undefined
}

const marks = /<(?:@!?(\d{1,20})|#(\d{1,20})|@&(\d{1,20})|a?:(\w{1,40}):\d{1,20}|\/([^:<>]{1,100}):\d{1,20})>/g

/** Without any call: a name that is not known stays a word. */
export function asSeen(text: string, { person, room }: Names = {}): string {
  return text.replace(marks, (_, user?: string, channel?: string, role?: string, emoji?: string, command?: string) => {
    if (user !== undefined) return `@${person?.(user) ?? '…'}`
    if (channel !== undefined) return `#${room?.(channel) ?? '…'}`
    if (role !== undefined) return '@…'
    return emoji === undefined ? `/${command}` : `:${emoji}:`
  })
}
