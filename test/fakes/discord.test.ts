// The fake Discord, talked to by the real client and the real REST of discord.js.
import type { ChatInputCommandInteraction, DiscordAPIError } from 'discord.js'
import { Client, Events, GatewayIntentBits, MessageFlags, Partials, REST, Routes } from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import { fitsSchema } from './discord/check/schema.ts'
import type { FakeDiscord, FakeDiscordOptions } from './discord/index.ts'
import { createFakeDiscord } from './discord/index.ts'
import { everybody, may } from './discord/permissions.ts'

const open: { discord: FakeDiscord; client?: Client }[] = []

afterEach(async () => {
  for (const { discord, client } of open.splice(0)) {
    await client?.destroy()
    await discord.stop()
  }
})

const kring = {
  name: 'kring',
  description: 'Kring',
  options: [
    { type: 1, name: 'help', name_localizations: { nl: 'hulp' }, description: 'Help' },
    {
      type: 1,
      name: 'find',
      description: 'Find',
      options: [
        { type: 3, name: 'what', description: 'What', required: true, autocomplete: true },
        { type: 4, name: 'count', description: 'How many' },
      ],
    },
  ],
}

async function start(options: FakeDiscordOptions = {}) {
  const discord = await createFakeDiscord({ quietMs: 5, ...options })
  const home = discord.addChannel({ name: 'home' })
  const { id: anoukId } = discord.addUser({ name: 'Anouk' })
  const entry: (typeof open)[number] = { discord }
  open.push(entry)
  const rest = new REST({ api: discord.url, retries: 0, rejectOnRateLimit: ['/'] }).setToken(discord.token)
  const connect = async (
    intents: readonly GatewayIntentBits[] = [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  ) => {
    const client = new Client({
      intents: [...intents],
      shards: 'auto',
      partials: [Partials.Channel],
      rest: { api: discord.url, retries: 0 },
    })
    entry.client = client
    client.on(Events.Error, () => undefined)
    const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()))
    await client.login(discord.token)
    await ready
    return client
  }
  const register = () => rest.put(Routes.applicationCommands(discord.appId), { body: [kring] })
  const say = (body: object, channel = home.id) => rest.post(Routes.channelMessages(channel), { body }) as Promise<Said>
  return { discord, home, rest, connect, register, say, anoukId, anouk: discord.person('anouk') }
}

interface Said {
  readonly id: string
  readonly nonce?: string
  readonly mentions: { id: string }[]
  readonly flags: number
}

async function codeOf(doing: Promise<unknown>): Promise<number | string> {
  return doing.then(
    () => 'well',
    (error: DiscordAPIError) => error.code ?? error.name.replace(/\[.*/, ''),
  )
}

const row = (...components: object[]) => ({ type: 1, components })
const button = (custom_id: string, label = custom_id) => ({ type: 2, style: 2, custom_id, label })
const text = (content: string) => ({ type: 10, content })
const v2 = MessageFlags.IsComponentsV2

describe('a client', () => {
  test('connects, sees its server, answers a command by either name, and is complained of for nothing', async () => {
    const { discord, connect, register, anouk } = await start()
    const client = await connect()
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Lindekwartier'])
    await register()
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.reply({ content: '**Hallo** daar', flags: MessageFlags.Ephemeral })
      await interaction.followUp({ content: 'En nog wat', flags: MessageFlags.Ephemeral })
    })
    const { hasFailed } = await anouk.runs('/kring hulp', 'home')
    expect(hasFailed).toBe(false)
    expect(anouk.sees('home')).toBe('Hallo daar\n\nEn nog wat')
    discord.addUser({ name: 'Bram' })
    expect(discord.person('bram').sees('home')).toBe('')
    expect(discord.complaints).toEqual([])
    await expect(anouk.runs('/kring dance', 'home')).rejects.toThrow('Discord knows no')
  })

  test('defers, and edits later; the first follow-up takes the place of what was deferred', async () => {
    const { connect, register, anouk } = await start()
    const client = await connect()
    await register()
    let way: 'edit' | 'follow' = 'edit'
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      await new Promise((resolve) => setTimeout(resolve, 30))
      if (way === 'edit') await interaction.editReply('Daar is het')
      else await interaction.followUp('Of zo')
    })
    await anouk.runs('/kring help', 'home')
    way = 'follow'
    await anouk.runs('/kring help', 'home')
    expect(anouk.sees('home')).toBe('Daar is het\n\nOf zo')
    expect(anouk.messages('home').map(({ onlyFor }) => onlyFor)).toEqual([anouk.id, anouk.id])
  })

  test('offers choices while somebody types, and gets options typed', async () => {
    const { connect, register, anouk } = await start()
    const client = await connect()
    await register()
    const heard: unknown[] = []
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isAutocomplete()) {
        await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'x' }])
      } else if (interaction.isChatInputCommand()) {
        heard.push(interaction.options.getString('what'), interaction.options.getInteger('count'))
        await interaction.reply('goed')
      }
    })
    expect(await anouk.completes('/kring find warm', 'home')).toEqual([{ name: 'warm!', value: 'x' }])
    await anouk.runs('/kring find what: warme buurt count: 3', 'home')
    expect(heard).toEqual(['warme buurt', 3])
    await expect(anouk.runs('/kring find', 'home')).rejects.toThrow('asks for "what"')
  })

  test('opens a form, which is checked, sent, and gone when it is answered', async () => {
    const { discord, connect, register, anouk } = await start()
    const client = await connect()
    await register()
    const heard: unknown[] = []
    let answers = false
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await openForm(interaction)
      else if (interaction.isModalSubmit()) {
        heard.push(
          interaction.fields.getTextInputValue('short:title'),
          interaction.fields.getStringSelectValues('side'),
        )
        if (answers) await interaction.reply({ content: 'Dank', flags: MessageFlags.Ephemeral })
      }
    })
    await anouk.runs('/kring help', 'home')
    expect(anouk.modal()?.title).toBe('Vraag')
    expect((await anouk.sends()).errors).toEqual({ 'short:title': 'This is a required field.' })
    anouk.fillsIn({ title: 'Warm', Kant: 'Bewoner' })
    answers = true
    await anouk.sends()
    expect(heard).toEqual(['Warm', ['resident']])
    expect(anouk.modal()).toBeUndefined()
    expect(anouk.sees('home')).toBe('Dank')
    expect(discord.complaints).toEqual([])
  })

  test('reads what is typed in direct messages, and nothing else', async () => {
    const { discord, connect, anouk } = await start({ allowedIntents: 0 })
    const client = await connect()
    const heard: string[] = []
    client.on(Events.MessageCreate, (message) => void heard.push(message.content))
    client.on(Events.MessageUpdate, (_, { content }) => void heard.push(`edited ${content}`))
    client.on(Events.MessageDelete, ({ id }) => void heard.push(id === '' ? '' : 'deleted'))
    await anouk.types('in de zaal', 'home')
    await anouk.types('onder ons')
    await anouk.edits('onder ons', 'onder ons tweeën')
    await anouk.deletes('tweeën')
    expect(heard).toEqual(['onder ons', 'edited onder ons tweeën', 'deleted'])
    expect(discord.complaints).toEqual([])
  })
})

async function openForm(interaction: ChatInputCommandInteraction): Promise<void> {
  const options = [{ label: 'Bewoner', value: 'resident' }]
  await interaction.showModal({
    custom_id: 'form',
    title: 'Vraag',
    components: [
      { type: 18, label: 'Titel', component: { type: 4, custom_id: 'short:title', style: 1, max_length: 20 } },
      { type: 18, label: 'Kant', component: { type: 3, custom_id: 'side', options, required: false, min_values: 0 } },
    ],
  })
}

describe('interactions', () => {
  test('have three seconds, one first answer, and fifteen minutes', async () => {
    let now = Date.parse('2026-09-07T08:00:00Z')
    const { discord, connect, register, anouk, rest } = await start({ ackWithinMs: 150, now: () => now })
    const client = await connect()
    await register()
    const heard: ChatInputCommandInteraction[] = []
    client.on(Events.InteractionCreate, (one) => void (one.isChatInputCommand() && heard.push(one)))
    const { hasFailed } = await anouk.runs('/kring help', 'home')
    expect(hasFailed).toBe(true)
    expect(discord.complaints).toEqual(['interaction kring was not answered in 150 ms'])
    expect(await codeOf(heard[0]?.reply('te laat') ?? Promise.resolve())).toBe(10062)
    const running = anouk.runs('/kring help', 'home')
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 1))
    await heard[1]?.reply('op tijd')
    await running
    const { id = '', token = '' } = discord.interactions.at(-1) ?? {}
    const twice = rest.post(Routes.interactionCallback(id, token), { body: { type: 5 }, auth: false })
    expect(await codeOf(twice)).toBe(40060)
    expect(await codeOf(heard[1]?.editReply('nog eens') ?? Promise.resolve())).toBe('well')
    now += 16 * 60_000
    expect(await codeOf(heard[1]?.editReply('veel later') ?? Promise.resolve())).toBe(50027)
  })

  test('a form never answers a form, and never comes second', async () => {
    const { discord, connect, register, anouk, rest } = await start()
    const client = await connect()
    await register()
    const codes: unknown[] = []
    client.on(Events.InteractionCreate, async (interaction) => {
      const { id, token } = interaction
      const modal = { type: 9, data: { custom_id: 'x', title: 'x', components: [text('x')] } }
      if (interaction.isChatInputCommand()) await openForm(interaction)
      if (interaction.isModalSubmit()) {
        codes.push(await codeOf(rest.post(Routes.interactionCallback(id, token), { body: modal, auth: false })))
        await interaction.deferReply()
        codes.push(await codeOf(rest.post(Routes.interactionCallback(id, token), { body: modal, auth: false })))
        await interaction.editReply('klaar')
      }
    })
    await anouk.runs('/kring help', 'home')
    anouk.fillsIn({ Titel: 'a', Kant: 'resident' })
    await anouk.sends()
    expect(codes).toEqual([50035, 40060])
    expect(discord.complaints).toHaveLength(2)
  })

  test('a press changes its own message, once however often it is brought', async () => {
    const { discord, connect, say, anouk } = await start()
    const client = await connect()
    await say({ content: 'Wie?', components: [row(button('welcome.join:1', 'Ik doe mee'))] })
    const codes: unknown[] = []
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isButton()) codes.push(await codeOf(interaction.update({ content: 'Jij!', components: [] })))
    })
    const { interaction } = await anouk.presses('welcome.join', { in: 'Wie?' })
    expect(anouk.sees('home')).toBe('Jij!')
    if (interaction) await discord.again(interaction)
    expect(codes).toEqual(['well', 40060])
    expect(discord.complaints).toEqual([])
  })
})

describe('messages', () => {
  const cases: [string, object, number | string][] = [
    ['nothing', { content: '  ' }, 50006],
    ['2001 characters', { content: 'a'.repeat(2001) }, 50035],
    ['2000 characters', { content: 'a'.repeat(2000) }, 'well'],
    ['content beside components of the second kind', { content: 'x', flags: v2, components: [text('y')] }, 50035],
    ['a text display without the flag', { content: 'x', components: [text('y')] }, 50035],
    ['41 components', { flags: v2, components: Array.from({ length: 41 }, () => text('y')) }, 50035],
    ['40 components', { flags: v2, components: Array.from({ length: 40 }, () => text('y')) }, 'well'],
    ['4001 characters in all', { flags: v2, components: [text('y'.repeat(4000)), text('y')] }, 50035],
    ['the same custom id twice', { content: 'x', components: [row(button('a'), button('a'))] }, 50035],
    [
      'the same id twice',
      {
        flags: v2,
        components: [
          { ...text('a'), id: 7 },
          { ...text('b'), id: 7 },
        ],
      },
      50035,
    ],
    [
      'six buttons in a row',
      { content: 'x', components: [row(...'abcdef'.split('').map((one) => button(one)))] },
      50035,
    ],
    ['a label of 81', { content: 'x', components: [row(button('a', 'b'.repeat(81)))] }, 50035],
    ['a custom id of 101', { content: 'x', components: [row(button('a'.repeat(101), 'b'))] }, 50035],
    ['an empty text', { flags: v2, components: [text(' ')] }, 50035],
    ['a file that is not there', { flags: v2, components: [{ type: 13, file: { url: 'attachment://a.md' } }] }, 50035],
    ['parse and users together', { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } }, 50035],
  ]
  test.each(cases)('%s', async (_name, body, code) => {
    const { discord, say } = await start()
    expect(await codeOf(say(body))).toBe(code)
    expect(discord.complaints.length).toBe(code === 'well' ? 0 : 1)
  })

  test('look as Discord publishes them, and remember their nonce for a while', async () => {
    let now = Date.parse('2026-09-07T08:00:00Z')
    const { discord, say, rest, home, anoukId } = await start({ now: () => now })
    const body = { content: `Hoi <@${anoukId}>`, nonce: 'n1', enforce_nonce: true, allowed_mentions: { parse: [] } }
    const first = await say(body)
    expect(fitsSchema('MessageResponse', first)).toEqual([])
    expect(first.mentions).toEqual([])
    now += 60_000
    expect((await say(body)).id).toBe(first.id)
    now += 180_000
    expect((await say(body)).id).not.toBe(first.id)
    const named = await say({ ...body, nonce: 'n2', allowed_mentions: { parse: [], users: [anoukId] } })
    expect(named.mentions.map(({ id }) => id)).toEqual([anoukId])
    const all = (await rest.get(Routes.channelMessages(home.id), {
      query: new URLSearchParams({ limit: '2' }),
    })) as Said[]
    expect(all).toHaveLength(2)
    expect(all[0]?.nonce).toBeUndefined()
    expect(discord.complaints).toEqual([])
  })

  test('can be changed by who wrote them, and what shows components stays that way', async () => {
    const { say, rest, home, anouk } = await start()
    const { id } = await say({ flags: v2, components: [{ type: 17, components: [text('een')] }] })
    const route = Routes.channelMessage(home.id, id)
    await rest.patch(route, { body: { components: [{ type: 17, components: [text('**twee**')] }] } })
    expect(anouk.sees('home')).toBe('twee')
    expect(await codeOf(rest.patch(route, { body: { content: 'drie' } }))).toBe(50035)
    const theirs = await anouk.types('van mij', 'home')
    expect(await codeOf(rest.patch(Routes.channelMessage(home.id, theirs.id), { body: { content: 'x' } }))).toBe(50005)
    await rest.delete(route)
    expect(await codeOf(rest.get(route))).toBe(10008)
  })
})

describe('places', () => {
  test('permissions count: no access, no right to write, no right to make threads', async () => {
    const { discord, say, rest, home } = await start()
    const { id } = await say({ content: 'x' })
    discord.happens.allowsBot(everybody & ~may.send & ~may.createThreads)
    discord.happens.changesRole(discord.guild.id, { permissions: may.view })
    expect(await codeOf(say({ content: 'y' }))).toBe(50013)
    expect(await codeOf(rest.post(Routes.threads(home.id, id), { body: { name: 'x' } }))).toBe(50013)
    const closed = discord.addChannel({
      name: 'closed',
      overwrites: [{ id: discord.guild.id, type: 0, allow: 0n, deny: may.view }],
    })
    expect(await codeOf(say({ content: 'y' }, closed.id))).toBe(50001)
    discord.happens.deletesChannel(home.id)
    expect(await codeOf(say({ content: 'y' }))).toBe(10003)
    discord.happens.removesBot()
    expect(await codeOf(rest.get(Routes.guild(discord.guild.id)))).toBe(10004)
  })

  test('threads are made once, fall asleep, wake when somebody writes, and can be locked', async () => {
    let now = Date.parse('2026-09-07T08:00:00Z')
    const { discord, say, rest, home } = await start({ now: () => now })
    const { id } = await say({ content: 'Experiment' })
    const make = () => rest.post(Routes.threads(home.id, id), { body: { name: 'E1', auto_archive_duration: 1440 } })
    expect(fitsSchema('ThreadResponse', await make())).toEqual([])
    expect(await codeOf(make())).toBe(160004)
    const inside = await say({ content: 'a' }, id)
    now += 2 * 86_400_000
    expect(await codeOf(rest.patch(Routes.channelMessage(id, inside.id), { body: { content: 'b' } }))).toBe(50083)
    await rest.patch(Routes.channel(id), { body: { archived: false } })
    expect(await codeOf(rest.patch(Routes.channelMessage(id, inside.id), { body: { content: 'b' } }))).toBe('well')
    now += 2 * 86_400_000
    await say({ content: 'c' }, id)
    expect(discord.state.channels.get(id)?.thread?.archived).toBe(false)
    discord.happens.allowsBot(everybody)
    discord.happens.locks(id)
    expect(await codeOf(say({ content: 'd' }, id))).toBe(160005)
  })

  test('a forum wants its tags', async () => {
    const { discord, rest } = await start()
    const forum = discord.addChannel({ name: 'log', kind: 15, tags: ['loopt', 'klaar'], needsTag: true })
    const post = (applied_tags: string[]) =>
      rest.post(Routes.threads(forum.id), { body: { name: 'E1', applied_tags, message: { content: 'kaart' } } })
    expect(await codeOf(post([]))).toBe(40067)
    expect(await codeOf(post(['1']))).toBe(10087)
    const made = (await post([forum.tags[0]?.id ?? ''])) as { id: string; message: { id: string } }
    expect(made.message.id).toBe(made.id)
  })

  test('direct messages reach who is in a server with us and did not close them, and are not opened in bulk', async () => {
    const { discord, rest, say, anoukId } = await start({ directOpens: 2 })
    const opened = (recipient_id: string) =>
      rest.post(Routes.userChannels(), { body: { recipient_id } }) as Promise<{ id: string }>
    const { id } = await opened(anoukId)
    expect(await codeOf(say({ content: 'hoi' }, id))).toBe('well')
    discord.happens.changesUser(anoukId, { isClosed: true })
    expect(await codeOf(say({ content: 'hoi' }, id))).toBe(50007)
    discord.happens.leaves(anoukId)
    expect(await codeOf(say({ content: 'hoi' }, id))).toBe(50278)
    const [b, c] = ['b', 'c'].map((name) => discord.addUser({ name }).id)
    await opened(b ?? '')
    expect(await codeOf(opened(c ?? ''))).toBe(40003)
    expect((await opened(anoukId)).id).toBe(id)
  })

  test('roles are given below our own only, and events need their right', async () => {
    const { discord, rest, anoukId } = await start()
    const [low, high] = [
      discord.addRole({ name: 'onderzoeker', position: 0 }),
      discord.addRole({ name: 'baas', position: 9 }),
    ]
    const give = (role: string) => rest.put(Routes.guildMemberRole(discord.guild.id, anoukId, role))
    expect(await codeOf(give(low.id))).toBe('well')
    expect(await codeOf(give(high.id))).toBe(50013)
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const event = {
      name: 'Digest',
      privacy_level: 2,
      entity_type: 3,
      entity_metadata: { location: 'hier' },
      scheduled_start_time: at(1),
      scheduled_end_time: at(2),
    }
    const make = (body: object) => rest.post(Routes.guildScheduledEvents(discord.guild.id), { body })
    expect(await codeOf(make(event))).toBe('well')
    expect(await codeOf(make({ ...event, scheduled_end_time: undefined }))).toBe(50035)
    discord.happens.allowsBot(everybody)
    expect(await codeOf(make(event))).toBe(50013)
  })
})

describe('commands', () => {
  const cases: [string, object, number | string][] = [
    ['an upper case name', { ...kring, name: 'Kring' }, 50035],
    ['a space in a name', { ...kring, name: 'kring groep' }, 50035],
    ['no description', { name: 'kring' }, 50035],
    [
      'sub-commands beside options',
      { ...kring, options: [...kring.options, { type: 3, name: 'a', description: 'a' }] },
      50035,
    ],
    ['required after optional', order(false, true), 50035],
    ['required before optional', order(true, false), 'well'],
    ['too many words', big(), 50035],
    ['a menu with a description', { type: 3, name: 'Dit vraagt een gesprek', description: 'x' }, 50035],
    ['a menu', { type: 3, name: 'Dit vraagt een gesprek' }, 'well'],
  ]
  test.each(cases)('%s', async (_name, body, code) => {
    const { discord, rest } = await start()
    expect(await codeOf(rest.put(Routes.applicationCommands(discord.appId), { body: [body] }))).toBe(code)
  })

  test('keep their ids, and tell their translations to who asks', async () => {
    const { discord, rest, register } = await start()
    const [first] = (await register()) as { id: string }[]
    expect(fitsSchema('ApplicationCommandResponse', first)).toEqual([])
    const [again] = (await register()) as { id: string }[]
    expect(again?.id).toBe(first?.id)
    const read = async (query: Record<string, string>) =>
      JSON.stringify(await rest.get(Routes.applicationCommands(discord.appId), { query: new URLSearchParams(query) }))
    expect(await read({})).not.toContain('hulp')
    expect(await read({ with_localizations: 'true' })).toContain('hulp')
  })
})

function order(...required: boolean[]) {
  return {
    name: 'a',
    description: 'a',
    options: required.map((one, n) => ({ type: 3, name: `o${n}`, description: 'a', required: one })),
  }
}

function big() {
  const choices = Array.from({ length: 25 }, (_, n) => ({
    name: `${n}`.padEnd(100, 'a'),
    value: `${n}`.padEnd(100, 'b'),
  }))
  const options = [1, 2].map((n) => ({ type: 3, name: `o${n}`, description: 'a', choices }))
  return { name: 'a', description: 'a', options }
}

describe('failing on purpose', () => {
  test('too fast by bucket and in all, stored and not answered, dropped, refused, slow', async () => {
    const { discord, say, anouk } = await start()
    const to = { route: 'POST /channels/:channel/messages' }
    discord.fails.next({ is: 'ratelimited', retryAfter: 2 }, to)
    expect(await codeOf(say({ content: 'a' }))).toBe('RateLimitError')
    discord.fails.next({ is: 'status', stored: true }, to)
    expect(await codeOf(say({ content: 'b' }))).toBe('HTTPError')
    discord.fails.next({ is: 'dropped', stored: true }, to)
    expect(await codeOf(say({ content: 'c' }))).toMatch(/UND_ERR_SOCKET|ECONNRESET/)
    discord.fails.next({ is: 'dropped', stored: false }, to)
    await codeOf(say({ content: 'd' }))
    discord.fails.next({ is: 'refused', code: 30046, status: 400 }, to)
    expect(await codeOf(say({ content: 'e' }))).toBe(30046)
    discord.fails.next({ is: 'slow', ms: 20 }, to)
    await say({ content: 'f' })
    expect(anouk.sees('home')).toBe('b\n\nc\n\nf')
    expect(discord.calls.map(({ fault }) => fault)).toEqual([
      'ratelimited',
      'status',
      'dropped',
      'dropped',
      'refused',
      'slow',
    ])
  })

  test('speed limits with the headers that tell of them', async () => {
    const { discord, home } = await start()
    discord.limitsRates({ bucket: { limit: 2, windowMs: 200 }, globalPerSecond: 4 })
    const post = (channel: string) =>
      fetch(`${discord.url}/v10/channels/${channel}/messages`, {
        method: 'POST',
        body: JSON.stringify({ content: 'x' }),
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      })
    const other = discord.addChannel({ name: 'other' })
    const first = await post(home.id)
    expect(first.headers.get('x-ratelimit-remaining')).toBe('1')
    await post(home.id)
    const third = await post(home.id)
    expect([third.status, third.headers.get('x-ratelimit-scope')]).toEqual([429, 'user'])
    expect(await third.json()).toMatchObject({ global: false })
    await post(other.id)
    await post(other.id)
    expect(await (await post(other.id)).json()).toMatchObject({ global: true })
  })
})

describe('the gateway', () => {
  test('resumes after a broken line and a call to reconnect, and tells what was missed once', async () => {
    const { discord, connect, anouk } = await start()
    const client = await connect()
    const heard: string[] = []
    client.on(Events.MessageCreate, ({ content }) => void heard.push(content))
    for (const [name, cut] of [
      ['een', () => discord.gateway.drop()],
      ['twee', () => discord.gateway.reconnects()],
      ['drie', () => discord.gateway.drop(4000)],
    ] as const) {
      const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve))
      cut()
      await anouk.types(name)
      await resumed
      await discord.quiet()
    }
    expect(heard).toEqual(['een', 'twee', 'drie'])
    expect([discord.gateway.identified(), discord.gateway.resumed()]).toEqual([1, 3])
  })

  test('a session that is over is begun anew', async () => {
    const { discord, connect } = await start()
    const client = await connect()
    const again = new Promise((resolve) => client.once(Events.ShardReady, resolve))
    discord.gateway.invalidates()
    await again
    expect(discord.gateway.identified()).toBe(2)
    expect(discord.gateway.remaining()).toBe(998)
  }, 15_000)

  test('a heartbeat without an answer makes the client connect again', async () => {
    const { discord, connect } = await start({ heartbeatMs: 60, waitsForClient: false })
    const client = await connect()
    const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve))
    discord.gateway.missesAcks(1)
    await resumed
    expect(discord.gateway.resumed()).toBeGreaterThan(0)
  })

  test('events come twice when told to', async () => {
    const { discord, connect, anouk } = await start()
    const client = await connect()
    const heard: string[] = []
    client.on(Events.Raw, ({ t }: { t: string }) => void heard.push(t))
    discord.gateway.duplicates(1)
    await anouk.types('hoi')
    expect(heard.filter((one) => one === 'MESSAGE_CREATE')).toHaveLength(2)
  })

  test('a wrong token, and intents that are not allowed, are sent away', async () => {
    const { discord, connect } = await start()
    await expect(connect([GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent])).rejects.toThrow(
      'disallowed intents',
    )
    discord.gateway.refuses(4004)
    await expect(connect()).rejects.toThrow('Authentication failed')
    const wrong = new REST({ api: discord.url, retries: 0 }).setToken('nonsense')
    expect(await codeOf(wrong.get(Routes.user()))).toBe(0)
  })
})

test('two shards each hear of their own servers, and direct messages come to the first', async () => {
  const { discord, connect, anouk } = await start({ shards: 2 })
  const [first] = [discord.guild.id]
  // Ids whose shard is the other one.
  const other = discord.addGuild({ id: String(((BigInt(first) >> 22n) + 1n) << 22n), name: 'Andere buurt' })
  const far = discord.addChannel({ guild: other.id, name: 'ver' })
  const client = await connect()
  expect(client.guilds.cache.size).toBe(2)
  const heard: [string, number][] = []
  client.on(Events.Raw, ({ t }: { t: string }, shard: number) => void heard.push([t, shard]))
  discord.happens.changesChannel(far.id, { name: 'verder' })
  await anouk.types('hoi')
  const shardOf = (id: string) => Number((BigInt(id) >> 22n) % 2n)
  expect(heard).toContainEqual(['CHANNEL_UPDATE', shardOf(other.id)])
  expect(heard).toContainEqual(['MESSAGE_CREATE', 0])
}, 20_000)

test('somebody of another server is nobody here', async () => {
  const { discord, connect, say, home } = await start()
  await connect()
  const other = discord.addGuild({ name: 'Andere buurt' })
  discord.addUser({ name: 'Bram', guilds: [other.id] })
  await say({ content: 'Wie?', components: [row(button('welcome.join:1', 'Ik doe mee'))] })
  const bram = discord.person('bram', { guild: other.id })
  expect(bram.canPress('welcome.join')).toBe(false)
  expect(() => bram.channel('home')).toThrow('no channel home')
  expect(bram.sees(home.id)).toBe('')
})
