// What all features declare, collected once at start: looked up by name, and asked without anybody knowing whose it is.
import type { Adapter } from '../core/adapter.ts'
import type { Alive } from '../core/alive.ts'
import type { Block } from '../core/card.ts'
import type { Action, Command, FormSpec } from '../core/command.ts'
import type { Declared } from '../core/context.ts'
import { isRefusal } from '../core/errors.ts'
import type { Feature } from '../core/feature.ts'
import type { HappeningKind } from '../core/happening.ts'
import { parseShortRef } from '../core/ids.ts'
import type { MessageMenu } from '../core/menu.ts'
import type { LiveMessage } from '../core/post.ts'
import type { RecordKind } from '../core/record.ts'
import type { Ritual } from '../core/ritual.ts'
import type { Contribution, SlotName } from '../core/slot.ts'
import type { Wake } from '../core/wake.ts'
import { listUpcoming } from './agenda.ts'
import { checkFeatures } from './check-features.ts'

/** Lookups give undefined for names nobody declares (any more): a feature may have gone while its rows stayed. */
export interface Registry extends Declared {
  readonly features: readonly Feature[]
  readonly menus: readonly MessageMenu[]
  /** In the order in which features and their rituals stand in the list. */
  readonly allRituals: readonly Ritual[]
  command(noun: string, verb: string): Command | undefined
  action(name: string): Action | undefined
  form(name: string): FormSpec | undefined
  menu(name: string): MessageMenu | undefined
  wake(name: string): Wake | undefined
  ritual(code: string): Ritual | undefined
  /** By the part of a message key before its colon. */
  message(prefix: string): LiveMessage | undefined
  happening(name: string): HappeningKind | undefined
  record(kind: string): RecordKind | undefined
  /** By the letter of its short reference, `E`. */
  recordWithPrefix(prefix: string): RecordKind | undefined
}

/** Collects the declarations; throws a Fault that lists everything that is wrong with them. */
export function collect(
  features: readonly Feature[],
  adapters: readonly Pick<Adapter, 'platform' | 'showCalendar' | 'showRoles'>[] = [],
): Registry {
  checkFeatures(features)
  const commands = features.flatMap((feature) => feature.commands ?? [])
  const byCommand = byName(commands, (command) => `${command.noun} ${command.verb}`)
  const actions = byName(
    features.flatMap((feature) => feature.actions ?? []),
    (action) => action.name,
  )
  const forms = byName(
    features.flatMap((feature) => feature.forms ?? []),
    (form) => form.name,
  )
  const menus = features.flatMap((feature) => feature.menus ?? [])
  const byMenu = byName(menus, (menu) => menu.name)
  const wakes = byName(
    features.flatMap((feature) => feature.wakes ?? []),
    (wake) => wake.name,
  )
  const allRituals = features.flatMap((feature) => feature.rituals ?? [])
  const rituals = byName(allRituals, (ritual) => ritual.code)
  const messages = byName(
    features.flatMap((feature) => feature.messages ?? []),
    (message) => message.prefix,
  )
  const happenings = byName(
    features.flatMap((feature) => feature.happenings ?? []),
    (kind) => kind.name,
  )
  const kinds = features.flatMap((feature) => feature.records ?? [])
  const records = byName(kinds, (kind) => kind.name)
  const prefixes = byName(
    kinds.filter((kind) => kind.prefix !== undefined),
    (kind) => kind.prefix ?? '',
  )
  const slots = bySlot(features.flatMap((feature) => feature.slots ?? []))
  const logged = [...happenings.values()].filter((kind) => kind.log).map((kind) => kind.name)
  const journey = [...happenings.values()].filter((kind) => kind.journey).map((kind) => kind.name)
  const privacy = features.map((feature) => feature.privacy)

  return {
    features,
    menus,
    allRituals,
    mirroring: {
      events: adapters.flatMap(({ platform, showCalendar }) => (showCalendar ? [platform] : [])),
      roles: adapters.flatMap(({ platform, showRoles }) => (showRoles ? [platform] : [])),
    },
    commands,
    offers: features.flatMap((feature) => feature.offers ?? []),
    proposals: features.flatMap((feature) => feature.proposals ?? []),
    settings: features.flatMap((feature) => feature.settings ?? []),
    command: (noun, verb) => byCommand.get(`${noun} ${verb}`),
    action: (name) => actions.get(name),
    form: (name) => forms.get(name),
    menu: (name) => byMenu.get(name),
    wake: (name) => wakes.get(name),
    ritual: (code) => rituals.get(code),
    message: (prefix) => messages.get(prefix),
    happening: (name) => happenings.get(name),
    record: (kind) => records.get(kind),
    recordWithPrefix: (prefix) => prefixes.get(prefix),
    describe: async (q, ref) => records.get(ref.kind)?.describe(q, ref.id),
    find: async (q, typed) => {
      const short = parseShortRef(typed)
      const kind = short && prefixes.get(short.prefix)
      if (!short || !kind) return undefined
      const id = await kind.byNumber?.(q, short.number)
      return id === undefined ? undefined : { kind: kind.name, id }
    },
    seed: async (c, kind, seed) => {
      const made = await records.get(kind)?.seed?.(c, seed)
      if (made && !isRefusal(made)) await c.link(made, 'cameFrom', seed.source)
      return made
    },
    doubt: async (q, kind, words) => records.get(kind)?.doubt?.(q, words),
    alive: async (q) => {
      const found: Alive[] = []
      for (const feature of features) found.push(...((await feature.alive?.(q)) ?? []))
      return found
    },
    fill: async (q, slot, subject) => {
      const blocks: Block[] = []
      for (const contribution of slots.get(slot) ?? []) blocks.push(...(await contribution.blocks(q, subject)))
      return blocks
    },
    line: async (q, happening) => happenings.get(happening.kind)?.line(q, happening),
    rituals: (q, until) => listUpcoming(q, allRituals, until),
    logged,
    journey,
    digestPart: (kind) => happenings.get(kind)?.digest,
    summaryPart: (kind) => happenings.get(kind)?.summary,
    kindsIn: (part) => [...happenings.values()].filter(({ digest }) => digest === part).map(({ name }) => name),
    privacy: () => privacy,
  }
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [nameOf(item), item]))
}

function bySlot(contributions: readonly Contribution[]): ReadonlyMap<SlotName, readonly Contribution[]> {
  const slots = new Map<SlotName, Contribution[]>()
  for (const contribution of [...contributions].sort((a, b) => a.order - b.order)) {
    slots.set(contribution.slot, [...(slots.get(contribution.slot) ?? []), contribution])
  }
  return slots
}
