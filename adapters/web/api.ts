// The JSON the page reads and writes: one route for each thing that protocol.ts names.
import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { translator } from '../../src/core/text.ts'
import { isZone } from '../../src/core/time.ts'
import {
  actBody,
  clockBody,
  exampleBody,
  languageBody,
  personBody,
  playBody,
  suggestQuery,
  trialBody,
} from './bodies.ts'
import { fileIdOf } from './chat-state.ts'
import { findGoal, tellWhatHappens } from './clock-bar.ts'
import { doAct } from './do-act.ts'
import { streamEvents } from './events.ts'
import { NotThere } from './not-there.ts'
import { lookBackToo } from './players/look-back.ts'
import { joinThree, leaveThree, playWeek } from './players.ts'
import type { NobodyView, StageName } from './protocol.ts'
import { languageOf } from './reader.ts'
import type { PlayedStage, Stages } from './stages.ts'
import { texts } from './texts.ts'
import { loseAnHour, takeWeekOff } from './trials.ts'
import { createStateView, toPersonView } from './view.ts'

const nobody: NobodyView = { nobody: true }
const longestBody = 64 * 1024

const exampleDeeds = { join: joinThree, leave: leaveThree, lookBack: lookBackToo }
const trials = { holiday: takeWeekOff, down: loseAnHour }

/** Everything under /api/:stage. `onFault` hears what went wrong on our side, with no words of members in it. */
export function createApi(stages: Stages, onFault: (error: unknown) => void): Hono {
  const api = new Hono()
  const tooLong = (c: Context) => c.json({ ok: false, says: speak(c)(texts.tooLong) }, 413)
  api.use(bodyLimit({ maxSize: longestBody, onError: tooLong }))

  const on = (work: (c: Context, stage: PlayedStage) => Promise<Response>) => async (c: Context) => {
    const name = stageName(c)
    if (!name) return c.json({ ok: false, says: speak(c)(texts.notThere) }, 404)
    return work(c, await stages.get(name))
  }
  const post = <S extends z.ZodType>(
    schema: S,
    work: (c: Context, stage: PlayedStage, body: z.infer<S>) => Promise<Response>,
  ) =>
    on(async (c, stage) => {
      const body = schema.safeParse(await c.req.json().catch(() => undefined))
      return body.success ? work(c, stage, body.data) : c.json({ ok: false, says: speak(c)(texts.unreadable) }, 400)
    })

  api.get('/:stage/state', async (c) => {
    const name = stageName(c)
    const stage = name && stages.find(name)
    if (stage === undefined || name === undefined) return c.json({ ok: false, says: speak(c)(texts.notThere) }, 404)
    if (typeof stage === 'number') return c.json({ preparing: stage }, 202)
    if (stage.chat.listPeople().length === 0) return c.json(nobody)
    return c.json(await createStateView(name, stage, c.req.query('as') ?? ''))
  })
  api.get('/:stage/events', (c) => {
    const name = stageName(c)
    return name ? streamEvents(c, stages, name) : c.notFound()
  })
  api.post(
    '/:stage/act',
    post(actBody, async (c, stage, body) => c.json(await doAct(stage, body))),
  )
  api.post(
    '/:stage/people',
    post(personBody, async (c, stage, body) => c.json(addPerson(stage, body))),
  )
  api.post(
    '/:stage/example-members',
    post(exampleBody, (c, stage, { as, do: deed }) => play(c, stage, as, () => exampleDeeds[deed](stage))),
  )
  api.post(
    '/:stage/play',
    post(playBody, (c, stage, { as, until }) => play(c, stage, as, () => playWeek(stage, until))),
  )
  api.post(
    '/:stage/trial',
    post(trialBody, (c, stage, { as, what }) => play(c, stage, as, () => trials[what](stage, as))),
  )
  api.post('/:stage/language', post(languageBody, speakWith))
  api.post('/:stage/clock', post(clockBody, moveClock))
  api.get('/:stage/suggest', on(suggest))
  api.get(
    '/:stage/commands',
    on(async (c, stage) => c.json(stage.app.commands(languageOf(c)))),
  )
  api.get(
    '/:stage/menus',
    on(async (c, stage) => c.json(stage.app.menus(languageOf(c)))),
  )
  api.get('/:stage/file/:id', on(giveFile))
  api.onError((error, c) => {
    if (error instanceof NotThere) return c.json({ ok: false, says: speak(c)(texts.notThere) }, 404)
    onFault(error)
    return c.json({ ok: false, says: speak(c)(texts.wentWrong) }, 500)
  })
  return api
}

function addPerson(stage: PlayedStage, { name, language, zone }: z.infer<typeof personBody>) {
  const { chat } = stage
  const numbers = chat.listPeople().map(({ id }) => Number(/^p(\d+)$/.exec(id)?.[1] ?? 0))
  const id = `p${Math.max(0, ...numbers) + 1}`
  return toPersonView(chat.savePerson({ id, name, language, ...(zone !== undefined && isZone(zone) && { zone }) }))
}

/** The page's words for this person, and once they have a place in the circle also Kring's. */
async function speakWith(c: Context, stage: PlayedStage, { as, language }: z.infer<typeof languageBody>) {
  const person = stage.chat.findPerson(as)
  if (!person) throw new NotThere(`There is nobody here with the id ${as}.`)
  stage.chat.savePerson({ ...person, language })
  const { state } = await stage.status()
  if (state === 'none') return c.json({ ok: true })
  const { message } = await stage.acts.command(as, { user: as }, `/my language ${language}`)
  return c.json({ ok: true, ...(message !== undefined && { message }) })
}

async function readerOf(stage: PlayedStage, as: string) {
  const person = stage.chat.findPerson(as)
  if (!person) throw new NotThere(`There is nobody here with the id ${as}.`)
  const { zone } = await stage.status()
  return { id: as, language: person.language, zone: person.zone ?? zone, circleZone: zone }
}

/** Something that other people or the clock do; it may answer with a sentence why it cannot be. */
async function play(c: Context, stage: PlayedStage, as: string, work: () => Promise<string | undefined>) {
  const reader = await readerOf(stage, as)
  const { state } = await stage.status()
  if (state === 'none') return c.json({ ok: false, says: translator(reader.language)(texts.noCircleYet) }, 409)
  return stage.inTurn(async () => {
    let refusal: string | undefined
    const told = await tellWhatHappens(stage.chat, reader, async () => {
      refusal = await work()
    })
    return refusal === undefined ? c.json(told) : c.json({ ok: false, says: refusal }, 409)
  })
}

async function moveClock(c: Context, stage: PlayedStage, { as, move }: z.infer<typeof clockBody>): Promise<Response> {
  const reader = await readerOf(stage, as)
  const { machine, chat } = stage
  return stage.inTurn(async () => {
    const goal = await findGoal(machine, move, { language: reader.language, zone: reader.circleZone })
    if (typeof goal !== 'number') return c.json({ ok: false, ...goal }, 409)
    const told = await tellWhatHappens(chat, reader, () => machine.moveTo(goal))
    chat.noteClock(machine.now())
    return c.json(told)
  })
}

async function suggest(c: Context, stage: PlayedStage): Promise<Response> {
  const asked = suggestQuery.safeParse(c.req.query())
  if (!asked.success) return c.json([], 400)
  const { as, ...rest } = asked.data
  return c.json(await stage.acts.suggest(as, rest))
}

/** Only to whoever sees the message it came with. */
async function giveFile(c: Context, { chat }: PlayedStage): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const visible = chat.listVisible(c.req.query('as') ?? '')
  const isTheirs = visible.some(({ files }) => files?.includes(id))
  const along = visible.flatMap((message) => message.part?.files?.filter((_, n) => fileIdOf(message, n) === id) ?? [])
  const file = isTheirs ? chat.findFile(id) : along[0]
  if (!file) return c.json({ ok: false, says: speak(c)(texts.notThere) }, 404)
  const name = encodeURIComponent(file.name)
  return c.body(file.body, 200, {
    'content-type': `${file.type}; charset=utf-8`,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  })
}

function stageName(c: Context): StageName | undefined {
  const name = c.req.param('stage')
  return name === 'own' || name === 'example-nl' || name === 'example-en' ? name : undefined
}

function speak(c: Context) {
  return translator(languageOf(c))
}
