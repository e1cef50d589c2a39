// The message of a check: while it is open the question with its buttons, afterwards the spread, the facts beside it and what to do next.
import type { Block, Card, Span } from '../../core/card.ts'
import { say } from '../../core/card.ts'
import type { Query } from '../../core/context.ts'
import type { DigestPart } from '../../core/happening.ts'
import { refKey } from '../../core/ids.ts'
import { phases } from '../../core/people.ts'
import type { MessageKey } from '../../core/post.ts'
import type { Text, Translate } from '../../core/text.ts'
import { dayMs } from '../../core/time.ts'
import { closesAt } from '../../core/window.ts'
import { listLastHappenings } from '../../store/incoming/journal.ts'
import { formSubject } from './forms.ts'
import { isSeveral } from './rules.ts'
import { spreadStrip } from './spread.ts'
import type { Check } from './store.ts'
import { findCheck } from './store.ts'
import { texts } from './texts.ts'
import { button, checkRef, phaseName } from './words.ts'

const factDays = 28
/** So many happenings are looked through for the facts. */
const mostHappenings = 200

export function checkKey(id: string): MessageKey {
  return `phases.check:${id}`
}

export async function checkCard(q: Query, id: string): Promise<Card | undefined> {
  const check = await findCheck(q.db, q.community, id)
  if (!check) return undefined
  const t = await q.homeTexts()
  return q.homeCard(await checkBlocks(q, t, check))
}

export async function checkBlocks(q: Query, t: Translate, check: Check): Promise<Block[]> {
  const own = check.closedAt === null ? await openBlocks(q, t, check) : await resultBlocks(q, t, check)
  return [...own, ...(await q.declared.fill(q, 'phaseCheck.under', checkRef(check.id)))]
}

export async function closeSpan(q: Query, { window, openedAt }: Pick<Check, 'window' | 'openedAt'>): Promise<Span> {
  return { at: closesAt(window, openedAt, await q.circle.calendar()), as: 'weekdayTime' }
}

async function openBlocks(q: Query, t: Translate, check: Check): Promise<Block[]> {
  const close = await closeSpan(q, check)
  const k = check.threshold
  const who = k > 1 ? t.rich(texts.checkPrivate, { close, k }) : t.rich(texts.checkOpenSmall, { close })
  return [
    say.text(...t.rich(texts.checkAsk)),
    tapButtons(t, check.id),
    say.buttons(button(t, texts.sign, 'sign', check.id), button(t, texts.notThisWeek, 'skip', check.id)),
    say.note(...who),
  ]
}

export function tapButtons(t: Translate, checkId: string): Block {
  return say.buttons(
    ...phases.map((phase) => ({ label: phaseName(t, phase), address: `phases.tap:${checkId}/${phase}` as const })),
  )
}

async function resultBlocks(q: Query, t: Translate, check: Check): Promise<Block[]> {
  return [
    ...spreadBlocks(t, check),
    ...(await factBlocks(q, t, check)),
    say.text({ bold: [t(texts.next)] }),
    say.buttons(
      button(t, texts.leave, 'leave', check.id),
      button(t, texts.openOne, 'form', formSubject('open', 'any', check.id)),
      button(t, texts.focusOne, 'form', formSubject('focus', 'any', check.id)),
      button(t, texts.restOne, 'form', formSubject('rest', 'any', check.id)),
    ),
  ]
}

function spreadBlocks(t: Translate, check: Check): Block[] {
  const { counts, voices, threshold } = check
  if (!counts) {
    const quiet = voices === 0
    return [say.text(...(quiet ? t.rich(texts.resultQuiet) : t.rich(texts.resultTooFew, { k: threshold })))]
  }
  return [
    say.text(...t.rich(texts.result, { n: voices ?? 0 })),
    spreadStrip(t, counts),
    ...(isSeveral({ counts }) ? [say.text(t(texts.several))] : []),
  ]
}

const factTexts: Partial<Record<DigestPart, Text<'n'>>> = {
  tried: texts.factTried,
  learned: texts.factLearned,
  table: texts.factTable,
  open: texts.factOpen,
}

/** What the log says beside it: what features know, and what there was to tell in four weeks. No verdict. */
export async function factBlocks(q: Query, t: Translate, check: Check): Promise<Block[]> {
  const until = check.closedAt ?? q.now
  const counted: string[] = []
  for (const [part, text] of Object.entries(factTexts)) {
    const n = await countIn(q, part as DigestPart, until)
    if (n > 0) counted.push(t(text, { n }))
  }
  const own = counted.length > 0 ? [say.text(t(texts.factsWeeks, { facts: counted.join(' · ') }))] : []
  const facts = [...(await q.declared.fill(q, 'phaseCheck.facts', checkRef(check.id))), ...own]
  return facts.length > 0 ? [say.text({ bold: [t(texts.facts)] }), ...facts] : []
}

/** How many things there was a line about; each thing once. */
async function countIn(q: Query, part: DigestPart, until: number): Promise<number> {
  const kinds = q.declared.kindsIn(part)
  if (kinds.length === 0) return 0
  const happenings = await listLastHappenings(q.db, q.community, { kinds, limit: mostHappenings })
  const things = new Set<string>()
  for (const happening of happenings) {
    if (happening.at > until || until - happening.at > factDays * dayMs) continue
    const line = await q.declared.line(q, happening)
    if (line && !line.quiet) things.add(refKey(line.about ?? happening.subject))
  }
  return things.size
}
