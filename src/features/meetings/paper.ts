// The sheet as a page for paper: one A4, black on white, nothing to load, readable by who listens to it too.
import type { Language } from '../../core/text.ts'
import { densityOf } from './rules.ts'

export interface PaperSheet {
  readonly language: Language
  readonly title: string
  readonly circle: string
  readonly when: string
  readonly where: string
  readonly hats: string
  readonly question: { readonly label: string; readonly words: string }
  readonly parts: {
    readonly label: string
    readonly list: readonly {
      readonly time: string
      readonly title: string
      readonly minutes: string
      readonly how: string
    }[]
  }
  readonly gifts: { readonly label: string; readonly list: readonly string[] }
  readonly boxes: { readonly label: string; readonly list: readonly string[] }
  readonly foot: string
}

const sizes = { roomy: '11pt', close: '9.5pt', tight: '8.2pt', small: '7.2pt' } as const

/** Boxes take what room is left; what people wrote is made smaller before anything runs to a second page. */
export function toPaper(sheet: PaperSheet): string {
  const { language, title, circle, when, where, hats, question, parts, gifts, boxes, foot } = sheet
  const steps = parts.list.map(
    (part) =>
      `<li><span class="time">${text(part.time)}</span><div><h3>${text(part.title)} <small>${text(part.minutes)}</small></h3><p>${text(part.how)}</p></div></li>`,
  )
  const given =
    gifts.list.length === 0
      ? ''
      : `<section><h2>${text(gifts.label)}</h2><ul class="gifts">${gifts.list.map((one) => `<li>${text(one)}</li>`).join('')}</ul></section>`
  const empty = boxes.list.map((name) => `<div class="box"><h3>${text(name)}</h3></div>`).join('')
  const facts = [when, where, hats].filter((words) => words !== '').map((words) => `<span>${text(words)}</span>`)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(`${title} · ${circle}`)}</title>
<style>${styleFor(sizes[densityOf(lettersOf(sheet))])}</style>
</head>
<body>
<main>
<header><h1>${text(title)} · ${text(circle)}</h1><p class="facts">${facts.join('')}</p></header>
<section class="question"><h2>${text(question.label)}</h2><p>${text(question.words)}</p></section>
<section><h2>${text(parts.label)}</h2><ol>${steps.join('')}</ol></section>
${given}
<section class="boxes"><h2>${text(boxes.label)}</h2><div class="grid">${empty}</div></section>
<footer><p>${text(foot)}</p></footer>
</main>
</body>
</html>
`
}

function lettersOf({ question, parts, gifts, where }: PaperSheet): number {
  const steps = parts.list.map(({ title, how }) => title.length * 1.4 + how.length)
  const all = [question.words.length * 1.6, where.length, ...steps, ...gifts.list.map((one) => one.length + 30)]
  return all.reduce((sum, letters) => sum + letters, 0)
}

/** 297 mm less the margins, with a little to spare for a printer that rounds. */
function styleFor(size: string): string {
  return `@page{size:A4 portrait;margin:12mm}
*{box-sizing:border-box;margin:0;padding:0}
html{color:#000;background:#fff;font:${size}/1.3 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main{width:186mm;max-width:100%;height:271mm;margin:0 auto;display:flex;flex-direction:column;gap:3mm;overflow:hidden;overflow-wrap:anywhere}
h1{font-size:1.5em;line-height:1.15}
h2{font-size:1em;border-bottom:.3mm solid #000;padding-bottom:.5mm;margin-bottom:1.2mm}
h3{font-size:1em}
small{font-weight:400;font-size:.9em}
.facts span:not(:last-child)::after{content:" · "}
.question p{font-size:1.15em;font-weight:600}
ol,ul{list-style:none}
ol li{display:flex;gap:3mm;margin-bottom:1.2mm;break-inside:avoid}
ol p{font-size:.93em}
.time{flex:none;min-width:3.2em;white-space:nowrap;font-variant-numeric:tabular-nums}
.gifts{columns:2;column-gap:6mm}
.gifts li{break-inside:avoid;padding-left:3mm;text-indent:-3mm;margin-bottom:.8mm}
.gifts li::before{content:"– "}
.boxes{flex:1 1 auto;min-height:54mm;display:flex;flex-direction:column}
.grid{flex:1 1 auto;display:grid;grid-template-columns:repeat(6,1fr);grid-template-rows:1fr 1fr;gap:2mm}
.box{border:.4mm solid #000;border-radius:1.5mm;padding:1.2mm 2mm;grid-column:span 2}
.box:nth-child(4),.box:nth-child(5){grid-column:span 3}
footer{font-size:.85em}
@media screen{body{padding:6mm}main{border:.2mm solid #000;padding:6mm;width:198mm;height:283mm}}`
}

/** What people typed can become nothing but words. */
function text(words: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return words.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}
