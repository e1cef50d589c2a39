// The tree obeys the map in src/README.md, and every rule refuses what it is there to refuse.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { filesOf, rules } from './architecture/rules.ts'
import { importsOf, readSources, withoutComments } from './architecture/source.ts'
import { wordingFaults } from './architecture/wording.ts'

const root = join(import.meta.dirname, '..')
const sources = readSources(root, ['src', 'adapters'])

describe('the house', () => {
  for (const { sentence, offenders } of rules) {
    test(sentence, () => {
      expect(offenders(sources)).toEqual([])
    })
  }

  test('every text exists in Dutch and in English and fills in the same', async () => {
    const files = sources.filter(({ path }) => path.endsWith('/texts.ts'))
    const faults = files.map(async ({ path }) =>
      wordingFaults(path, { ...(await import(pathToFileURL(join(root, path)).href)) }),
    )
    expect((await Promise.all(faults)).flat()).toEqual([])
  })
})

describe('a rule refuses', () => {
  for (const { sentence, offenders, refuses } of rules) {
    test.each(refuses.map((example, index) => ({ example, number: index + 1 })))(
      `example $number against: ${sentence}`,
      ({ example }) => {
        expect(offenders(filesOf(example))).not.toEqual([])
      },
    )
  }

  const lacking = [
    { why: 'a language is missing', texts: { thanks: { nl: 'Dank je' } } },
    { why: 'a text is empty', texts: { thanks: { nl: 'Dank je', en: ' ' } } },
    { why: 'other things are filled in', texts: { thanks: { nl: 'Dank je, {naam}', en: 'Thank you, {name}' } } },
    {
      why: 'something is filled in within a plural',
      texts: { a: { nl: '{n, plural, other {# x}}', en: '{n, plural, other {# {x}}}' } },
    },
    { why: 'only one is bold', texts: { a: { nl: '<b>Dank</b>', en: 'Thanks' } } },
    { why: 'a pattern is broken', texts: { a: { nl: 'Dank {name', en: 'Thanks {name}' } } },
    { why: 'a text deep in a record has one language', texts: { phases: { start: { title: { en: 'Start' } } } } },
    { why: 'a text has no languages at all', texts: { thanks: 'Thank you' } },
  ]
  test.each(lacking)('texts in which $why', ({ texts }) => {
    expect(wordingFaults('texts.ts', { texts })).toHaveLength(1)
  })
})

describe('a rule accepts', () => {
  for (const { sentence, offenders, accepts } of rules) {
    test(`what looks like an offence but is not, against: ${sentence}`, () => {
      for (const example of accepts) expect(offenders(filesOf(example))).toEqual([])
    })
  }

  test('texts with the same things filled in, in any order and deep in records', () => {
    const texts = {
      thanks: {
        nl: 'Dank je, <b>{name}</b>: {n, plural, one {één keer} other {# keer}}',
        en: '{n} times <b>{name}</b>',
      },
      phases: { start: { nl: 'Begin', en: 'Start' } },
    }
    expect(wordingFaults('texts.ts', { texts, draw: () => 1 })).toEqual([])
  })
})

describe('reading code', () => {
  test('comments go and everything that only looks like one stays', () => {
    const code = [
      "const a = 'https://x' // one",
      `const b = \`// kept \${ c /* two */ + \`// nested\` } kept\``,
      'const d = /[/*"]\\/\\// // three',
      'const e = 4 / 2 / 1 /* four\nlines */ + 1',
    ].join('\n')
    const kept = withoutComments(code)
    expect(kept.replace(/ +$/gm, '').replace(/ {2,}/g, ' ')).toBe(
      [
        "const a = 'https://x'",
        `const b = \`// kept \${ c + \`// nested\` } kept\``,
        'const d = /[/*"]\\/\\//',
        'const e = 4 / 2 / 1\n + 1',
      ].join('\n'),
    )
    expect(kept.split('\n')).toHaveLength(code.split('\n').length)
  })

  test('every way to import is seen', () => {
    const text = [
      "import a, { type B } from './a.ts'",
      "import * as b from './b.ts'",
      "import type { C } from './c.ts'",
      "import './d.ts'",
      "export * from './e.ts'",
      "export type { F } from './f.ts'",
      "const g = await import('./g.ts')",
      "import {\n  h,\n  i,\n} from 'pkg'",
      "const words = 'import it from here'",
    ].join('\n')
    const found = importsOf({ path: 'src/core/x.ts', text }).map(
      ({ to, isTypeOnly }) => `${to}${isTypeOnly ? ' type' : ''}`,
    )
    expect(found.sort()).toEqual([
      'pkg',
      'src/core/a.ts',
      'src/core/b.ts',
      'src/core/c.ts type',
      'src/core/d.ts',
      'src/core/e.ts',
      'src/core/f.ts type',
      'src/core/g.ts',
    ])
  })
})
