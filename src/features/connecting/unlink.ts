// Where somebody is known, and the way back: they are no longer the same person there.
import { identitiesOf, removeIdentity } from '../../community/members/store.ts'
import { platformName } from '../../community/words.ts'
import type { Block, Button } from '../../core/card.ts'
import { address, say } from '../../core/card.ts'
import type { Action } from '../../core/command.ts'
import type { Query } from '../../core/context.ts'
import { refuse } from '../../core/errors.ts'
import type { Member } from '../../core/people.ts'
import { texts } from './texts.ts'

type Known = Awaited<ReturnType<typeof identitiesOf>>[number]

/** Every other place where they are the same member. */
async function listElsewhere(q: Query, who: Member): Promise<readonly Known[]> {
  const isHere = ({ platform, external, user }: Known) =>
    platform === q.person?.platform && external === q.person.space && user === q.person.user
  return (await identitiesOf(q.db, q.community, who.id)).filter((one) => !isHere(one))
}

export async function knownBlocks(q: Query, who: Member): Promise<Block[]> {
  const elsewhere = await listElsewhere(q, who)
  if (elsewhere.length === 0) return []
  const { t } = q
  const buttons = elsewhere.map(
    (one): Button => ({
      label: t(texts.unlink, { platform: platformName(t, one.platform) }),
      address: address('connecting.unlink', keyOf(q, one)),
      weight: 'careful',
      confirm: { title: t(texts.unlinkTitle), says: t(texts.unlinkSays), yes: t(texts.leaveYes), no: t(texts.no) },
    }),
  )
  const platforms = [...new Set(elsewhere.map(({ platform }) => platformName(t, platform)))].join(', ')
  return [say.text(t(texts.knownElsewhere, { platforms })), say.buttons(...buttons)]
}

export const unlinkAction: Action = {
  name: 'connecting.unlink',
  may: 'guest',
  road: 'do',
  run: async (c, { record }) => {
    const one = c.who && (await listElsewhere(c, c.who)).find((known) => keyOf(c, known) === record)
    if (!one) return refuse(c.t(texts.leftAlready))
    await removeIdentity(c.db, c.community, one)
    return { card: c.card(say.text(c.t(texts.unlinked, { platform: platformName(c.t, one.platform) }))) }
  },
}

/** Short enough for an address, and nothing of the platform's ids in it. */
function keyOf({ vault }: Pick<Query, 'vault'>, { platform, external, user }: Known): string {
  return vault.hash('connecting.identity', `${platform}\n${external}\n${user}`).slice(0, 24)
}
