// Whom a conversation concerns and who stands in for the connector, decided from what is known.
import { expect, it } from 'vitest'
import type { MemberId } from '../../src/core/ids.ts'
import type { Member } from '../../src/core/people.ts'
import { findByName, findContact, presumed, standIns } from '../../src/features/conversation/rules.ts'

const ids = (...names: string[]) => names as MemberId[]
const member = (name: string, more: Partial<Member> = {}) => ({
  id: name as MemberId,
  name,
  caretaker: false,
  state: 'active' as Member['state'],
  ...more,
})
const [anouk, henk, annelies] = [member('Anouk', { caretaker: true }), member('Henk'), member('Anne Lies')]
const members = [anouk, henk, annelies]

it('one or two people are concerned; more, or nobody, leaves it to who asks', () => {
  expect(presumed(ids('henk', 'me', 'henk'), 'me' as MemberId)).toEqual(['henk'])
  expect(presumed(ids('henk', 'bart'), 'me' as MemberId)).toEqual(['henk', 'bart'])
  expect(presumed(ids('henk', 'bart', 'daan'), 'me' as MemberId)).toEqual([])
  expect(presumed(ids('me'), 'me' as MemberId)).toEqual([])
})

it('the contact is a member when exactly one name stands there as whole words', () => {
  expect(findContact('Anouk, 06 12345678', members)).toBe(anouk)
  expect(findContact('bel ANNE LIES (dinsdag)', members)).toBe(annelies)
  expect(findContact('Henkjan de Vries', members)).toBeUndefined()
  expect(findContact('Anouk of Henk', members)).toBeUndefined()
  expect(findContact(undefined, members)).toBeUndefined()
})

it('who holds the role goes first, then the contact, then who holds a key; never who is in it already', () => {
  const known = { holders: ids('Henk'), contact: 'Anne Lies', without: ids() }
  expect(standIns(members, known)).toEqual([henk])
  expect(standIns(members, { ...known, holders: [] })).toEqual([annelies])
  expect(standIns(members, { ...known, holders: [], contact: 'Marja' })).toEqual([anouk])
  expect(standIns(members, { ...known, holders: [], without: ids('Anne Lies') })).toEqual([anouk])
  expect(standIns(members, { holders: [], contact: undefined, without: ids('Anouk') })).toEqual([])
  expect(standIns([member('Marja', { caretaker: true, state: 'invited' })], { ...known, holders: [] })).toEqual([])
})

it('a typed name is found whole or by its only beginning', () => {
  expect(findByName('henk', members)).toBe(henk)
  expect(findByName(' Anne ', members)).toBe(annelies)
  expect(findByName('An', members)).toBeUndefined()
  expect(findByName('Bart', members)).toBeUndefined()
})
