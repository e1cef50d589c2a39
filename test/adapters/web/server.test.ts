// The playground's server over a real socket: what a page gets, and what another web site does not.
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Chat } from '../../../adapters/web/chat.ts'
import { createChat } from '../../../adapters/web/chat.ts'
import type { Happened, StateView } from '../../../adapters/web/protocol.ts'
import type { PlaygroundOptions } from '../../../adapters/web/server.ts'
import { createPlayground } from '../../../adapters/web/server.ts'
import type { Stage } from '../../../adapters/web/stage.ts'
import type { Act } from '../../../src/core/act.ts'
import type { Reply } from '../../../src/core/app.ts'
import type { Instant, Zone } from '../../../src/core/time.ts'
import { toInstant } from '../../../src/core/time.ts'
import type { Web } from '../../../src/web.ts'
import { listen } from '../../../src/web.ts'
import { textPart } from '../contract.ts'

const zone = 'Europe/Amsterdam' as Zone
const card = (text: string): Reply => ({ is: 'card', card: { language: 'en', zone, blocks: textPart(text).blocks } })

interface Played {
  readonly chat: Chat
  readonly acts: Act[]
  answer: (act: Act) => Reply
}

/** A stage whose bot says what the test wants. */
function makeStage(): Played & { stage: Stage } {
  let now = toInstant(zone, '2026-09-07', '09:00')
  const chat = createChat({ now: () => now })
  chat.savePerson({ id: 'p1', name: 'Fatima', language: 'en' })
  chat.saveRoom({ id: 'home', name: 'lindekwartier' })
  const played: Played = { chat, acts: [], answer: () => ({ is: 'silent' }) }
  const closes = toInstant(zone, '2026-09-10', '17:00')
  const stage: Stage = {
    app: {
      handle: async (act) => {
        played.acts.push(act)
        return played.answer(act)
      },
      look: async () => [{ value: 'E4', label: 'E4 Warmtekoffer' }],
      notice: async () => undefined,
      commands: () => [],
      menus: () => [],
      homeOpened: async () => undefined,
      openConversations: async () => [],
    },
    machine: {
      now: () => now,
      coming: async (until) => (closes > now && closes <= until ? [{ at: closes, says: 'the question closes' }] : []),
      moveTo: async (at: Instant) => {
        now = at
        chat.post({ where: { room: 'home' }, by: 'bot', part: textPart('Something happened') })
      },
    },
    chat,
    status: async () => ({ state: 'none', name: undefined, members: 0, language: 'en', zone }),
    newKey: () => `key-${played.acts.length}`,
  }
  return Object.assign(played, { stage })
}

let played: ReturnType<typeof makeStage>
/** The playground alone, as the composition root mounts it. */
function createServer({ port, ...options }: Omit<PlaygroundOptions, 'port'> & { port: number }): Promise<Web> {
  return listen({ host: options.host, port, mounts: (port) => [createPlayground({ ...options, port })] })
}

let server: Web
const faults: unknown[] = []

beforeEach(async () => {
  played = makeStage()
  const createStage = async () => played.stage
  server = await createServer({ createStage, host: '127.0.0.1', port: 0, onFault: (error) => faults.push(error) })
  await fetch(`${server.url}api/own/commands`)
})
afterEach(async () => {
  await server.close()
  expect(faults.splice(0)).toEqual([])
})

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** With whatever headers one likes; fetch would not send a false Host. */
function send(
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<{ status: number; text: string }> {
  const url = new URL(path, server.url)
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(new URL(path, server.url), { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as T
}

async function state(): Promise<StateView> {
  return (await (await fetch(new URL('api/own/state?as=p1', server.url))).json()) as StateView
}

describe('who may use it', () => {
  const json = { 'content-type': 'application/json' }
  const body = JSON.stringify({ as: 'p1', does: 'type', in: 'room:home', text: 'hello' })

  it('a borrowed name that points to this machine gets nothing', async () => {
    for (const path of ['/', '/own', '/api/own/state', '/assets/client/main.js']) {
      expect(await send(path, { headers: { host: 'evil.example:80' } })).toMatchObject({ status: 421 })
    }
  })

  it('another web site cannot act, whichever way it tries', async () => {
    const tries: Sent['headers'][] = [
      { ...json, origin: 'https://evil.example' },
      { ...json, origin: 'null' },
      { ...json, origin: server.url.replace('127.0.0.1', 'localhost').slice(0, -1) },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of tries) {
      expect(await send('/api/own/act', { method: 'POST', headers: headers ?? {}, body })).toMatchObject({
        status: 403,
      })
    }
    expect(played.chat.listMessages()).toEqual([])
  })

  it('a form of another web site cannot act: it cannot send JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
      const sent = await send('/api/own/act', { method: 'POST', headers: { 'content-type': type }, body })
      expect(sent.status).toBe(415)
    }
    expect(await send('/api/own/act', { method: 'POST', body })).toMatchObject({ status: 415 })
  })

  it('another web site cannot read', async () => {
    expect(await send('/api/own/state', { headers: { 'sec-fetch-site': 'cross-site' } })).toMatchObject({ status: 403 })
  })

  it('too much at once is refused', async () => {
    const long = JSON.stringify({ as: 'p1', does: 'type', in: 'room:home', text: 'x'.repeat(70_000) })
    expect(await send('/api/own/act', { method: 'POST', headers: json, body: long })).toMatchObject({ status: 413 })
  })

  it('what it cannot read it says so', async () => {
    for (const wrong of ['{', '[]', '{"as":"p1","does":"dance"}', 'null']) {
      expect(await send('/api/own/act', { method: 'POST', headers: json, body: wrong })).toMatchObject({ status: 400 })
    }
  })

  it('files outside the assets are not given', async () => {
    for (const path of ['/assets/../server.ts', '/assets/%2e%2e/server.ts', '/assets/..%2fserver.ts', '/assets/']) {
      expect((await send(path)).status).toBe(404)
    }
  })

  it('it does not listen where other machines can reach it, unless somebody insists', async () => {
    const createStage = async () => played.stage
    await expect(createServer({ createStage, host: '0.0.0.0', port: 0 })).rejects.toThrow(/KRING_PLAYGROUND_ANYWHERE/)
    const open = await createServer({ createStage, host: '0.0.0.0', port: 0, allowAnywhere: true })
    await open.close()
  })
})

it('beside a real platform there is only the example: nobody starts a circle whose clock can be moved', async () => {
  const createStage = async () => played.stage
  const beside = await createServer({ createStage, host: '127.0.0.1', port: 0, hasOwn: false })
  const get = (path: string) => fetch(new URL(path, beside.url), { redirect: 'manual' })
  expect(await (await get('/?language=en')).text()).not.toContain('/own')
  expect((await get('/own')).headers.get('location')).toBe('/')
  expect((await get('/api/own/state')).status).toBe(404)
  expect((await get('/example')).status).toBe(200)
  await beside.close()
})

describe('what the page gets', () => {
  it('the pages, in the language it asks for', async () => {
    expect((await send('/?language=en')).text).toContain('Kring helps a group learn together.')
    expect((await send('/?language=nl')).text).toContain('Kring helpt een groep om samen te leren.')
    for (const path of ['/own', '/example']) expect((await send(path)).status).toBe(200)
  })

  it('everything one person may see', async () => {
    played.chat.savePerson({ id: 'p2', name: 'Bart', language: 'nl' })
    played.chat.post({ where: { room: 'home' }, by: 'bot', onlyFor: 'p2', part: textPart('only Bart') })
    played.chat.post({ where: { room: 'home' }, by: 'bot', part: textPart('everybody') })
    const seen = await state()
    expect(seen.me.name).toBe('Fatima')
    expect(seen.clock.words).toBe('Now: Monday 09:00. Next: Thursday 17:00, the question closes.')
    expect(seen.clock.days).toHaveLength(7)
    expect(JSON.stringify(seen.conversations)).not.toContain('only Bart')
    expect(seen.conversations[0]).toMatchObject({ id: 'room:home', readers: 2, unread: 1 })
  })

  it('unread is over when it has been read', async () => {
    played.chat.post({ where: { room: 'home' }, by: 'bot', part: textPart('everybody') })
    await post('api/own/act', { as: 'p1', does: 'read', in: 'room:home' })
    expect((await state()).conversations[0]?.unread).toBe(0)
  })

  it('live news of every change', async () => {
    const control = new AbortController()
    const response = await fetch(new URL('api/own/events', server.url), { signal: control.signal })
    const reader = response.body?.getReader()
    const read = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(await read()).toContain(`event: changed\ndata: ${played.chat.version()}`)
    played.chat.post({ where: { room: 'home' }, by: 'p1', text: 'news' })
    expect(await read()).toContain(`data: ${played.chat.version()}`)
    control.abort()
  })
})

describe('what the page does', () => {
  it('a press gets a private reply, and the next press in it replaces it', async () => {
    const { id } = played.chat.post({ where: { room: 'home' }, by: 'bot', part: textPart('Question') })
    played.answer = () => card('Who may see this?')
    const first = await post<{ message: string }>('api/own/act', {
      as: 'p1',
      does: 'press',
      message: id,
      address: 'a.b:1',
    })
    expect(played.acts.at(-1)).toMatchObject({
      does: 'press',
      place: { room: 'home', under: id },
      person: { user: 'p1' },
    })
    played.answer = () => card('Shared with the group.')
    const again = await post<{ message: string }>('api/own/act', {
      as: 'p1',
      does: 'press',
      message: first.message,
      address: 'a.c:1',
    })
    expect(again.message).toBe(first.message)
    const home = (await state()).conversations[0]?.messages ?? []
    expect(home).toHaveLength(2)
    expect(home[1]).toMatchObject({ private: true, card: { blocks: [{ spans: ['Shared with the group.'] }] } })
  })

  it('nobody presses what only another sees', async () => {
    const { id } = played.chat.post({ where: { room: 'home' }, by: 'bot', onlyFor: 'p2', part: textPart('only Bart') })
    expect(await post('api/own/act', { as: 'p1', does: 'press', message: id, address: 'a.b:1' })).toMatchObject({
      ok: false,
    })
    expect(played.acts).toEqual([])
  })

  it('a form opens, is sent once, and closes', async () => {
    const fields = [{ kind: 'long', name: 'words', label: 'Words', max: 100 }] as const
    const form = {
      v: 1,
      name: 'a.b',
      subject: 's1',
      ticket: 't1',
      language: 'en',
      title: 'Form',
      submit: 'Send',
      fields,
    } as const
    played.answer = () => ({ is: 'form', form })
    const opened = await post<{ form: string }>('api/own/act', {
      as: 'p1',
      does: 'command',
      in: 'room:home',
      text: '/experiment log',
    })
    expect((await state()).form).toMatchObject({ id: opened.form, form: { title: 'Form' } })
    played.answer = () => card('Logged.')
    const sending = { as: 'p1', does: 'submit', form: opened.form, values: { words: 'A kit' } }
    expect(await post('api/own/act', sending)).toMatchObject({ ok: true })
    expect(played.acts.at(-1)).toMatchObject({
      does: 'submit',
      form: 'a.b',
      subject: 's1',
      ticket: 't1',
      values: { words: 'A kit' },
    })
    expect((await state()).form).toBeUndefined()
    expect(await post('api/own/act', sending)).toMatchObject({ ok: false })
  })

  it('typing in a room is talk among people; under a post of ours the bot hears it', async () => {
    await post('api/own/act', { as: 'p1', does: 'type', in: 'room:home', text: 'hello all' })
    expect(played.acts).toEqual([])
    const { id } = played.chat.post({ where: { room: 'home' }, by: 'bot', part: textPart('Question') })
    await post('api/own/act', { as: 'p1', does: 'type', in: `thread:${id}`, text: 'my answer' })
    expect(played.acts.at(-1)).toMatchObject({ does: 'type', text: 'my answer', place: { under: id } })
    const typed = played.chat.listMessages().at(-1)
    await post('api/own/act', { as: 'p1', does: 'edit', message: typed?.id, text: 'changed' })
    expect(played.acts.at(-1)).toMatchObject({ does: 'retype', text: 'changed', messageId: typed?.id })
  })

  it('moving the clock tells what happened, and where it stands is kept', async () => {
    const told = await post<Happened>('api/own/clock', { as: 'p1', move: 'next' })
    expect(told.happened).toMatchObject([
      { when: 'Thursday 17:00', words: 'Something happened', conversation: 'room:home' },
    ])
    expect(played.chat.clockAt()).toBe(toInstant(zone, '2026-09-10', '17:00'))
    expect((await post<Happened>('api/own/clock', { as: 'p1', move: 'friday' })).happened[0]?.when).toBe('Friday 15:00')
    expect(await post('api/own/clock', { as: 'p1', move: 'next' })).toMatchObject({ ok: false })
    expect(await post('api/own/clock', { as: 'p1', move: { at: 0 } })).toMatchObject({ ok: false })
  })

  it('the composer asks what may follow', async () => {
    const options = await fetch(new URL('api/own/suggest?as=p1&noun=experiment&verb=start&arg=ref&typed=w', server.url))
    expect(await options.json()).toEqual([{ value: 'E4', label: 'E4 Warmtekoffer' }])
  })

  it('a file is given as a download, to whoever it was for', async () => {
    const id = played.chat.saveFile({ name: 'mijn gegevens.json', type: 'application/json', body: '{}', alt: 'all' })
    played.chat.post({ where: { room: 'home' }, by: 'bot', onlyFor: 'p1', part: textPart('Here it is'), files: [id] })
    const file = await fetch(new URL(`api/own/file/${id}?as=p1`, server.url))
    expect(file.headers.get('content-disposition')).toContain('mijn%20gegevens.json')
    expect(await file.text()).toBe('{}')
    expect((await fetch(new URL(`api/own/file/${id}?as=p2`, server.url))).status).toBe(404)
  })
})

it('while the example is made, the page hears how far it is', async () => {
  let finish: (stage: Stage) => void = () => undefined
  const slow = await createServer({
    createStage: (_, tell) =>
      new Promise((resolve) => {
        tell(0.4)
        finish = resolve
      }),
    host: '127.0.0.1',
    port: 0,
  })
  const ask = () => fetch(new URL('api/example-nl/state', slow.url))
  await ask()
  const early = await ask()
  expect([early.status, await early.json()]).toEqual([202, { preparing: 0.4 }])
  finish(played.stage)
  await expect.poll(async () => (await ask()).status).toBe(200)
  await slow.close()
})
