// Setup: from no circle to one that is ready for people, and the card that says what it is.
import { listQuestionVersions, unlinkQuestions } from '../../community/questions/store.ts'
import { communityRef } from '../../community/words.ts'
import { say } from '../../core/card.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Feature } from '../../core/feature.ts'
import type { MemberId } from '../../core/ids.ts'
import { notYet, plus } from '../../core/time.ts'
import { aboutBlocks } from './about.ts'
import { firstQuestion, helloBlocks, invitationBlocks } from './cards.ts'
import { actions, commands, forms } from './commands.ts'
import { happenings, records } from './records.ts'
import { texts } from './texts.ts'

const aboutKey = (c: Query | Change) => `setup.about:${c.community}` as const

/** What others do that stands on the card. */
const changesAbout = /^(phases|question|table)\./

/** The group hears when the first question comes, and the card that says what this is goes up. */
async function announce(c: Change): Promise<void> {
  await c.happened('setup.activated', communityRef({ id: c.community }))
  const home = await c.homeTexts()
  await c.post({
    key: `setup.begun:${c.community}`,
    purpose: { to: 'home' },
    cost: 'free',
    card: await c.homeCard([say.text(...home.rich(texts.begun, await firstQuestion(c)))]),
    expiresAt: plus(c.now, { days: 3 }),
  })
  await c.post({
    key: aboutKey(c),
    purpose: { to: 'home' },
    cost: 'free',
    card: await c.homeCard(await aboutBlocks(c, home)),
    expiresAt: 'never',
    liveUntil: notYet,
  })
}

export const setup: Feature = {
  name: 'setup',
  commands,
  actions,
  forms,
  records,
  happenings,
  slots: [
    {
      slot: 'help',
      order: 10,
      blocks: async (q, subject) => (subject.id === 'hello' && !(await q.circle.exists()) ? helloBlocks(q) : []),
    },
  ],
  messages: [
    {
      prefix: 'setup.invitation',
      card: async (q) => {
        const question = await q.circle.question()
        return question && q.homeCard(invitationBlocks(q, await q.homeTexts(), question))
      },
    },
    { prefix: 'setup.about', card: async (q) => q.homeCard(await aboutBlocks(q, await q.homeTexts())) },
  ],
  on: {
    community: async (c, change) => {
      if (change.how === 'activated') await announce(c)
      else await c.resay(aboutKey(c))
    },
    member: async (c, change) => {
      if (['joined', 'left', 'merged'].includes(change.how)) await c.resay(aboutKey(c))
    },
    happening: async (c, kind) => {
      if (changesAbout.test(kind)) await c.resay(aboutKey(c))
    },
  },
  privacy: {
    says: texts.privacySays,
    export: async (q, member) => {
      const mine = (await listQuestionVersions(q.db, q.community)).filter(({ by }) => by === member)
      const entries = mine.map(({ number, text, whyNow }) => ({ number, text, whyNow }))
      return entries.length > 0 ? [{ title: q.t(texts.exportQuestion), entries }] : []
    },
    forget: forgetAuthor,
  },
}

/** The circle keeps its question; nobody can tell any more who wrote it (INV-40). */
async function forgetAuthor(c: Change, member: MemberId): Promise<void> {
  await unlinkQuestions(c.db, c.community, member)
  await c.resay(aboutKey(c))
}
