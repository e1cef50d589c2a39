// Everything that people are asked about a summary, as the feature declares it.
import { askParts } from '../../asks/parts.ts'
import { outsideAsk } from './outside.ts'
import { ownAsk } from './own-words.ts'

export const asks = askParts('summary', [ownAsk, outsideAsk])
