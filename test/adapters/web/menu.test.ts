// The small menu on a message, in a real browser: by keyboard and on a phone, and only where it belongs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MessageView, StateView } from '../../../adapters/web/protocol.ts'
import { readConfig } from '../../../src/config.ts'
import type { Values } from '../../../src/core/form.ts'
import type { Log } from '../../../src/core/log.ts'
import type { Running } from '../../../src/main.ts'
import { startKring } from '../../../src/main.ts'
import { browserFile, faultsOf, isTooWide, launchBrowser } from '../../support/visitor.ts'

if (!browserFile) console.warn('No Chromium on this machine: the menu on a message is not looked at.')

const quiet: Log = { info: () => {}, warn: () => {}, error: (fields, message) => console.error(message, fields) }
const title = 'Dit verdient een gesprek'

let folder: string
let running: Running
let browser: Browser

async function call(path: string, body?: unknown): Promise<unknown> {
  const sent = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(new URL(`/api/own/${path}`, running.url), sent || {})
  return response.json()
}
const stateOf = async (as: string) => (await call(`state?as=${as}`)) as StateView
const messagesOf = ({ conversations }: StateView): MessageView[] => conversations.flatMap(({ messages }) => messages)

async function presses(as: string, action: string): Promise<void> {
  for (const message of messagesOf(await stateOf(as)).toReversed()) {
    const blocks = message.card?.blocks ?? []
    const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
    const found = buttons.find(({ address }) => address.startsWith(action))
    if (!found) continue
    await call('act', { as, does: 'press', message: message.id, address: found.address })
    return
  }
  throw new Error(`${as} sees no button ${action}.`)
}

async function fillsIn(as: string, values: Values): Promise<void> {
  const open = (await stateOf(as)).form
  if (!open) throw new Error(`${as} has no form open.`)
  const start = Object.fromEntries(open.form.fields.map(({ name, value }) => [name, value ?? '']))
  await call('act', { as, does: 'submit', form: open.id, values: { ...start, ...values } })
}

async function joins(as: string): Promise<void> {
  for (const action of ['welcome.join', 'welcome.all', 'welcome.agree', 'welcome.perspective'])
    await presses(as, action)
}

/** A circle of two with a message of Kring's in its room. */
async function begins(): Promise<void> {
  await call('people', { name: 'Anouk', language: 'nl' })
  await call('people', { name: 'Samir', language: 'nl' })
  const room = (await stateOf('p1')).conversations[0]?.id
  await call('act', { as: 'p1', does: 'command', in: room, text: '/community setup' })
  await presses('p1', 'setup.begin')
  await fillsIn('p1', { question: 'Hoe blijft de straat koel?' })
  await presses('p1', 'setup.pickRoom')
  await fillsIn('p1', { room: 'kring', language: 'nl', zone: 'Europe/Amsterdam' })
  await presses('p1', 'setup.pickBehind')
  await fillsIn('p1', { name: 'Koele straat', organisation: 'Buurthuis', contact: 'Marja' })
  await presses('p1', 'setup.invite')
  await joins('p1')
  await joins('p2')
}

async function openOwn(size: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: 'reduce',
    bypassCSP: true,
    hasTouch: size.width < 700,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(new URL('/own?language=nl', running.url).href)
  await page.locator('#messages .by-kring:not(.private) .more-open').first().waitFor()
  return page
}

const opener = (page: Page) => page.locator('#messages .by-kring:not(.private) .more-open').first()
const items = (page: Page) => page.locator('#messages .by-kring:not(.private) .more-options').first()

describe.skipIf(!browserFile)('the menu on a message', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kring-menu-'))
    const config = readConfig({ KRING_DATABASE: join(folder, 'kring.sqlite'), KRING_HTTP_PORT: '0' })
    running = await startKring(config, quiet)
    browser = await launchBrowser()
    await begins()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('opens and closes by keyboard, and says whose message it belongs to', async () => {
    const page = await openOwn({ width: 1280, height: 800 })
    await opener(page).focus()
    expect(await opener(page).getAttribute('aria-label')).toContain('Meer bij het bericht van Kring')
    await page.keyboard.press('Enter')
    await items(page).getByRole('button', { name: title }).waitFor()
    expect(await opener(page).getAttribute('aria-expanded')).toBe('true')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await items(page).isHidden()).toBe(true)
    expect(await page.locator(':focus').getAttribute('class')).toContain('more-open')
    await page.context().close()
  })

  test('an item opens its form, and closing that gives the focus back', async () => {
    const page = await openOwn({ width: 1280, height: 800 })
    await opener(page).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const dialog = page.locator('dialog[open]')
    await dialog.waitFor()
    expect(await dialog.locator('h2').innerText()).toBe(title)
    expect(await dialog.locator('#field-withWhom').innerText()).toContain('Samir')
    expect(await faultsOf(page)).toEqual([])
    const dismissed = page.waitForResponse((response) => response.url().endsWith('/act'))
    await page.keyboard.press('Escape')
    await dismissed
    expect(await page.locator(':focus').getAttribute('class')).toContain('more-open')
    await page.context().close()
  })

  test('on a phone it can be touched, nothing is too wide, and only who is asked hears of it', async () => {
    const page = await openOwn({ width: 360, height: 740 })
    await opener(page).click()
    await items(page).waitFor()
    expect(await isTooWide(page)).toBe(false)
    expect(await faultsOf(page)).toEqual([])
    await items(page).getByRole('button', { name: title }).click()
    const dialog = page.locator('dialog[open]')
    await dialog.waitFor()
    expect(await isTooWide(page)).toBe(false)
    await dialog.locator('#field-withWhom').selectOption({ label: 'Samir' })
    await dialog.locator('[type=submit]').click()
    await page.locator('.message.private', { hasText: 'Ik heb het gevraagd aan Samir' }).waitFor()
    expect(await page.locator('.message.private .more-open').count()).toBe(0)
    const shared = messagesOf(await stateOf('p2')).filter((message) => !message.private)
    expect(JSON.stringify(shared)).not.toContain('wil graag even praten')
    await page.context().close()
  })

  test('of a message that is not there the page hears a sentence', async () => {
    const answer = await call('act', { as: 'p1', does: 'menu', message: 'm999', menu: 'conversation.ask' })
    expect(answer).toMatchObject({ ok: false })
  })
})
