// What Slack's profiles say of people who acted: their name, language and time zone, kept in memory for six hours.
import type { Notice } from '../../src/core/act.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Language } from '../../src/core/text.ts'
import type { Zone } from '../../src/core/time.ts'
import { hourMs, isZone } from '../../src/core/time.ts'
import { slackLimits } from './limits.ts'
import { createRemembered } from './remember.ts'
import { whyOf } from './why.ts'
import type { Workspace } from './workspaces.ts'

export interface Profile {
  readonly name: string
  readonly language?: Language
  readonly zone?: Zone
}

/** A user as Slack writes one; anything may be missing. */
export interface SlackUser {
  readonly id?: string
  readonly name?: string
  readonly real_name?: string
  readonly deleted?: boolean
  readonly locale?: string
  readonly tz?: string
  readonly profile?: { readonly display_name?: string; readonly real_name?: string }
}

export interface People {
  /** Waits at most half a second for somebody never seen; `called` is what the payload calls them. */
  find(workspace: Workspace, user: string, called?: string): Promise<Profile>
  /** What is known already. */
  nameOf(space: string, user: string): string | undefined
  /** Slack tells by itself that a profile changed. */
  changed(space: string, user: SlackUser): Promise<void>
}

export interface PeopleTools {
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>
  readonly log: Log
  tell(notice: Notice): Promise<void>
}

const { platform } = slackLimits
const waitMs = 500
const freshMs = 6 * hourMs
const most = 5000

export function createPeople({ clock, log, tell }: PeopleTools): People {
  const failed = (error: unknown) => log.warn({ why: whyOf(error) }, 'A profile could not be read from Slack.')
  const profiles = createRemembered<Profile>({ clock, freshMs, most, failed })
  const keyOf = (space: string, user: string) => `${space}/${user}`

  /** Tells what is new, and gives what counts from now on. */
  const learn = async (space: string, user: string, told: SlackUser): Promise<Profile> => {
    const before = profiles.get(keyOf(space, user))
    const profile = { ...languageOf(before), ...readProfile(told, before?.name ?? user) }
    if (told.deleted === true) await tell({ tells: 'memberLeft', platform, space, user })
    else if (!isSame(before, profile)) await tell({ tells: 'profile', platform, space, user, ...profile })
    return profile
  }
  return {
    find: async (workspace, user, called) => {
      const { space, client } = workspace
      const ask = async () => {
        const answer = await client.users.info({ user, include_locale: true })
        const profile = readProfile(answer.user ?? {}, called ?? user)
        // Not waited for: whoever asks is in the middle of an act, and telling may wait for that one.
        learn(space, user, answer.user ?? {}).catch(failed)
        return profile
      }
      return (await profiles.find(keyOf(space, user), ask, waitMs)) ?? { name: called ?? user }
    },
    nameOf: (space, user) => profiles.get(keyOf(space, user))?.name,
    changed: async (space, told) => {
      if (typeof told.id !== 'string') return
      const profile = await learn(space, told.id, told)
      profiles.set(keyOf(space, told.id), profile)
    },
  }
}

/** Name, language and zone out of what Slack tells; other languages than ours are left to the circle. */
export function readProfile(user: SlackUser, called: string): Profile {
  const name = [user.profile?.display_name, user.real_name, user.profile?.real_name, user.name].find((one) =>
    one?.trim(),
  )
  const language = /^(nl|en)\b/i.exec(user.locale ?? '')?.[1]?.toLowerCase() as Language | undefined
  return {
    name: name?.trim() ?? called,
    ...(language && { language }),
    ...(user.tz !== undefined && isZone(user.tz) && { zone: user.tz }),
  }
}

function languageOf(profile: Profile | undefined): Pick<Profile, 'language'> {
  return profile?.language ? { language: profile.language } : {}
}

function isSame(a: Profile | undefined, b: Profile): boolean {
  return a?.name === b.name && a.language === b.language && a.zone === b.zone
}
