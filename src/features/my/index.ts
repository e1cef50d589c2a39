// My: one person's own page. What is open, rest, times and language.
import { changeMember } from '../../community/members/store.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import type { Feature } from '../../core/feature.ts'
import type { Member } from '../../core/people.ts'
import type { Language } from '../../core/text.ts'
import { energyAction, energyCommand } from './energy.ts'
import { circleAction } from './home/circle.ts'
import { homePage } from './home/home.ts'
import { homeSection } from './home/privacy.ts'
import { awayCommand, awayForm, backAction, backWake, otherDayAction } from './rest.ts'
import { texts } from './texts.ts'
import { noRemindersAction, timesCommand, timesForm } from './times.ts'

const noun = { nl: 'mijn', en: 'my' }

const todayCommand: Command = {
  noun: 'my',
  verb: 'today',
  words: { noun, verb: { nl: 'vandaag', en: 'today' } },
  says: texts.todaySays,
  may: 'alumnus',
  day: 1,
  road: 'look',
  run: async (q) => {
    const open = await q.declared.fill(q, 'today', { kind: 'member', id: (q.who as Member).id })
    const blocks = open.length > 0 ? [say.heading(q.t(texts.todayTitle)), ...open] : [say.text(q.t(texts.todayEmpty))]
    return { card: q.card(...blocks) }
  },
}

const languageCommand: Command = {
  noun: 'my',
  verb: 'language',
  words: { noun, verb: { nl: 'taal', en: 'language' } },
  says: texts.languageSays,
  args: [
    {
      name: 'language',
      words: { nl: 'taal', en: 'language' },
      says: texts.languageArg,
      kind: 'choice',
      choices: [
        { value: 'nl', says: texts.dutch },
        { value: 'en', says: texts.english },
      ],
    },
  ],
  may: 'alumnus',
  day: 1,
  road: 'do',
  run: async (c, args) => {
    const chosen = args['language']
    if (chosen === 'nl' || chosen === 'en') return speak(c, chosen)
    const buttons = (['nl', 'en'] as const).map((language) => ({
      label: c.inLanguage(language)(language === 'nl' ? texts.dutch : texts.english),
      address: address('my.language', language),
    }))
    return { card: c.card(say.text(c.t(texts.languageTitle)), say.buttons(...buttons)) }
  },
}

const languageAction: Action = {
  name: 'my.language',
  may: 'alumnus',
  road: 'do',
  run: (c, press) => speak(c, press.record === 'en' ? 'en' : 'nl'),
}

async function speak(c: Change, language: Language): Promise<Answer> {
  const who = c.who as Member
  await changeMember(c.db, c.community, who.id, { language, languageFrom: 'own' })
  const card = c.card(say.text(c.inLanguage(language)(texts.languageDone)))
  return { card: { ...card, language } }
}

export const my: Feature = {
  name: 'my',
  commands: [todayCommand, awayCommand, energyCommand, timesCommand, languageCommand],
  actions: [backAction, otherDayAction, energyAction, languageAction, noRemindersAction, circleAction],
  forms: [awayForm, timesForm],
  wakes: [backWake],
  homePage,
  privacy: {
    says: texts.privacy,
    export: async (q, id) => {
      const member = await q.circle.member(id)
      if (!member) return []
      const { language, zone, ownTime, freeDays, energy, awayUntil, wantsDirect, wantsReminders, quotes } = member
      const entry = {
        language,
        zone,
        ownTime,
        freeDays: freeDays.join(', '),
        energy,
        awayUntil,
        wantsDirect,
        wantsReminders,
        quotes,
      }
      return [{ title: q.t(texts.section), entries: [entry] }, ...(await homeSection(q, id))]
    },
    forget: async (c, id) => {
      await c.cancel(`my.back:${id}`)
      await changeMember(c.db, c.community, id, {
        ownTime: undefined,
        quiet: undefined,
        freeDays: [],
        energy: 'normal',
        awayUntil: undefined,
      })
    },
  },
}
