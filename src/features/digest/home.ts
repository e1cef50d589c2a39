// The last digest on somebody's home page: when it came, where it stands, and a button to read it right there.
import { address, say } from '../../core/card.ts'
import type { Contribution } from '../../core/slot.ts'
import { digestKey } from './post.ts'
import { findLastPosted } from './store.ts'
import { texts } from './texts.ts'

export const homeLast: Contribution = {
  slot: 'home.last',
  order: 10,
  blocks: async (q) => {
    const digest = await findLastPosted(q.db, q.community)
    if (!digest?.postedAt) return []
    const link = { post: digestKey(digest.id), label: [q.t(texts.shortTitle, { week: digest.week })] }
    return [
      say.heading(q.t(texts.homeTitle)),
      say.text(...q.t.rich(texts.homeLast, { digest: link, at: { at: digest.postedAt, as: 'date' } })),
      say.buttons({ label: q.t(texts.homeRead), address: address('engine.run', 'digest-last') }),
    ]
  },
}
