// What drizzle-kit reads (every tables.ts) and where it writes migrations. Run: npm run migrations -- --name <what-changed>
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/**/tables.ts',
  out: './migrations/sqlite',
})
