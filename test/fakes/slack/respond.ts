// A response_url: five answers within half an hour, to one person or to all, in place of what was pressed or beside it.
import { checkMessage } from './check/message.ts'
import type { Inner } from './inner.ts'
import { teamOf } from './inner.ts'
import { changed, posted, removed } from './messages.ts'
import type { Channel, Json, ResponseUrl, Team } from './state.ts'
import type { Answer } from './web-api.ts'

const halfAnHourMs = 30 * 60_000
const known = new Set([
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'unfurl_links',
  'unfurl_media',
  'mrkdwn',
  'metadata',
])

/** Hands one out; `ts` is of the message that carries what was pressed. */
export function makeResponseUrl(
  inner: Inner,
  of: { team: Team; user: string; channel: Channel; ts?: string; threadTs?: string },
): string {
  const id = inner.ids.secret('')
  const url: ResponseUrl = {
    id,
    team: of.team.id,
    user: of.user,
    channel: of.channel.id,
    bornAt: inner.elapsed(),
    uses: 0,
    ...(of.ts && { ts: of.ts }),
    ...(of.threadTs && { threadTs: of.threadTs }),
  }
  inner.state.responseUrls.set(id, url)
  return `${inner.address()}/response/${id}`
}

/** One answer through it. */
export function answerResponse(inner: Inner, id: string, given: Json): Answer {
  const url = inner.state.responseUrls.get(id)
  const refuse = (error: string, status: number): Answer => {
    inner.complaints.push(`response_url: ${error}`)
    return { is: 'json', status, body: { ok: false, error } }
  }
  if (!url) return refuse('invalid_url', 404)
  if (inner.elapsed() - url.bornAt > halfAnHourMs) return refuse('expired_url', 404)
  if (url.uses >= 5) return refuse('used_url', 404)
  const unknown = Object.keys(given).filter((key) => !known.has(key))
  if (unknown.length > 0) return refuse(`invalid_arguments (${unknown.join(', ')})`, 400)
  const channel = inner.state.channels.get(url.channel)
  if (!channel || channel.isDeleted) return refuse('channel_not_found', 404)
  if (channel.isArchived) return refuse('is_archived', 404)
  const isPress = url.ts !== undefined
  const isExplicit = 'replace_original' in given || 'delete_original' in given
  if (isPress && !isExplicit) {
    inner.complaints.push('response_url: say replace_original, yes or no; what Slack takes it to be is nowhere written')
  }
  url.uses += 1
  const original = url.ts === undefined ? undefined : channel.messages.get(url.ts)
  if (given['delete_original'] === true) {
    if (original) removed(inner, channel, original)
    if (given['text'] === undefined && given['blocks'] === undefined) return done
  }
  const text = typeof given['text'] === 'string' ? given['text'] : ''
  const checked = checkMessage({ text, blocks: given['blocks'], metadata: given['metadata'] })
  if (checked.refusal) return refuse(`${checked.refusal.code} ${JSON.stringify(checked.refusal.more)}`, 400)
  const blocks = checked.blocks && { blocks: checked.blocks }
  const team = teamOf(inner, url.team)
  if (given['replace_original'] === true && original) {
    changed(inner, channel, original, { text, user: team.botUser, ...blocks })
    return done
  }
  const threadTs = typeof given['thread_ts'] === 'string' ? given['thread_ts'] : undefined
  posted(inner, {
    channel,
    team,
    user: team.botUser,
    botId: team.botId,
    text,
    ...blocks,
    ...(given['response_type'] !== 'in_channel' && { onlyFor: url.user }),
    ...(threadTs && channel.messages.has(threadTs) && { threadTs }),
  })
  return done
}

const done: Answer = { is: 'json', body: { ok: true } }
