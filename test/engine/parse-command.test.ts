// What people type is understood, in two languages and with typing errors.
import { expect, test } from 'vitest'
import type { Command } from '../../src/core/command.ts'
import { findMeant } from '../../src/engine/parse-command.ts'

const make = (noun: string, nounNl: string, verb: string, verbNl: string): Command => ({
  noun,
  verb,
  words: { noun: { en: noun, nl: nounNl }, verb: { en: verb, nl: verbNl } },
  says: { nl: '', en: '' },
  may: 'anyone',
  day: 1,
  road: 'look',
  run: async () => ({ silent: true }),
})

const commands = [
  make('kring', 'kring', 'help', 'hulp'),
  make('kring', 'kring', 'find', 'zoek'),
  make('experiment', 'experiment', 'log', 'noteer'),
  make('experiment', 'experiment', 'start', 'start'),
  make('experiment', 'experiment', 'list', 'lijst'),
  make('reflect', 'weekvraag', 'answer', 'antwoord'),
  make('pair', 'koffie', 'on', 'aan'),
  make('pair', 'koffie', 'off', 'uit'),
]

test.each([
  ['experiment', 'log', '', 'experiment log', ''],
  ['experiment', 'noteer', 'Koffie in de hal', 'experiment log', 'Koffie in de hal'],
  ['Experiment', 'LOG', '', 'experiment log', ''],
  ['kring', 'experiment', 'noteer Koffie', 'experiment log', 'Koffie'],
  ['kring', 'help', 'roles', 'kring help', 'roles'],
  ['hulp', '', '', 'kring help', ''],
  ['help', 'rollen', '', 'kring help', 'rollen'],
  ['kring', 'weekvraag', '', 'reflect answer', ''],
  ['weekvraag', '', '', 'reflect answer', ''],
  ['reflect', 'on', 'my week', 'reflect answer', 'on my week'],
  ['experimant', 'lst', '', 'experiment list', ''],
  ['experiment', 'lisjt', '', 'experiment list', ''],
  ['koffie', 'uit', '', 'pair off', ''],
  ['', '', 'experiment log two\nlines', 'experiment log', 'two\nlines'],
])('%s %s %s means %s', (noun, verb, rest, name, left) => {
  const meant = findMeant(commands, { noun, verb, rest })
  expect(meant.is === 'command' && `${meant.command.noun} ${meant.command.verb}`).toBe(name)
  expect(meant.is === 'command' && meant.rest).toBe(left)
})

test.each([
  ['experiment', 'lag', 'experiment log'],
  ['experimnet', 'strt2', 'experiment start'],
  ['pair', 'oof', 'pair off'],
])('%s %s is not understood, but looks like %s', (noun, verb, name) => {
  const meant = findMeant(commands, { noun, verb })
  expect(meant.is === 'unknown' && `${meant.closest?.noun} ${meant.closest?.verb}`).toBe(name)
})

test('words that look like nothing are not guessed', () => {
  expect(findMeant(commands, { noun: 'banana', verb: 'bread' })).toEqual({ is: 'unknown', closest: undefined })
})

test.each(['experiment', 'koffie', 'kring', 'kring experiment'])('%s alone is a menu', (typed) => {
  const [noun = '', verb = ''] = typed.split(' ')
  expect(findMeant(commands, { noun, verb }).is).toBe('menu')
})
