// Welcome (R12): joining with one yes and one tap, the place card, and a welcome in the group for who wants one.
import { perspectiveSpans } from '../../community/perspectives.ts'
import { findPlaceCard } from '../../community/place-cards/store.ts'
import { communityRef } from '../../community/words.ts'
import type { Block } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Action, Answer, Press, Standing } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Feature } from '../../core/feature.ts'
import type { Form } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member } from '../../core/people.ts'
import type { Description } from '../../core/record.ts'
import { agreementBlocks, doneCard, readingCard } from './cards.ts'
import { buddyAction, guiding } from './days/buddy.ts'
import { beginDays, daySkip, daysToday, daysWake } from './days/days.ts'
import { sawFresh, wordsActions, wordsForms, wordsNotes, wordsRecord, wordsToday } from './days/words.ts'
import { homeHello } from './home.ts'
import { agree, becomeMember, chooseMessages, guestToday, readAll, startJoining } from './join.ts'
import { dayCard, linePage, sayLine, submitLine } from './line.ts'
import { cardPage, otherPage, submitCard, submitOther, submitTie, tapPerspective, tiePage } from './place-card.ts'
import { privacy } from './privacy.ts'
import { texts } from './texts.ts'

type Name = Action['name']
const shows = (name: Name, run: (q: Query) => Promise<Answer>, may: Standing = 'anyone'): Action => ({
  name,
  may,
  road: 'look',
  run: (q) => run(q),
})
const opens = (name: Name, page: (q: Query, subject: string) => Promise<Form>): Action => ({
  name,
  may: 'guest',
  road: 'look',
  run: async (q, press) => ({ form: await page(q, press.record) }),
})
const does = (name: Name, run: (c: Change, press: Press) => Promise<Answer>, may: Standing = 'guest'): Action => ({
  name,
  may,
  road: 'do',
  run,
})

export const welcome: Feature = {
  name: 'welcome',
  privacy,
  commands: [
    {
      noun: 'my',
      verb: 'card',
      words: { noun: { nl: 'mijn', en: 'my' }, verb: { nl: 'kaartje', en: 'card' } },
      says: texts.cardSays,
      may: 'guest',
      day: 1,
      road: 'look',
      run: async (q) => ({ form: await cardPage(q, q.community) }),
    },
    {
      noun: 'community',
      verb: 'agreements',
      words: { noun: { nl: 'community', en: 'community' }, verb: { nl: 'afspraken', en: 'agreements' } },
      says: texts.agreementsSays,
      may: 'anyone',
      day: 2,
      road: 'look',
      run: agreements,
    },
  ],
  actions: [
    shows('welcome.join', startJoining),
    shows('welcome.all', readAll),
    shows('welcome.read', async (q) => ({ card: readingCard(q, 'reading') })),
    shows('welcome.no', async (q) => ({ card: readingCard(q, 'declined') })),
    does('welcome.agree', (c, press) => agree(c, press.choice === 'guest' ? 'guest' : 'member'), 'anyone'),
    does('welcome.perspective', (c, press) => tapPerspective(c, press.choice ?? '')),
    opens('welcome.other', otherPage),
    opens('welcome.writeTie', tiePage),
    shows('welcome.tieLater', done, 'guest'),
    does('welcome.member', becomeMember),
    does('welcome.room', (c) => chooseMessages(c, false)),
    does('welcome.direct', (c) => chooseMessages(c, true)),
    does('welcome.sayLine', (c) => sayLine(c, undefined)),
    opens('welcome.editLine', linePage),
    shows('welcome.noLine', async (q) => ({ card: q.card(say.text(q.t(texts.lineNone))) }), 'guest'),
    shows('welcome.story', story),
    opens('welcome.card', cardPage),
    daySkip,
    buddyAction,
    ...wordsActions,
    ...guiding.actions,
  ],
  forms: [
    { name: 'welcome.other', may: 'guest', open: otherPage, submit: submitOther },
    { name: 'welcome.tie', may: 'guest', open: tiePage, submit: submitTie },
    { name: 'welcome.line', may: 'guest', open: linePage, submit: submitLine },
    { name: 'welcome.card', may: 'guest', open: cardPage, submit: submitCard },
    ...wordsForms,
  ],
  wakes: [daysWake, ...guiding.wakes],
  slots: [homeHello, daysToday, guestToday, wordsToday, wordsNotes, ...guiding.slots],
  on: {
    member: async (c, change) => {
      await beginDays(c, change)
      await guiding.memberChanged(c, change)
    },
  },
  messages: [...guiding.messages, { prefix: 'welcome.day', card: dayCard }],
  records: [{ name: 'member', describe: describeMember }, { name: 'placeCard', describe: describeMember }, wordsRecord],
  happenings: [
    sawFresh,
    {
      name: 'welcome.joined',
      digest: 'thanks',
      summary: 'ties',
      line: async (q, happening) => {
        const member = await q.circle.member(happening.subject.id as MemberId)
        if (member?.state !== 'active') return undefined
        if (await isOneOfManyFounders(q, member)) return undefined
        const perspective = (await perspectiveSpans(q, q.t))(member.perspective)
        const spans = q.t.rich(texts.joined, { name: { member: member.id }, perspective })
        return { spans, sources: [happening.subject], about: happening.subject }
      },
    },
  ],
}

/** So many beginners are named one by one in the first digest; a longer list is a register, and the room has seen them already. */
const mostFoundersNamed = 6

async function isOneOfManyFounders(q: Query, { joinedOn }: Member): Promise<boolean> {
  const { startedOn } = await q.circle.calendar()
  if (!startedOn || joinedOn > startedOn) return false
  const founders = (await q.circle.members()).filter((one) => one.joinedOn <= startedOn)
  return founders.length > mostFoundersNamed
}

async function done(q: Query): Promise<Answer> {
  return q.who ? { card: await doneCard(q, q.who) } : refuse(q.t(texts.notReady))
}

/** How people treat each other, and the way to change it together. */
async function agreements(q: Query): Promise<Answer> {
  const changes = (await q.circle.exists())
    ? await q.declared.fill(q, 'agreements', communityRef({ id: q.community }))
    : [say.note(q.t(texts.agreementsNote))]
  return { card: q.card(...(await agreementBlocks(q)), ...changes) }
}

async function story(q: Query): Promise<Answer> {
  const blocks = (await q.circle.exists()) ? await q.declared.fill(q, 'story', communityRef({ id: q.community })) : []
  return { card: q.card(...(blocks.length > 0 ? blocks : [say.text(q.t(texts.storyEmpty))])) }
}

/** What the group may read about somebody: the name, the perspective and the place card. */
async function describeMember(q: Query, id: string): Promise<Description | undefined> {
  const member = await q.circle.member(id as MemberId)
  if (member?.state !== 'active') return undefined
  const perspective = (await perspectiveSpans(q, q.t))(member.perspective)
  const card = await findPlaceCard(q.db, q.community, member.id)
  const ref = { kind: 'placeCard', id }
  const line = (label: string, words: string | undefined): Block[] =>
    words ? [say.text({ bold: [label] }, ' ', q.said(words, ref, card?.language))] : []
  const blocks = [
    say.text({ member: member.id }, ', ', perspective),
    ...line(q.t(texts.tieLabel), card?.tie),
    ...line(q.t(texts.brings), card?.brings),
    ...line(q.t(texts.stake), card?.stake),
    ...line(q.t(texts.wish), card?.wish),
  ]
  return { ref: { kind: 'member', id }, title: [{ member: member.id }], people: [member.id], audience: 'group', blocks }
}
