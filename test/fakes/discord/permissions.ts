// Who may do what where: roles, the exceptions of channels, and which role stands above which.
import type { Inner } from './inner.ts'
import { refused } from './refused.ts'
import type { Channel, Guild } from './state.ts'
import { isThread } from './state.ts'

const bit = (n: number) => 1n << BigInt(n)

export const may = {
  administrator: bit(3),
  manageChannels: bit(4),
  manageGuild: bit(5),
  view: bit(10),
  send: bit(11),
  manageMessages: bit(13),
  embed: bit(14),
  attach: bit(15),
  readHistory: bit(16),
  mentionEveryone: bit(17),
  manageRoles: bit(28),
  useCommands: bit(31),
  manageEvents: bit(33),
  manageThreads: bit(34),
  createThreads: bit(35),
  sendInThreads: bit(38),
  createEvents: bit(44),
  pin: bit(51),
} as const

const all = (1n << 53n) - 1n

/** What everybody may in a new server. */
export const everybody = may.view | may.send | may.readHistory | may.useCommands | may.createThreads | may.sendInThreads

/** What our app is invited with when a test does not say. */
export const invited =
  everybody | may.embed | may.attach | may.manageThreads | may.manageRoles | may.createEvents | may.pin

export function permissionsOf(inner: Inner, guild: Guild, user: string, channel?: Channel): bigint {
  if (guild.owner === user) return all
  const member = guild.members.get(user)
  if (!member) return 0n
  const roles = [guild.id, ...member.roles]
  let granted = roles.reduce((sum, role) => sum | (guild.roles.get(role)?.permissions ?? 0n), 0n)
  if (granted & may.administrator) return all
  const home = channel && isThread(channel) ? inner.state.channels.get(channel.parent ?? '') : channel
  for (const ids of [[guild.id], [...member.roles], [user]]) {
    const found = home?.overwrites.filter(({ id }) => ids.includes(id)) ?? []
    granted &= ~found.reduce((sum, { deny }) => sum | deny, 0n)
    granted |= found.reduce((sum, { allow }) => sum | allow, 0n)
  }
  return granted
}

export function canSee(inner: Inner, channel: Channel, user: string): boolean {
  if (channel.isDeleted) return false
  const guild = inner.state.guilds.get(channel.guild ?? '')
  if (!guild) return channel.recipient === user || user === inner.rules.botId
  return (permissionsOf(inner, guild, user, channel) & may.view) !== 0n
}

/** Throws what Discord says when the bot lacks one of these there. */
export function needs(inner: Inner, channel: Channel, ...wanted: bigint[]): void {
  const guild = inner.state.guilds.get(channel.guild ?? '')
  if (!guild) return
  if (!guild.hasBot) throw refused(50001)
  const granted = permissionsOf(inner, guild, inner.rules.botId, channel)
  if (!(granted & may.view)) throw refused(50001)
  if (wanted.some((one) => (granted & one) === 0n)) throw refused(50013)
}

/** The same for what counts in a whole server. */
export function needsIn(inner: Inner, guild: Guild, ...wanted: bigint[]): void {
  if (!guild.hasBot) throw refused(50001)
  const granted = permissionsOf(inner, guild, inner.rules.botId)
  if (wanted.some((one) => (granted & one) === 0n)) throw refused(50013)
}

/** The place of somebody's highest role; the owner stands above all. */
export function heightOf(guild: Guild, user: string): number {
  if (guild.owner === user) return Number.POSITIVE_INFINITY
  const roles = [...(guild.members.get(user)?.roles ?? [])]
  return Math.max(0, ...roles.map((id) => guild.roles.get(id)?.position ?? 0))
}
