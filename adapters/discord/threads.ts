// Threads under our own posts: started once, woken when they sleep (rule 30), and named by our own words only.
import type { Part, ShownSpan } from '../../src/core/shown.ts'
import type { Language } from '../../src/core/text.ts'
import { codes, DiscordProblem } from './errors.ts'
import type { CallDiscord } from './pace.ts'
import type { Shown } from './receipt.ts'
import { toReceipt } from './receipt.ts'

/** Where something goes that belongs under a message. */
export interface Beneath {
  readonly channel: string
  /** Where there can be no thread it is a reply to this message. */
  readonly replyTo?: string
}

export interface Threads {
  /** Starts the thread where there is none. Throws a `DiscordProblem`, never an unclear one: starting twice gives the same thread. */
  open(parent: Shown, language: Language): Promise<Beneath>
  /** Somebody took the thread away. */
  forget(parent: Shown): void
  /** How the thread under a message is to be called, when it comes to one. */
  name(parent: Shown, part: Part): void
  /** Does something in a channel, and once more when it was a thread that had to be woken. */
  awake<T>(channel: string, work: () => Promise<T>): Promise<T>
}

/** https://docs.discord.com/developers/resources/channel#start-thread-from-message: minutes; seven days is the longest. */
const sleepsAfterMinutes = 10_080
/** https://docs.discord.com/developers/resources/channel: a name has 1 to 100 characters; more than this is cut off in lists. */
const longestName = 50
const mostNames = 500
/** A name outlives the words of the message, so words of members never stand in it. */
const usualNames: Readonly<Record<Language, string>> = { nl: 'Verder hierover', en: 'More about this' }
const usualPostNames: Readonly<Record<Language, string>> = { nl: 'Van Kring', en: 'From Kring' }

export function createThreads(call: CallDiscord): Threads {
  const known = new Map<string, Promise<Beneath>>()
  const names = new Map<string, string>()

  const start = async (parent: Shown, language: Language): Promise<Beneath> => {
    const { channel, message } = parent
    // The first message of a forum post has the id of its thread.
    if (channel === message) return { channel }
    try {
      const name = names.get(toReceipt(parent)) ?? usualNames[language]
      await call({
        method: 'POST',
        path: `/channels/${channel}/messages/${message}/threads`,
        body: { name, auto_archive_duration: sleepsAfterMinutes },
      })
      return { channel: message }
    } catch (error) {
      if (!(error instanceof DiscordProblem)) throw error
      if (error.code === codes.hasThread) return { channel: message }
      // A thread has no threads.
      if (error.code === codes.wrongKindOfChannel) return { channel, replyTo: message }
      if (error.means === 'unclear') throw new DiscordProblem('later', error.message)
      throw error
    }
  }

  const wake = async (channel: string): Promise<void> => {
    try {
      await call({ method: 'PATCH', path: `/channels/${channel}`, body: { archived: false } })
    } catch (error) {
      // Waking twice is harmless.
      if (error instanceof DiscordProblem && error.means === 'unclear') throw new DiscordProblem('later', error.message)
      throw error
    }
  }

  return {
    open: (parent, language) => {
      const key = toReceipt(parent)
      const started = known.get(key) ?? start(parent, language)
      known.set(key, started)
      started.catch(() => known.delete(key))
      return started
    },
    forget: (parent) => void known.delete(toReceipt(parent)),
    name: (parent, part) => {
      const name = threadName(part)
      if (name === undefined) return
      names.set(toReceipt(parent), name)
      const [first] = names.keys()
      if (names.size > mostNames && first !== undefined) names.delete(first)
    },
    awake: async (channel, work) => {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof DiscordProblem) || error.code !== codes.asleep) throw error
        await wake(channel)
        return work()
      }
    },
  }
}

/** For a post in a forum, which has to have a name. */
export function postName(part: Pick<Part, 'blocks' | 'language'>): string {
  return threadName(part) ?? usualPostNames[part.language]
}

/** Our own words in the first heading of a message. */
export function threadName({ blocks }: Pick<Part, 'blocks'>): string | undefined {
  const heading = blocks.find(({ kind }) => kind === 'heading')
  if (heading?.kind !== 'heading') return undefined
  const words = ourWords(heading.spans)
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:–—·,-]+|[\s:–—·,-]+$/gu, '')
  return words === '' ? undefined : [...words].slice(0, longestName).join('')
}

function ourWords(spans: readonly ShownSpan[]): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return span
      if ('bold' in span) return ourWords(span.bold)
      return 'italic' in span ? ourWords(span.italic) : ''
    })
    .join('')
}
