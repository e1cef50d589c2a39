// The home page in the playground, in a real browser: found by keyboard, answered right there, clean and narrow enough for a phone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import type { Log } from '../../../src/core/log.ts'
import type { Running } from '../../../src/main.ts'
import { startKring } from '../../../src/main.ts'
import { browserFile, faultsOf, isTooWide, launchBrowser } from '../../support/visitor.ts'

if (!browserFile) console.warn('No Chromium on this machine: the home page is not looked at in a browser.')

const complaints: string[] = []
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => void complaints.push(`${message} ${JSON.stringify(fields)}`),
}
let folder: string
let running: Running
let browser: Browser

describe.skipIf(!browserFile)('the home page', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kring-home-'))
    const config = readConfig({ KRING_DATABASE: join(folder, 'kring.sqlite'), KRING_HTTP_PORT: '0' })
    running = await startKring(config, log)
    browser = await launchBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints).toEqual([])
  })

  for (const [size, width] of [
    ['desk', 1280],
    ['phone', 360],
  ] as const) {
    test(`stands under the messages to you, and begins a circle from there (${size})`, async () => {
      const context = await browser.newContext({
        viewport: { width, height: 760 },
        reducedMotion: 'reduce',
        bypassCSP: true,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      await page.goto(new URL('/own?language=nl', running.url).href)
      const name = page.locator('#own-name')
      await page.locator('#own-name:visible, #write:visible').first().waitFor()
      if (await name.isVisible()) {
        await name.fill('Anouk')
        await name.press('Enter')
      }
      await page.locator('#write:visible').waitFor()
      if (width < 720) await page.locator('.open-rail').press('Enter')
      const entry = page.locator('[data-place="home"]')
      expect(await entry.innerText()).toContain('Startpagina')
      await entry.press('Enter')
      const card = page.locator('#messages .message', { hasText: 'Hier is nog geen kring.' })
      await card.waitFor()
      expect(await page.locator('#write').isVisible()).toBe(false)
      expect(await faultsOf(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await card.getByRole('button', { name: 'Beginnen' }).press('Enter')
      await page.locator('dialog[open]').waitFor()
      const dismissed = page.waitForResponse((response) => response.url().endsWith('/act'))
      await page.keyboard.press('Escape')
      await dismissed
      await page.reload()
      await card.waitFor()
      await context.close()
    })
  }
})
