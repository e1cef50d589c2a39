// What a form's window remembers about its form, as ids only, in the hundred signs that its id may have.
import type { Form } from '../../../src/core/form.ts'
import { longestId, pack, unpack } from './ids.ts'

/** Which form it is, and which showing of it. */
export interface FormState {
  readonly form: string
  readonly subject: string
  readonly ticket: string
}

/** Before ids that are written shorter, and before ids as they are. */
const [packedSign, plainSign] = ['f|', 'g|']

/** The ticket is left out when there is no room: then sending twice is no longer harmless, but nothing gets lost. */
export function writeFormState({ name, subject, ticket = '' }: Pick<Form, 'name' | 'subject' | 'ticket'>): string {
  const rest = [ticket, subject].map(pack)
  const [shortTicket, shortSubject] = rest
  const packed = (id: string | undefined) => `${packedSign}${id ?? ''}|${name}|${shortSubject ?? ''}`
  const plain = `${plainSign}${ticket}|${name}|${subject}`
  const tries = rest.includes(undefined)
    ? [plain, `${plainSign}|${name}|${subject}`]
    : [packed(shortTicket), packed(undefined)]
  return tries.find((id) => id.length <= longestId) ?? plainSign
}

/** What was written; undefined when it is not ours. */
export function readFormState(id: string): FormState | undefined {
  const [, sign, ticket = '', form = '', subject] = /^([fg])\|([^|]*)\|([^|]+)\|([\s\S]*)$/.exec(id) ?? []
  if (subject === undefined) return undefined
  return sign === 'f' ? { form, subject: unpack(subject), ticket: unpack(ticket) } : { form, subject, ticket }
}
