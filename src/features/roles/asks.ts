// Everything that people are asked about roles, as the feature declares it.
import { askParts } from '../../asks/parts.ts'
import { seatAsk, swapAsk } from './asking.ts'
import { handoverAsk } from './handing-over.ts'

export const asks = askParts('roles', [seatAsk, swapAsk, handoverAsk])
