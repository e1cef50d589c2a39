// The home page of one person: what is open for them, where their circle is, what comes, and what they do most.
import type { Block, Card, Span } from '../../../core/card.ts'
import { address, say, spansOf } from '../../../core/card.ts'
import type { Query } from '../../../core/context.ts'
import type { Home, HomeCircle } from '../../../core/home.ts'
import type { Member } from '../../../core/people.ts'
import { awayBlocks } from '../rest.ts'
import { texts as myTexts } from '../texts.ts'
import { runButtons } from './buttons.ts'
import { greetBlocks, severalBlocks, visitorBlocks } from './greeting.ts'
import { texts } from './texts.ts'
import { comingBlocks, nameSpan, whereBlocks } from './where.ts'

/** What is open takes at most so many blocks here; the rest is one press away. */
const mostOpenBlocks = 16
const mostOpenSigns = 2000
/** What the smallest platform offers in one menu. */
const mostCircles = 25

/** Drawn for whoever looks; looking changes nothing. */
export async function homePage(q: Query, { circles }: Home): Promise<Card> {
  if (!(await q.circle.exists())) {
    return q.card(...(circles.length > 0 ? await severalBlocks(q, circles) : await greetBlocks(q)))
  }
  const { who } = q
  const blocks = who?.state === 'active' ? await memberBlocks(q, who) : await visitorBlocks(q)
  return q.card(...blocks, ...otherCircles(q, circles), say.note(q.t(texts.onlyYou)))
}

async function memberBlocks(q: Query, who: Member): Promise<Block[]> {
  const { t } = q
  const { state } = await q.circle.community()
  const title: Block = { kind: 'heading', spans: [await nameSpan(q)] }
  if (who.frozen) return [title, say.text(t(texts.frozen)), ...runButtons(q, ['data'])]
  const member = { kind: 'member', id: who.id }
  const last = await q.declared.fill(q, 'home.last', member)
  if (state === 'archived') {
    return [title, say.text(t(texts.ended)), ...last, ...runButtons(q, ['experiments', 'notes', 'data'])]
  }
  const isAlumnus = who.standing === 'alumnus'
  return [
    title,
    ...(isAlumnus ? alumnusBlocks(q) : []),
    ...(who.awayUntil ? awayBlocks(q, who) : []),
    ...(await openBlocks(q, who)),
    ...(await q.declared.fill(q, 'home.roles', member)),
    ...(await whereBlocks(q)),
    ...(await comingBlocks(q)),
    ...last,
    say.divider,
    ...runButtons(
      q,
      isAlumnus ? ['notes', 'data', 'about'] : ['log', 'experiments', 'notes', 'times', 'about', 'help'],
    ),
  ]
}

function alumnusBlocks(q: Query): Block[] {
  const back = { label: q.t(texts.comeBack), address: address('welcome.join', q.community) }
  return [say.text(q.t(texts.alumnus)), say.buttons(back)]
}

/** The same as behind `my today`, answered right here. */
async function openBlocks(q: Query, who: Member): Promise<Block[]> {
  const title = say.heading(q.t(myTexts.todayTitle))
  const open = await q.declared.fill(q, 'today', { kind: 'member', id: who.id })
  if (open.length === 0) return [title, say.text(q.t(myTexts.todayEmpty))]
  const kept = atMost(open)
  return [title, ...kept, ...(kept.length < open.length ? runButtons(q, ['allOpen']) : [])]
}

/** As many whole pieces as there is room for; a piece ends with what can be pressed. The first is always there. */
function atMost(blocks: readonly Block[]): Block[] {
  let kept = 0
  let signs = 0
  for (const [index, block] of blocks.entries()) {
    signs += spansOf(block).reduce((sum, span) => sum + lengthOf(span), 0)
    const isEnd = block.kind === 'buttons' || block.kind === 'menu' || index === blocks.length - 1
    if (!isEnd) continue
    const next = blocks[index + 1]
    if (next && (next.kind === 'buttons' || next.kind === 'menu')) continue
    if (kept > 0 && (index >= mostOpenBlocks || signs > mostOpenSigns)) break
    kept = index + 1
  }
  return blocks.slice(0, kept)
}

/** Roughly: names and links are not known yet. */
function lengthOf(span: Span): number {
  return typeof span === 'string' ? span.length : JSON.stringify(span).length
}

/** Only where there is another one to look at. */
function otherCircles(q: Query, circles: readonly HomeCircle[]): Block[] {
  const options = circles
    .filter(({ id }) => id !== q.community)
    .slice(0, mostCircles)
    .map(({ id, name }) => ({ value: id, label: shortName(name) || q.t(texts.unnamed) }))
  if (options.length === 0) return []
  return [{ kind: 'menu', address: address('my.circle', q.community), hint: q.t(texts.otherCircle), options }]
}

/** What the smallest platform shows of an option. */
function shortName(name: string): string {
  return [...name].slice(0, 70).join('')
}
