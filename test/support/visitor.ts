// Somebody who never saw Kring, at a real page in a real browser: reads the line that says what to do, and presses what is offered.
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import type { Browser, Locator, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Language } from '../../src/core/text.ts'

export const browserFile = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserFile ?? '', args })
}

/** What axe finds serious or critical on what is shown now. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ impact: string; id: string; nodes: { target: string[] }[] }[]>(
    'axe.run().then(({ violations }) => JSON.parse(JSON.stringify(violations)))',
  )
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

export const isTooWide = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')

export interface Visitor {
  readonly page: Page
  /** What went wrong in the page's own script. */
  readonly faults: readonly string[]
  /** Presses the newest button with these words, in a message or a form. */
  presses(label: string | RegExp): Promise<void>
  /** Waits until the line above the message box offers this, and presses it. */
  follows(label: string): Promise<void>
  /** Waits until the line above the message box says this. */
  isTold(words: string): Promise<void>
  /** Fills in fields by name, and sends the form. */
  fillsIn(values: Readonly<Record<string, string>>): Promise<void>
  /** Waits until these words stand in a message, and gives that message. */
  reads(words: string): Promise<Locator>
}

export interface VisitorOptions {
  readonly language: Language
  readonly size: { readonly width: number; readonly height: number }
  /** With Tab and Enter instead of a pointer. */
  readonly byKeyboard?: boolean
}

/** Opens a new browser window at `url`. */
export async function makeVisitor(browser: Browser, url: string, options: VisitorOptions): Promise<Visitor> {
  const { language, size, byKeyboard = false } = options
  const context = await browser.newContext({
    viewport: size,
    locale: language,
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(new URL(`/?language=${language}`, url).href)

  const press = async (button: Locator) => {
    await button.waitFor()
    if (byKeyboard) await button.press('Enter')
    else await button.click()
  }
  const named = (scope: string, label: string | RegExp) =>
    page.locator(scope).getByRole('button', { name: label, exact: typeof label === 'string' })
  const guide = page.locator('.guide')
  return {
    page,
    faults,
    presses: (label) => press(named('#messages', label).last()),
    follows: (label) => press(named('.guide', label)),
    isTold: (words) => guide.filter({ hasText: words }).waitFor(),
    reads: async (words) => {
      const message = page.locator('#messages .message, #thread .message').filter({ hasText: words }).last()
      await message.waitFor()
      return message
    },
    fillsIn: async (values) => {
      const dialog = page.locator('dialog[open]')
      await dialog.waitFor()
      for (const [name, value] of Object.entries(values)) await dialog.locator(`#field-${name}`).fill(value)
      const sent = page.waitForResponse((response) => response.url().endsWith('/act'))
      await press(dialog.locator('[type=submit]'))
      await sent
      await dialog.waitFor({ state: 'hidden' })
    },
  }
}
