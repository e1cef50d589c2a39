// auth.*, oauth.v2.access and what an app does about itself: who we are, installing, tokens that change and tokens that end.
import type { Call, Method } from '../call.ts'
import { Refusal, tokenOf } from '../call.ts'
import { uninstalled } from '../installing.ts'
import type { Json, Token } from '../state.ts'

const twelveHoursMs = 12 * 3_600_000

const test: Method = ({ team }) => ({
  url: `https://${team.domain}.slack.com/`,
  team: team.name,
  user: 'kring',
  team_id: team.id,
  user_id: team.botUser,
  bot_id: team.botId,
  is_enterprise_install: false,
})

const revoke: Method = (call) => {
  const token = tokenOf(call)
  if (call.args.flag('test')) return { revoked: false }
  token.refusal = 'token_revoked'
  return { revoked: true }
}

const uninstall: Method = (call) => {
  checkClient(call)
  uninstalled(call.inner, call.team)
  return {}
}

const access: Method = (call) => {
  checkClient(call)
  const { args, inner } = call
  const { state } = inner
  if (args.text('grant_type') === 'refresh_token') {
    const refresh = state.refreshTokens.get(args.need('refresh_token'))
    if (!refresh || refresh.isUsed) throw new Refusal('invalid_refresh_token')
    refresh.isUsed = true
    return grant(call, refresh.team, undefined)
  }
  const code = state.codes.get(args.need('code'))
  if (!code) throw new Refusal('invalid_code')
  if (code.isUsed) throw new Refusal('code_already_used')
  code.isUsed = true
  return grant(call, code.team, code.user)
}

function grant({ inner }: Call, teamId: string, user: string | undefined): Json {
  const { state, ids, sheet, rules } = inner
  const team = state.teams.get(teamId)
  if (!team) throw new Refusal('team_not_found')
  const token: Token = {
    token: ids.secret(rules.rotates ? `xoxe.xoxb-1-${teamId}-` : `xoxb-${teamId}-`),
    kind: 'bot',
    team: teamId,
    scopes: new Set(sheet.scopes),
    ...(rules.rotates && { expiresAt: ids.now() + twelveHoursMs }),
  }
  state.tokens.set(token.token, token)
  const refreshToken = ids.secret('xoxe-1-')
  if (rules.rotates) state.refreshTokens.set(refreshToken, { team: teamId, isUsed: false })
  return {
    app_id: rules.appId,
    ...(user !== undefined && { authed_user: { id: user } }),
    scope: sheet.scopes.join(','),
    token_type: 'bot',
    access_token: token.token,
    bot_user_id: team.botUser,
    ...(rules.rotates && { refresh_token: refreshToken, expires_in: twelveHoursMs / 1000 }),
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  }
}

function checkClient({ args, inner }: Call): void {
  if (args.text('client_id') !== inner.rules.clientId) throw new Refusal('invalid_client_id')
  if (args.text('client_secret') !== inner.rules.clientSecret) throw new Refusal('bad_client_secret')
}

export const authMethods: Readonly<Record<string, Method>> = {
  'api.test': () => ({}),
  'auth.test': test,
  'auth.revoke': revoke,
  'apps.uninstall': uninstall,
  'oauth.v2.access': access,
}
