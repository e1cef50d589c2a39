// The fake Slack before anything of ours leans on it: Slack's own clients against it, its strictness, and each way in which it fails.
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import { WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkBlocks } from './slack/check/blocks.ts'
import { checkView } from './slack/check/view.ts'
import { signed } from './slack/http.ts'
import type { FakeSlack } from './slack/index.ts'
import { createFakeSlack } from './slack/index.ts'
import type { Channel } from './slack/state.ts'

let slack: FakeSlack
let client: WebClient
let home: Channel
const apps: App[] = []

async function begin(options: Parameters<typeof createFakeSlack>[0] = {}): Promise<void> {
  await slack?.stop()
  slack = await createFakeSlack(options)
  home = slack.addChannel({ name: 'home', members: [slack.addUser({ name: 'Anouk' }).id] })
  client = clientOf(slack.token)
}
const clientOf = (token: string) =>
  new WebClient(token, {
    slackApiUrl: slack.url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 300,
    logLevel: LogLevel.ERROR,
  })
const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'fine',
    (error: { data?: { error?: string }; retryAfter?: number; statusCode?: number; code?: string }) =>
      error.data?.error ?? error.retryAfter ?? error.statusCode ?? error.code,
  )
const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}
const plain = (text: string) => ({ type: 'plain_text' as const, text })
const buttons = (label: string, value: string): KnownBlock[] => [
  { type: 'section', text: { type: 'mrkdwn', text: 'Do you *join*?' } },
  { type: 'actions', block_id: 'row', elements: [{ type: 'button', text: plain(label), value, action_id: 'go' }] },
]
const form = (title: string): ModalView => ({
  type: 'modal',
  title: plain(title),
  submit: plain('Send'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'answer',
      label: plain('Your answer'),
      element: { type: 'plain_text_input', action_id: 'text', max_length: 20 },
    },
  ],
})

beforeEach(() => begin())
afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop()
  await slack.stop()
})

describe('the Web API', () => {
  it('posts, finds, changes and takes away', async () => {
    const metadata = { event_type: 'part', event_payload: { token: 'abc' } }
    const { ts = '' } = await client.chat.postMessage({ channel: home.id, text: 'Hello', metadata })
    const bare = await client.conversations.history({ channel: home.id })
    expect(bare.messages?.[0]?.metadata).toEqual({ event_type: 'part' })
    const whole = await client.conversations.history({ channel: home.id, include_all_metadata: true, oldest: '0' })
    expect(whole.messages?.[0]?.metadata).toEqual(metadata)
    await client.chat.postMessage({ channel: home.id, text: 'Under it', thread_ts: ts })
    const thread = await client.conversations.replies({ channel: home.id, ts })
    expect(thread.messages?.map(({ text }) => text)).toEqual(['Hello', 'Under it'])
    await client.chat.update({ channel: home.id, ts, text: 'Bye' })
    expect(slack.person('Anouk').sees('home')).toBe('Bye\n\nUnder it')
    await client.chat.delete({ channel: home.id, ts })
    // What has replies leaves a stone.
    expect(home.messages.get(ts)).toMatchObject({ subtype: 'tombstone' })
    expect(await codeOf(client.chat.update({ channel: home.id, ts, text: 'Back' }))).toBe('message_not_found')
  })

  it('writes to a person, and shows something to one of a channel', async () => {
    const anouk = slack.person('Anouk')
    const { channel } = await client.chat.postMessage({ channel: anouk.id, text: 'For you' })
    expect(channel).toMatch(/^D/)
    await client.chat.postEphemeral({ channel: home.id, user: anouk.id, text: 'Only you' })
    expect(anouk.sees()).toBe('For you\n\nOnly you')
    slack.addUser({ name: 'Henk' })
    const henk = slack.person('Henk').id
    const other = client.chat.postEphemeral({ channel: home.id, user: henk, text: 'x' })
    expect(await codeOf(other)).toBe('user_not_in_channel')
    expect((await client.conversations.history({ channel: home.id })).messages).toEqual([])
  })

  it('tells who and what is there, in pages', async () => {
    slack.addUser({ name: 'Priya', tz: 'Asia/Kolkata', locale: 'en-GB' })
    const { user } = await client.users.info({ user: slack.person('Priya').id, include_locale: true })
    expect(user).toMatchObject({ tz: 'Asia/Kolkata', tz_offset: 19_800, locale: 'en-GB', deleted: false })
    for (const name of ['b', 'c', 'd']) slack.addChannel({ name })
    const names: unknown[] = []
    for await (const page of client.paginate('conversations.list', { limit: 3 })) {
      names.push(...(page as unknown as { channels: { name: string }[] }).channels.map(({ name }) => name))
    }
    expect(names).toEqual(['home', 'b', 'c', 'd'])
    expect((await client.conversations.members({ channel: home.id })).members).toHaveLength(2)
  })

  it('takes a file in three steps', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: home.id, text: 'The digest' })
    const body = Buffer.from('{"a":1}')
    const shared = await client.filesUploadV2({
      channel_id: home.id,
      thread_ts: ts,
      filename: 'digest.json',
      file: body,
    })
    expect(shared.ok).toBe(true)
    const [file] = slack.state.files.values()
    expect(file?.body?.toString()).toBe('{"a":1}')
    expect([...home.messages.values()].at(-1)).toMatchObject({ threadTs: ts, files: [file?.id] })
    expect((await client.files.info({ file: file?.id ?? '' })).file).toMatchObject({ name: 'digest.json' })
  })

  it('says what Slack says of places where one may not be', async () => {
    const post = (channel: string) => codeOf(client.chat.postMessage({ channel, text: 'x' }))
    expect(await post('C0NOWHERE')).toBe('channel_not_found')
    expect(await post(slack.addChannel({ name: 'open', hasBot: false }).id)).toBe('not_in_channel')
    expect(await post(slack.addChannel({ name: 'shut', kind: 'private', hasBot: false }).id)).toBe('channel_not_found')
    slack.happens.archives(home.id)
    expect(await post(home.id)).toBe('is_archived')
    const other = slack.addTeam({ name: 'Elders' })
    expect(await post(slack.addChannel({ name: 'theirs', team: other.id }).id)).toBe('channel_not_found')
    expect(await codeOf(client.pins.add({ channel: home.id, timestamp: '1.0' }))).toBe('missing_scope')
    expect(await codeOf(clientOf('xoxb-nobody').auth.test())).toBe('invalid_auth')
    slack.happens.revokes()
    expect(await post(home.id)).toBe('token_revoked')
  })

  it('installs: a code once, tokens that are renewed', async () => {
    await begin({ rotates: true })
    const { clientId: client_id, clientSecret: client_secret } = slack.rules
    const code = slack.happens.installs(slack.team.id, slack.person('Anouk').id)
    const bare = new WebClient(undefined, { slackApiUrl: slack.url })
    const first = await bare.oauth.v2.access({ client_id, client_secret, code })
    expect(first).toMatchObject({ token_type: 'bot', expires_in: 43_200, team: { id: slack.team.id } })
    expect(await codeOf(bare.oauth.v2.access({ client_id, client_secret, code }))).toBe('code_already_used')
    const refresh_token = first.refresh_token ?? ''
    const again = { client_id, client_secret, grant_type: 'refresh_token' as const, refresh_token }
    const second = await bare.oauth.v2.access(again)
    expect((await clientOf(second.access_token ?? '').auth.test()).team_id).toBe(slack.team.id)
    expect(await codeOf(bare.oauth.v2.access(again))).toBe('invalid_refresh_token')
  })
})

describe('strictness', () => {
  it('refuses arguments nobody knows, blocks that are too much, and keeps a list of it', async () => {
    const typo = client.apiCall('chat.postMessage', { channel: home.id, text: 'x', thread: '1' })
    expect(await codeOf(typo)).toBe('invalid_arguments')
    const header = [{ type: 'header', text: plain('x'.repeat(151)) }] as KnownBlock[]
    expect(await codeOf(client.chat.postMessage({ channel: home.id, text: 'x', blocks: header }))).toBe(
      'invalid_blocks',
    )
    expect(slack.complaints).toHaveLength(2)
    expect(slack.complaints[1]).toContain('must be less than 151 characters [json-pointer:/blocks/0/text/text]')
  })

  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
  const option = (value: string) => ({ text: plain(value), value })
  const select = (options: unknown[], more = {}) => ({
    type: 'actions',
    elements: [{ type: 'static_select', placeholder: plain('Pick'), options, ...more }],
  })
  const button = (more = {}) => ({ type: 'actions', elements: [{ type: 'button', text: plain('Go'), ...more }] })
  const faulty: Record<string, unknown[]> = {
    'a type nobody knows': [{ type: 'marquee' }],
    'a field nobody knows': [{ ...section('x'), colour: 'red' }],
    'no text': [section('')],
    'too long a text, in code points': [section('🌿'.repeat(3001))],
    'too many blocks': Array.from({ length: 51 }, () => ({ type: 'divider' })),
    'two tables': [1, 2].map(() => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })),
    'one block_id twice': [1, 2].map(() => ({ type: 'divider', block_id: 'a' })),
    'one action_id twice in a block': [
      { type: 'actions', elements: [1, 2].map(() => ({ type: 'button', text: plain('Go'), action_id: 'a' })) },
    ],
    'a label that is too long': [button({ text: plain('x'.repeat(76)) })],
    'a label that is mrkdwn': [button({ text: { type: 'mrkdwn', text: 'Go' } })],
    'a style nobody knows': [button({ style: 'default' })],
    'a value that is too long': [button({ value: 'x'.repeat(2001) })],
    'options that are too many': [select(Array.from({ length: 101 }, (_, index) => option(`v${index}`)))],
    'an option twice': [select([option('a'), option('a')])],
    'an initial option that is none': [select([option('a')], { initial_option: option('b') })],
    'no alternative text': [{ type: 'image', image_url: 'https://example.org/a.png' }],
    'an alert outside a form': [{ type: 'alert', text: plain('Mind') }],
    'a rich text without elements': [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [] }] }],
  }
  it.each(Object.keys(faulty))('refuses %s', (what) => {
    expect(checkBlocks(faulty[what], 'message')).not.toEqual([])
  })

  it('takes what is at the limit', () => {
    const many = Array.from({ length: 100 }, (_, index) => option(`v${index}`))
    const fine = [
      section('🌿'.repeat(3000)),
      select(many),
      button({ text: plain('x'.repeat(75)) }),
      { type: 'divider' },
    ]
    expect(checkBlocks(fine, 'message')).toEqual([])
    expect(checkView({ ...form('x'.repeat(24)) })).toEqual([])
  })

  it('refuses forms that Slack would not open', () => {
    const { submit: _none, ...unsendable } = form('A form')
    expect(checkView({ ...unsendable })).toEqual(['[ERROR] missing required field: submit [json-pointer:/view]'])
    expect(checkView({ ...form('x'.repeat(25)) })).toHaveLength(1)
    expect(checkView({ ...form('A form'), private_metadata: 'x'.repeat(3001) })).toHaveLength(1)
    expect(checkView({ ...form('A form') }, ['home'])).toHaveLength(1)
  })

  it('asks for a second between two messages when it is told to', async () => {
    slack.limitsRates({ channelMs: 1000 })
    const post = () => codeOf(client.chat.postMessage({ channel: home.id, text: 'x' }))
    expect([await post(), await post()]).toEqual(['fine', 1])
    expect(home.messages.size).toBe(1)
  })
})

describe('failing on purpose', () => {
  const post = () => codeOf(client.chat.postMessage({ channel: home.id, text: 'x' }))
  it.each([
    { fault: { is: 'ratelimited', retryAfter: 7 }, says: 7, stores: 0 },
    { fault: { is: 'status', stored: false }, says: 500, stores: 0 },
    { fault: { is: 'status', stored: true }, says: 500, stores: 1 },
    { fault: { is: 'dropped', stored: false }, says: 'slack_webapi_request_error', stores: 0 },
    { fault: { is: 'dropped', stored: true }, says: 'slack_webapi_request_error', stores: 1 },
    { fault: { is: 'timeout', stored: true }, says: 'slack_webapi_request_error', stores: 1 },
    { fault: { is: 'refused', error: 'restricted_action' }, says: 'restricted_action', stores: 0 },
    { fault: { is: 'fatal', stored: true }, says: 'fatal_error', stores: 1 },
    { fault: { is: 'slow', ms: 50 }, says: 'fine', stores: 1 },
  ] as const)('$fault', async ({ fault, says, stores }) => {
    slack.fails.next(fault, { method: 'chat.postMessage' })
    await client.auth.test()
    expect(await post()).toBe(says)
    expect(home.messages.size).toBe(stores)
    expect(await post()).toBe('fine')
    expect(slack.fails.waiting()).toBe(0)
  })

  it('the n-th call of a method', async () => {
    slack.fails.next({ is: 'refused', error: 'fatal_error' }, { method: /^chat\./, after: 1, times: 2 })
    expect([await post(), await post(), await post(), await post()]).toEqual([
      'fine',
      'fatal_error',
      'fatal_error',
      'fine',
    ])
  })
})

const receiver = () =>
  new SocketModeReceiver({
    appToken: slack.appToken,
    clientPingTimeout: 100,
    logger: silent,
    installerOptions: { clientOptions: { slackApiUrl: slack.url } },
  })

/** A bare Bolt app on one of the two ways, that answers to everything a little. */
async function bolt(way: 'socket' | 'HTTP', heard: string[] = []): Promise<App> {
  const common = { token: slack.token, logger: silent, clientOptions: { slackApiUrl: slack.url } }
  const app =
    way === 'socket'
      ? new App({ ...common, receiver: receiver() })
      : new App({ ...common, signingSecret: slack.signingSecret })
  app.command('/kring', async ({ ack, command, client: web, respond }) => {
    await ack()
    if (command.text === 'form') await web.views.open({ trigger_id: command.trigger_id, view: form('A form') })
    else await respond({ text: 'Hello', blocks: buttons('Join', 'welcome.join:1') })
  })
  app.action('go', async ({ ack, body, respond }) => {
    await ack()
    heard.push(body.type === 'block_actions' ? String(body.container['is_ephemeral']) : '')
    await respond({ text: 'Welcome', replace_original: true })
  })
  app.view(/.*/, async ({ ack, view, body }) => {
    if (body.type === 'view_closed') return ack()
    const value = String(view.state.values['answer']?.['text']?.value)
    heard.push(value)
    if (value === 'again') return ack({ response_action: 'errors', errors: { answer: 'Say more.' } })
    if (value === 'more') return ack({ response_action: 'push', view: form('Page two') })
    if (value === 'else') return ack({ response_action: 'update', view: form('Another') })
    if (value === 'stop') return ack({ response_action: 'clear' })
    return ack()
  })
  app.message(async ({ message }) => {
    if (!message.subtype) heard.push(`${message.text} ${message.parent_user_id ?? ''}`.trim())
  })
  app.event('message', async ({ event }) => {
    if (event.subtype) heard.push(event.subtype)
  })
  app.shortcut('keepInsight', async ({ ack, shortcut }) => {
    heard.push(shortcut.type === 'message_action' ? String(shortcut.message.text) : '')
    await ack()
  })
  apps.push(app)
  if (way === 'HTTP') {
    const server = (await app.start({ port: 0, host: '127.0.0.1' })) as { address(): { port: number } }
    slack.deliversTo(`http://127.0.0.1:${server.address().port}/slack/events`)
  } else await app.start()
  return app
}

describe.each(['socket', 'HTTP'] as const)('people, with Bolt over %s', (way) => {
  it('run commands, press, and see what is said to them', async () => {
    const heard: string[] = []
    await bolt(way, heard)
    const anouk = slack.person('Anouk')
    await anouk.runs('/kring hello', 'home')
    expect(anouk.sees('home')).toBe('Do you join?\n[Join]')
    await anouk.presses('welcome.join')
    expect(anouk.sees('home')).toBe('Welcome')
    expect(heard).toEqual(['true'])
    expect(slack.complaints).toEqual([])
  })

  it('fill in forms: errors, a page more, another, and the end', async () => {
    const heard: string[] = []
    await bolt(way, heard)
    const anouk = slack.person('Anouk')
    await anouk.runs('/kring form')
    expect((await anouk.sends()).errors).toEqual({ answer: 'Please complete this required field.' })
    const sends = async (answer: string) => {
      anouk.fillsIn({ 'Your answer': answer })
      return (await anouk.sends()).errors
    }
    expect(await sends('again')).toEqual({ answer: 'Say more.' })
    await sends('more')
    expect(anouk.modal()?.title).toMatchObject({ text: 'Page two' })
    await sends('else')
    expect(anouk.modal()?.title).toMatchObject({ text: 'Another' })
    await sends('fine')
    expect(anouk.modal()?.title).toMatchObject({ text: 'A form' })
    await sends('stop')
    expect(anouk.modal()).toBeUndefined()
    expect(heard).toEqual(['again', 'more', 'else', 'fine', 'stop'])
    expect(slack.complaints).toEqual([])
  })

  it('type, change and take away, in a channel, a thread and directly', async () => {
    const heard: string[] = []
    await bolt(way, heard)
    const anouk = slack.person('Anouk')
    await client.chat.postMessage({ channel: home.id, text: 'The question' })
    await anouk.types('a < b', 'home', { thread: 'The question' })
    await anouk.types('Hi there')
    await anouk.edits('Hi there', 'Hi you')
    await anouk.deletes('Hi you')
    await anouk.picksMenu('keepInsight', 'a < b')
    expect(heard).toEqual([
      `a &lt; b ${slack.team.botUser}`,
      'Hi there',
      'message_changed',
      'message_deleted',
      'a &lt; b',
    ])
  })
})

describe('delivery', () => {
  it('brings an event again that was not acknowledged, once more when told to, and late', async () => {
    await begin({ ackWithinMs: 100, retryAfterMs: [10, 10] })
    const tries: (string | undefined)[] = []
    slack.deliversTo('http://127.0.0.1:9/nobody')
    const anouk = slack.person('Anouk')
    await anouk.types('Nobody hears')
    await slack.delivering.deliveries[0]?.done
    expect(slack.delivering.deliveries[0]).toMatchObject({ state: 'lost', attempts: 3 })
    await bolt('HTTP', tries as string[])
    slack.delivering.duplicates(1)
    await anouk.types('Twice')
    const release = slack.delivering.holds()
    await anouk.types('Late')
    expect(tries).toEqual(['Twice', 'Twice'])
    release()
    await slack.quiet()
    expect(tries).toEqual(['Twice', 'Twice', 'Late'])
  })

  it('writes down an acknowledgement that does not come', async () => {
    await begin({ ackWithinMs: 100 })
    const app = await bolt('socket')
    app.action('slow', () => new Promise(() => undefined))
    const blocks = [
      { type: 'actions', elements: [{ type: 'button', text: plain('Wait'), action_id: 'slow' }] },
    ] as KnownBlock[]
    await client.chat.postMessage({ channel: home.id, text: 'x', blocks })
    const pressed = await slack.person('Anouk').presses('Wait')
    expect(pressed.hasFailed).toBe(true)
    expect(slack.complaints).toEqual(['block_actions was not acknowledged in 100 ms'])
  })

  it.each(['drop', 'warn'] as const)('comes over the next socket after a %s', async (how) => {
    const heard: string[] = []
    await bolt('socket', heard)
    slack.sockets[how]()
    const anouk = slack.person('Anouk')
    await anouk.types('Still there?')
    await expect.poll(() => heard, { timeout: 5000 }).toEqual(['Still there?'])
    expect(slack.sockets.opened()).toBe(2)
  })

  it('opens a socket address once, and refuses to open any when told to', async () => {
    slack.fails.next({ is: 'status', stored: false }, { method: 'apps.connections.open', times: 2 })
    const xapp = clientOf(slack.appToken)
    expect(await codeOf(xapp.apps.connections.open())).toBe(500)
    expect(await codeOf(clientOf(slack.token).apps.connections.open())).toBe(500)
    expect(await codeOf(clientOf(slack.token).apps.connections.open())).toBe('not_allowed_token_type')
    expect((await xapp.apps.connections.open()).url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\?ticket=/)
  })

  it('signs what it brings, and a trigger opens one form for three seconds', async () => {
    await begin({ triggerMs: 20 })
    await bolt('HTTP')
    const anouk = slack.person('Anouk')
    await anouk.runs('/kring hello')
    const [{ payload, kind } = slack.delivering.deliveries[0]!] = slack.delivering.deliveries
    const trigger_id = String(payload['trigger_id'])
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(await codeOf(client.views.open({ trigger_id, view: form('Late') }))).toBe('expired_trigger_id')
    expect(await codeOf(client.views.open({ trigger_id, view: form('Late') }))).toBe('exchanged_trigger_id')
    const wrong = signed({ signingSecret: 'another', now: Date.now }, { kind, payload })
    const right = signed({ signingSecret: slack.signingSecret, now: Date.now }, { kind, payload }, 1)
    expect(wrong.headers['x-slack-signature']).not.toBe(right.headers['x-slack-signature'])
    expect(right.headers['x-slack-request-timestamp']).toBe('1')
  })
})

describe('what people read', () => {
  const reads = async (blocks: unknown[]) => {
    await client.chat.postMessage({ channel: home.id, text: 'plain', blocks: blocks as KnownBlock[] })
    const anouk = slack.person('Anouk')
    return anouk.seen(anouk.messages('home').at(-1)!)
  }
  const mrkdwn = (text: string, verbatim = false) => [{ type: 'section', text: { type: 'mrkdwn', text, verbatim } }]

  it('is what they see: marks, entities, mentions and links', async () => {
    const { id } = slack.person('Anouk')
    expect(await reads(mrkdwn('*bold* _it_ `*code*` 2*3*4'))).toEqual({ reads: 'bold it *code* 2*3*4', live: 0 })
    expect(await reads(mrkdwn(`&lt;b&gt; &amp;amp; <@${id}>`))).toEqual({ reads: '<b> &amp; @Anouk', live: 1 })
    expect(await reads(mrkdwn('<https://example.org|here> <!channel>'))).toEqual({ reads: 'here @channel', live: 2 })
    expect(await reads(mrkdwn('@here https://example.org'))).toMatchObject({ live: 2 })
    expect(await reads(mrkdwn('@here https://example.org', true))).toMatchObject({ live: 0 })
    const words = '*a* <@U1> &amp; https://example.org @here'
    const text = {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: words }] }],
    }
    expect(await reads([text])).toEqual({ reads: words, live: 0 })
  })

  it('shows instants in the zone and language of who reads', async () => {
    const at = Date.parse('2026-09-11T13:00:00Z') / 1000
    const date = { type: 'date', timestamp: at, format: '{date_long} {time}', fallback: 'x' }
    const block = { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [date] }] }
    expect((await reads([block])).reads).toBe('Vrijdag 11 september 2026 15:00')
    expect((await reads(mrkdwn(`<!date^${at}^{date_num} {time}|x>`))).reads).toBe('2026-09-11 15:00')
  })
})
