// What Kring asks of Discord, each with why: the invite link, the README and the doctor are made from these tables.
import { PermissionFlagsBits } from 'discord.js'

export interface AskedPermission {
  readonly bit: bigint
  /** As it stands in the settings of a server. */
  readonly name: string
  readonly why: string
}

/** https://docs.discord.com/developers/topics/permissions */
export const permissions: readonly AskedPermission[] = [
  { bit: PermissionFlagsBits.ViewChannel, name: 'View Channels', why: 'to be in the channel of the group' },
  { bit: PermissionFlagsBits.SendMessages, name: 'Send Messages', why: 'the question, experiments and digests' },
  {
    bit: PermissionFlagsBits.SendMessagesInThreads,
    name: 'Send Messages in Threads',
    why: 'what belongs to an experiment or a digest, under it',
  },
  {
    bit: PermissionFlagsBits.CreatePublicThreads,
    name: 'Create Public Threads',
    why: 'a thread under its own messages, to talk in',
  },
  {
    bit: PermissionFlagsBits.EmbedLinks,
    name: 'Embed Links',
    why: 'links to sources that can be read before they are opened',
  },
  { bit: PermissionFlagsBits.AttachFiles, name: 'Attach Files', why: 'to hand people the file with their own data' },
  {
    bit: PermissionFlagsBits.ReadMessageHistory,
    name: 'Read Message History',
    why: 'to see whether a message of its own arrived when the connection broke; without it one may be there twice',
  },
]

/** Only for what a circle may switch on later; nothing else needs them, so the invite link does not ask for them. */
export const extras: readonly AskedPermission[] = [
  {
    bit: PermissionFlagsBits.ManageChannels,
    name: 'Manage Channels',
    why: 'tags in a forum for experiments, where they are not there yet; it is enough in that channel',
  },
  {
    bit: PermissionFlagsBits.CreateEvents,
    name: 'Create Events',
    why: 'rituals in the calendar of the server',
  },
  {
    bit: PermissionFlagsBits.ManageRoles,
    name: 'Manage Roles',
    why: 'roles of the circle as roles in the server, which have to stand below the role of Kring',
  },
]

/** What Discord tells Kring by itself; none of it has to be switched on. */
export const intents: readonly { readonly name: string; readonly why: string }[] = [
  { name: 'Guilds', why: 'servers, channels and threads that come, change or go' },
  { name: 'DirectMessages', why: 'what people type to Kring in a direct message' },
]

export function permissionBits(): bigint {
  return permissions.reduce((sum, { bit }) => sum | bit, 0n)
}

/** Where somebody who manages a server adds Kring to it, with these rights and no others. */
export function inviteLink(application: string): string {
  const query = `client_id=${application}&scope=bot+applications.commands&permissions=${permissionBits()}`
  return `https://discord.com/oauth2/authorize?${query}`
}
