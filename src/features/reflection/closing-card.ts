// What stands in the thread at closing: voices, themes, what came without a name, and a spread in dots and in words.
import { labelsOf } from '../../community/prompts.ts'
import type { Block, Card, Said, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import { localDateWords } from '../../core/dates.ts'
import type { Translate } from '../../core/text.ts'
import { capital } from '../../core/text.ts'
import type { Harvest } from '../../rounds/closing.ts'
import type { BandName, Spread } from '../../rounds/spread.ts'
import { listReleased } from '../../rounds/store.ts'
import { promptOf } from './cards.ts'
import { countThemes } from './quoting.ts'
import { listThemes } from './store.ts'
import { texts } from './texts.ts'

const bandTexts = { low: texts.low, middle: texts.middle, high: texts.high } as const
const mostlyTexts = { low: texts.mostlyLow, middle: texts.mostlyMiddle, high: texts.mostlyHigh } as const

/** Drawn once; afterwards only words that are taken back leave it. */
export async function closingCard(q: Query, harvest: Harvest): Promise<Card> {
  const t = await q.homeTexts()
  return q.homeCard(harvest.round.asks === 'words' ? await wordBlocks(q, harvest, t) : await tapBlocks(q, harvest, t))
}

async function wordBlocks(q: Query, harvest: Harvest, t: Translate): Promise<Block[]> {
  const { voices, anonymous } = harvest
  const waiting = anonymous === 'tooFew' ? [say.note(t(texts.waiting, { k: harvest.round.threshold }))] : []
  const erased = harvest.erasedUnread ? [say.note(t(texts.erasedUnread))] : []
  if (voices === 0) return [...(waiting.length > 0 ? waiting : [say.text(await quietWords(q, t))]), ...erased]
  const blocks: Block[] = [say.text(t(voices <= 2 ? texts.fewVoices : texts.voices, { n: voices }))]
  const themes = voices <= 2 ? [] : await themeSpans(q, harvest.named, 2)
  if (themes.length > 0) blocks.push(say.text(...t.rich(texts.themes, { themes })))
  return [...blocks, ...(await releasedBlocks(q, harvest, t)), ...waiting, ...erased]
}

async function releasedBlocks(q: Query, { round, anonymous }: Harvest, t: Translate): Promise<Block[]> {
  if (anonymous !== 'released' && anonymous !== 'pooled') return []
  const texted = await listReleased(q.db, q.community, round.id)
  const quotes = texted.map(
    ({ id, words }): Block => ({ kind: 'quote', words: q.said(words, { kind: 'released', id }, t.language) }),
  )
  return [say.text(...t.rich(anonymous === 'pooled' ? texts.pooled : texts.withoutName)), ...quotes]
}

async function tapBlocks(q: Query, { round, voices, spread }: Harvest, t: Translate): Promise<Block[]> {
  if (!spread) return [say.text(await quietWords(q, t))]
  if (spread.is === 'tooFew') return [say.text(t(texts.tooFew, { k: round.threshold }))]
  const prompt = await promptOf(q, round)
  const labels = prompt ? labelsOf(prompt, t.language) : []
  return [say.text(t(texts.voices, { n: voices })), spreadBlock(spread, labels, t)]
}

/** The same twice: as dots, and in digits or words (INV-39). */
export function spreadBlock(spread: Exclude<Spread, { is: 'tooFew' }>, labels: readonly string[], t: Translate): Block {
  if (spread.is === 'mostly') return say.text(t(mostlyTexts[spread.band]))
  if (spread.is === 'bands')
    return say.text(spread.bands.map(({ covers, count }) => `${bandWords(covers, t)} ${count}`).join(' · '))
  const rows = spread.counts.map((count, index) => ({ label: labels[index] ?? `${index + 1}`, count }))
  const lines = rows.map(({ label, count }) => `${label}: ${count === 0 ? '–' : '●'.repeat(count)}`)
  const words = rows.map(({ label, count }) => `${label}: ${count}`).join(' · ')
  return { kind: 'strip', lines: spread.is === 'scale' ? [lines.join('  ')] : lines, words: [words] }
}

function bandWords(covers: readonly BandName[], t: Translate): string {
  return covers.map((band) => t(bandTexts[band])).join(` ${t(texts.or)} `)
}

/** `vertrouwen (4), kosten (3)`, at most five, from `least` answers on. */
export async function themeSpans(
  q: Query,
  answers: readonly { readonly themeId: string | null }[],
  least: number,
): Promise<Span[]> {
  const known = new Map((await listThemes(q.db, q.community)).map((theme) => [theme.id, theme]))
  const counted = countThemes(answers).filter(({ themeId, count }) => count >= least && known.has(themeId))
  return counted.slice(0, 5).flatMap(({ themeId, count }, index): Span[] => {
    const theme = known.get(themeId)
    const name: Said | string = theme ? q.said(theme.name, { kind: 'theme', id: themeId }, theme.language) : ''
    return [index > 0 ? ', ' : '', name, ` (${count})`]
  })
}

/** `Deze week was het stil. Maandag 28 september komt er een nieuwe vraag.` */
export async function quietWords(q: Query, t: Translate): Promise<string> {
  return t(texts.quietWeek, { next: await nextWords(q, t) })
}

/** When the next question comes, so that it can stand where the text wants it. */
export async function nextWords(q: Query, t: Translate): Promise<string> {
  const next = (await q.declared.rituals(q)).find(({ code }) => code === 'R01')
  if (!next) return t(texts.quietLater)
  const day = localDateWords(t.language, next.on)
  return t(texts.quietNext, { day: t.language === 'nl' ? capital(day) : day })
}
