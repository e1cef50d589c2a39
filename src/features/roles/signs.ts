// The sign of each role, always beside its name.
import type { Role } from '../../core/people.ts'

export const signs: Readonly<Record<Role, string>> = {
  researcher: '🔎',
  maker: '🛠️',
  direction_setter: '🧭',
  connector: '🔗',
}
