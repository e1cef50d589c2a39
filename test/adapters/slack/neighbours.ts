// Two workspaces in one Kring: a circle in the first, with something of everything, and people next door.
import { vi } from 'vitest'
import type { House } from './house.ts'
import { makeHouse, secrets } from './house.ts'

/** Stands in everything that is of the first workspace's circle. */
export const mark = 'Lindegeheim'

const terminal = ['stdout', 'stderr'].map((name) => vi.spyOn(process[name as 'stdout' | 'stderr'], 'write'))

/** Secrets and one-time addresses that stand in a line of the log or on the terminal. */
export function listTold({ slack, lines }: House): string[] {
  const told = JSON.stringify([lines, terminal.flatMap(({ mock }) => mock.calls.map(([words]) => String(words)))])
  const { signingSecret, clientSecret, verificationToken } = slack.rules
  const all = [...slack.state.tokens.keys(), signingSecret, clientSecret, verificationToken, secrets.state]
  const addresses = told.match(/\/response\/|[?&]ticket=/g) ?? []
  return [...all.filter((secret) => told.includes(secret)), ...addresses]
}

/** Two workspaces; the circle of the first has something of everything. */
export async function makeNeighbours() {
  const house = await makeHouse({ many: true })
  const { slack, addUser } = house
  const theirs = slack.addTeam({ name: 'Elders' })
  const home = slack.addChannel({ name: 'home', kind: 'private' })
  const plein = slack.addChannel({ name: 'plein', team: theirs.id, kind: 'private' })
  for (const name of ['Anouk', 'Fatima', 'Samir', 'Henk']) addUser({ name, realName: `${name} ${mark}` }, 'home')
  for (const name of ['Sanne', 'Piet', 'Jan']) addUser({ name, team: theirs.id }, 'plein')
  await house.begin()
  await house.circle('Anouk', ['Fatima', 'Samir', 'Henk'])
  await house.clockTo('monday 09:00')
  for (const name of ['Fatima', 'Samir', 'Henk']) {
    await house.hands(name).types(`${name} antwoordt ${mark}`, { under: 'Weekvraag' })
    await house.hands(name).runs(`/experiment log Proef van ${name} ${mark}`)
    await house.settle()
  }
  await house.clockTo('friday 16:00')
  const circle = house.database.rows<{ id: string }>('SELECT id FROM community')[0]?.id ?? ''
  return { house, circle, home, plein, theirs, sanne: slack.person('Sanne').user, fatima: slack.person('Fatima').user }
}

export type Neighbours = Awaited<ReturnType<typeof makeNeighbours>>
