// Application commands, everywhere or in one server: read, replaced as a whole, or one by one.
import { commandProblems } from '../check/commands.ts'
import { bySchema } from '../check/schema.ts'
import type { Inner } from '../inner.ts'
import { badForm, refused } from '../refused.ts'
import type { Call, Done, Handler } from '../routes.ts'
import type { Json } from '../state.ts'
import { listOf } from '../state.ts'
import { guildOf } from './guilds.ts'

const scopes = ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands']

export const commandRoutes: Readonly<Record<string, Handler>> = Object.fromEntries(
  scopes.flatMap((scope): [string, Handler][] => [
    [`GET ${scope}`, list],
    [`PUT ${scope}`, replace],
    [`POST ${scope}`, create],
    [`GET ${scope}/:command`, (inner, call) => ({ body: commandOf(inner, call) })],
    [`PATCH ${scope}/:command`, change],
    [`DELETE ${scope}/:command`, remove],
  ]),
)

/** The commands of a scope: of one server, or those everywhere. */
export function commandsIn({ state }: Inner, guild = ''): Map<string, Json> {
  const known = state.commands.get(guild)
  if (known) return known
  const fresh = new Map<string, Json>()
  state.commands.set(guild, fresh)
  return fresh
}

function scopeOf(inner: Inner, call: Call): Map<string, Json> {
  if (call.params['app'] !== inner.rules.appId) throw refused(50001)
  if (call.params['guild'] === undefined) return commandsIn(inner)
  return commandsIn(inner, guildOf(inner, call).id)
}

function commandOf(inner: Inner, call: Call): Json {
  const found = scopeOf(inner, call).get(call.params['command'] ?? '')
  if (!found) throw refused(10063)
  return found
}

function list(inner: Inner, call: Call): Done {
  const all = [...scopeOf(inner, call).values()]
  // Translations are told only to who asks for them.
  const isWhole = call.query.get('with_localizations') === 'true'
  return { body: isWhole ? all : all.map((one) => withoutTranslations(one)) }
}

function withoutTranslations({ name_localizations: _names, description_localizations: _says, ...one }: Json): Json {
  const inside = (key: string) => (Array.isArray(one[key]) ? { [key]: listOf(one[key]).map(withoutTranslations) } : {})
  return { ...one, ...inside('options'), ...inside('choices') }
}

function check(inner: Inner, commands: readonly Json[], schema: string): void {
  const bySpec = commands.flatMap((one, index) =>
    bySchema(inner, schema, { ...one, ...permissionsAsNumber(one) }).map((problem) => ({
      ...problem,
      path: [index, ...problem.path],
    })),
  )
  const problems = bySpec.length > 0 ? bySpec : commandProblems(commands)
  if (problems.length > 0) throw badForm(problems)
}

/** The schema wants a number where the pages and all clients write it as a string. */
function permissionsAsNumber(one: Json): Json {
  const value = one['default_member_permissions']
  return typeof value === 'string' ? { default_member_permissions: Number(value) } : {}
}

function replace(inner: Inner, call: Call): Done {
  const scope = scopeOf(inner, call)
  if (!Array.isArray(call.body)) throw badForm([{ path: [], code: 'BASE_TYPE', message: 'A list is wanted' }])
  const wanted = listOf(call.body)
  check(inner, wanted, 'ApplicationCommandUpdateRequest')
  const before = new Map([...scope.values()].map((one) => [keyOf(one), one]))
  scope.clear()
  for (const one of wanted) {
    const body = bodyOf(inner, call, one, before.get(keyOf(one)))
    scope.set(String(body['id']), body)
  }
  return { body: [...scope.values()] }
}

function create(inner: Inner, call: Call): Done {
  const scope = scopeOf(inner, call)
  const same = [...scope.values()].find((one) => keyOf(one) === keyOf(call.fields))
  check(inner, [call.fields], 'ApplicationCommandCreateRequest')
  const body = bodyOf(inner, call, call.fields, same)
  scope.set(String(body['id']), body)
  return { status: same ? 200 : 201, body }
}

function change(inner: Inner, call: Call): Done {
  const known = commandOf(inner, call)
  check(inner, [call.fields], 'ApplicationCommandPatchRequestPartial')
  const body = bodyOf(inner, call, { ...known, ...call.fields }, known)
  scopeOf(inner, call).set(String(body['id']), body)
  return { body }
}

function remove(inner: Inner, call: Call): Done {
  const { id } = commandOf(inner, call)
  scopeOf(inner, call).delete(String(id))
  return { status: 204 }
}

function keyOf({ type, name }: Json): string {
  return `${Number(type ?? 1)} ${String(name)}`
}

function bodyOf(inner: Inner, call: Call, one: Json, known: Json | undefined): Json {
  const { guild } = call.params
  return {
    id: known?.['id'] ?? inner.ids.next(),
    application_id: inner.rules.appId,
    version: inner.ids.next(),
    default_member_permissions: null,
    type: 1,
    nsfw: false,
    description: '',
    name_localizations: null,
    description_localizations: null,
    ...(guild === undefined ? { contexts: null, dm_permission: true, integration_types: [0] } : { guild_id: guild }),
    ...one,
    ...(Array.isArray(one['options']) && { options: listOf(one['options']).map(storedOption) }),
  }
}

/** What was left out or says nothing comes back as Discord keeps it: not at all. */
function storedOption(option: Json): Json {
  const { required, autocomplete, options, choices, ...rest } = option
  return {
    ...rest,
    ...(required === true && { required }),
    ...(autocomplete === true && { autocomplete }),
    ...(Array.isArray(options) && { options: listOf(options).map(storedOption) }),
    ...(Array.isArray(choices) && { choices }),
  }
}
