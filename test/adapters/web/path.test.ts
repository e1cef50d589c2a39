// The promise of the first five minutes: somebody who never saw Kring goes from an empty page to the digest on Friday, by what the page offers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { texts as pageTexts } from '../../../adapters/web/pages/texts.ts'
import { readConfig } from '../../../src/config.ts'
import type { Log } from '../../../src/core/log.ts'
import type { Language } from '../../../src/core/text.ts'
import { texts as experiments } from '../../../src/features/experiments/texts.ts'
import { texts as setup } from '../../../src/features/setup/texts.ts'
import { texts as welcome } from '../../../src/features/welcome/texts.ts'
import type { Running } from '../../../src/main.ts'
import { startKring } from '../../../src/main.ts'
import type { Visitor, VisitorOptions } from '../../support/visitor.ts'
import { browserFile, faultsOf, isTooWide, launchBrowser, makeVisitor } from '../../support/visitor.ts'

if (!browserFile) console.warn('No Chromium on this machine: nobody walks the first five minutes.')

const desk = { width: 1280, height: 860 }
const phone = { width: 360, height: 740 }
const words = {
  nl: {
    question: 'Hoe krijgen we onze wijk van het gas af?',
    answer: 'De brief van de gemeente snapt bijna niemand.',
    title: 'De brief aan de keukentafel',
    step: 'Drie buren lezen de brief hardop',
    learned: 'Samen lezen werkt beter dan versturen',
    government: 'overheid',
    week: 'Weekbericht',
  },
  en: {
    question: 'How do we take our neighbourhood off gas?',
    answer: 'Hardly anybody understands the letter from the city.',
    title: 'The letter at the kitchen table',
    step: 'Three neighbours read the letter aloud',
    learned: 'Reading together works better than sending',
    government: 'government',
    week: 'Weekly digest',
  },
} as const

let folder: string
let running: Running
let browser: Browser
const complaints: string[] = []
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => void complaints.push(`${message} ${JSON.stringify(fields)}`),
}
const start = () => startKring(readConfig({ KRING_DATABASE: join(folder, 'kring.sqlite'), KRING_HTTP_PORT: '0' }), log)

/** `KRING_PICTURE=docs/playground.png npx vitest run test/adapters/web/path.test.ts` makes the picture in the README anew. */
const picture = process.env['KRING_PICTURE']

async function takePicture({ page, follows }: Visitor): Promise<void> {
  await page.locator('.happened .round').click()
  await page.locator('#messages .replies').first().click()
  await page.locator('#thread .message').nth(1).waitFor()
  await follows(pageTexts.weekOneDo.en)
  await page.locator('.guide > .round').click()
  await page.mouse.move(0, 0)
  await page.waitForTimeout(3500)
  await page.screenshot({ path: picture ?? '' })
}

/** On a machine on which nobody ever started Kring. */
async function comes(options: VisitorOptions): Promise<Visitor> {
  folder = mkdtempSync(join(tmpdir(), 'kring-path-'))
  running = await start()
  return makeVisitor(browser, running.url ?? '', options)
}

/** From the first page to a circle with an invitation and a seat in it. */
async function founds({ page, ...visitor }: Visitor, language: Language): Promise<void> {
  const w = words[language]
  const door = page.locator('.door').nth(1)
  expect(await faultsOf(page)).toEqual([])
  await door.press('Enter')
  await page.locator('#own-name').fill('Anouk')
  await page.locator('#own-name').press('Enter')
  await visitor.presses(setup.begin[language])
  await visitor.fillsIn({ question: w.question })
  await visitor.presses(/^2\. /)
  await visitor.fillsIn({})
  await visitor.presses(/^3\. /)
  await visitor.fillsIn({ name: 'Lindekwartier', organisation: 'Lindestad', contact: 'Anouk' })
  await visitor.isTold(pageTexts.guideInvite[language])
  await visitor.presses(setup.postInvitation[language].replace('{room}', 'kring'))
  await visitor.isTold(pageTexts.guideJoin[language])
  await visitor.presses(welcome.join[language])
  await visitor.presses(welcome.agree[language])
  await visitor.presses(w.government)
  await visitor.presses(welcome.later[language])
}

/** Three people join, the question comes, everybody answers. */
async function answers({ page, ...visitor }: Visitor, language: Language): Promise<void> {
  const w = words[language]
  await visitor.follows(pageTexts.guideExamplesDo[language])
  await visitor.follows(pageTexts.nextMoment[language])
  await visitor.isTold(pageTexts.guideAnswer[language])
  await visitor.follows(pageTexts.guideAnswerDo[language])
  const share = page.locator('[data-address^="reflection.share"]')
  if ((await share.count()) > 0) {
    await share.last().press('Enter')
    expect(await faultsOf(page)).toEqual([])
    const [field] = await page.locator('dialog[open] .field textarea').all()
    await field?.fill(w.answer)
    await visitor.fillsIn({})
  } else await page.locator('[data-address^="reflection.choose"]').first().press('Enter')
  expect(await isTooWide(page)).toBe(false)
  await visitor.follows(pageTexts.guideOthersDo[language])
  await visitor.isTold(pageTexts.guideLog[language])
  const replies = page.locator('#messages .replies').first()
  expect(await replies.innerText()).toMatch(/[34]/)
}

/** Something small is tried and looked back on, also by somebody from outside the team. */
async function tries({ page, ...visitor }: Visitor, language: Language): Promise<void> {
  const w = words[language]
  await visitor.follows(pageTexts.guideLogDo[language])
  await visitor.fillsIn({ title: w.title })
  await visitor.follows(pageTexts.guideStartDo[language])
  await visitor.fillsIn({ smallestStep: w.step, signal: w.answer, expectation: w.answer })
  await visitor.follows(pageTexts.guideLookBackDo[language])
  await visitor.fillsIn({ happened: w.step, learned: w.learned })
  await visitor.follows(pageTexts.guideOutsideDo[language])
  await visitor.isTold(pageTexts.guideDecideOpen[language])
  expect(await faultsOf(page)).toEqual([])
}

async function stops(visitor: Visitor, language: Language): Promise<void> {
  await visitor.follows(pageTexts.guideDecideDo[language])
  await visitor.presses(experiments.stop[language])
  await visitor.fillsIn({ weKnowNow: words[language].learned })
  await visitor.reads('K1')
}

/** The look-back closes by the calendar first, with both voices. */
async function strengthens(visitor: Visitor, language: Language): Promise<void> {
  const { page } = visitor
  await visitor.follows(pageTexts.makeFriday[language])
  await visitor.isTold(pageTexts.guideWaits[language])
  const guide = page.locator('.guide')
  const next = guide.getByRole('button', { name: pageTexts.nextMoment[language], exact: true })
  // The page may show the new time a moment before what it brought: press on only while it still says to wait.
  await expect
    .poll(
      async () => {
        if ((await guide.innerText()).includes(pageTexts.guideDecide[language])) return 'ready to decide'
        const before = await page.locator('.clock-words').innerText()
        const isPressed = await next.click({ timeout: 1000 }).then(
          () => true,
          () => false,
        )
        if (isPressed) await page.locator('.clock-words').filter({ hasNotText: before }).waitFor()
        return 'waiting'
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe('ready to decide')
  await visitor.follows(pageTexts.guideDecideDo[language])
  await visitor.presses(experiments.strengthen[language])
}

async function readsDigest({ page, ...visitor }: Visitor, language: Language): Promise<void> {
  const w = words[language]
  await visitor.follows(pageTexts.makeFriday[language])
  await visitor.follows(pageTexts.weekOneDo[language])
  const digest = await visitor.reads(w.week)
  expect(await digest.innerText()).toContain(w.title)
  const inView =
    'window.innerHeight > document.querySelector("#messages .message:last-of-type").getBoundingClientRect().top'
  expect(await page.evaluate(inView)).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
}

describe.skipIf(!browserFile)('somebody who never saw Kring', () => {
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser?.close())
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close()
    await running?.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints.splice(0)).toEqual([])
  })

  test.each([
    { language: 'nl', size: desk, byKeyboard: true, decides: stops, how: 'by keyboard, and stops and shares' },
    { language: 'en', size: desk, byKeyboard: false, decides: strengthens, how: 'and goes on with it' },
    { language: 'nl', size: phone, byKeyboard: false, decides: stops, how: 'on a phone' },
  ] as const)(
    'walks the first five minutes ($language, $how)',
    async ({ language, decides, ...how }) => {
      const visitor = await comes({ language, ...how })
      await founds(visitor, language)
      await answers(visitor, language)
      await tries(visitor, language)
      await decides(visitor, language)
      await readsDigest(visitor, language)
      expect(visitor.faults).toEqual([])
    },
    180_000,
  )

  // Not a test of its own: KRING_PICTURE=docs/playground.png makes the picture of the README anew.
  if (picture) {
    test('is shown in the README', { timeout: 120_000 }, async () => {
      const visitor = await comes({ language: 'en', size: desk })
      for (const walk of [founds, answers, tries, stops, readsDigest]) await walk(visitor, 'en')
      await takePicture(visitor)
    })
  }
})
