// The tags of a forum: found by their names, made where they are missing and that is allowed.
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Topic } from '../../src/core/shown.ts'
import { DiscordProblem } from './errors.ts'
import type { CallDiscord } from './pace.ts'
import { cut } from './render/escape.ts'

export interface Tags {
  /** The ids for a post that has `before`: those of the topic, and what others put there. Throws a `DiscordProblem`. */
  choose(forum: string, topic: Topic, before?: readonly string[]): Promise<readonly string[]>
}

interface Tag {
  readonly id: string
  readonly name: string
  readonly moderated?: boolean
}

/** https://docs.discord.com/developers/resources/channel#forum-tag-object: at most 20 in a forum, 5 at a post, a name of 20 characters. */
const [mostInForum, mostAtPost, longestTag] = [20, 5, 20]
/** After a no to making tags it is tried again the next day. */
const askAgainMs = 24 * 3_600_000

export function createTags(tools: {
  readonly call: CallDiscord
  readonly clock: Pick<Clock, 'elapsed'>
  readonly log: Log
}): Tags {
  const { call, clock, log } = tools
  const refusedAt = new Map<string, number>()

  /** Without the right to change the forum, those that are there have to do. */
  const make = async (forum: string, there: readonly Tag[], names: readonly string[]): Promise<readonly Tag[]> => {
    const missing = names.filter((name) => !find(there, name)).slice(0, Math.max(0, mostInForum - there.length))
    const refused = refusedAt.get(forum)
    if (missing.length === 0 || (refused !== undefined && clock.elapsed() - refused < askAgainMs)) return there
    const body = { available_tags: [...there, ...missing.map((name) => ({ name }))] }
    try {
      const changed = await call<{ available_tags?: readonly Tag[] }>({
        method: 'PATCH',
        path: `/channels/${forum}`,
        body,
      })
      return changed.available_tags ?? there
    } catch (error) {
      if (!(error instanceof DiscordProblem) || !['forbidden', 'invalid'].includes(error.means)) throw error
      refusedAt.set(forum, clock.elapsed())
      const todo = `Make these tags in the settings of the forum, or give Kring Manage Channels there: ${missing.join(', ')}.`
      log.info({ forum, todo }, 'Kring may not make tags in a forum; it uses those that are there.')
      return there
    }
  }
  return {
    choose: async (forum, topic, before = []) => {
      const { available_tags: there = [] } = await call<{ available_tags?: readonly Tag[] }>({
        method: 'GET',
        path: `/channels/${forum}`,
      })
      const wanted = topic.tags.map(toTag).filter((name) => name !== '')
      const all = await make(forum, there, wanted)
      const ours = wanted.flatMap((name) => {
        const tag = find(all, name)
        // Only who moderates may use that one.
        return tag && !tag.moderated ? [tag.id] : []
      })
      const isOurs = (id: string) => topic.among.some((name) => find(all, toTag(name))?.id === id)
      const others = before.filter((id) => !ours.includes(id) && !isOurs(id))
      return [...new Set([...ours, ...others])].slice(0, mostAtPost)
    },
  }
}

function find(tags: readonly Tag[], name: string): Tag | undefined {
  return tags.find((tag) => tag.name.trim().toLowerCase() === name.toLowerCase())
}

function toTag(name: string): string {
  return cut(name.trim(), longestTag).trim()
}
