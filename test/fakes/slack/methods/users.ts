// users.*, bots.info and team.info: who somebody is.
import type { Method } from '../call.ts'
import { Refusal } from '../call.ts'
import { userBody } from '../shapes.ts'
import { pageOf, userOf } from './access.ts'

const tell: Method = (call) => {
  const user = userOf(call, call.args.need('user'))
  return { user: userBody(user, call.team.id, call.args.flag('include_locale')) }
}

const list: Method = (call) => {
  const all = [...call.inner.state.users.values()].filter(({ team }) => team === call.team.id)
  const [page, more] = pageOf(call, all, 100, 1000)
  const hasLocale = call.args.flag('include_locale')
  return { members: page.map((user) => userBody(user, call.team.id, hasLocale)), ...more }
}

const bot: Method = ({ args, inner, team }) => {
  const id = args.text('bot') ?? team.botId
  if (id !== team.botId) throw new Refusal('bot_not_found')
  const { appId: app_id, appName: name } = inner.rules
  return { bot: { id, app_id, user_id: team.botUser, name, deleted: false } }
}

const team: Method = ({ team: { id, name, domain } }) => ({ team: { id, name, domain } })

export const userMethods: Readonly<Record<string, Method>> = {
  'users.info': tell,
  'users.list': list,
  'bots.info': bot,
  'team.info': team,
}
