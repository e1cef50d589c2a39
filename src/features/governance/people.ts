// People in proposals: the field in which somebody is chosen, and the record that stands for them.
import type { Query } from '../../core/context.ts'
import type { Field } from '../../core/form.ts'
import type { MemberId, RecordRef } from '../../core/ids.ts'
import { texts } from './texts.ts'

export async function memberField(q: Query, value: MemberId | undefined): Promise<Field> {
  const options = (await q.circle.members()).map(({ id, name }) => ({ value: id, label: name }))
  const bare = { kind: 'member', name: 'member', required: true } as const
  return { ...bare, label: q.t(texts.who), options, ...(value !== undefined && { value }) }
}

export function memberRef(id: MemberId): RecordRef {
  return { kind: 'member', id }
}
