// (j) A press in Discord over the gateway, its answer stored and acknowledged, against discord.js that only replies.
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js'
import { createDiscord } from '../../adapters/discord/index.ts'
import { discordLimits } from '../../adapters/discord/limits.ts'
import { webLimits } from '../../adapters/web/limits.ts'
import { address } from '../../src/core/card.ts'
import { smallest } from '../../src/core/limits.ts'
import type { Driver } from '../../src/store/connection.ts'
import { channelOf, guild, pressBody } from './discord-shapes.ts'
import type { DiscordWay } from './discord-side.ts'
import { createRunningClock, openHouse } from './house.ts'
import type { Row } from './measure.ts'
import type { Bare, Kring } from './press-race.ts'
import { beginRounds, members, racePresses } from './press-race.ts'
import type { SideThread } from './side-thread.ts'
import { openSideThread } from './side-thread.ts'

const limits = smallest([webLimits, discordLimits])

/** Shaped as a bot token, for clients read the id in it. */
const tokenOf = (name: string) => `MTAwMDAwMDAwMDAwMDAwMDAx.bench.${name}`

export function measureDiscordPresses(): Promise<Row[]> {
  return racePresses<DiscordWay>({
    figure: 'j',
    what: 'press in Discord, stored and acknowledged',
    against: 'discord.js that only replies',
    stores: 'discord.js that stores one row and replies',
    open: () => openSideThread('discord'),
    openBare,
    openKring,
    pressOf: (_, posted, { circle, id }, user) => {
      const channel = channelOf(circle)
      const customId = address('reflection.choose', id, `${1 + (user % 5)}`)
      return pressBody({ customId, user, channel, message: posted.get(channel) })
    },
    // What Kring says is the acknowledgement.
    isAnswered: false,
  })
}

async function openBare(store: () => unknown, { url }: SideThread<DiscordWay>): Promise<Bare<DiscordWay>> {
  const token = tokenOf('bare')
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: url } })
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isButton()) return
    store()
    void interaction.reply({ content: 'Bewaard.', flags: MessageFlags.Ephemeral })
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(token)
  await ready
  return { way: { token }, stop: () => client.destroy() }
}

async function openKring({ url: apiUrl }: SideThread<DiscordWay>): Promise<Kring<DiscordWay>> {
  const clock = createRunningClock()
  const token = tokenOf('kring')
  const log = { info: () => undefined, warn: told, error: told }
  const adapters = () => [createDiscord({ token, apiUrl, clock, log }).adapter]
  const house = openHouse({ clock, limits, adapters })
  return { house, rounds: await beginRounds(house, moveToDiscord), way: { token }, stop: () => house.close() }
}

const told = (fields: object, message: string) => console.error(message, fields)

/** All circles in one server, each in a channel of its own, with the same people. */
function moveToDiscord(driver: Driver): void {
  const channel = `'${channelOf('c')}' || substr(community_id, 2)`
  driver
    .prepare(`UPDATE space SET platform = 'discord', external = ?, home_room = ${channel}, readers = ${members}`)
    .run(guild)
  const user = `'400000000000000' || printf('%03d', CAST(substr(user, 2) AS INTEGER))`
  driver.prepare(`UPDATE identity SET platform = 'discord', external = ?, user = ${user}`).run(guild)
}
