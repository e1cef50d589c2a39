// Everything Kring does, in the order in which features are asked.
import type { Feature } from '../core/feature.ts'
import { connecting } from './connecting/index.ts'
import { conversation } from './conversation/index.ts'
import { digest } from './digest/index.ts'
import { experiments } from './experiments/index.ts'
import { help } from './help/index.ts'
import { my } from './my/index.ts'
import { privacy } from './privacy/index.ts'
import { reflection } from './reflection/index.ts'
import { settings } from './settings/index.ts'
import { setup } from './setup/index.ts'
import { welcome } from './welcome/index.ts'

export const features: readonly Feature[] = [
  setup,
  welcome,
  reflection,
  experiments,
  digest,
  conversation,
  my,
  settings,
  connecting,
  privacy,
  help,
]
