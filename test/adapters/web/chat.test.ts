// The chat in memory: who sees what, what is kept, and what a restart brings back.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWebAdapter } from '../../../adapters/web/adapter.ts'
import type { Chat } from '../../../adapters/web/chat.ts'
import { createChat } from '../../../adapters/web/chat.ts'
import { createJournalFile } from '../../../adapters/web/journal-file.ts'
import type { Instant } from '../../../src/core/time.ts'
import { textPart } from '../contract.ts'

const now = () => 1000 as Instant

function makeJournal(lines: string[] = []) {
  const append = (line: string) => void lines.push(line)
  const replace = (next: readonly string[]) => void lines.splice(0, lines.length, ...next)
  return { lines: () => [...lines], append, replace, kept: lines }
}

function fill(chat: Chat): void {
  chat.savePerson({ id: 'p1', name: 'Fatima', language: 'nl' })
  chat.savePerson({ id: 'p2', name: 'Bart', language: 'nl' })
  chat.saveRoom({ id: 'r1', name: 'lindekwartier' })
}

describe('what people see', () => {
  it('a private reply and a direct message are there for one person only', () => {
    const chat = createChat({ now })
    fill(chat)
    chat.post({ where: { room: 'r1' }, by: 'p1', text: 'for all' })
    chat.post({ where: { room: 'r1' }, by: 'bot', onlyFor: 'p1', part: textPart('for Fatima') })
    chat.post({ where: { user: 'p1' }, by: 'bot', part: textPart('to Fatima') })
    expect(chat.listVisible('p1')).toHaveLength(3)
    expect(chat.listVisible('p2').map(({ text }) => text)).toEqual(['for all'])
  })

  it('a change tells whoever listens, until they stop', () => {
    const chat = createChat({ now })
    const heard: number[] = []
    const stop = chat.listen((version) => heard.push(version))
    fill(chat)
    stop()
    chat.post({ where: { room: 'r1' }, by: 'p1', text: 'unheard' })
    expect(heard).toEqual([1, 2, 3])
  })
})

describe('a journal', () => {
  it('brings the chat back after a restart, and numbers go on', () => {
    const journal = makeJournal()
    const before = createChat({ now, journal })
    fill(before)
    const first = before.post({ where: { room: 'r1' }, by: 'bot', part: textPart('Question'), token: 't1' })
    before.change(first.id, { part: textPart('Question, changed') })
    before.noteClock(5000 as Instant)
    const after = createChat({ now, journal })
    expect(after.listMessages()).toEqual(before.listMessages())
    expect(after.clockAt()).toBe(5000)
    expect(after.post({ where: { room: 'r1' }, by: 'p1', text: 'next' }).id).toBe('m2')
  })

  it('a receipt of before the restart still finds its message', async () => {
    const journal = makeJournal()
    const before = createChat({ now, journal })
    fill(before)
    const receipt = await createWebAdapter(before).send({ space: 'kring', room: 'r1' }, textPart('Question'), 't1')
    const after = createWebAdapter(createChat({ now, journal }))
    expect(await after.find({ space: 'kring', room: 'r1' }, 't1', 0 as Instant)).toBe(receipt)
  })

  it('keeps no form, no private reply and no file, and no number twice', () => {
    const journal = makeJournal()
    const chat = createChat({ now, journal })
    fill(chat)
    chat.post({ where: { room: 'r1' }, by: 'bot', onlyFor: 'p1', part: textPart('a secret') })
    chat.saveFile({ name: 'export.json', type: 'application/json', body: 'a secret', alt: 'a secret' })
    const fields = [{ kind: 'long', name: 'words', label: 'Words', max: 100, value: 'a secret' }] as const
    const form = { v: 1, name: 'a.b', subject: '', language: 'nl', title: 'Form', submit: 'Send', fields } as const
    const open = chat.openForm('p1', { form, where: { room: 'r1' } })
    expect(journal.kept.join('\n')).not.toContain('secret')
    const after = createChat({ now, journal })
    const next = after.post({ where: { room: 'r1' }, by: 'p1', text: 'next' })
    expect(Number(next.id.slice(1))).toBeGreaterThan(Number(open.id.slice(1)))
  })

  it('forgets what was taken away at the next start', () => {
    const journal = makeJournal()
    const chat = createChat({ now, journal })
    fill(chat)
    const typed = chat.post({ where: { room: 'r1' }, by: 'p1', text: 'regretted' })
    chat.remove(typed.id)
    createChat({ now, journal })
    expect(journal.kept.join('\n')).not.toContain('regretted')
  })
})

describe('a journal in a file', () => {
  it('brings the chat back, also when the last line was cut off', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kring-journal-'))
    const path = join(folder, 'deeper', 'chat.jsonl')
    const before = createChat({ now, journal: createJournalFile(path) })
    fill(before)
    before.post({ where: { room: 'r1' }, by: 'p1', text: 'kept' })
    appendFileSync(path, '{"is":"mess')
    const after = createChat({ now, journal: createJournalFile(path) })
    expect(after.listMessages().map(({ text }) => text)).toEqual(['kept'])
    expect(createChat({ now, journal: createJournalFile(path) }).listPeople()).toHaveLength(2)
    rmSync(folder, { recursive: true })
  })
})

describe('failing on purpose', () => {
  it('breaks only the room it was told to, so many times', async () => {
    const chat = createChat({ now })
    fill(chat)
    chat.saveRoom({ id: 'r2', name: 'elsewhere' })
    const adapter = createWebAdapter(chat)
    chat.breaks({ next: 1, how: 'forbidden', room: 'r1' })
    await adapter.send({ space: 'kring', room: 'r2' }, textPart('fine'), 't1')
    await expect(adapter.send({ space: 'kring', room: 'r1' }, textPart('not'), 't2')).rejects.toThrow('forbidden')
    await adapter.send({ space: 'kring', room: 'r1' }, textPart('fine again'), 't3')
    expect(chat.listMessages()).toHaveLength(2)
  })

  it('while it is down nothing is shown or found', async () => {
    const chat = createChat({ now })
    fill(chat)
    const adapter = createWebAdapter(chat)
    chat.down(true)
    await expect(adapter.send({ space: 'kring', room: 'r1' }, textPart('not'), 't1')).rejects.toMatchObject({
      problem: 'later',
    })
    await expect(adapter.find({ space: 'kring', room: 'r1' }, 't1', 0 as Instant)).rejects.toMatchObject({
      problem: 'later',
    })
    chat.down(false)
    await adapter.send({ space: 'kring', room: 'r1' }, textPart('yes'), 't1')
    expect(chat.listMessages()).toHaveLength(1)
  })
})
