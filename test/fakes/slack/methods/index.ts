// Every Web API method the fake answers.
import type { Method } from '../call.ts'
import { authMethods } from './auth.ts'
import { chatMethods } from './chat.ts'
import { conversationMethods } from './conversations.ts'
import { fileMethods } from './files.ts'
import { userMethods } from './users.ts'
import { viewMethods } from './views.ts'

/** `apps.connections.open`: a socket address that opens once. */
const connect: Method = ({ inner }) => ({ url: inner.socketAddress() })

export const methods: Readonly<Record<string, Method>> = {
  ...authMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...userMethods,
  ...viewMethods,
  'apps.connections.open': connect,
}
