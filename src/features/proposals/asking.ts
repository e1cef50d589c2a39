// What this feature may ask of one person: to tell an objection for somebody, and whether to tell it oneself.
import { askParts } from '../../asks/parts.ts'
import { passKind, selfKind } from './connector.ts'

export const asks = askParts('proposals', [passKind, selfKind])
