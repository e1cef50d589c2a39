// Help: one screen that starts from what is open for this person.
import type { Action, Answer, Command } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import type { Feature } from '../../core/feature.ts'
import type { Topic } from './cards.ts'
import { helpBlocks, topicBlocks } from './cards.ts'
import { texts } from './texts.ts'

const topics: readonly Topic[] = ['everything', 'privacy', 'digest', 'anonymous']

const helpCommand: Command = {
  noun: 'kring',
  verb: 'help',
  words: { noun: { nl: 'kring', en: 'kring' }, verb: { nl: 'hulp', en: 'help' } },
  says: texts.says,
  args: [
    {
      name: 'topic',
      words: { nl: 'onderwerp', en: 'topic' },
      says: texts.topic,
      kind: 'choice',
      choices: [
        { value: 'everything', says: texts.topicEverything },
        { value: 'privacy', says: texts.topicPrivacy },
        { value: 'digest', says: texts.topicDigest },
        { value: 'anonymous', says: texts.topicAnonymous },
      ],
    },
  ],
  may: 'anyone',
  day: 1,
  road: 'look',
  run: (q, args) => show(q, args['topic']),
}

const topicAction: Action = {
  name: 'help.topic',
  may: 'anyone',
  road: 'look',
  run: (q, press) => show(q, press.record),
}

async function show(q: Query, named: string | undefined): Promise<Answer> {
  const topic = topics.find((one) => one === named)
  const blocks = topic && (await q.circle.exists()) ? await topicBlocks(q, topic) : await helpBlocks(q)
  return { card: q.card(...blocks) }
}

export const help: Feature = {
  name: 'help',
  commands: [helpCommand],
  actions: [topicAction],
  privacy: { says: texts.privacy, export: async () => [], forget: async () => {} },
}
