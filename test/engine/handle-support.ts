// A small feature, a circle and a handler on a real database, for the tests of the way in.
import { saveCommunity } from '../../src/community/communities/store.ts'
import { saveIdentity, saveMember } from '../../src/community/members/store.ts'
import { saveSpace } from '../../src/community/spaces/store.ts'
import type { Act, Person } from '../../src/core/act.ts'
import type { Reply } from '../../src/core/app.ts'
import { address, say } from '../../src/core/card.ts'
import type { FormSpec } from '../../src/core/command.ts'
import { refuse } from '../../src/core/errors.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Field, Form } from '../../src/core/form.ts'
import type { CommunityId, MemberId, SpaceId } from '../../src/core/ids.ts'
import type { Community, Member } from '../../src/core/people.ts'
import type { Instant, Zone } from '../../src/core/time.ts'
import { collect } from '../../src/engine/declared.ts'
import { createHandler } from '../../src/engine/handle.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { createStore } from '../../src/store/store.ts'
import { openVault } from '../../src/store/vault.ts'
import { makeMigrated } from '../support/migrated.ts'

export const community = 'circle-1' as CommunityId
export const fatima: Person = { platform: 'web', space: 'page', user: 'fatima', name: 'Fatima', language: 'en' }
export const stranger: Person = { platform: 'web', space: 'page', user: 'yusuf', name: 'Yusuf', language: 'nl' }
const zone = 'Europe/Amsterdam' as Zone

const text = (nl: string, en: string) => ({ nl, en })
const words = (nl: string, en: string) => ({ nl, en })
const privacy: Feature['privacy'] = { says: text('Niets.', 'Nothing.'), export: async () => [], forget: async () => {} }

/** Each effect is a happening, so that it can be counted in the database. */
const effect = { kind: 'pebble', id: 'p1' }

function makeForm(name: Form['name'], fields: readonly Field[], sealed = false): FormSpec {
  return {
    name,
    may: 'guest',
    sealed,
    open: async (_, subject) => ({ v: 1, name, subject, language: 'en', title: 'A form', submit: 'Send', fields }),
    submit: async (c, _, values) => {
      await c.happened('pebbles.thrown', effect, c.who?.id)
      if (values['title'] === 'refuse') return refuse('Not now.')
      if (values['title'] === 'problem')
        return refuse('Look', { problems: [{ field: 'title', says: 'Say it otherwise.' }] })
      if (values['title'] === 'crash') throw new TypeError(`secret: ${values['title']}`)
      return { card: c.card(say.text(`Stored with ${Object.keys(values).length} values.`)) }
    },
  }
}

const title: Field = { kind: 'short', name: 'title', label: 'Title', max: 10, required: true }
const many: readonly Field[] = [
  title,
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((name): Field => ({ kind: 'short', name, label: name, max: 5 })),
]
const short = makeForm('pebbles.short', [title, { kind: 'date', name: 'on', label: 'On' }])

export const pebbles: Feature = {
  name: 'pebbles',
  privacy,
  commands: [
    {
      noun: 'pebble',
      verb: 'log',
      words: { noun: words('steen', 'pebble'), verb: words('noteer', 'log') },
      says: text('Noteert.', 'Logs.'),
      may: 'member',
      day: 1,
      road: 'look',
      run: async (q) => ({ form: (await short.open(q, 's1')) as Form }),
    },
    {
      noun: 'pebble',
      verb: 'list',
      words: { noun: words('steen', 'pebble'), verb: words('lijst', 'list') },
      says: text('Lijst.', 'Lists.'),
      may: 'alumnus',
      day: 1,
      args: [{ name: 'on', words: words('op', 'on'), says: text('Wanneer', 'When'), kind: 'date' }],
      road: 'look',
      run: async (q, args) => ({ card: q.card(say.text(`Listed ${args['on'] ?? 'all'}.`)) }),
    },
  ],
  actions: [
    {
      name: 'pebbles.throw',
      may: 'member',
      road: 'do',
      run: async (c, press) => {
        await c.happened('pebbles.thrown', effect, c.who?.id)
        if (press.record === 'refuse') return refuse('Closed.')
        if (press.record === 'crash') throw new Error('a secret of a member')
        return { silent: true }
      },
    },
    { name: 'pebbles.key', may: 'caretaker', road: 'do', run: async () => ({ silent: true }) },
  ],
  forms: [short, makeForm('pebbles.long', many), makeForm('pebbles.sealed', [title], true)],
  happenings: [{ name: 'pebbles.thrown', line: async () => undefined }],
  typed: async (c, { text: said }) => {
    if (!said.startsWith('pebble')) return 'notMine'
    await c.happened('pebbles.thrown', effect)
    return { silent: true }
  },
}

const member: Member = {
  id: 'm-fatima' as MemberId,
  name: 'Fatima',
  standing: 'member',
  state: 'active',
  caretaker: false,
  joinedOn: '2026-09-07',
  language: 'en',
  energy: 'normal',
  awayUntil: undefined,
  frozen: false,
  perspective: undefined,
  wantsDirect: false,
  wantsReminders: true,
  quotes: 'unasked',
  zone,
  ownTime: undefined,
  quiet: undefined,
  freeDays: [],
  example: false,
}

const circle: Community = {
  id: community,
  name: 'Onze straat',
  state: 'active',
  language: 'nl',
  zone,
  rhythm: 'gentle',
  organisation: undefined,
  contact: undefined,
  ambition: undefined,
  anonymityK: 5,
  createdAt: 0 as Instant,
  startedOn: '2026-09-07',
}

export async function makeHouse(features: readonly Feature[] = [pebbles]) {
  const migrated = makeMigrated()
  const sqlite = openSqlite({ file: migrated.file, migrations: migrated.migrations })
  const store = createStore(sqlite, { clock: { elapsed: () => performance.now() } })
  const vault = openVault({ keyFile: `${migrated.folder}/key` })
  const lines: { fields: Readonly<Record<string, unknown>>; message: string }[] = []
  const write = (fields: Readonly<Record<string, unknown>>, message: string) => void lines.push({ fields, message })
  const ids = counting('id')
  let now = 1_789_000_000_000 as Instant
  const tools = {
    store,
    vault,
    registry: collect(features),
    random: { number: () => 0.5 },
    newId: ids,
    clock: { now: () => now },
    log: { info: write, warn: write, error: write },
    linkOf: () => undefined,
    committed: () => undefined,
  }
  await store.write(community, 'press', async (tx) => {
    await saveCommunity(tx, circle)
    await saveSpace(tx, community, {
      id: 'space-1' as SpaceId,
      platform: 'web',
      external: 'page',
      name: 'Page',
      homeRoom: 'home',
      homeName: 'Home',
      experimentsRoom: undefined,
      readers: undefined,
      open: false,
      state: 'connected',
    })
    await saveMember(tx, community, member)
    await saveIdentity(tx, community, member.id, { platform: 'web', external: 'page', user: 'fatima' })
  })
  const counted = (table: string) =>
    (sqlite.writer!.driver.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n
  return {
    ...tools,
    handle: createHandler(tools),
    lines,
    member,
    circle,
    counted,
    rows: (table: string) => sqlite.writer!.driver.prepare(`select * from ${table}`).all() as Record<string, unknown>[],
    later: (ms: number) => {
      now = (now + ms) as Instant
    },
    close: async () => {
      await store.close()
      migrated.remove()
    },
  }
}

export type House = Awaited<ReturnType<typeof makeHouse>>

const nextKey = counting('key')
const common = (person: Person, key?: string) => ({
  key: key ?? nextKey(),
  person,
  place: {},
  at: 0 as Instant,
})

export const press = (record: string, { person = fatima, key }: { person?: Person; key?: string } = {}): Act => ({
  ...common(person, key),
  does: 'press',
  address: address('pebbles.throw', record),
})

export const run = (noun: string, verb = '', { person = fatima, rest = '' } = {}): Act => ({
  ...common(person),
  does: 'command',
  noun,
  verb,
  args: {},
  rest,
})

export const submit = (form: string, ticket: string, values: Record<string, string>, key?: string): Act => ({
  ...common(fatima, key),
  does: 'submit',
  form,
  subject: 's1',
  ticket,
  values,
})

export const type = (said: string, direct = true): Act => ({
  ...common(fatima),
  place: { direct },
  does: 'type',
  text: said,
  messageId: 'm1',
})

/** Everything readable in a reply, in one line. */
export function read(reply: Reply): string {
  if (reply.is === 'silent') return ''
  return JSON.stringify(reply.is === 'card' ? reply.card.blocks : reply.form)
}

export function formOf(reply: Reply): Form {
  if (reply.is !== 'form') throw new Error(`This is not a form but ${JSON.stringify(reply)}`)
  return reply.form
}

function counting(prefix: string): () => string {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${count}`
  }
}
