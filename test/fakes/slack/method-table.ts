// Which arguments a Web API method knows, and one of which scopes it needs; an argument that is not here is refused.

export interface MethodSheet {
  readonly args: readonly string[]
  /** One of these; none is needed when left out. Scopes that depend on the kind of channel are checked by the method. */
  readonly scopes?: readonly string[]
  readonly needs: 'bot' | 'app' | 'none'
}

const bot = (args: string, ...scopes: string[]): MethodSheet => ({
  args: args.split(' ').filter((arg) => arg !== ''),
  needs: 'bot',
  ...(scopes.length > 0 && { scopes }),
})

const content = 'channel text blocks attachments markdown_text parse link_names'
const authorship = 'username icon_emoji icon_url as_user'
const paging = 'cursor limit'

/** https://docs.slack.dev/reference/methods and the request types of @slack/web-api. */
export const methodTable: Readonly<Record<string, MethodSheet>> = {
  'auth.test': bot(''),
  'auth.revoke': bot('test'),
  'apps.connections.open': { args: [], needs: 'app', scopes: ['connections:write'] },
  'apps.uninstall': { args: ['client_id', 'client_secret'], needs: 'bot' },
  'api.test': { args: ['error', 'foo'], needs: 'none' },
  'bots.info': bot('bot team_id', 'users:read'),
  'team.info': bot('team domain', 'team:read'),
  'chat.postMessage': bot(
    `${content} ${authorship} metadata thread_ts reply_broadcast unfurl_links unfurl_media mrkdwn`,
    'chat:write',
  ),
  'chat.postEphemeral': bot(`${content} ${authorship} user thread_ts`, 'chat:write'),
  'chat.update': bot(`${content} ts metadata as_user file_ids reply_broadcast`, 'chat:write'),
  'chat.delete': bot('channel ts as_user', 'chat:write'),
  'chat.getPermalink': bot('channel message_ts'),
  'conversations.open': bot('channel users return_im prevent_creation', 'im:write', 'mpim:write'),
  'conversations.info': bot('channel include_locale include_num_members'),
  'conversations.history': bot(`channel ${paging} latest oldest inclusive include_all_metadata`),
  'conversations.replies': bot(`channel ts ${paging} latest oldest inclusive include_all_metadata`),
  'conversations.members': bot(`channel ${paging}`),
  'conversations.list': bot(`${paging} exclude_archived types team_id`, 'channels:read', 'groups:read', 'im:read'),
  'conversations.join': bot('channel', 'channels:join'),
  'conversations.leave': bot('channel', 'channels:manage', 'groups:write'),
  'users.info': bot('user include_locale', 'users:read'),
  'users.list': bot(`${paging} include_locale team_id`, 'users:read'),
  'users.conversations': bot(
    `${paging} exclude_archived types team_id user`,
    'channels:read',
    'groups:read',
    'im:read',
  ),
  'views.open': bot('view trigger_id interactivity_pointer'),
  'views.push': bot('view trigger_id interactivity_pointer'),
  'views.update': bot('view view_id external_id hash'),
  'views.publish': bot('view user_id hash'),
  'files.getUploadURLExternal': bot('filename length alt_txt snippet_type', 'files:write'),
  'files.completeUploadExternal': bot('files channel_id channels thread_ts initial_comment blocks', 'files:write'),
  'files.info': bot(`file ${paging} count page`, 'files:read'),
  'files.delete': bot('file', 'files:write'),
  'pins.add': bot('channel timestamp', 'pins:write'),
  'pins.remove': bot('channel timestamp', 'pins:write'),
  'oauth.v2.access': {
    args: ['client_id', 'client_secret', 'code', 'redirect_uri', 'grant_type', 'refresh_token'],
    needs: 'none',
  },
  'oauth.v2.exchange': { args: ['client_id', 'client_secret'], needs: 'bot' },
}
