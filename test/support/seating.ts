// Who of the example circle is where: eight in the workspace, seven in the server, and Lotte in both.
import type { PlatformName } from './stage.ts'

const onDiscord = new Set(['Henk', 'Samir', 'Fatima', 'Marijke', 'Yusuf', 'Kees', 'Nadia'])

/** Where somebody is who belongs to two worlds at once; who is not of the example is on Slack. */
export function placeOf(name: string): PlatformName {
  return onDiscord.has(name) ? 'discord' : 'slack'
}

/** Is a member by two doors. */
export const inBoth = 'Lotte'
