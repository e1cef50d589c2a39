// Whether a circle's rituals and roles are shown in the place itself too, in its calendar and its roles: off until somebody chooses it.
import type { Setting } from '../core/setting.ts'
import type { Text } from '../core/text.ts'
import { mirrorTexts } from './texts.ts'

export type MirrorKind = 'events' | 'roles'

export const mirrorKinds: readonly MirrorKind[] = ['events', 'roles']

export const mirrorSettings: Readonly<Record<MirrorKind, Setting<boolean>>> = {
  events: offByItself('settings.mirrorEvents', mirrorTexts.events, mirrorTexts.eventsHint),
  roles: offByItself('settings.serverRoles', mirrorTexts.roles, mirrorTexts.rolesHint),
}

/** The spaces in which somebody has to allow it first, as `events/<space>`. */
export const refusedKey = 'settings.mirrorsRefused'

export function parseRefused(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []
}

function offByItself(key: Setting['key'], says: Text<never>, hint: Text<never>): Setting<boolean> {
  return {
    key,
    box: 'caretaker',
    says,
    initial: false,
    parse: (json) => (typeof json === 'boolean' ? json : undefined),
    words: async (q, value) => [q.t(value ? mirrorTexts.on : mirrorTexts.off)],
    fields: async (q, value) => [{ kind: 'yes', name: 'value', label: q.t(says), hint: q.t(hint), value }],
    read: async (_, values) => values['value'] === true,
  }
}
