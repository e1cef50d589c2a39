// What people do with setup: begin, leave, go on, look at it as a member would, and invite.

import { saveSetting } from '../../community/settings/store.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, Command, FormSpec, Press } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Form } from '../../core/form.ts'
import { notYet } from '../../core/time.ts'
import { aboutBlocks } from './about.ts'
import {
  afterBlocks,
  checklistCard,
  exampleCard,
  helloBlocks,
  holidaysCard,
  invitationBlocks,
  previewCard,
  startersCard,
  toSendBlocks,
} from './cards.ts'
import { invitedKey, loadSaved } from './load.ts'
import { behindPage, holidayPage, questionPage, roomPage } from './pages.ts'
import { isReady } from './rules.ts'
import { giveKey, keepRoom, submitBehind, submitHoliday, submitQuestion, submitRoom } from './save.ts'
import { texts } from './texts.ts'

const noun = { nl: 'community', en: 'community' }

export const commands: readonly Command[] = [
  {
    noun: 'community',
    verb: 'setup',
    words: { noun, verb: { nl: 'start', en: 'setup' } },
    says: texts.setupSays,
    may: 'founder',
    day: 1,
    road: 'look',
    run: async (q) => ({
      card: (await q.circle.exists()) ? await checklistCard(q) : q.card(...helloBlocks(q)),
    }),
  },
  {
    noun: 'community',
    verb: 'about',
    words: { noun, verb: { nl: 'over', en: 'about' } },
    says: texts.aboutSays,
    may: 'anyone',
    day: 1,
    road: 'look',
    run: async (q) => ({ card: q.card(...(await aboutBlocks(q, q.t))) }),
  },
  {
    noun: 'community',
    verb: 'invite',
    words: { noun, verb: { nl: 'nodig-uit', en: 'invite' } },
    says: texts.inviteSays,
    may: 'member',
    day: 1,
    road: 'look',
    run: async (q) => {
      const question = await q.circle.question()
      return question ? { card: q.card(...toSendBlocks(q, question)) } : refuse(q.t(texts.noQuestionYet))
    },
  },
]

export const forms: readonly FormSpec[] = [
  { name: 'setup.question', may: 'founder', open: questionPage, submit: submitQuestion },
  { name: 'setup.room', may: 'founder', open: roomPage, submit: submitRoom },
  { name: 'setup.behind', may: 'founder', open: behindPage, submit: submitBehind },
  { name: 'setup.holiday', may: 'caretaker', open: holidayPage, submit: submitHoliday },
]

type Page = (q: Query, subject: string) => Promise<Form>

const opens = (name: Action['name'], page: Page, may: Action['may'] = 'founder'): Action => ({
  name,
  may,
  road: 'look',
  run: async (q, press) => ({ form: await page(q, press.choice ?? press.record) }),
})
const shows = (name: Action['name'], draw: (q: Query) => Promise<Answer>, may: Action['may'] = 'founder'): Action => ({
  name,
  may,
  road: 'look',
  run: (q) => draw(q),
})
const does = (name: Action['name'], run: (c: Change, press: Press) => Promise<Answer>): Action => ({
  name,
  may: 'founder',
  road: 'do',
  run,
})

export const actions: readonly Action[] = [
  opens('setup.begin', questionPage),
  opens('setup.pickQuestion', questionPage),
  opens('setup.pickRoom', roomPage),
  opens('setup.pickBehind', behindPage),
  opens('setup.pickHoliday', holidayPage, 'caretaker'),
  shows('setup.example', async (q) => ({ card: exampleCard(q) }), 'anyone'),
  shows('setup.checklist', async (q) => ({ card: await checklistCard(q) })),
  shows('setup.starters', async (q) => ({ card: startersCard(q) })),
  shows('setup.holidays', async (q) => ({ card: holidaysCard(q) }), 'caretaker'),
  shows('setup.preview', async (q) => {
    const card = await previewCard(q)
    return card ? { card } : { card: await checklistCard(q) }
  }),
  does('setup.keepRoom', keepRoom),
  does('setup.invite', postInvitation),
  does('setup.self', inviteMyself),
  { name: 'setup.key', may: 'caretaker', road: 'do', run: (c, press) => giveKey(c, press.choice ?? '') },
]

/** Only after the preview: this is the first thing the group sees. */
async function postInvitation(c: Change): Promise<Answer> {
  const { question, readiness } = await loadSaved(c)
  if (!isReady(readiness) || !question) return refuse(c.t(texts.notReady))
  await c.post({
    key: `setup.invitation:${c.community}`,
    purpose: { to: 'home' },
    cost: 'asked',
    card: await c.homeCard(invitationBlocks(c, await c.homeTexts(), question)),
    expiresAt: 'never',
    liveUntil: notYet,
  })
  await saveSetting(c.db, c.community, invitedKey, true)
  const posted = say.text(...c.t.rich(texts.posted, { room: { room: 'home' } }))
  return { card: c.card(posted, ...afterBlocks(c, c.who?.state === 'active')) }
}

async function inviteMyself(c: Change): Promise<Answer> {
  const { question, readiness } = await loadSaved(c)
  if (!isReady(readiness) || !question) return refuse(c.t(texts.notReady))
  await saveSetting(c.db, c.community, invitedKey, true)
  return { card: c.card(...toSendBlocks(c, question), ...afterBlocks(c, c.who?.state === 'active')) }
}
