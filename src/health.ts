// Answers whether Kring lives and whether it is ready, for whoever or whatever watches the process.
import { Hono } from 'hono'
import type { Adapter } from './core/adapter.ts'
import { createHiding } from './hide.ts'
import { findKeyCheck } from './store/installation/store.ts'
import type { Store } from './store/store.ts'

/** Something that Kring cannot do without. */
export interface Part {
  readonly name: string
  look(): Promise<Condition>
}

/** `since` is when it came to be so, where that is known. */
export interface Condition {
  readonly ok: boolean
  readonly why?: string
  readonly since?: string
}

/** So long a part may take to answer. */
const patienceMs = 2000

/** `/healthz`: the process answers. `/readyz`: every part answers, else 503 with which one does not, why and since when. */
export function createHealth(parts: readonly Part[]): Hono {
  const app = new Hono()
  const hide = createHiding([])
  app.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.get('/healthz', (c) => c.json({ ok: true }))
  app.get('/readyz', async (c) => {
    const found = await Promise.all(parts.map(async (part) => [part.name, await patiently(part)] as const))
    const shown = found.map(([name, one]) => [name, one.why === undefined ? one : { ...one, why: hide(one.why) }])
    const ok = found.every(([, one]) => one.ok)
    return c.json({ ok, parts: Object.fromEntries(shown) }, ok ? 200 : 503)
  })
  return app
}

async function patiently(part: Part): Promise<Condition> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Condition>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, why: `No answer within ${patienceMs / 1000} seconds.` }), patienceMs)
  })
  try {
    return await Promise.race([part.look(), late])
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}

export function databasePart(store: Store): Part {
  return {
    name: 'database',
    look: async () => {
      await store.look(findKeyCheck)
      return { ok: true }
    },
  }
}

/** Platforms that can be out of reach. */
export function platformParts(adapters: readonly Adapter[]): readonly Part[] {
  return adapters
    .filter((adapter) => adapter.health !== undefined)
    .map((adapter) => ({
      name: adapter.platform,
      look: async () => {
        const health = adapter.health?.()
        if (!health) return { ok: true }
        const { isConnected: ok, since, why } = health
        return { ok, since: new Date(since).toISOString(), ...(!ok && why !== undefined && { why }) }
      },
    }))
}
