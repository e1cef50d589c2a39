// One act in, one transaction, one reply out.
import type { Act } from '../core/act.ts'
import type { Reply } from '../core/app.ts'
import type { Clock } from '../core/clock.ts'
import { refuse } from '../core/errors.ts'
import type { Values } from '../core/form.ts'
import type { Log } from '../core/log.ts'
import type { Zone } from '../core/time.ts'
import type { Db, Tx } from '../store/database.ts'
import { findOutcome, saveOutcome } from '../store/incoming/store.ts'
import { touchesParts } from '../store/outgoing/parts.ts'
import type { Savepoint, Store } from '../store/store.ts'
import type { Setting, Tools } from './context.ts'
import { createChange, createQuery } from './context.ts'
import { draftKey, keepDraft, readDraft } from './drafts.ts'
import { describeFault, makeReference } from './fault.ts'
import { placeOf } from './menus.ts'
import { faultReply, faultWords, silence, toReply } from './reply.ts'
import type { LinkOf } from './resolve.ts'
import type { Done } from './submit.ts'
import { hadItAlready, hourOf, showAgain } from './submit.ts'
import { texts } from './texts.ts'
import { washAct } from './wash.ts'
import type { Whose } from './whose.ts'
import { findWhose } from './whose.ts'
import type { Work } from './work.ts'
import { findWork } from './work.ts'

export interface HandlerTools extends Tools {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  readonly linkOf: LinkOf
  /** Called after each commit; unless it is told otherwise there may be something to deliver. */
  committed(isToDeliver?: boolean): void
}

/** Which circle an act belongs to is found out in its own transaction. */
const notKnownYet = '(not known yet)'

/** Never rejects: what goes wrong becomes a line in the log and a reply with its reference. */
export function createHandler(tools: HandlerTools): (act: Act) => Promise<Reply> {
  return async (given) => {
    const act = washAct(given)
    const work = findWork(tools.registry, act)
    try {
      // Much of what is typed is not for us, and that is found out without the writer; anything else is one snapshot, not two.
      if (work.road === 'look' || act.does === 'type') {
        const answered = await look(tools, act, work)
        if (answered || work.road === 'look') return answered ?? silence
      }
      const { reply, isToDeliver } = await tools.store.write(notKnownYet, 'press', async (tx, savepoint) => ({
        reply: await change(tools, { act, work, tx, savepoint }),
        isToDeliver: touchesParts(tx),
      }))
      tools.committed(isToDeliver)
      return reply
    } catch (error) {
      return failed(tools, act, work, error)
    }
  }
}

/** What only looks is answered from one snapshot; undefined when it asks for a change. */
async function look(tools: HandlerTools, act: Act, work: Work): Promise<Reply | undefined> {
  return tools.store.look(async (db) => {
    const whose = await whoseIs(db, tools, act)
    if (act.does === 'type' && !whose.message && !act.place.direct) return silence
    if (work.road === 'do') return undefined
    const q = await createQuery(db, tools, settingOf(tools, act, whose))
    const answer = whose.isUnclear ? refuse(q.t(texts.unclear)) : await work.run(q, whose)
    return toReply(q, answer, { ...tools, person: whose.person })
  })
}

function whoseIs(db: Db, { vault }: HandlerTools, act: Act): Promise<Whose> {
  return findWhose(db, vault, { person: act.person, place: placeOf(act), ...recordOf(act) })
}

interface Doing {
  readonly act: Act
  readonly work: Extract<Work, { road: 'do' }>
  readonly tx: Tx
  readonly savepoint: Savepoint
}

async function change(tools: HandlerTools, { act, work, tx, savepoint }: Doing): Promise<Reply> {
  const whose = await whoseIs(tx, tools, act)
  const keyHash = tools.vault.hash('inbox', `${act.person.platform}\n${act.key}`)
  const setting = settingOf(tools, act, whose)
  const c = await createChange(tx, tools, setting)
  const shown = { ...tools, person: whose.person }
  if (whose.isUnclear) return toReply(c, refuse(c.t(texts.unclear)), shown)
  const before = await findOutcome(tx, keyHash)
  // A form tells by its ticket whether it was accepted; what was refused or went wrong has left nothing and may be tried again.
  if (before === 'done' && !(act.does === 'submit' && act.ticket)) {
    return act.does === 'submit' ? toReply(c, hadItAlready(c), shown) : silence
  }
  const row = { keyHash, community: whose.community, at: work.isSealed ? hourOf(setting.now) : setting.now }
  const save = async (draft: Values | undefined) => {
    if (!draft || act.does !== 'submit' || work.isSealed || c.who?.frozen) return
    await keepDraft(tx, tools.vault, draftKey(c, act.form, act.subject), draft, setting.now)
  }
  try {
    const done = await undoable(savepoint, () => work.run(c, whose))
    await save(done.draft)
    await saveOutcome(tx, { ...row, outcome: done.isUndone ? 'refused' : 'done' })
    return toReply(c, done.answer, shown)
  } catch (error) {
    if (isOver(error)) throw error
    if (act.does === 'submit')
      await save({ ...(await readDraft(c, draftKey(c, act.form, act.subject))), ...act.values })
    await saveOutcome(tx, { ...row, outcome: 'faulted' })
    const reference = note(tools, work, error)
    const spec = act.does === 'submit' ? tools.registry.form(act.form) : undefined
    const words = faultWords(reference, c.t.language)
    const says = `${words.wentWrong} ${words.reference}`
    const form = spec && act.does === 'submit' && (await showAgain(c, spec, act, says).catch(() => undefined))
    return form ? { is: 'form', form } : faultReply(reference, { language: c.t.language, zone: c.zone })
  }
}

/** Runs the work so that a refusal leaves no trace, without being an error for anybody else. */
async function undoable(savepoint: Savepoint, run: () => Promise<Done>): Promise<Done> {
  let done: Done | undefined
  try {
    return await savepoint(async () => {
      done = await run()
      if (done.isUndone) throw new Undone()
      return done
    })
  } catch (error) {
    if (error instanceof Undone && done) return done
    throw error
  }
}

class Undone extends Error {}

/** The transaction itself is lost: too slow, disk full, closing. Nothing can be saved in it any more. */
function isOver(error: unknown): boolean {
  return error instanceof Error && error.name === 'StoreFault'
}

/** The whole transaction is lost, so the draft is saved in one of its own, if it still can be. */
async function failed(tools: HandlerTools, act: Act, work: Work, error: unknown): Promise<Reply> {
  const reference = note(tools, work, error)
  const language = act.person.language ?? 'nl'
  const reader = { language, zone: act.person.zone ?? ('Europe/Amsterdam' as Zone) }
  if (act.does !== 'submit' || work.road === 'look') return faultReply(reference, reader)
  const spec = tools.registry.form(act.form)
  try {
    const whose = await tools.store.look((db) => whoseIs(db, tools, act))
    const form = await tools.store.write(whose.community, 'press', async (tx) => {
      const c = await createChange(tx, tools, settingOf(tools, act, whose))
      if (!work.isSealed && !c.who?.frozen)
        await keepDraft(tx, tools.vault, draftKey(c, act.form, act.subject), act.values, c.now)
      const words = faultWords(reference, c.t.language)
      return spec && showAgain(c, spec, act, `${words.wentWrong} ${words.reference}`)
    })
    return form ? { is: 'form', form } : faultReply(reference, reader)
  } catch {
    return faultReply(reference, reader) // what went wrong is in the log already
  }
}

function note(tools: HandlerTools, work: Work, error: unknown): string {
  const reference = makeReference(tools.random)
  tools.log.error({ reference, work: work.what, ...describeFault(error) }, 'An act was undone because of a fault.')
  return reference
}

function settingOf(tools: HandlerTools, act: Act, whose: Whose): Setting {
  const { community, member, person } = whose
  return { community, member, now: tools.clock.now(), person, place: act.place }
}

/** Some buttons and forms are about the circle itself. */
function recordOf(act: Act): { record?: string } {
  if (act.does === 'submit') return { record: act.subject }
  const record = act.does === 'press' && /:([^/]+)/.exec(act.address)?.[1]
  return record ? { record } : {}
}
