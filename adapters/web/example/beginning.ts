// How the circle of the example begins: Anouk founds it, and thirteen others take a seat that week.
import type { Both, PersonId } from './people.ts'
import { people, personIds, seatWords } from './people.ts'
import type { Scene } from './scene.ts'
import { mustWork, roomName, zone } from './scene.ts'

const question: Both = {
  nl: 'Hoe krijgen we het Lindekwartier in 2032 van het gas af?',
  en: 'How do we get the Lindekwartier off gas by 2032?',
}
const whyNow: Both = {
  nl: 'In 2027 gaan de straten open voor de riolering.',
  en: 'In 2027 the streets will be opened up for the sewers.',
}
const organisation: Both = { nl: 'Gemeente Lindestad', en: 'Municipality of Lindestad' }

/** The three pages, the week off, and the invitation. */
export async function foundCircle(scene: Scene): Promise<void> {
  const anouk = scene.hands('anouk')
  await anouk.runs('/community setup')
  await scene.fills('anouk', 'setup.begin', { question: scene.says(question), whyNow: scene.says(whyNow) })
  await scene.fills('anouk', 'setup.pickRoom', { room: roomName, language: scene.language, zone, rhythm: 'all' })
  const behind = { name: 'Warm Lindekwartier', organisation: scene.says(organisation), contact: 'Anouk, 06 1234 5678' }
  await scene.fills('anouk', 'setup.pickBehind', behind)
  for (const press of ['setup.checklist', 'setup.holidays']) mustWork('anouk', await anouk.presses(press))
  const fields = { from: '2026-10-19', to: '2026-10-23' }
  const holiday = { nl: 'herfstvakantie', en: 'the autumn holiday' }
  await scene.fills('anouk', 'setup.pickHoliday', { name: scene.says(holiday), ...fields })
  for (const press of ['setup.checklist', 'setup.preview', 'setup.invite'])
    mustWork('anouk', await anouk.presses(press))
}

/** Henk holds the second key, for when Anouk is away. */
export async function giveKey(scene: Scene): Promise<void> {
  const anouk = scene.hands('anouk')
  await anouk.runs('/community setup')
  mustWork('anouk', await anouk.chooses(people.henk.name))
}

/** Everybody in the order of the week. */
export function joiners(): { readonly at: string; readonly who: PersonId }[] {
  return personIds.map((who) => ({ who, at: people[who].joins })).sort((a, b) => a.at.localeCompare(b.at))
}

/** By the button of the invitation, then in their own words what ties them to the question. */
export async function takeSeat(scene: Scene, who: PersonId): Promise<void> {
  const { seat, tie, direct, line } = people[who]
  const hands = scene.hands(who)
  for (const press of ['welcome.join', 'welcome.agree', seatWords[seat][scene.language]]) {
    mustWork(who, await hands.presses(press))
  }
  await scene.fills(who, 'welcome.writeTie', { tie: scene.says(tie) })
  mustWork(who, await hands.presses(direct ? 'welcome.direct' : 'welcome.room'))
  if (line) await scene.fills(who, 'welcome.editLine', { words: scene.says(line) })
  else if (hands.canPress('welcome.noLine')) await hands.presses('welcome.noLine')
}
