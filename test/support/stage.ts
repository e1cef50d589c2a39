// Where a world is told: one platform with its chat and its people, whatever stands behind it.
import type { Chat } from '../../adapters/web/chat.ts'
import type { Hands } from '../../adapters/web/person.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import type { App } from '../../src/core/app.ts'
import type { Form } from '../../src/core/form.ts'
import type { Limits } from '../../src/core/limits.ts'
import type { Log } from '../../src/core/log.ts'
import type { Language } from '../../src/core/text.ts'
import type { Instant, Zone } from '../../src/core/time.ts'

/** A name of a platform, as people and rows know it. */
export type PlatformName = 'web' | 'slack' | 'discord'

/** Somebody in this world, with a home page. */
export interface WorldHands extends Hands {
  /** Looks at it, and tells what it says. */
  opensHome(): Promise<string>
  /** What stands on it now; empty when it was never opened. */
  home(): string
  /** The form they have open. */
  form(): Form | undefined
}

export interface Stage {
  readonly platform: PlatformName
  readonly limits: Limits
  readonly chat: Chat
  /** What the platform itself would have refused, or had to wait for too long. */
  readonly complaints: readonly string[]
  /** One for each engine: it connects when it is started. */
  makeAdapter(): Adapter
  /** Connects the newest adapter to an engine. */
  connects(app: App): Promise<void>
  disconnects(): Promise<void>
  hands(name: string, of: { language: Language; zone: Zone }): Omit<WorldHands, 'form'>
  /** While it is down nothing that is asked of it gets through, and nothing of it is done. */
  down(isDown: boolean): void
  /** Resolves when nothing has gone on for a while. */
  quiet(): Promise<void>
  stop(): Promise<void>
}

export interface StageOptions {
  readonly clock: { now(): Instant }
  readonly log: Log
  readonly language: Language
  readonly zone: Zone
  /** What the workspace or server is called. */
  readonly called?: string
}

/** The platform that is told, or both: the fakes are read only when they are wanted, for the platforms' own packages are large. */
export async function openStages(on: PlatformName | 'both', options: StageOptions): Promise<[Stage, ...Stage[]]> {
  const slack = async (called?: string) =>
    (await import('../fakes/slack/stage.ts')).makeSlackStage({ ...options, ...(called && { called }) })
  const discord = async (called?: string) =>
    (await import('../fakes/discord/stage.ts')).makeDiscordStage({ ...options, ...(called && { called }) })
  if (on === 'both') return Promise.all([slack('Lindekwartier'), discord('Buurtwarmte')])
  if (on === 'slack') return [await slack()]
  if (on === 'discord') return [await discord()]
  return [(await import('./web-stage.ts')).makeWebStage(options)]
}

export function findStage(stages: readonly Stage[], platform: PlatformName): Stage {
  const found = stages.find((stage) => stage.platform === platform)
  if (!found) throw new Error(`This world is not told on ${platform}.`)
  return found
}
