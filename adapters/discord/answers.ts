// The answers to one interaction: the first within three seconds, others within fifteen minutes, all by the token that came with it.
import type { APIInteractionResponse, RESTOptions } from 'discord.js'
import { InteractionResponseType, REST, Routes } from 'discord.js'
import type { Option } from '../../src/core/card.ts'
import type { Clock } from '../../src/core/clock.ts'
import type { ReplyFile } from '../../src/core/shown.ts'
import { DiscordProblem, judge } from './errors.ts'
import { label as short } from './render/escape.ts'

/** What an interaction gives to answer it with; never in a log. */
export interface Chance {
  readonly id: string
  readonly application: string
  readonly token: string
  /** When it came in, by the machine's clock. */
  readonly at: number
}

/** `taken`: it was answered before, by who got it as well. `late`: Discord waits for no answer any more. */
export type Outcome = 'done' | 'taken' | 'late'

export interface Answers {
  /** Throws a `DiscordProblem` for what Discord refuses. */
  first(chance: Chance, response: APIInteractionResponse): Promise<Outcome>
  /** What may follow in the composer; late is harmless. */
  choose(chance: Chance, options: readonly Option[]): Promise<void>
  /** Changes what the first answer became. */
  edit(chance: Chance, body: object): Promise<void>
  /** Another message that only this person sees. */
  add(chance: Chance, body: object, files?: readonly ReplyFile[]): Promise<void>
  /** Takes away what the first answer became. */
  remove(chance: Chance): Promise<void>
}

const codes = { unknown: 10062, acknowledged: 40060 }
/** https://docs.discord.com/developers/interactions/receiving-and-responding: three seconds, of which some passed on the way here. */
const firstMs = 2_800
const tryMs = 1_500
const tokenMs = 15 * 60_000 - 5_000
const patienceMs = 10_000
const tries = 3

export function createAnswers({ apiUrl, clock }: { apiUrl?: string; clock: Pick<Clock, 'elapsed'> }): Answers {
  // Interactions do not count for the fifty a second that a bot has.
  const options: Partial<RESTOptions> = { retries: 0, timeout: patienceMs, globalRequestsPerSecond: Infinity }
  const rest = new REST({ ...options, ...(apiUrl !== undefined && { api: apiUrl }) })
  const isOver = ({ at }: Chance, ms: number) => clock.elapsed() - at > ms

  /** Tries again what may be done twice. */
  const again = async <T>(chance: Chance, work: () => Promise<T>): Promise<T> => {
    for (let n = 1; ; n += 1) {
      if (isOver(chance, tokenMs)) throw new DiscordProblem('gone', 'The time to answer this is over.')
      try {
        return await work()
      } catch (error) {
        const problem = judge(error)
        if (n >= tries || !['later', 'unclear'].includes(problem.means)) throw problem
      }
    }
  }
  return {
    first: async (chance, body) => {
      const route = Routes.interactionCallback(chance.id, chance.token)
      for (let n = 1; ; n += 1) {
        try {
          await rest.post(route, { auth: false, body, signal: AbortSignal.timeout(tryMs) })
          return 'done'
        } catch (error) {
          const problem = judge(error)
          if (problem.code === codes.acknowledged) return n > 1 ? 'done' : 'taken'
          if (problem.code === codes.unknown) return 'late'
          if (!['later', 'unclear'].includes(problem.means)) throw problem
          if (isOver(chance, firstMs)) return 'late'
        }
      }
    },
    choose: async (chance, options) => {
      const type = InteractionResponseType.ApplicationCommandAutocompleteResult
      const body = { type, data: { choices: choicesOf(options) } }
      const route = Routes.interactionCallback(chance.id, chance.token)
      await rest.post(route, { auth: false, body, signal: AbortSignal.timeout(tryMs) })
    },
    edit: (chance, body) =>
      again(chance, async () => {
        await rest.patch(originalOf(chance), { auth: false, body })
      }),
    // Nothing tells whether it arrived, so it is not tried again unless it certainly did not.
    add: async (chance, body, files = []) => {
      if (isOver(chance, tokenMs)) throw new DiscordProblem('gone', 'The time to answer this is over.')
      const attached = files.map(({ name, body: data, type }) => ({ name, data: Buffer.from(data), contentType: type }))
      try {
        await rest.post(Routes.webhook(chance.application, chance.token), { auth: false, body, files: attached })
      } catch (error) {
        throw judge(error)
      }
    },
    remove: (chance) =>
      again(chance, async () => {
        await rest.delete(originalOf(chance), { auth: false })
      }),
  }
}

function originalOf({ application, token }: Chance) {
  return Routes.webhookMessage(application, token, '@original')
}

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
const [mostChoices, longest] = [25, 100]

function choicesOf(options: readonly Option[]): { name: string; value: string }[] {
  const fit = options.filter(({ value, label }) => value !== '' && value.length <= longest && label.trim() !== '')
  return fit.slice(0, mostChoices).map(({ value, label }) => ({ name: short(label, longest), value }))
}
