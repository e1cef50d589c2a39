// Whether a request comes from Slack, and is of now. Pure.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '../../src/core/time.ts'
import { minuteMs } from '../../src/core/time.ts'

export interface SignedRequest {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
  readonly raw: string
  readonly secret: string
  readonly now: Instant
}

/** Older or younger than this is refused; Bolt itself takes any moment in the future (rule 56). */
const farthestMs = 5 * minuteMs

export function isSigned({ timestamp, signature, raw, secret, now }: SignedRequest): boolean {
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now - Number(timestamp) * 1000) > farthestMs) return false
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:${raw}`).digest()
  const given = /^v0=([0-9a-f]{64})$/.exec(signature)?.[1]
  return given !== undefined && timingSafeEqual(expected, Buffer.from(given, 'hex'))
}
