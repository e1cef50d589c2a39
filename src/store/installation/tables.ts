// What is true of this one installation, whatever circles live in it.
import { primaryKey, table, text } from '../columns.ts'

export const installation = table('installation', {
  name: text<'keyCheck'>().primaryKey(),
  value: text().notNull(),
})

/** Spaces that Kring was added to, each with what its platform gave for it, sealed with the key file. */
export const installedSpace = table(
  'installed_space',
  {
    platform: text().notNull(),
    space: text().notNull(),
    sealed: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.space] })],
)
