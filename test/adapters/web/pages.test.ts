// The pages in a real browser against the real server: no serious axe fault, everything by keyboard, and nothing wider than a phone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstPage } from '../../../adapters/web/pages/pages.tsx'
import { readConfig } from '../../../src/config.ts'
import type { Log } from '../../../src/core/log.ts'
import type { Running } from '../../../src/main.ts'
import { startKring } from '../../../src/main.ts'
import { browserFile, faultsOf, isTooWide, launchBrowser } from '../../support/visitor.ts'

if (!browserFile) console.warn('No Chromium on this machine: the pages are not looked at in a browser.')

const sizes = {
  desk: { width: 1280, height: 800 },
  tablet: { width: 768, height: 900 },
  phone: { width: 360, height: 740 },
}
const quiet: Log = { info: () => {}, warn: () => {}, error: (fields, message) => console.error(message, fields) }

let folder: string
let running: Running
let browser: Browser

async function openPage(
  path: string,
  options: { size?: keyof typeof sizes; colorScheme?: 'light' | 'dark' } = {},
): Promise<Page> {
  const { size = 'desk', colorScheme = 'light' } = options
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(new URL(path, running.url).href)
  return page
}

/** Somebody comes to the own circle: the first one is asked for a name. */
async function openOwn(options: { size?: keyof typeof sizes; colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const page = await openPage('/own?language=nl', options)
  const name = page.locator('#own-name')
  await page.locator('#own-name:visible, #write:visible').first().waitFor()
  if (await name.isVisible()) {
    await name.fill('Anouk')
    await name.press('Enter')
  }
  await page.locator('#messages .message').first().waitFor()
  return page
}

test('the first page says in each language what Kring does', () => {
  expect(firstPage('nl')).toMatch(/^<!doctype html><html lang="nl"><head><meta charset="utf-8"/)
  expect(firstPage('en')).toContain('Look in on Warm Lindekwartier')
})

describe.skipIf(!browserFile)('in a browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kring-pages-'))
    const config = readConfig({ KRING_DATABASE: join(folder, 'kring.sqlite'), KRING_HTTP_PORT: '0' })
    running = await startKring(config, quiet)
    browser = await launchBrowser()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const size of ['desk', 'tablet', 'phone'] as const) {
    test(`somebody finds two doors and nothing in the way (${size})`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await openPage('/?language=en', { size, colorScheme })
        expect(await page.locator('.door').count()).toBe(2)
        expect(await faultsOf(page)).toEqual([])
        expect(await isTooWide(page)).toBe(false)
        await page.context().close()
      }
    })

    test(`somebody begins an own circle and is told the next step (${size})`, async () => {
      const page = await openOwn({ size, colorScheme: size === 'tablet' ? 'dark' : 'light' })
      expect(await page.locator('.guide-words').innerText()).toContain('Beginnen')
      expect(await faultsOf(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await page.context().close()
    })
  }

  test('a form is opened, closed and opened again by keyboard, and what was typed is still there', async () => {
    const page = await openOwn()
    await page.getByRole('button', { name: 'Beginnen' }).last().focus()
    await page.keyboard.press('Enter')
    const dialog = page.locator('dialog[open]')
    await dialog.waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.type('Hoe maken we onze wijk warm?')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Beginnen' }).last().press('Enter')
    await dialog.waitFor()
    expect(await dialog.locator('textarea, input').first().inputValue()).toBe('Hoe maken we onze wijk warm?')
    const dismissed = page.waitForResponse((response) => response.url().endsWith('/act'))
    await page.keyboard.press('Escape')
    await dismissed
    await page.context().close()
  })

  test('Enter sends, and a thread opens beside the message and closes with Escape', async () => {
    const page = await openOwn()
    await page.locator('#write').fill('Goedemorgen <b>allemaal</b>')
    await page.keyboard.press('Enter')
    const typed = page.locator('.typed', { hasText: 'Goedemorgen <b>allemaal</b>' })
    await typed.waitFor()
    expect(await typed.locator('b').count()).toBe(0)
    await page.locator('.message', { has: typed }).getByRole('button', { name: 'Reageer' }).press('Enter')
    await page.locator('#thread').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('#thread').waitFor({ state: 'hidden' })
    await page.context().close()
  })

  test('a slash shows what can be typed, and the arrow keys choose', async () => {
    const page = await openOwn()
    await page.locator('#write').fill('/')
    await page.locator('.suggestion').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await page.locator('#write').inputValue()).toMatch(/^\/\S+ \S+/)
    await page.context().close()
  })
})
