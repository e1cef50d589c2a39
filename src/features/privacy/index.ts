// My data: see it, take it along, put it on hold, have it erased after a day to think it over (INV-40).
import { changeMember } from '../../community/members/store.ts'
import type { Block, Button } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Command } from '../../core/command.ts'
import type { Change, Query } from '../../core/context.ts'
import type { Feature } from '../../core/feature.ts'
import type { Values } from '../../core/form.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Member, MemberChange } from '../../core/people.ts'
import type { Section } from '../../core/privacy.ts'
import { exportedAt } from '../../core/privacy.ts'
import { plus } from '../../core/time.ts'
import type { Wake } from '../../core/wake.ts'
import { unlinkHappenings } from '../../store/incoming/journal.ts'
import { draftPurpose, draftRow, listDraftsOf, removeDraftsOf } from '../../store/incoming/store.ts'
import { removeSpentOf, removeWakesAbout } from '../../store/outgoing/clockwork.ts'
import { exportOf } from './export.ts'
import { ownMessageBlocks } from './own-messages.ts'
import { findErasure, removeErasure, saveErasure } from './store.ts'
import { texts } from './texts.ts'

const hoursToThink = 24

const dataCommand: Command = {
  noun: 'my',
  verb: 'data',
  words: { noun: { nl: 'mijn', en: 'my' }, verb: { nl: 'gegevens', en: 'data' } },
  says: texts.says,
  may: 'alumnus',
  day: 1,
  road: 'look',
  run: async (q) => ({ card: q.card(...(await dataBlocks(q, q.who as Member))) }),
}

async function dataBlocks(q: Query, who: Member): Promise<Block[]> {
  const { t } = q
  const { id, organisation, contact } = await q.circle.community()
  const typed = (words: string) => q.said(words, { kind: 'community', id })
  const erasure = await findErasure(q.db, q.community, who.id)
  const items = q.declared.privacy().map(({ says }) => [t(says)])
  return [
    say.heading(t(texts.title)),
    say.text(t(texts.kept)),
    { kind: 'list', items },
    say.text(t(texts.anonymous)),
    ...(await q.declared.fill(q, 'data', { kind: 'member', id: who.id })),
    ...(organisation
      ? [say.note(...t.rich(texts.responsible, { organisation: typed(organisation), contact: typed(contact ?? '') }))]
      : []),
    ...(erasure ? [say.text(...t.rich(texts.erasingAt, { at: { at: erasure.beginsAt, as: 'moment' } }))] : []),
    ...(erasure ? await ownMessageBlocks(q, who.id) : []),
    say.buttons(
      { label: t(texts.exportButton), address: address('privacy.export', who.id), weight: 'first' },
      {
        label: t(who.frozen ? texts.thawButton : texts.freezeButton),
        address: address('privacy.freeze', who.frozen ? 'off' : 'on'),
      },
      erasure ? keepButton(q, who) : eraseButton(q, who),
    ),
  ]
}

function eraseButton({ t }: Pick<Query, 't'>, who: Member): Button {
  const confirm = { title: t(texts.confirmTitle), says: t(texts.confirmSays), yes: t(texts.yes), no: t(texts.no) }
  return { label: t(texts.eraseButton), address: address('privacy.erase', who.id), weight: 'careful', confirm }
}

function keepButton({ t }: Pick<Query, 't'>, who: Member): Button {
  return { label: t(texts.keepButton), address: address('privacy.keep', who.id), weight: 'first' }
}

const exportAction: Action = {
  name: 'privacy.export',
  may: 'alumnus',
  road: 'look',
  run: async (q) => ({ card: q.card(say.text(q.t(texts.exported))), files: await exportOf(q, (q.who as Member).id) }),
}

const freezeAction: Action = {
  name: 'privacy.freeze',
  may: 'alumnus',
  road: 'do',
  run: async (c, press) => {
    const who = c.who as Member
    const frozen = press.record === 'on'
    await changeMember(c.db, c.community, who.id, { frozen })
    await c.memberChanged({ member: who.id, how: frozen ? 'frozen' : 'thawed' })
    return { card: c.card(say.text(c.t(frozen ? texts.frozen : texts.thawed))) }
  },
}

const eraseAction: Action = {
  name: 'privacy.erase',
  may: 'alumnus',
  road: 'do',
  run: async (c) => {
    const who = c.who as Member
    if (await findErasure(c.db, c.community, who.id)) return { card: c.card(...(await dataBlocks(c, who))) }
    const beginsAt = plus(c.now, { hours: hoursToThink })
    await saveErasure(c.db, c.community, who.id, { askedAt: c.now, beginsAt })
    await c.wake({ key: wakeKey(who.id), name: 'privacy.erase', subject: who.id, at: beginsAt })
    const own = await ownMessageBlocks(c, who.id)
    return { card: c.card(say.text(c.t(texts.erasing)), ...own, say.buttons(keepButton(c, who))) }
  },
}

const keepAction: Action = {
  name: 'privacy.keep',
  may: 'alumnus',
  road: 'do',
  run: async (c) => {
    const who = c.who as Member
    await removeErasure(c.db, c.community, who.id)
    await c.cancel(wakeKey(who.id))
    return { card: c.card(say.text(c.t(texts.keptAfterAll))) }
  },
}

function wakeKey(member: MemberId): string {
  return `privacy.erase:${member}`
}

/** Every feature forgets its part; their name goes from every post, shared work keeps “a (former) member”. */
const eraseWake: Wake = {
  name: 'privacy.erase',
  clearsTraces: true,
  run: async (c, due) => {
    const member = due.subject as MemberId
    if (!(await findErasure(c.db, c.community, member))) return
    await c.memberChanged({ member, how: 'erasing' })
    for (const privacy of c.declared.privacy()) await privacy.forget(c, member)
    await c.retract({ kind: 'member', id: member })
    await forgetTraces(c, member)
    await c.happened('privacy.erased', { kind: 'erasure', id: c.newId() })
  },
}

/** Forms that were filled in and not accepted yet. */
async function draftSection(q: Query, member: MemberId): Promise<Section[]> {
  const drafts = await listDraftsOf(q.db, q.community, member)
  if (drafts.length === 0) return []
  const entries = drafts.map((draft) => {
    const { values } = JSON.parse(q.vault.open(draftPurpose, draftRow(draft), draft.values)) as { values: Values }
    const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
    return {
      form: draft.form,
      at: exportedAt(draft.at),
      ...Object.fromEntries(filled.map(([name, value]) => [name, `${value}`])),
    }
  })
  return [{ title: q.t(texts.draftSection), entries }]
}

/** What the engine itself knows of somebody. */
async function forgetTraces(c: Change, member: MemberId): Promise<void> {
  await removeDraftsOf(c.db, c.community, member)
  await removeSpentOf(c.db, c.community, member)
  await removeWakesAbout(c.db, c.community, member)
  await unlinkHappenings(c.db, c.community, member)
}

/** Who was taken from the table by a decision is forgotten without having to ask for it. */
async function eraseRemoved(c: Change, change: MemberChange): Promise<void> {
  if (change.how !== 'removed') return
  await saveErasure(c.db, c.community, change.member, { askedAt: c.now, beginsAt: c.now })
  await c.wake({ key: wakeKey(change.member), name: 'privacy.erase', subject: change.member, at: c.now })
}

export const privacy: Feature = {
  name: 'privacy',
  on: { member: eraseRemoved },
  commands: [dataCommand],
  actions: [exportAction, freezeAction, eraseAction, keepAction],
  wakes: [eraseWake],
  happenings: [
    {
      name: 'privacy.erased',
      log: true,
      line: async (q, { subject }) => ({ spans: [q.t(texts.lineErased)], sources: [subject] }),
    },
  ],
  privacy: {
    says: texts.keepsNothing,
    export: async (q, member) => {
      const found = await findErasure(q.db, q.community, member)
      const drafts = await draftSection(q, member)
      if (!found) return drafts
      const entry = { askedAt: exportedAt(found.askedAt), beginsAt: exportedAt(found.beginsAt) }
      return [...drafts, { title: q.t(texts.section), entries: [entry] }]
    },
    mergeLater: async (q, { from, into }) => {
      const isErasing = (await findErasure(q.db, q.community, from)) ?? (await findErasure(q.db, q.community, into))
      return isErasing && q.t(texts.mergeLater)
    },
    forget: async (c, member) => {
      await removeErasure(c.db, c.community, member)
      await c.cancel(wakeKey(member))
    },
  },
}
