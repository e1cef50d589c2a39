// What a platform tells about a person: they left, or their profile says something else. What somebody chose here stays.
import {
  changeMember,
  chooseDirect,
  directAddress,
  findMemberByIdentity,
  identitiesOf,
} from '../community/members/store.ts'
import type { Notice } from '../core/act.ts'
import type { Change } from '../core/context.ts'
import type { Member } from '../core/people.ts'
import { languages } from '../core/text.ts'
import { isZone } from '../core/time.ts'
import type { Registry } from './declared.ts'
import { redrawNaming } from './say.ts'
import { washed } from './wash.ts'

type Profile = Extract<Notice, { tells: 'profile' }>

/** Their place at the table stays, they may come by another way: only direct messages to there end. */
export async function memberLeft(
  c: Change,
  { platform, space: external, user }: Extract<Notice, { tells: 'memberLeft' }>,
) {
  const member = await findMemberByIdentity(c.db, c.community, { platform, external, user })
  const direct = member && (await directAddress(c.db, c.community, member))
  const isHere = direct?.platform === platform && direct.external === external && direct.user === user
  if (member && isHere) await chooseDirect(c.db, c.community, member, undefined)
}

/** Only where it is their only place, or the one where their messages go: two places do not take turns. */
export async function profileChanged(c: Change, registry: Registry, notice: Profile): Promise<void> {
  const { platform, space: external, user } = notice
  const id = await findMemberByIdentity(c.db, c.community, { platform, external, user })
  const member = id && (await c.circle.member(id))
  if (!member || member.frozen || member.state === 'left') return
  const places = await identitiesOf(c.db, c.community, member.id)
  const isHere = (one: (typeof places)[number]) =>
    one.platform === platform && one.external === external && one.user === user
  if (places.length > 1 && !places.some((one) => one.direct && isHere(one))) return
  const to = changesOf(member, notice)
  if (Object.keys(to).length === 0) return
  await changeMember(c.db, c.community, member.id, to)
  if (to.name !== undefined) await redrawNaming(c, registry, member.id)
  if (to.zone !== undefined) await c.memberChanged({ member: member.id, how: 'times' })
}

/** Their name always; language and zone only as long as they come from the platform. */
function changesOf(
  member: Member,
  { name, language, zone }: Profile,
): Partial<Pick<Member, 'name' | 'language' | 'zone'>> {
  const said = washed(name).trim()
  const speaks = language !== undefined && languages.includes(language) && member.languageFrom === 'platform'
  const lives = zone !== undefined && isZone(zone) && (member.zoneFrom === 'platform' || member.zoneFrom === 'asked')
  return {
    ...(said !== '' && said !== member.name && { name: said }),
    ...(speaks && language !== member.language && { language }),
    ...(lives && zone !== member.zone && { zone }),
  }
}
