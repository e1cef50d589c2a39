// Everything Kring has of one person, as one file to read and one for computers.
import type { Query } from '../../core/context.ts'
import type { MemberId } from '../../core/ids.ts'
import type { Section } from '../../core/privacy.ts'
import type { ReplyFile } from '../../core/shown.ts'
import { texts } from './texts.ts'

export async function exportOf(q: Query, member: MemberId): Promise<ReplyFile[]> {
  const sections: Section[] = []
  for (const privacy of q.declared.privacy()) sections.push(...(await privacy.export(q, member)))
  const name = q.t(texts.fileName)
  return [
    { name: `${name}.md`, type: 'text/markdown', body: toMarkdown(q, sections), alt: q.t(texts.markdownAlt) },
    {
      name: `${name}.json`,
      type: 'application/json',
      body: JSON.stringify(sections, null, 2),
      alt: q.t(texts.jsonAlt),
    },
  ]
}

function toMarkdown(q: Query, sections: readonly Section[]): string {
  const parts = sections.map(
    ({ title, entries }) => `## ${title}\n\n${entries.map(toItem).join('\n') || q.t(texts.nothing)}`,
  )
  return `# ${q.t(texts.title)}\n\n${parts.join('\n\n')}\n`
}

function toItem(entry: Section['entries'][number]): string {
  const pairs = Object.entries(entry).filter(([, value]) => value !== undefined && value !== '')
  return pairs.map(([key, value], n) => `${n === 0 ? '- ' : '  '}**${key}**: ${indented(String(value))}`).join('\n')
}

/** A text of several lines stays inside its item. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n    ')
}
