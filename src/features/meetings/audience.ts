// Who will read what somebody types here, told before they send it (INV-41).
import type { Query } from '../../core/context.ts'
import { texts } from './texts.ts'

export async function whoReads(q: Pick<Query, 'circle' | 't'>): Promise<string> {
  const open = (await q.circle.spaces()).find((space) => space.open && space.state === 'connected')
  return open ? q.t(texts.visibleOpen, { room: open.homeName ?? open.name }) : q.t(texts.visibleCircle)
}
