// (k) From the command until Kring is ready in Discord, and what it takes there, and with Slack beside it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './measure.ts'
import { measureReady } from './ready.ts'
import { openSideThread } from './side-thread.ts'
import { openFakeSlack } from './slack-fake.ts'
import { slackBySocket } from './slack-starting.ts'
import { build } from './starting.ts'

export async function measureDiscordStart(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'))
  const side = await openSideThread('discord')
  const slack = await openFakeSlack({ teams: 1, channelsEach: 1 })
  const env = {
    DISCORD_API_URL: side.url,
    DISCORD_TOKEN: 'MTAwMDAwMDAwMDAwMDAwMDAx.benchA.a-token-that-is-only-for-the-bench',
  }
  try {
    const built = { figure: 'k', folder, ...build(folder) }
    const both = { ...env, ...slackBySocket(slack) }
    return [
      ...(await measureReady({ ...built, where: 'Discord', env })),
      ...(await measureReady({ ...built, where: 'Discord and Slack', env: both })),
    ]
  } finally {
    await slack.stop()
    await side.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
