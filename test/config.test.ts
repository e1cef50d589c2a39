// What the person who starts Kring is told about the settings.
import { expect, test } from 'vitest'
import { ConfigFault, envExample, readConfig, settings } from '../src/config.ts'

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

test('a platform token turns the playground off unless it is asked for', () => {
  for (const { name } of settings.filter((setting) => setting.name.endsWith('_TOKEN'))) {
    expect(readConfig({ [name]: 'secret' }).playground).toBe('off')
    expect(readConfig({ [name]: 'secret', KRING_PLAYGROUND: 'yes' }).playground).toBe('loopback')
  }
})

test('.env.example is made from the settings table (vitest -u writes it again)', async () => {
  await expect(envExample()).toMatchFileSnapshot('../.env.example')
})
