// Choosing which circle the home page shows, where somebody can look at several.
import { findMemberByIdentity, listCommunitiesOf } from '../../../community/members/store.ts'
import { listSpaces } from '../../../community/spaces/store.ts'
import type { Action } from '../../../core/command.ts'
import { refuse } from '../../../core/errors.ts'
import type { CommunityId } from '../../../core/ids.ts'
import { chooseHome } from '../../../store/homes/store.ts'
import { texts } from './texts.ts'

export const circleAction: Action = {
  name: 'my.circle',
  may: 'anyone',
  road: 'do',
  run: async (c, press) => {
    const { platform = '', space: external = '', user = '' } = c.person ?? {}
    const owner = { platform, external, user }
    const chosen = (press.choice ?? '') as CommunityId
    const isHere = (await listSpaces(c.db, chosen)).some(
      (one) => one.platform === platform && one.external === external,
    )
    if (!isHere && !(await findMemberByIdentity(c.db, chosen, owner))) return refuse(c.t(texts.circleGone))
    // Of who has no place anywhere nothing is kept, also not what they look at.
    const hasPlace = (await listCommunitiesOf(c.db, owner)).length > 0
    if (hasPlace) await chooseHome(c.db, owner, { community: c.community, chosen, at: c.now })
    return { silent: true }
  },
}
