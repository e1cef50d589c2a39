// What a post in a forum is called and which tags it has: kept in step with its message, and never in the way of it.
import type { Clock } from '../../src/core/clock.ts'
import type { Log } from '../../src/core/log.ts'
import type { Topic } from '../../src/core/shown.ts'
import { codeOf, DiscordProblem, judge } from './errors.ts'
import type { CallDiscord } from './pace.ts'
import { cut } from './render/escape.ts'
import type { Tags } from './tags.ts'
import { createTags } from './tags.ts'
import type { Threads } from './threads.ts'

export interface Topics {
  /** For a new post: its name and the ids of its tags. What could not be found out is left out. */
  begin(forum: string, topic: Topic): Promise<{ readonly name: string; readonly applied_tags: readonly string[] }>
  /** Brings a post in step, beside all else; tried again when Discord asks for patience. */
  keep(post: string, topic: Topic): void
  /** What stood at the beginning of the post was taken away: its title goes too, and the post where nobody else wrote in it. */
  leave(post: string): void
}

export interface TopicsTools {
  readonly call: CallDiscord
  readonly threads: Threads
  readonly clock: Pick<Clock, 'elapsed' | 'sleep'>
  readonly log: Log
  readonly signal?: AbortSignal
  me(): Promise<string>
  background(work: Promise<unknown>): void
}

/** https://docs.discord.com/developers/resources/channel: a name has 1 to 100 characters. */
const longestName = 100
/** Discord takes two new names in ten minutes; the third waits as long as it says. */
const [mostTries, usualRestMs, longestRestMs] = [12, 60_000, 900_000]
const mostKnown = 500
const nameless = 'Kring'
/** https://docs.discord.com/developers/resources/message#message-object-message-types: CHANNEL_NAME_CHANGE. */
const nameChange = 4

interface Post {
  readonly name?: string
  readonly parent_id?: string | null
  readonly applied_tags?: readonly string[]
}

interface Written {
  readonly id: string
  readonly type?: number
  readonly author?: { readonly id: string }
}

export function createTopics(tools: TopicsTools): Topics {
  const tags = createTags(tools)
  const inStep = new Map<string, string>()
  const wanted = new Map<string, Topic>()

  const work = async (post: string): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      const topic = wanted.get(post)
      if (!topic || tools.signal?.aborted) return
      const restMs = await bring(tools, tags, post, topic).catch((error: unknown) => restAfter(error, tools.log))
      if (restMs !== undefined && tries < mostTries) {
        await tools.clock.sleep(restMs, tools.signal).catch(() => undefined)
      } else if (wanted.get(post) === topic) {
        wanted.delete(post)
        if (restMs === undefined) remember(inStep, post, JSON.stringify(topic))
        return
      }
    }
  }
  return {
    begin: async (forum, topic) => ({
      name: nameOf(topic),
      applied_tags: await tags.choose(forum, topic).catch((error: unknown) => {
        tools.log.warn({ why: codeOf(error) }, 'The tags of a forum could not be read; a post has none for now.')
        return []
      }),
    }),
    keep: (post, topic) => {
      if (!wanted.has(post) && inStep.get(post) === JSON.stringify(topic)) return
      const isAtWork = wanted.has(post)
      wanted.set(post, topic)
      if (!isAtWork) tools.background(work(post))
    },
    leave: (post) => {
      wanted.delete(post)
      inStep.delete(post)
      tools.background(takeTitle(tools, post))
    },
  }
}

/** Tags first: of names Discord takes only a few. Throws a `DiscordProblem`. */
async function bring(tools: TopicsTools, tags: Tags, post: string, topic: Topic): Promise<undefined> {
  const { call, threads } = tools
  const path = `/channels/${post}` as const
  const now = await call<Post>({ method: 'GET', path })
  const change = (body: object) => threads.awake(post, () => call({ method: 'PATCH', path, body }))
  if (typeof now.parent_id === 'string') {
    const before = now.applied_tags ?? []
    const chosen = await tags.choose(now.parent_id, topic, before)
    if (!isSame(before, chosen)) await change({ applied_tags: chosen })
  }
  if (now.name === nameOf(topic)) return undefined
  await change({ name: nameOf(topic) })
  return forgetNames(tools, post)
}

/** Discord writes each new name into the post as well; there it would outlive a title that somebody takes back. */
async function forgetNames({ call, me }: TopicsTools, post: string): Promise<undefined> {
  const user = await me()
  const query = { limit: '20' }
  const written = await call<readonly Written[]>({ method: 'GET', path: `/channels/${post}/messages`, query })
  const ours = written.filter(({ type, author }) => type === nameChange && author?.id === user)
  for (const { id } of ours) await call({ method: 'DELETE', path: `/channels/${post}/messages/${id}` })
  return undefined
}

async function takeTitle(tools: TopicsTools, post: string): Promise<void> {
  const { call, threads } = tools
  const path = `/channels/${post}` as const
  const written = await call<readonly Written[]>({ method: 'GET', path: `${path}/messages`, query: { limit: '5' } })
  try {
    if (written.every(({ type }) => type === nameChange)) {
      await call({ method: 'DELETE', path })
      return
    }
  } catch (error) {
    if (!(error instanceof DiscordProblem) || error.means !== 'forbidden') throw error
  }
  await threads.awake(post, () => call({ method: 'PATCH', path, body: { name: nameless } }))
  await forgetNames(tools, post)
}

/** How long to wait before it is tried again; undefined when it is left as it is. */
function restAfter(error: unknown, log: Log): number | undefined {
  const { means, afterMs = usualRestMs } = judge(error)
  if (means === 'later' || means === 'unclear') return Math.min(afterMs, longestRestMs)
  if (means !== 'gone') {
    log.info({ why: codeOf(error) }, 'The title or the tags of a post in a forum stay as they are: Discord refused.')
  }
  return undefined
}

function nameOf({ name }: Topic): string {
  const words = name.replaceAll(/\s+/g, ' ').trim()
  return words === '' ? nameless : cut(words, longestName).trim()
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}

/** The oldest go first. */
function remember(map: Map<string, string>, key: string, value: string): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (oldest !== undefined && map.size > mostKnown) map.delete(oldest)
}
