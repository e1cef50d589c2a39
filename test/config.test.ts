// What the person who starts Kring is told about the settings.
import { expect, test } from 'vitest'
import { ConfigFault, readConfig } from '../src/config.ts'
import { createHiding } from '../src/hide.ts'
import { envExample, secretsIn, settings } from '../src/settings.ts'

function faultsOf(env: Record<string, string>): ConfigFault['faults'] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults
    throw error
  }
  return []
}

test('without any setting Kring starts with a playground that only this machine can reach', () => {
  expect(readConfig({})).toEqual({
    databasePath: 'data/kring.sqlite',
    keyPath: 'data/kring.key',
    http: { host: '127.0.0.1', port: 3000 },
    playground: 'loopback',
    logLevel: 'info',
  })
})

test('the defaults in the settings table are the ones that are used', () => {
  const written = Object.fromEntries(settings.map(({ name, default: value }) => [name, value]))
  expect(readConfig(written)).toEqual(readConfig({}))
})

test('what is set is what is used', () => {
  const env = {
    KRING_DATABASE: '/var/lib/kring/group.sqlite',
    KRING_HTTP_HOST: 'localhost',
    KRING_HTTP_PORT: '0',
    KRING_PLAYGROUND: 'no',
    KRING_LOG_LEVEL: 'silent',
  }
  expect(readConfig(env)).toEqual({
    databasePath: '/var/lib/kring/group.sqlite',
    keyPath: '/var/lib/kring/kring.key',
    http: { host: 'localhost', port: 0 },
    playground: 'off',
    logLevel: 'silent',
  })
})

test('the key lies beside the database unless it is put elsewhere', () => {
  expect(readConfig({ KRING_DATABASE: 'kring.sqlite' }).keyPath).toBe('kring.key')
  expect(readConfig({ KRING_KEY_FILE: '/etc/kring/key' }).keyPath).toBe('/etc/kring/key')
  expect(faultsOf({ KRING_KEY_FILE: 'data/kring.sqlite' })).toHaveLength(1)
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ KRING_HTTP_PORT: '', KRING_DATABASE: '  ' })).toEqual(readConfig({}))
})

test('the value cannot be changed afterwards', () => {
  const config = readConfig({})
  expect(Object.isFrozen(config) && Object.isFrozen(config.http)).toBe(true)
})

test('all faults are reported together, each with what to do', () => {
  const faults = faultsOf({
    KRING_DATABASE: ':memory:',
    KRING_HTTP_HOST: 'http://example.org',
    KRING_HTTP_PORT: '70000',
    KRING_PLAYGROUND: 'true',
    KRING_LOG_LEVEL: 'loud',
    KRING_COLOUR: 'green',
  })
  expect(faults.map(({ name, saw }) => `${name} ${saw}`)).toEqual([
    'KRING_COLOUR not a setting of Kring',
    'KRING_DATABASE ":memory:"',
    'KRING_HTTP_HOST "http://example.org"',
    'KRING_HTTP_PORT "70000"',
    'KRING_LOG_LEVEL "loud"',
    'KRING_PLAYGROUND "true"',
  ])
  for (const { todo } of faults) expect(todo).toMatch(/^[A-Z].*\.$/)
})

test.each(['1.5', '-1', '0x10', 'three', '99999'])('%s is not a port', (port) => {
  expect(faultsOf({ KRING_HTTP_PORT: port })).toEqual([
    { name: 'KRING_HTTP_PORT', saw: `"${port}"`, todo: 'Give a number between 0 and 65535.' },
  ])
})

test('the message names every fault and is not a stack trace', () => {
  const fault = new ConfigFault(faultsOf({ KRING_HTTP_PORT: 'x', KRING_PLAYGROUND: 'maybe' }))
  expect(fault.message).toBe(
    'Kring cannot start with these settings:\n' +
      '  KRING_HTTP_PORT is "x". Give a number between 0 and 65535.\n' +
      '  KRING_PLAYGROUND is "maybe". Write yes or no.',
  )
})

test('someone who mistypes a name is told which one was probably meant', () => {
  expect(faultsOf({ KRING_DATABSE: 'a.sqlite' })[0]?.todo).toBe('Did you mean KRING_DATABASE?')
  expect(faultsOf({ KRING_LOGLEVEL: 'info' })[0]?.todo).toBe('Did you mean KRING_LOG_LEVEL?')
  expect(faultsOf({ KRING_UNRELATED_THING: '1' })[0]?.todo).toContain('the settings are KRING_DATABASE')
})

test('variables of other programs are left alone', () => {
  expect(readConfig({ PATH: '/bin', PORT: '80', DATABASE: 'x' })).toEqual(readConfig({}))
})

test('a playground that others could reach is refused until it is asked for', () => {
  const open = { KRING_HTTP_HOST: '0.0.0.0' }
  expect(faultsOf(open)[0]?.todo).toContain('they could act as anybody')
  expect(faultsOf({ ...open, KRING_PLAYGROUND_ANYWHERE: 'no' })).toHaveLength(1)
  expect(readConfig({ ...open, KRING_PLAYGROUND_ANYWHERE: 'yes' }).playground).toBe('anywhere')
  expect(readConfig({ ...open, KRING_PLAYGROUND: 'no' }).playground).toBe('off')
})

const bot = 'xoxb-1111-2222-botbotbotbot'
const app = 'xapp-1-A0KRING-3333-appappappapp'
const signing = 'c0ffee00c0ffee00c0ffee00c0ffee00'
const socket = { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app }
const many = {
  SLACK_APP_TOKEN: app,
  SLACK_CLIENT_ID: '11.22',
  SLACK_CLIENT_SECRET: 'clientsecretclientsecret',
  SLACK_STATE_SECRET: 'statesecretstatesecret',
  KRING_PUBLIC_URL: 'https://kring.example.org',
}

test('a real platform turns the playground off unless it is asked for', () => {
  for (const env of [socket, { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: signing }, many]) {
    expect(readConfig(env).playground).toBe('off')
    expect(readConfig({ ...env, KRING_PLAYGROUND: 'yes' }).playground).toBe('loopback')
  }
})

test('two tokens connect one Slack workspace over a socket', () => {
  const { slack } = readConfig(socket)
  expect(slack).toEqual({
    workspaces: { are: 'one', botToken: bot },
    receiving: { by: 'socket', appToken: app },
    apiUrl: 'https://slack.com/api/',
    readsThreads: true,
    remarks: [],
  })
  expect([slack, slack?.workspaces, slack?.receiving].every((part) => Object.isFrozen(part))).toBe(true)
  expect(readConfig({ ...socket, KRING_SLACK_READ_THREADS: 'no' }).slack?.readsThreads).toBe(false)
  expect(readConfig({ ...socket, SLACK_API_URL: 'http://127.0.0.1:9/api' }).slack?.apiUrl).toBe(
    'http://127.0.0.1:9/api/',
  )
})

test('with a signing secret Slack delivers over HTTP; with both, the socket is used and that is said', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: signing }).slack?.receiving).toEqual({
    by: 'http',
    signingSecret: signing,
  })
  const { slack } = readConfig({ ...socket, SLACK_SIGNING_SECRET: signing })
  expect(slack?.receiving.by).toBe('socket')
  expect(slack?.remarks).toEqual([expect.stringContaining('does not use the signing secret')])
})

test('many workspaces install Kring by themselves', () => {
  expect(readConfig({ ...many, KRING_PUBLIC_URL: 'https://kring.example.org/' }).slack?.workspaces).toEqual({
    are: 'many',
    clientId: '11.22',
    clientSecret: 'clientsecretclientsecret',
    stateSecret: 'statesecretstatesecret',
    publicUrl: 'https://kring.example.org',
  })
})

test.each<[why: string, env: Record<string, string>, faults: Record<string, string>]>([
  ['a bot token of another kind', { ...socket, SLACK_BOT_TOKEN: 'xoxp-1-2-user' }, { SLACK_BOT_TOKEN: 'another kind' }],
  ['an app token of another kind', { ...socket, SLACK_APP_TOKEN: 'xoxp-1-2' }, { SLACK_APP_TOKEN: 'another kind' }],
  ['tokens that were swapped', { SLACK_BOT_TOKEN: app, SLACK_APP_TOKEN: bot }, { SLACK_BOT_TOKEN: 'swap the two' }],
  ['a token that rotates', { ...socket, SLACK_BOT_TOKEN: 'xoxe.xoxb-1-abc' }, { SLACK_BOT_TOKEN: 'half a day' }],
  ['only a bot token', { SLACK_BOT_TOKEN: bot }, { SLACK_APP_TOKEN: 'connections:write' }],
  ['only an app token', { SLACK_APP_TOKEN: app }, { SLACK_BOT_TOKEN: 'begins with xoxb-' }],
  ['only a signing secret', { SLACK_SIGNING_SECRET: signing }, { SLACK_BOT_TOKEN: 'begins with xoxb-' }],
  ['a token for a secret', { SLACK_BOT_TOKEN: bot, SLACK_SIGNING_SECRET: app }, { SLACK_SIGNING_SECRET: 'a token' }],
  [
    'half a set for many workspaces',
    { SLACK_APP_TOKEN: app, SLACK_CLIENT_ID: '11.22' },
    {
      SLACK_CLIENT_SECRET: 'Basic Information',
      SLACK_STATE_SECRET: 'at least 16',
      KRING_PUBLIC_URL: 'begins with https://',
    },
  ],
  ['one workspace and many', { ...many, SLACK_BOT_TOKEN: bot }, { SLACK_BOT_TOKEN: 'take SLACK_BOT_TOKEN away' }],
  ['an open public address', { ...many, KRING_PUBLIC_URL: 'http://kring.example.org' }, { KRING_PUBLIC_URL: 'https' }],
  ['a public page', { ...many, KRING_PUBLIC_URL: 'https://example.org/kring' }, { KRING_PUBLIC_URL: 'nothing behind' }],
  ['no address for Slack', { ...socket, SLACK_API_URL: 'slack.com' }, { SLACK_API_URL: 'https://slack.com/api/' }],
  ['neither yes nor no', { ...socket, KRING_SLACK_READ_THREADS: 'ja' }, { KRING_SLACK_READ_THREADS: 'yes or no' }],
  ['a slip in a name', { ...socket, SLACK_BOT_TOKN: bot }, { SLACK_BOT_TOKN: 'Did you mean SLACK_BOT_TOKEN?' }],
])('%s is refused with what to do, and without the secret', (_, env, expected) => {
  const faults = faultsOf(env)
  expect(faults.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort())
  for (const { name, todo } of faults) expect(todo).toContain(expected[name])
  const { message } = new ConfigFault(faults)
  for (const secret of secretsIn(env)) expect(message).not.toContain(secret)
  for (const { todo } of faults) expect(todo).toMatch(/^[A-Z].*[.?]$/)
})

test('variables of other programs for Slack are left alone', () => {
  expect(readConfig({ SLACK_WEBHOOK_URL: 'https://hooks.slack.com/x' })).toEqual(readConfig({}))
})

const discordToken = 'MTA0OTk5OTk5OTk5OTk5OTk5.GhIjKl.abcdefghijklmnopqrstuvwxyz0123456789AB'

test('one token connects Discord, beside Slack or alone, and turns the playground off', () => {
  const discord = { token: discordToken, apiUrl: 'https://discord.com/api' }
  const alone = readConfig({ DISCORD_TOKEN: discordToken })
  expect(alone).toMatchObject({ discord, playground: 'off' })
  expect(alone.slack).toBeUndefined()
  expect(Object.isFrozen(alone.discord)).toBe(true)
  const both = readConfig({ ...socket, DISCORD_TOKEN: discordToken, KRING_PLAYGROUND: 'yes' })
  expect(both).toMatchObject({ discord, slack: { readsThreads: true }, playground: 'loopback' })
})

test.each([
  'http://127.0.0.1:9/api',
  'http://127.0.0.1:9/api/',
  'http://127.0.0.1:9/api/v10',
  'http://127.0.0.1:9/api/v10/',
])('%s is a stand-in for Discord', (url) => {
  const { discord } = readConfig({ DISCORD_TOKEN: discordToken, DISCORD_API_URL: url })
  expect(discord?.apiUrl).toBe('http://127.0.0.1:9/api')
})

test.each<[why: string, env: Record<string, string>, faults: Record<string, string>]>([
  ['the word Bot before it', { DISCORD_TOKEN: `Bot ${discordToken}` }, { DISCORD_TOKEN: 'Take the word Bot' }],
  ['the application ID', { DISCORD_TOKEN: '104999999999999999' }, { DISCORD_TOKEN: 'This is a number' }],
  ['the public key', { DISCORD_TOKEN: 'a1'.repeat(32) }, { DISCORD_TOKEN: 'public key' }],
  [
    'the client secret',
    { DISCORD_TOKEN: 'oV3bW6h9_kLmNoPqRsTuVwXyZ0123456' },
    { DISCORD_TOKEN: 'behind "Reset Token"' },
  ],
  ['half of it', { DISCORD_TOKEN: discordToken.slice(0, 40) }, { DISCORD_TOKEN: 'not all of it' }],
  ['a token of Slack', { DISCORD_TOKEN: bot }, { DISCORD_TOKEN: 'a token of Slack' }],
  [
    'no address for Discord',
    { DISCORD_TOKEN: discordToken, DISCORD_API_URL: 'discord.com' },
    { DISCORD_API_URL: 'https://discord.com/api' },
  ],
  ['a slip in its name', { DISCORD_TOKN: discordToken }, { DISCORD_TOKN: 'Did you mean DISCORD_TOKEN?' }],
  ['only half of Slack beside it', { DISCORD_TOKEN: discordToken, SLACK_BOT_TOKEN: bot }, { SLACK_APP_TOKEN: 'xapp-' }],
])('%s is refused with what to do, and without the token', (_, env, expected) => {
  const faults = faultsOf(env)
  expect(faults.map(({ name }) => name)).toEqual(Object.keys(expected))
  for (const { name, todo } of faults) {
    expect(todo).toContain(expected[name])
    expect(todo).toMatch(/^[A-Z].*[.?]$/)
  }
  const { message } = new ConfigFault(faults)
  for (const secret of Object.values(env).filter((one) => one.length > 20)) expect(message).not.toContain(secret)
})

test('variables of other programs for Discord are left alone', () => {
  expect(readConfig({ DISCORD_WEBHOOK_URL: 'https://discord.com/api/webhooks/1/x' })).toEqual(readConfig({}))
})

test('a token of Discord is hidden also when nobody set it, and so is what answers one press', () => {
  const press = `aW50ZXJhY3Rpb246${'MTIzNDU2Nzg5'.repeat(4)}==`
  const text = `Bot ${discordToken} at /interactions/12/${press}/callback`
  expect(createHiding([])(text)).toBe('Bot [hidden] at /interactions/12/[hidden]/callback')
  expect(createHiding([])('at adapters/discord/a-file-with-a-long-name.test.ts:12')).toContain('long-name.test.ts')
})

test('what is hidden is every secret that is set, also as JSON and in an address, and every token', () => {
  const hide = createHiding(secretsIn({ ...socket, SLACK_STATE_SECRET: 'a "b" & c d' }))
  const text = `${bot} ${app} ${JSON.stringify('a "b" & c d')} ${encodeURIComponent('a "b" & c d')} xoxe.xoxb-1-other xoxp-77-unknown`
  expect(hide(text)).toBe('[hidden] [hidden] "[hidden]" [hidden] [hidden] [hidden]')
  expect(hide('An ordinary sentence about boxes and apps.')).toBe('An ordinary sentence about boxes and apps.')
})

test('.env.example is made from the settings table (vitest -u writes it again)', async () => {
  await expect(envExample()).toMatchFileSnapshot('../.env.example')
})
