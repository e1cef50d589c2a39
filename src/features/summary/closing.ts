// Thursday: the summary is posted in every room, with three messages under it and everything in a file, whether anybody added to it or not.
import type { Card } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Change } from '../../core/context.ts'
import type { Language } from '../../core/text.ts'
import type { Wake } from '../../core/wake.ts'
import { lastHappening } from '../../store/incoming/journal.ts'
import { drawPosted } from './cards.ts'
import { itemsOf } from './draft.ts'
import { setClosing } from './opening.ts'
import type { Summary } from './store.ts'
import { findSummary, saveSummary } from './store.ts'
import { texts } from './texts.ts'
import { fileKey, openKey, otherKey, overviewKey, readingAs, summaryRef } from './words.ts'

export const closing: Wake = {
  name: 'summary.close',
  says: texts.closes,
  run: async (c, { subject }) => {
    const summary = await findSummary(c.db, c.community, subject)
    if (summary?.state !== 'open') return
    if ((await setClosing(c, summary)) > c.now) return
    await post(c, summary)
  },
}

async function post(c: Change, open: Summary): Promise<void> {
  const { language } = await c.circle.community()
  const ready: Summary = { ...open, toSeq: await lastHappening(c.db, c.community), postedAt: c.now }
  const drawn = await drawPosted(await readingAs(c, language), ready)
  const summary: Summary = { ...ready, state: 'posted', items: itemsOf(drawn.parts) }
  await saveSummary(c.db, summary)
  await postIn(c, summary, language, 'home')
  const other = language === 'nl' ? 'en' : 'nl'
  if ((await c.circle.members()).some((member) => member.language === other)) await postIn(c, summary, other, 'under')
  await c.cancel(`summary.close:${summary.id}`)
  await c.cancel(`summary.remind:${summary.id}`)
  await c.happened('summary.posted', summaryRef(summary.id))
  await c.resay(openKey(summary.id))
  await c.calendarChanged()
}

/** Stays as it was posted: only what people take out of it changes. */
async function postIn(c: Change, summary: Summary, language: Language, where: 'home' | 'under'): Promise<void> {
  const reading = await readingAs(c, language)
  const { blocks, thread, file } = await drawPosted(reading, summary)
  const zone = reading.zone
  const card = (some: Pick<Card, 'blocks' | 'thread' | 'file'>): Card => ({ v: 1, language, zone, ...some })
  const under = { to: 'under', key: overviewKey(summary.id) } as const
  const terms = { cost: 'free', expiresAt: 'never' } as const
  if (where === 'home') {
    const first = {
      key: overviewKey(summary.id),
      purpose: { to: 'home' },
      cost: 'channel',
      expiresAt: 'never',
    } as const
    await c.post({ ...first, card: card({ blocks, thread }) })
  } else
    await c.post({
      ...terms,
      key: otherKey(summary.id),
      purpose: under,
      card: card({ blocks: [...blocks, ...thread.flat()] }),
    })
  const says = [say.text(reading.t(texts.fileSays))]
  const key = where === 'home' ? fileKey(summary.id) : fileKey(`${summary.id}.${language}`)
  await c.post({ ...terms, key, purpose: under, card: card({ blocks: says, file }) })
}
