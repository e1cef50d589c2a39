// What Kring is compared with: Bolt as it comes, with its own receiver and one listener that only acknowledges, or stores one row first.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Receiver } from '@slack/bolt'
import { App as Bolt, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import { createVendorLog } from '../../adapters/slack/vendor-log.ts'
import type { Bare } from './press-race.ts'
import type { SlackWay } from './slack-side.ts'
import { botId, botUser, signingSecret, team } from './slack-side.ts'

const logger = createVendorLog({ info: () => undefined, warn: () => undefined, error: () => undefined })
const appToken = 'xapp-1-bare'

export async function openBareHttp(store: () => unknown): Promise<Bare<SlackWay>> {
  const receiver = new HTTPReceiver({ signingSecret, logger })
  listen(receiver, store)
  const server = (await receiver.start(0)) as Server
  server.keepAliveTimeout = 60_000
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  const stop = () => {
    server.closeAllConnections()
    return receiver.stop()
  }
  return { way: { url, aheadMs: 0 }, stop }
}

export async function openBareSocket(store: () => unknown, side: { readonly url: string }): Promise<Bare<SlackWay>> {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: { slackApiUrl: side.url } },
  })
  listen(receiver, store)
  await receiver.start()
  return { way: { appToken }, stop: () => receiver.stop() }
}

function listen(receiver: Receiver, store: () => unknown): void {
  const authorize = async () => ({ teamId: team, botId, botUserId: botUser })
  const bolt = new Bolt({ receiver, logger, authorize, convoStore: false, tokenVerificationEnabled: false })
  bolt.action({ type: 'block_actions' }, ({ ack }) => {
    store()
    return ack()
  })
}
