// Installing and removing the app in a workspace, as its administrators do.
import { emitTo } from './events.ts'
import type { Inner } from './inner.ts'
import type { Team } from './state.ts'

/** Somebody allowed the install page: the code with which the app gets its token. */
export function installCode(inner: Inner, team: Team, user: string): string {
  const code = inner.ids.secret('code-')
  inner.state.codes.set(code, { team: team.id, user, isUsed: false })
  return code
}

/** Slack tells of the tokens, then of the app; after that no token works. */
export function uninstalled(inner: Inner, team: Team): void {
  revoked(inner, team)
  emitTo(inner, team, { type: 'app_uninstalled' })
}

/** All tokens of a workspace end. */
export function revoked(inner: Inner, team: Team, why: 'token_revoked' | 'account_inactive' = 'token_revoked'): void {
  for (const token of inner.state.tokens.values()) {
    if (token.kind === 'bot' && token.team === team.id) token.refusal = why
  }
  emitTo(inner, team, { type: 'tokens_revoked', tokens: { oauth: [], bot: [team.botUser] } })
}
