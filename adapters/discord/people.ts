// How people are called in each server and which language they read, as every interaction tells it; Discord tells no time zone.
import type { APIGuildMember, APIInteraction, APIUser } from 'discord.js'
import type { Notice } from '../../src/core/act.ts'
import type { Language } from '../../src/core/text.ts'
import { discordLimits } from './limits.ts'

export interface Profile {
  readonly name: string
  readonly language?: Language
}

/** A person and what is known of them there; `space` is empty in direct messages (rule 49). */
export interface Doer extends Profile {
  readonly space: string
  readonly user: string
}

export interface People {
  /** Notes how somebody is called, and tells when that is new. */
  met(doer: Doer): void
  /** Who types in a direct message tells no language: that of what they did before. */
  languageOf(user: string): Language | undefined
  /** What is known already. */
  nameOf(space: string, user: string): string | undefined
}

export interface PeopleTools {
  tell(notice: Notice): Promise<void>
  /** Not waited for: whoever asks is in the middle of an act, and telling may wait for that one. */
  background(work: Promise<unknown>): void
}

const { platform } = discordLimits
const most = 5000

export function createPeople({ tell, background }: PeopleTools): People {
  const known = new Map<string, Profile>()
  const languages = new Map<string, Language>()
  const keyOf = (space: string, user: string) => `${space}/${user}`
  return {
    met: ({ space, user, name, language }) => {
      if (language) remember(languages, user, language)
      if (space === '') return
      const before = known.get(keyOf(space, user))
      const isSame = before?.name === name && before.language === language
      const profile: Profile = { name, ...(language && { language }) }
      remember(known, keyOf(space, user), profile)
      if (!isSame) background(tell({ tells: 'profile', platform, space, user, ...profile }))
    },
    languageOf: (user) => languages.get(user),
    nameOf: (space, user) => known.get(keyOf(space, user))?.name,
  }
}

/** The oldest go first. */
function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (oldest !== undefined && map.size > most) map.delete(oldest)
}

type Interaction = Pick<APIInteraction, 'guild_id' | 'member' | 'user'> & { readonly locale?: string }

/** Who did it; undefined when it tells of nobody, or of a bot. */
export function doerOf({ guild_id: space = '', member, user, locale }: Interaction): Doer | undefined {
  const who = member?.user ?? user
  if (!who || who.bot === true) return undefined
  const language = languageIn(locale)
  const name = nameIn(who, member)
  return { space, user: who.id, name, ...(language && { language }) }
}

/** The name in that server, else the one they chose for everywhere, else the one they log in with. */
export function nameIn(user: Pick<APIUser, 'username' | 'global_name'>, member?: Pick<APIGuildMember, 'nick'>): string {
  const names = [member?.nick, user.global_name, user.username]
  return names.find((one) => typeof one === 'string' && one.trim() !== '')?.trim() ?? ''
}

/** Other languages than ours are left to the circle. */
export function languageIn(locale: string | undefined): Language | undefined {
  return /^(nl|en)\b/i.exec(locale ?? '')?.[1]?.toLowerCase() as Language | undefined
}
