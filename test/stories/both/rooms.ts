// What two rooms of one circle have in common: how often words stand in each, and whether they say the same.
import { expect } from 'vitest'
import { wordsOf } from '../../../adapters/web/person.ts'
import type { World } from '../../world.ts'

export function makeRooms(world: World) {
  const rooms = [world.room('home', 'slack'), world.room('home', 'discord')] as const
  /** How often these words stand in each room: Slack first. */
  const counts = (words: string | RegExp) => {
    const [slack, discord] = rooms.map((room) => `${room.says()}\n`)
    return expect(
      rooms.map((room) => room.count(words)),
      `${words}\n\n${slack}\n--- Discord ---\n\n${discord}`,
    )
  }
  /** The newest message with these words says the same in both, whatever form it has. */
  const same = (words: string): string => {
    const [slack = '', discord] = rooms.map((room) => {
      const found = room.messages().findLast((message) => wordsOf(message).includes(words))
      return found && plain(wordsOf(found))
    })
    expect(discord).toBe(slack)
    expect(slack).toContain(words)
    return slack
  }
  return { rooms, counts, same }
}

const day = /vandaag|morgen|gisteren|(maan|dins|woens|donder|vrij|zater|zon)dag \d+ [a-z]+( \d{4})?/g

const command = /(?<=^|\s)\/(kring )?[a-z-]+ [a-z-]+/gm

/** Without what differs from platform to platform: blank lines, how a day is written, and how a command is typed. */
function plain(words: string): string {
  return words
    .replaceAll(day, '(day)')
    .replaceAll(command, '(command)')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
