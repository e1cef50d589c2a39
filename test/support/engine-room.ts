// A store and an engine on one file, as the composition root makes them, with everything from outside in a test's hands.
import { join } from 'node:path'
import { webLimits } from '../../adapters/web/limits.ts'
import type { Adapter } from '../../src/core/adapter.ts'
import type { Random } from '../../src/core/context.ts'
import type { Feature } from '../../src/core/feature.ts'
import type { Limits } from '../../src/core/limits.ts'
import type { Log } from '../../src/core/log.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { OnStep, Store } from '../../src/store/store.ts'
import { createStore } from '../../src/store/store.ts'
import { openVault } from '../../src/store/vault.ts'
import type { TestClock } from './chance.ts'
import type { Migrated } from './migrated.ts'

export interface EngineRoom {
  readonly store: Store
  readonly engine: Engine
}

export interface EngineRoomParts {
  readonly migrated: Migrated
  readonly clock: TestClock
  readonly random: Random
  readonly newId: () => string
  readonly features: readonly Feature[]
  readonly adapters: readonly Adapter[]
  readonly log: Log
  readonly bootId: string
  readonly limits?: Limits
  readonly onStep?: OnStep
}

/** Opens the file and puts an engine on it. Nothing runs by itself: no heartbeat, no delivery in the background. */
export function makeEngineRoom({ migrated, limits = webLimits, onStep, ...parts }: EngineRoomParts): EngineRoom {
  const { file, folder, migrations } = migrated
  const store = createStore(openSqlite({ file, migrations }), { clock: parts.clock, ...(onStep && { onStep }) })
  const vault = openVault({ keyFile: join(folder, 'kring.key') })
  return { store, engine: createEngine({ ...parts, store, vault, limits }) }
}
