// What the bot itself began in the home rooms of both platforms.
import { wordsOf } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'

/** What comes of a member's own act: an idea, a proposal, a lesson, a welcome, a goodbye. */
const ownActs = /^(👋|💡|🧪 E\d|📮 V|📝|Voeding|🌱|V\d|E\d|.*(Doe je mee\?|Welkom |Dit zijn wij))/u

/** The first words of every message that stands by itself and that nobody's act put there: Slack, then Discord. */
export function begunBy(world: World): string[][] {
  return (['slack', 'discord'] as const).map((at) =>
    world
      .room('home', at)
      .messages()
      .filter(({ by, where, onlyFor }) => by === 'bot' && where.under === undefined && onlyFor === undefined)
      .map((message) => wordsOf(message).slice(0, 80))
      .filter((words) => !ownActs.test(words)),
  )
}
