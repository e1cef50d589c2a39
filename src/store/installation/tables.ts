// What is true of this one installation, whatever circles live in it.
import { table, text } from '../columns.ts'

export const installation = table('installation', {
  name: text<'keyCheck'>().primaryKey(),
  value: text().notNull(),
})
