// Forums as rooms: there each message of ours that begins something is a post of its own, with people's words under it.
import { ChannelType } from 'discord.js'
import type { Receipt } from '../../src/core/adapter.ts'
import { DiscordProblem } from './errors.ts'
import type { Looked } from './find.ts'
import { isIt } from './find.ts'
import type { CallDiscord } from './pace.ts'
import type { Shown } from './receipt.ts'
import { byAge, toReceipt, toSnowflake } from './receipt.ts'

export interface Forums {
  /** Asked once for each room. Throws a `DiscordProblem`. */
  isForum(room: string): Promise<boolean>
  /** Without a nonce: Discord has none for posts. Throws a `DiscordProblem`. */
  post(room: string, post: ForumPost): Promise<Shown>
  /** Looks in the posts that are awake; ours sleep after a week. Throws a `DiscordProblem`. */
  find(space: string, room: string, looked: Looked): Promise<Receipt | undefined>
}

export interface ForumPost {
  readonly name: string
  readonly message: object
  readonly applied_tags?: readonly string[]
}

interface Thread {
  readonly id: string
  readonly parent_id?: string | null
  readonly owner_id?: string
}

/** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel: minutes; seven days is the longest. */
const sleepsAfterMinutes = 10_080
const forums: readonly (number | undefined)[] = [ChannelType.GuildForum, ChannelType.GuildMedia]

export function createForums(call: CallDiscord, me: () => Promise<string>): Forums {
  const known = new Map<string, Promise<boolean>>()
  const ask = async (room: string) => {
    const { type } = await call<{ type?: number }>({ method: 'GET', path: `/channels/${room}` })
    return forums.includes(type)
  }

  const listWithMark = async (space: string, room: string, looked: Looked): Promise<string[]> => {
    const user = await me()
    const path = `/guilds/${space}/threads/active` as const
    const { threads = [] } = await call<{ threads?: readonly Thread[] }>({ method: 'GET', path })
    const oldest = toSnowflake(looked.since)
    const ours = threads
      .filter((one) => one.parent_id === room && one.owner_id === user && byAge(one.id, oldest) >= 0)
      .map(({ id }) => id)
    const found: string[] = []
    for (const id of ours.sort(byAge)) {
      if (await hasMark(call, id, (message) => isIt(message, looked, user))) found.push(id)
    }
    return found
  }

  return {
    isForum: (room) => {
      const answer = known.get(room) ?? ask(room)
      known.set(room, answer)
      answer.catch(() => known.delete(room))
      return answer
    },
    post: async (room, post) => {
      const body = { ...post, auto_archive_duration: sleepsAfterMinutes }
      const { id } = await call<{ id?: string }>({ method: 'POST', path: `/channels/${room}/threads`, body })
      if (id === undefined) throw new DiscordProblem('unclear', 'Discord did not say which post it became.')
      // The first message of a post has the id of the post.
      return { channel: id, message: id }
    },
    find: async (space, room, looked) => {
      const [oldest, ...younger] = await listWithMark(space, room, looked)
      for (const id of younger) await removeCopy(call, id)
      return oldest === undefined ? undefined : toReceipt({ channel: oldest, message: oldest })
    },
  }
}

type Message = Parameters<typeof isIt>[0]

async function hasMark(call: CallDiscord, id: string, isOurs: (message: Message) => boolean): Promise<boolean> {
  try {
    return isOurs(await call<Message>({ method: 'GET', path: `/channels/${id}/messages/${id}` }))
  } catch (error) {
    if (error instanceof DiscordProblem && error.means === 'gone') return false
    throw error
  }
}

/** The whole post, where we may; else what stands in it. */
async function removeCopy(call: CallDiscord, id: string): Promise<void> {
  try {
    await call({ method: 'DELETE', path: `/channels/${id}` })
  } catch (error) {
    if (!(error instanceof DiscordProblem)) throw error
    if (error.means === 'forbidden') await call({ method: 'DELETE', path: `/channels/${id}/messages/${id}` })
    else if (error.means !== 'gone') throw error
  }
}
