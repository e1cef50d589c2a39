// What the page may send, checked before anything is done with it.
import { z } from 'zod'

const id = z.string().min(1).max(200)
const text = z.string().min(1).max(10_000)
const value = z.union([z.string().max(20_000), z.array(z.string().max(300)).max(50), z.boolean()])
const as = { as: id }
const place = { in: id }

export const actBody = z.discriminatedUnion('does', [
  z.object({ ...as, does: z.literal('press'), message: id, address: id, choice: id.optional() }),
  z.object({ ...as, does: z.literal('menu'), message: id, menu: id }),
  z.object({ ...as, ...place, does: z.literal('command'), text }),
  z.object({ ...as, does: z.literal('submit'), form: id, values: z.record(z.string().max(100), value) }),
  z.object({ ...as, does: z.literal('dismiss'), form: id }),
  z.object({ ...as, ...place, does: z.literal('type'), text }),
  z.object({ ...as, does: z.literal('edit'), message: id, text }),
  z.object({ ...as, does: z.literal('delete'), message: id }),
  z.object({ ...as, does: z.literal('home') }),
  z.object({ ...as, ...place, does: z.literal('read') }),
])
export type ReadAct = z.infer<typeof actBody>

export const personBody = z.object({
  name: z.string().trim().min(1).max(60),
  language: z.enum(['nl', 'en']),
  zone: z.string().max(60).optional(),
})

export const languageBody = z.object({ ...as, language: z.enum(['nl', 'en']) })

export const exampleBody = z.object({ ...as, do: z.enum(['join', 'leave', 'lookBack']).default('join') })

export const playBody = z.object({ ...as, until: z.enum(['wed', 'fri']).default('fri') })

export const trialBody = z.object({ ...as, what: z.enum(['holiday', 'down']) })

export const clockBody = z.object({
  ...as,
  move: z.union([
    z.enum(['next', 'friday', 'hour', 'day', 'week']),
    z.object({ at: z.number().int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000) }),
  ]),
})

export const suggestQuery = z.object({
  ...as,
  noun: z.string().max(100),
  verb: z.string().max(100),
  arg: z.string().max(100),
  typed: z.string().max(300).default(''),
})
