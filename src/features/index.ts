// Everything Kring does, in the order in which features are asked.
import type { Feature } from '../core/feature.ts'
import { connecting } from './connecting/index.ts'
import { conversation } from './conversation/index.ts'
import { digest } from './digest/index.ts'
import { experiments } from './experiments/index.ts'
import { farewell } from './farewell/index.ts'
import { governance } from './governance/index.ts'
import { help } from './help/index.ts'
import { meetings } from './meetings/index.ts'
import { my } from './my/index.ts'
import { phases } from './phases/index.ts'
import { privacy } from './privacy/index.ts'
import { proposals } from './proposals/index.ts'
import { question } from './question/index.ts'
import { reflection } from './reflection/index.ts'
import { rhythm } from './rhythm/index.ts'
import { roles } from './roles/index.ts'
import { settings } from './settings/index.ts'
import { setup } from './setup/index.ts'
import { summary } from './summary/index.ts'
import { table } from './table/index.ts'
import { welcome } from './welcome/index.ts'

export const features: readonly Feature[] = [
  setup,
  welcome,
  reflection,
  experiments,
  phases,
  proposals,
  question,
  table,
  roles,
  meetings,
  digest,
  summary,
  rhythm,
  conversation,
  my,
  settings,
  governance,
  farewell,
  connecting,
  privacy,
  help,
]
