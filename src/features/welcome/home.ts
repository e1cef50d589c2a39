// What somebody without a place here reads on their home page: Kring in five lines, and the way in.
import { digestDayWords } from '../../community/rituals/digest-day.ts'
import { saidOf } from '../../community/words.ts'
import type { Span } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Contribution } from '../../core/slot.ts'
import { mayBeJoined } from './join.ts'
import { texts } from './texts.ts'

export const homeHello: Contribution = {
  slot: 'home.hello',
  order: 10,
  blocks: async (q) => {
    const { t } = q
    const community = await q.circle.community()
    const items: Span[][] = [
      community.name === ''
        ? [t(texts.iAmKring)]
        : t.rich(texts.allHello, { community: saidOf(q, community, community.name) }),
      [t(texts.homeWeek, { day: await digestDayWords(q) })],
      [t(texts.lineChoose)],
      [t(texts.allRead)],
      [t(texts.lineErase)],
    ]
    const lines = { kind: 'list', items } as const
    if (!(await mayBeJoined(q))) return [lines, say.text(t(texts.notReady))]
    return [
      lines,
      say.buttons(
        { label: t(texts.join), address: address('welcome.join', q.community), weight: 'first' },
        { label: t(texts.readFirst), address: address('welcome.read', q.community) },
      ),
    ]
  },
}
