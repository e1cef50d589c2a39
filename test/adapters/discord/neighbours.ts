// Two servers in one Kring: a circle in the first, with something of everything, and people next door.
import { webLimits } from '../../../adapters/web/limits.ts'
import { takeSeat } from '../../../adapters/web/players.ts'
import { smallest } from '../../../src/core/limits.ts'
import type { Language } from '../../../src/core/text.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { features } from '../../../src/features/index.ts'
import { makeDiscordStage } from '../../fakes/discord/stage.ts'
import { makeClock, makeIds, makeRandom } from '../../support/chance.ts'
import { openDatabase } from '../../support/database.ts'
import { makeEngineRoom } from '../../support/engine-room.ts'
import { foundCircle, seatWords } from '../../support/founding.ts'
import { makeMigrated } from '../../support/migrated.ts'
import { toMoment } from '../../support/moments.ts'
import { cardOf } from './doors.ts'

/** Stands in everything that is of the first server's circle. */
export const mark = 'Lindegeheim'

const zone = 'Europe/Amsterdam' as Zone
const language: Language = 'nl'

export async function makeNeighbours() {
  const clock = makeClock(toMoment('2026-09-07T08:00', zone, 0 as Instant))
  const lines: string[] = []
  const write = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`)
  const log = { info: () => undefined, warn: write, error: write }
  const stage = await makeDiscordStage({ clock, log, language, zone })
  const { discord } = stage
  const theirs = discord.addGuild({ name: 'Elders' })
  const plein = discord.addChannel({ guild: theirs.id, name: 'plein' })
  const { id: sanneId } = discord.addUser({ name: 'Sanne', guilds: [theirs.id] })
  const migrated = makeMigrated()
  const adapter = stage.makeAdapter()
  const room = makeEngineRoom({
    ...{ migrated, clock, features, log, random: makeRandom(), newId: makeIds(), bootId: 'boot' },
    adapters: [adapter],
    limits: smallest([webLimits, stage.limits]),
  })
  await stage.connects(room.engine)
  const database = openDatabase(migrated.file, migrated.migrations)
  const settle = async () => {
    await room.engine.moveTo(clock.now())
    await discord.quiet()
  }
  const hands = (name: string) => stage.hands(name, { language, zone })
  await foundCircle(hands('Anouk'), { name: `Warm ${mark}` })
  for (const name of ['Fatima', 'Samir', 'Henk']) await takeSeat(hands(name), seatWords.resident[language])
  await settle()
  for (const name of ['Fatima', 'Samir', 'Henk']) {
    await hands(name).runs(`/experiment log Proef van ${name} ${mark}`)
    await settle()
  }
  await room.engine.moveTo(toMoment('friday 16:00', zone, clock.now()))
  await settle()
  const send = { space: theirs.id, room: plein.id }
  await adapter.send(send, { ...cardOf('Welkom', ['Hallo', 'a.b:c']), n: 0 }, 'token-plein')
  return {
    ...{ discord, database, engine: room.engine, plein, lines, settle },
    fatima: discord.person('Fatima'),
    sanne: discord.person(sanneId, { guild: theirs.id }),
    circle: database.rows<{ id: string }>('SELECT id FROM community')[0]?.id ?? '',
    stop: async () => {
      await stage.stop()
      await room.engine.stop()
      await room.store.close()
      database.close()
      migrated.remove()
    },
  }
}

export type Neighbours = Awaited<ReturnType<typeof makeNeighbours>>
