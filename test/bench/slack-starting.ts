// (i) From the command until Kring is ready in Slack, and what it takes when nobody does anything.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './measure.ts'
import { measureReady } from './ready.ts'
import type { FakeProcess } from './slack-fake.ts'
import { openFakeSlack } from './slack-fake.ts'
import type { Environment } from './starting.ts'
import { build } from './starting.ts'

export async function measureSlackStart(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kring-bench-'))
  const fake = await openFakeSlack({ teams: 1, channelsEach: 1 })
  try {
    const built = { figure: 'i', folder, ...build(folder) }
    return [
      ...(await measureReady({ ...built, where: 'Slack over Socket Mode', env: slackBySocket(fake) })),
      ...(await measureReady({ ...built, where: 'Slack over HTTP', env: byHttp(fake) })),
    ]
  } finally {
    await fake.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function usual({ url, token }: FakeProcess): Environment {
  return { SLACK_API_URL: url, SLACK_BOT_TOKEN: token }
}

export function slackBySocket(fake: FakeProcess): Environment {
  return { ...usual(fake), SLACK_APP_TOKEN: fake.appToken }
}

function byHttp(fake: FakeProcess): Environment {
  return { ...usual(fake), SLACK_SIGNING_SECRET: fake.signingSecret }
}
