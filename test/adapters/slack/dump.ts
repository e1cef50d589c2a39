// The rows of a database as text, to be compared before and after; and everything on the platform that one person can read.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messagesIn } from '../../fakes/slack/state.ts'
import type { TestDatabase } from '../../support/database.ts'
import type { House } from './house.ts'

/** What an act leaves behind by which it is known when it comes again, and the machine's own heartbeat. */
const traces = ['inbox', 'beat', 'sqlite_sequence']

/** Of one circle, and what belongs to no circle; all of it when left out. */
export function rowsOf({ rows }: TestDatabase, circle?: string): Record<string, string[]> {
  const tables = rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name)
  const read = (table: string) => {
    const columns = rows<{ name: string }>(`PRAGMA table_info("${table}")`).map(({ name }) => name)
    const key = columns.includes('community_id') ? 'community_id' : table === 'community' ? 'id' : undefined
    const only = key && circle !== undefined ? `WHERE ${key} = '${circle}'` : ''
    return rows(`SELECT * FROM "${table}" ${only}`)
      .map((row) => JSON.stringify(row))
      .toSorted()
  }
  return Object.fromEntries(tables.filter((name) => !traces.includes(name)).map((name) => [name, read(name)]))
}

/** The first id in each of the tables whose ids stand in buttons and forms. */
export function idsIn(rows: Record<string, string[]>): string[] {
  const named = ['community', 'member', 'experiment', 'round', 'digest', 'question_version', 'space', 'form_ticket']
  const first = named
    .map((name) => rows[name] ?? [])
    .flatMap(([row]) => (row ? [JSON.parse(row) as { id?: unknown }] : []))
  return [...new Set(first.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])))]
}

/** Takes from the fake what was shown to one person alone, windows and their home page too; and what is newly said where they are. */
export function createReading({ slack }: House, user: string): () => string[] {
  const seen = new Set<string>()
  return () => {
    const news: string[] = []
    for (const channel of slack.state.channels.values()) {
      for (const { ts, onlyFor, text, blocks, edited } of messagesIn(channel, user)) {
        const key = `${channel.id}/${ts}/${edited?.ts}`
        if (seen.has(key) || (onlyFor === undefined && !channel.members.has(user))) continue
        news.push(JSON.stringify({ text, blocks }))
        if (onlyFor === undefined) seen.add(key)
        else channel.messages.delete(ts)
      }
    }
    for (const [id, view] of slack.state.views) {
      if (view.user !== user) continue
      news.push(JSON.stringify(view))
      slack.state.views.delete(id)
    }
    slack.state.stacks.delete(user)
    return news
  }
}

/** The files beside the database, and itself, in which these bytes stand. */
export function filesWith({ migrated: { folder } }: House, words: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(words))
}
