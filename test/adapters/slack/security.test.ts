// Whoever is in another workspace reaches nothing of a circle, whatever they run, press, send or pick.
import { afterEach, describe, expect, test } from 'vitest'
import { features } from '../../../src/features/index.ts'
import type { Channel, Message } from '../../fakes/slack/state.ts'
import { endings } from '../../support/explorer.ts'
import { createReading, idsIn, rowsOf } from './dump.ts'
import type { Neighbours } from './neighbours.ts'
import { listTold, makeNeighbours, mark } from './neighbours.ts'
import type { Ready } from './payloads.ts'
import { createPayloads } from './payloads.ts'

let scene: Neighbours
afterEach(() => scene.house.stop())

/** Everything that can be run, pressed, sent and picked, with ids of the first circle's records, messages and forms. */
function everything(
  { house, circle, home, plein, theirs, sanne }: Neighbours,
  ids: readonly string[],
): [string, Ready[]][] {
  const sends = createPayloads(house, sanne, theirs)
  const all = [...home.messages.values()].filter(({ botId, onlyFor }) => botId && onlyFor === undefined)
  const posts = all.filter(({ text }) => /Weekvraag|E1/.test(text)).slice(0, 2) as [Message, Message]
  const onPosts = <T>(make: (where: { channel: Channel; message: Message }) => T) =>
    posts.map((message) => make({ channel: home, message }))
  const commands = house.engine().commands('nl')
  const actions = features.flatMap(({ actions = [] }) => actions)
  const forms = features.flatMap(({ forms = [] }) => forms)
  const menus = house.engine().menus('nl')
  const runs = (name: string) => sends.press(`engine.run:${name}`, { channel: plein })
  return [
    ...commands.map(({ noun, verb }): [string, Ready[]] => [
      `engine.run:${noun}-${verb}`,
      [
        ...['', 'E1', 'L1', ids[3], 'Fatima'].map((rest) => sends.command(`/kring ${noun} ${verb} ${rest}`, plein)),
        runs(`${noun}-${verb}`),
      ],
    ]),
    ...actions.map(({ name }): [string, Ready[]] => [
      name,
      [
        ...ids.map((id) => sends.press(`${name}:${id}`, { channel: plein })),
        ...[circle, ...ids.slice(1, 3)].flatMap((id) => onPosts((where) => sends.press(`${name}:${id}`, where))),
        sends.press(`${name}:${circle}`, { channel: home }),
        sends.pressAtHome(`${name}:${circle}`),
      ],
    ]),
    ...forms.map(({ name: form }): [string, Ready[]] => [
      form,
      ids.flatMap((subject) => [
        sends.submit({ form, subject }),
        sends.submit({ form, subject }, { channel: home, message: posts[0] }),
      ]),
    ]),
    ...menus.map(({ name }): [string, Ready[]] => [name, onPosts((where) => sends.menu(name, where))]),
  ]
}

describe('somebody of another workspace', () => {
  test.each(['has no circle', 'has a key to a circle of her own'])('%s', { timeout: 240_000 }, async (how) => {
    scene = await makeNeighbours()
    const { house, circle, sanne, home, theirs } = scene
    const isKeyHolder = how !== 'has no circle'
    if (isKeyHolder) await house.circle('Sanne', ['Piet', 'Jan'], 'plein')
    const before = rowsOf(house.database, circle)
    const all = everything(scene, idsIn(before))
    const reading = createReading(house, sanne.id)
    reading()
    const [heard, unanswered]: [string[], string[]] = [[], []]
    // What would take her or her own circle out of the story comes last.
    const isLast = ([name]: [string, unknown]) => endings.includes(name)
    for (const [name, ready] of [...all.filter((one) => !isLast(one)), ...all.filter(isLast)]) {
      const done = ready.map(({ kind, payload }) => house.slack.delivering.deliver(kind, payload))
      await Promise.all(done.map((one) => one.done))
      await house.slack.quiet()
      const news = done.flatMap(({ answer }) => (JSON.stringify(answer ?? {}) === '{}' ? [] : [JSON.stringify(answer)]))
      news.push(...reading())
      for (let n = 0; n < 100 && news.length < ready.length && !isKeyHolder; n += 1) {
        await house.slack.quiet()
        news.push(...reading())
      }
      heard.push(...news)
      if (news.length < ready.length || done.some(({ state }) => state !== 'acked')) unanswered.push(name)
    }
    // What she types under their question, and her home page.
    const [question] = [...home.messages.values()].filter(({ text }) => text.includes('Weekvraag'))
    const under = { channel: home.id, channel_type: 'group', thread_ts: question?.ts, parent_user_id: theirs.botUser }
    house.slack.happens.event({ type: 'message', user: sanne.id, text: 'Hallo daar', ts: '9.1', ...under }, theirs.id)
    await house.slack.person('Sanne').opensHome()
    heard.push(...reading())
    await house.settle()

    expect(rowsOf(house.database, circle)).toEqual(before)
    expect(heard.filter((one) => one.includes(mark))).toEqual([])
    expect(heard.filter((one) => /ging iets mis|went wrong/.test(one))).toEqual([])
    expect(isKeyHolder ? [] : unanswered).toEqual([])
    expect(heard.length).toBeGreaterThan(1500)
    expect(house.lines.filter(({ level }) => level === 'error')).toEqual([])
    expect(listTold(house)).toEqual([])
  })

  test('the same acts of a member do show it, so that the test would see a leak', async () => {
    scene = await makeNeighbours()
    const { house, fatima, home } = scene
    const sends = createPayloads(house, fatima, house.slack.team)
    const reading = createReading(house, fatima.id)
    reading()
    for (const { noun, verb } of house.engine().commands('nl')) {
      if (endings.includes(`engine.run:${noun}-${verb}`)) continue
      const { kind, payload } = sends.command(`/kring ${noun} ${verb}`, home)
      await house.slack.delivering.deliver(kind, payload).done
    }
    await house.slack.quiet()
    expect(reading().filter((one) => one.includes(mark)).length).toBeGreaterThan(3)
  })
})
