// Typed words come out as their author saw them (rule 51).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asSeen } from '../../../adapters/slack/markup.ts'

const names = {
  person: (user: string) => (user === 'U1' ? 'Fatima' : undefined),
  room: (channel: string) => (channel === 'C1' ? 'lindekwartier' : undefined),
}

test.each([
  ['A &lt; B &amp;&amp; B &gt; C', 'A < B && B > C'],
  ['&amp;lt;', '&lt;'],
  ['Vraag het <@U1> of <@U2> of <@U3|Joost>', 'Vraag het @Fatima of @U2 of @Joost'],
  ['in <#C1> of <#C2|tuin> of <#C1|>', 'in #lindekwartier of #tuin of #lindekwartier'],
  ['<!here> <!channel> <!subteam^S1|@bestuur> <!subteam^S2>', '@here @channel @bestuur @S2'],
  ['<!date^1700000000^{date}|14 november>', '14 november'],
  ['<https://example.org/a?b=1&amp;c=2>', 'https://example.org/a?b=1&c=2'],
  ['<http://example.org|example.org>', 'example.org'],
  ['<https://example.org/stuk|dit stuk>', 'dit stuk (https://example.org/stuk)'],
  ['<mailto:a@b.nl|a@b.nl>', 'a@b.nl'],
  [':tada: :+1::skin-tone-3: :kring-logo: 10:30:45', '🎉 👍 :kring-logo: 10:30:45'],
  ['*vet* _schuin_ `code`', '*vet* _schuin_ `code`'],
  ['<>', '<>'],
  [':constructor:', ':constructor:'],
])('%s', (typed, seen) => {
  expect(asSeen(typed, names)).toBe(seen)
})

test('whatever somebody types comes back as it was', () => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/:[a-z0-9_+-]+:/.test(text))
      expect(asSeen(escaped(text), names)).toBe(text)
    }),
  )
})
