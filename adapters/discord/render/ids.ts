// The ids of what people press: the address itself, with marks before it that a client never shows.
import type { Address } from '../../../src/core/card.ts'

/** https://docs.discord.com/developers/components/reference: custom_id */
export const longestId = 100
/** An address begins with a letter, so what stands before that is ours. */
const pattern = /^(\?)?(=)?(\d+)?([a-zA-Z][\s\S]*)$/
/** Of the button that leaves everything as it is. */
export const noId = '-'

export interface PressId {
  readonly address: string
  /** Asks first. */
  readonly asks: boolean
}

/**
 * The id for this address that is not `taken` yet; it is counted when the same address stands in a message twice, and ids in it are
 * written shorter when it would be too long. Undefined when there is none: such an element is left out.
 */
export function pressId(address: Address, asks: boolean, taken: Set<string>): string | undefined {
  if (!/^[a-zA-Z]/.test(address)) return undefined
  const packed = pack(address)
  for (let count = 1; count <= taken.size + 1; count += 1) {
    const counted = count > 1 ? String(count) : ''
    const tries = [`${counted}${address}`, ...(packed === undefined ? [] : [`=${counted}${packed}`])]
    const id = tries.map((one) => (asks ? `?${one}` : one)).find((one) => one.length <= longestId)
    if (id === undefined) return undefined
    if (!taken.has(id)) {
      taken.add(id)
      return id
    }
  }
  return undefined
}

/** The address in an id; undefined when it is not one of ours. */
export function readPressId(id: string): PressId | undefined {
  const [, asks, packed, , rest = ''] = pattern.exec(id) ?? []
  if (rest === '') return undefined
  return { address: packed ? unpack(rest) : rest, asks: asks !== undefined }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const packedId = /!([\w-]{22})/g

/** The same with every id of 36 signs in 23; undefined for what would not come back the same. */
export function pack(text: string): string | undefined {
  const packed = text.replace(uuid, (id) => `!${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`)
  return unpack(packed) === text ? packed : undefined
}

export function unpack(text: string): string {
  return text.replace(packedId, (_, short: string) => {
    const hex = Buffer.from(short, 'base64url').toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  })
}
