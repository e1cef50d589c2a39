import { expect, test } from 'vitest'
import type { Feature } from '../../src/core/feature.ts'
import { plus } from '../../src/core/time.ts'
import type { Step } from '../../src/store/store.ts'
import type { Scripted } from './out-support.ts'
import { card, community, makeOut, open, privacy } from './out-support.ts'

const thread = (words: string) => [[{ kind: 'text' as const, spans: [`draad ${words}`] }]]
/** A wake that opens something and sets another one, which edits it. */
const lamp: Feature = {
  name: 'lamp',
  privacy,
  wakes: [
    {
      name: 'lamp.open',
      run: async (c) => {
        await c.post({
          key: 'lamp.card:1',
          purpose: { to: 'home' },
          cost: 'channel',
          card: { ...card('eerst'), thread: thread('eerst') },
          expiresAt: 'never',
        })
        await c.post({
          key: 'lamp.under:1',
          purpose: { to: 'under', key: 'lamp.card:1' },
          cost: 'free',
          card: card('eronder'),
          expiresAt: 'never',
        })
        await c.wake({ key: 'change', name: 'lamp.change', subject: '1', at: plus(c.now, { hours: 1 }) })
      },
    },
    {
      name: 'lamp.change',
      run: async (c) => {
        await c.post({
          key: 'lamp.card:1',
          purpose: { to: 'home' },
          cost: 'channel',
          card: { ...card('later'), thread: thread('later') },
          expiresAt: 'never',
        })
      },
    },
  ],
}

/** Everything the outside world can notice of us, counted; from step `n` on nothing works any more. */
function makeFuse(n: number) {
  let count = 0
  const step = () => {
    count += 1
    if (count >= n) throw new Error('the power is out')
  }
  return { step, isBlown: () => count >= n }
}

/** The power may go before the platform did it, and after, before we heard. */
function wire(platform: Scripted, fuse: { step(): void } | undefined): void {
  platform.before = fuse && (() => fuse.step())
  platform.after = fuse && (() => fuse.step())
}

type Running = ReturnType<typeof open>
async function live(run: Running, until: () => boolean): Promise<void> {
  for (let turn = 0; turn < 12 && !until(); turn += 1) {
    await run.tick()
    await run.deliver()
    const due = await run.nextDueAt()
    if (turn < 4) run.clock.set(plus(run.clock.now(), { minutes: 61 }))
    if (due === undefined && turn > 4) return
  }
}

async function crashAt(n: number): Promise<{ isOver: boolean }> {
  const fuse = makeFuse(n)
  let isArmed = false
  const onStep = (_: Step) => {
    if (isArmed) fuse.step()
  }
  const out = await makeOut({ features: [lamp], onStep })
  try {
    await out.change((c) => c.wake({ key: 'open', name: 'lamp.open', subject: '1', at: plus(c.now, { hours: 1 }) }))
    isArmed = true
    wire(out.east, fuse)
    wire(out.west, fuse)
    await live(out, fuse.isBlown).catch(() => undefined)
    const isOver = !fuse.isBlown()
    isArmed = false
    await out.stop()
    wire(out.east, undefined)
    wire(out.west, undefined)
    const { onStep: _, ...rest } = { onStep, features: [lamp], platforms: [out.east, out.west] }
    out.store.abandon()
    const next = open({ ...rest, migrated: out.migrated, clock: out.clock, boot: 'boot-2' })
    await live(next, () => false)
    for (const platform of [out.east, out.west]) {
      expect(platform.texts().toSorted(), `after a crash at step ${n} on ${platform.platform}`).toEqual([
        'draad later',
        'eronder',
        'later',
      ])
      expect(platform.shown.slice(1).map(({ to }) => ('thread' in to ? to.thread : ''))).toEqual([
        `${platform.platform}-1`,
        `${platform.platform}-1`,
      ])
    }
    expect(next.rows('select distinct state from part')).toEqual([{ state: 'shown' }])
    expect(next.rows("select name from wake where name like 'lamp%'")).toEqual([])
    expect(next.rows<{ n: number }>('select count(*) as n from spent where community_id = ?', community)).toEqual([
      { n: 1 },
    ])
    next.store.abandon()
    return { isOver }
  } finally {
    await out.close()
  }
}

test('wherever the power goes, every message stands there exactly once afterwards', async () => {
  let n = 1
  while (!(await crashAt(n)).isOver) n += 1
  expect(n).toBeGreaterThan(100)
}, 180_000)
