// The sheet on paper: one page A4 whatever people wrote, nothing but words in it, and readable by who listens to it.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { translator } from '../../src/core/text.ts'
import type { PaperSheet } from '../../src/features/meetings/paper.ts'
import { toPaper } from '../../src/features/meetings/paper.ts'
import { shortened } from '../../src/features/meetings/rules.ts'
import { boxTexts, formTexts, howTexts } from '../../src/features/meetings/texts.ts'
import { browserFile, faultsOf, launchBrowser } from '../support/visitor.ts'
import type { World } from '../world.ts'
import { makeWorld } from '../world.ts'

if (!browserFile) console.warn('No Chromium on this machine: the sheet is not printed.')

const question = 'Hoe krijgen we het Lindekwartier in 2032 van het gas af, zonder dat iemand in de kou komt te staan?'

function sheetWith(language: 'nl' | 'en', how: 'little' | 'all'): PaperSheet {
  const t = translator(language)
  const forms = ['consentRound', 'twoChairs', 'lookBack', 'oneTwoFourAll', 'round', 'round'] as const
  const part = (form: (typeof forms)[number] | 'opening' | 'closing', title: string) => ({
    ...{
      time: '19:30',
      title: shortened(`${t(formTexts[form])}: ${title}`),
      minutes: '20 min',
      how: t(howTexts[form]),
    },
  })
  const long =
    'Een lange titel van iets dat al een tijd leeft in de kring en waar mensen over willen praten, echt waar, heel erg'
  const middle = how === 'little' ? [] : forms.map((form) => part(form, long))
  const gift =
    'Vraag ook de huurders van de hoge flat, zij zijn er deze keer niet bij en hebben het meeste last van de kou. '
  return {
    ...{
      language,
      title: 'Bijeenkomst B1',
      circle: 'Warm Lindekwartier',
      when: 'donderdag 17 september 19:30 – 21:00',
    },
    where: how === 'little' ? '' : `Waar: https://vergaderen.example/${'lang'.repeat(40)}`,
    hats: 'Gastheer: Anouk. Schrijver: Samir.',
    question: { label: 'Ons vraagstuk', words: how === 'little' ? question : `${question} `.repeat(5).slice(0, 500) },
    parts: { label: 'Wat we doen', list: [part('opening', ''), ...middle, part('closing', '')] },
    gifts: {
      label: 'Wat we meekregen',
      list: how === 'little' ? [] : Array.from({ length: 9 }, () => gift.repeat(2).slice(0, 200)),
    },
    boxes: { label: 'Wat we opschrijven', list: Object.values(boxTexts).map((box) => t(box)) },
    foot: 'De schrijver zet de regels na afloop in de chat.',
  }
}

test('what people typed can become nothing but words', () => {
  const sheet = sheetWith('nl', 'little')
  const page = toPaper({ ...sheet, question: { ...sheet.question, words: '<script>alert("x")</script> & \'zo\'' } })
  expect(page).not.toContain('<script')
  expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;zo&#39;')
  expect(page).not.toMatch(/https?:|src=|<link|@import/)
})

describe('the file', () => {
  let world: World
  afterEach(() => world.close())

  test('comes with the sheet in chat, in the language of the circle', async () => {
    world = await makeWorld({})
    const people = await world.begins({ Anouk: 'government', Samir: 'student', Henk: 'resident' })
    const Anouk = people['Anouk'] as Hands
    await Anouk.runs('/bijeenkomst plan')
    Anouk.fillsIn({ date: '2026-09-17', time: '19:30', place: 'Buurthuis <b>', minutes: '90' })
    await Anouk.sends()
    const { reply } = await Anouk.runs('/bijeenkomst blad')
    const [file] = reply.is === 'card' ? (reply.files ?? []) : []
    expect(file).toMatchObject({ name: 'bijeenkomst-B1.html', type: 'text/html' })
    expect(file?.body).toContain('<html lang="nl">')
    expect(file?.body).toContain('Buurthuis &lt;b&gt;')
    for (const box of Object.values(boxTexts)) expect(file?.body.toLowerCase()).toContain(box.nl)
  })
})

describe.skipIf(!browserFile)('printed', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  for (const language of ['nl', 'en'] as const) {
    for (const how of ['little', 'all'] as const) {
      test(`is one page A4 with ${how} on it (${language}), all of it inside and room to write`, async () => {
        const page = await browser.newPage()
        await page.setContent(toPaper(sheetWith(language, how)))
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
        expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/)
        await page.emulateMedia({ media: 'print' })
        const overflow = await page.evaluate<number>(
          "(() => { const m = document.querySelector('main'); return m.scrollHeight - m.clientHeight })()",
        )
        expect(overflow).toBeLessThanOrEqual(1)
        const lowest = await page.evaluate<number>(
          "Math.min(...[...document.querySelectorAll('.box')].map((box) => box.getBoundingClientRect().height))",
        )
        expect(lowest).toBeGreaterThan(80)
        expect(await faultsOf(page)).toEqual([])
        await page.close()
      })
    }
  }
})
