// What people type, paste and try: every script, every markup, and what no keyboard has.

/** Stands in everything that is typed, so that it is recognised wherever it comes out. */
export const mark = 'Qx7'

export const nasty: readonly string[] = [
  '@everyone @here <!channel> <@U123> <@&5> <#C1|algemeen>',
  '*vet* _cursief_ ~weg~ `code` ```blok``` [klik](https://example.org) # kop > citaat ||verborgen||',
  '<b>x</b><script>alert(1)</script>&amp;&lt;',
  "{n} {name, plural, one {a} other {b}} '{' '' {{ }} <i>schuin</i>",
  'مرحبا \u202eomgekeerd\u202c \u2067rechts naar links\u2069 שלום',
  '👨‍👩‍👧‍👦 🇳🇱 👍🏽 e\u0301\u0301\u0301 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚ ﷽',
  'nul\u0000 bel\u0007 esc\u001b[31m rood\u009b0m \u2028 \u2029 \ufeff \uffff',
  'half \ud83d surrogaat \udc00 einde \ud800',
  '漢字 かな 한국어 ไทย हिन्दी 𝔘𝔫𝔦',
  '\u200b\u200e\u00a0\u00ad nul breed \u3164',
  'regel 1\r\nregel 2\n\n\n- lijst\n1. een\ttab',
  '/experiment log iets E1 #home',
  'Robert\'); DROP TABLE member;-- " ` \\ \\n %s %d $1 $&',
  '__proto__ constructor toString null undefined NaN -1',
]

/** The next one each time, marked and of at most `max` code points. */
export function makeNasty(): { words(max: number): string; readonly typed: readonly string[] } {
  const typed: string[] = []
  return {
    typed,
    words: (max) => {
      const next = `${mark} ${typed.length} ${nasty[typed.length % nasty.length]}`
      const text = [...next].slice(0, max).join('')
      typed.push(text)
      return text
    },
  }
}
