// One person in two places: a code makes them one member, also when both had a place at the table already (INV-31).
import { afterEach, describe, expect, it } from 'vitest'
import type { Hands } from '../../adapters/web/person.ts'
import { answers, sharesAloud, wantsMessages } from '../stories/people.ts'
import { codeIn } from '../support/code-in.ts'
import type { TwoWorlds } from '../support/two-worlds.ts'
import { makeTwoWorlds } from '../support/two-worlds.ts'

let world: TwoWorlds
afterEach(() => world.close())

/** A circle on both sides that has begun, on the Monday of its first question. */
async function begin(language: 'nl' | 'en' = 'nl') {
  world = await makeTwoWorlds({ at: '2026-09-09T12:00', language })
  const anouk = await world.founds()
  const code = codeIn((await anouk.runs('/community connect')).says)
  await world.discord.person('Henk').runs(`/community connect ${code}`)
  await world.slack.joins('Anouk', 'government')
  const lotte = await world.slack.joins('Lotte', 'student')
  const henk = await world.discord.joins('Henk', 'resident')
  return { anouk, lotte, henk, there: world.discord.person('LotteD') }
}

const own = async (hands: Hands) => codeIn((await hands.runs('/my link')).says)
const memberOf = (user: string) =>
  world.database.rows<{ id: string }>(`SELECT member_id AS id FROM identity WHERE user = '${user}'`)[0]?.id ?? ''
const fills = async (hands: Hands, button: string, values: Record<string, unknown>) => {
  await hands.presses(button)
  hands.fillsIn(values as never)
  return hands.sends()
}

describe('somebody with one place', () => {
  it('reads what happens before it happens, and is the same member on both sides after one yes', async () => {
    const { lotte, there } = await begin()
    const told = await there.runs(`/mijn koppeling ${await own(lotte)}`)
    expect(told.says).toContain('Deze code is van Lotte. Ben jij dat?')
    expect(told.says).toContain('Je telt één keer')
    expect(world.database.count('identity')).toBe(3)
    expect((await there.presses('Ja, dat ben ik')).says).toContain('Je bent nu één lid: Lotte.')
    expect(memberOf('lotted')).toBe(memberOf('lotte'))
    expect(world.database.count('member', "state = 'active'")).toBe(3)
    expect((await there.runs('/my today')).isRefused).toBe(false)
    expect((await there.runs(`/my link ${await own(lotte)}`)).says).toContain('Dat ben je al')
    await lotte.runs('/my data')
    expect(lotte.sees()).toContain('[Ik ben op beide plekken]')
  })

  it('counts once, and the later answer takes the place of the earlier one', async () => {
    const { lotte, there } = await begin()
    await there.runs(`/my link ${await own(lotte)}`)
    await there.presses('Ja, dat ben ik')
    await world.clockTo('2026-09-14T09:00')
    await answers(lotte, 'share', 'Eerst dit.')
    expect(await answers(there, 'share', 'Toch dat.')).toContain('Dit antwoord komt ervoor in de plaats.')
    expect(world.database.count('answer')).toBe(1)
    for (const side of [world.slack, world.discord]) {
      expect(side.room().count('Eerst dit.')).toBe(0)
      expect(side.room().count('Toch dat.')).toBe(1)
    }
  })

  it('says no, and nothing has changed', async () => {
    const { lotte, there } = await begin()
    await there.runs(`/my link ${await own(lotte)}`)
    expect((await there.presses('Nee')).says).toContain('Er is niets veranderd.')
    expect(world.database.count('identity')).toBe(3)
    expect(world.database.count('connecting_code')).toBe(0)
  })

  it('can be let go of again, and is nobody there', async () => {
    const { lotte, there } = await begin()
    await there.runs(`/my link ${await own(lotte)}`)
    await there.presses('Ja, dat ben ik')
    expect((await lotte.runs('/my link')).says).toContain('Je bent ook gekoppeld op Discord.')
    expect((await lotte.presses('Maak Discord los')).says).toContain('Op Discord ken ik je niet meer.')
    expect(memberOf('lotted')).toBe('')
    expect((await there.runs('/my today')).isRefused).toBe(true)
  })

  it('a code for a place, one of another circle, and one without a place of one’s own', async () => {
    const { anouk, lotte, there } = await begin()
    const place = codeIn((await anouk.runs('/community connect')).says)
    expect((await there.runs(`/my link ${place}`)).says).toContain('niet een persoon')
    expect((await there.runs('/my link')).says).toContain('Je zit hier nog niet aan tafel.')
    const letters = await own(lotte)
    await anouk.runs('/community connect')
    await anouk.presses('Maak #warmte (Discord) los')
    expect((await world.discord.person('Vreemd').runs(`/my link ${letters}`)).reply.is).toBe('card')
    const { engine, clock } = world
    const stranger = { platform: 'discord', space: 'G9', user: 'x', name: 'X', language: 'nl' } as const
    const told = await engine.handle({
      ...{ key: 'k', does: 'command', noun: 'my', verb: 'link', args: {}, rest: await own(lotte), at: clock.now() },
      ...{ person: stranger, place: { room: 'R9' } },
    })
    expect(JSON.stringify(told)).toContain('komt hier niet samen')
  })

  it('in a direct conversation that does not tell its server it is the only one there (rule 49)', async () => {
    const { lotte } = await begin()
    const { engine, clock } = world
    const person = { platform: 'discord', space: '', user: 'lotted', name: 'LotteD', language: 'nl' } as const
    const act = { person, place: { direct: true }, at: clock.now() } as const
    const rest = await own(lotte)
    const told = await engine.handle({ ...act, key: 'k1', does: 'command', noun: 'my', verb: 'link', args: {}, rest })
    const address = /connecting\.yes:[^"]+/.exec(JSON.stringify(told))?.[0] ?? ''
    await engine.handle({ ...act, key: 'k2', does: 'press', address })
    expect(memberOf('lotted')).toBe(memberOf('lotte'))
  })
})

describe('somebody with two places', () => {
  const plan = { smallestStep: 'Eén koffer', signal: 'Iemand belt', expectation: 'Twee van de drie' }

  /** Lotte is here and there, and did everything twice. */
  async function twice() {
    const { anouk, lotte, henk, there } = await begin()
    await world.discord.joins('LotteD', 'resident')
    await wantsMessages(lotte)
    await wantsMessages(there)
    await world.clockTo('2026-09-14T10:00')
    await sharesAloud(there, 'Ouder, op Discord.')
    await world.clockTo('2026-09-14T11:00')
    await answers(lotte, 'share', 'Nieuwer, op Slack.')
    await henk.runs('/experiment log Warmtekoffer')
    await fills(henk, 'experiments.start', plan)
    for (const hands of [lotte, there]) {
      await hands.presses('Ik doe mee', { in: 'Warmtekoffer' })
      await fills(hands, 'Mijn voorspelling', { words: `${hands.name} denkt van wel`, signed: true })
      await hands.runs(`/experiment gezien E1 ${hands.name} zag iemand bellen`)
      await hands.runs(`/digest note ${hands.name} heeft een ladder`)
    }
    await there.runs('/experiment log Koffie op de stoep')
    await world.clockTo('2026-09-14T12:00')
    return { anouk, lotte, henk, there }
  }

  async function merges({ lotte, there }: { lotte: Hands; there: Hands }, name = 'Lotte', perspective = 'student') {
    const told = await there.runs(`/my link ${await own(lotte)}`)
    await there.presses('Ja, verder')
    there.fillsIn({ name, perspective })
    return { before: told.says, after: (await there.sends()).says }
  }

  it('reads what will be, chooses name and side, and then nothing at all is left of the second place', async () => {
    const people = await twice()
    const [second, first] = [memberOf('lotted'), memberOf('lotte')]
    const { before, after } = await merges(people)
    expect(before).toContain('Je zit nu twee keer aan tafel.')
    expect(before).toContain('Dit kun je niet terugdraaien.')
    expect(after).toContain('Je bent nu één lid: Lotte.')
    const { database } = world
    expect(database.count('member', `id = '${second}'`)).toBe(0)
    expect(database.count('member', "state = 'active'")).toBe(3)
    expect(memberOf('lotted')).toBe(first)
    const left = database
      .rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .flatMap(({ name }) => database.rows(`SELECT * FROM "${name}"`).map((row) => `${name} ${JSON.stringify(row)}`))
      .filter((row) => row.includes(second))
    expect(left).toEqual([])
    expect(database.count('identity', 'direct = 1')).toBe(1)
    expect(database.count('consent', `member_id = '${first}' AND kind = 'dm' AND withdrawn_at IS NULL`)).toBe(1)
  })

  it('the newer answer stays, is read on both sides under the name that stays, and counts once', async () => {
    const people = await twice()
    await merges(people, 'LotteD', 'citizen')
    for (const side of [world.slack, world.discord]) {
      expect(side.room().count('Ouder, op Discord.')).toBe(0)
      expect(side.room().count('“Nieuwer, op Slack.” LotteD')).toBe(1)
      expect(side.room().says()).toContain('bewoner: 2')
      expect(side.room().says()).not.toContain('student: 1')
    }
    await world.clockTo('2026-09-17T17:00')
    expect(world.slack.room().says()).toContain('Eén mens deelde iets.')
    await world.clockTo('2026-09-18T15:00')
    expect(world.slack.room().count('Weekbericht')).toBe(1)
    expect(world.discord.room().count('Weekbericht')).toBe(1)
  })

  it('is in a team once, with both things that were seen, and everything goes along in one export', async () => {
    const people = await twice()
    await merges(people)
    const { database } = world
    expect(database.count('experiment_team', 'member_id is not null')).toBe(3)
    expect(database.count('experiment_observation')).toBe(2)
    expect(database.count('experiment_prediction')).toBe(1)
    const { lotte, there } = people
    await there.runs('/my data')
    const { reply } = await there.presses('Neem alles mee')
    const file = reply.is === 'card' ? (reply.files?.[0]?.body ?? '') : ''
    for (const words of [
      'Nieuwer, op Slack.',
      'Lotte zag iemand bellen',
      'LotteD zag iemand bellen',
      'Koffie op de stoep',
    ])
      expect(file).toContain(words)
    expect((await lotte.runs('/my today', { in: 'direct' })).isRefused).toBe(false)
  })

  it('what has no name stays and blocks the other; twice without a name has to wait for the closing', async () => {
    const { lotte, there } = await begin()
    await world.discord.joins('LotteD', 'resident')
    for (const [index, seat] of (['student', 'business', 'research', 'government'] as const).entries())
      await world.discord.joins(`Lid${index}`, seat)
    await world.clockTo('2026-09-14T10:00')
    await answers(lotte, 'anonymous', 'stil hier')
    await answers(there, 'share', 'hardop daar')
    await merges({ lotte, there })
    expect(world.database.count('answer')).toBe(0)
    expect(world.discord.room().says()).not.toContain('hardop daar')
    await there.presses('reflection.share', { in: 'Weekvraag' })
    there.fillsIn({ answer: 'nog eens' })
    await there.sends()
    expect(world.database.count('answer')).toBe(0)
  })

  it('twice without a name has to wait until the question has closed', async () => {
    const { lotte, there } = await begin()
    await world.discord.joins('LotteD', 'resident')
    for (const [index, seat] of (['student', 'business', 'research', 'government'] as const).entries())
      await world.discord.joins(`Lid${index}`, seat)
    await world.clockTo('2026-09-14T10:00')
    for (const hands of [lotte, there]) await answers(hands, 'anonymous', `stil ${hands.name}`)
    expect((await there.runs(`/my link ${await own(lotte)}`)).says).toContain('twee keer zonder naam')
    await world.clockTo('2026-09-17T18:00')
    expect((await merges({ lotte, there })).after).toContain('één lid')
  })

  it('is asked for a talk once, and never by themselves', async () => {
    const { lotte, henk, there } = await twice()
    const asks = async (hands: Hands, withWhom: string, andWhom?: string) => {
      await hands.picks('conversation.ask', { in: 'Warmtekoffer' })
      hands.fillsIn({ withWhom, why: 'Ik snap het nog niet.', ...(andWhom && { andWhom }) })
      await hands.sends()
    }
    await asks(henk, 'Lotte', 'LotteD')
    await asks(there, 'Lotte')
    expect(world.database.count('conversation')).toBe(2)
    const second = memberOf('lotted')
    await merges({ lotte, there })
    expect(world.database.count('conversation')).toBe(1)
    expect(world.database.count('conversation_voice', `member_id = '${memberOf('lotte')}'`)).toBe(1)
    expect(world.database.holds(second)).toBe(false)
    expect((await lotte.runs('/my today', { in: 'direct' })).says).toContain('Henk')
  })

  it('not while everything is being erased', async () => {
    const people = await twice()
    await people.there.runs('/my data')
    await people.there.presses('privacy.erase')
    const told = await people.there.runs(`/my link ${await own(people.lotte)}`)
    expect(told.says).toContain('Je hebt gevraagd om alles te wissen.')
    expect(people.there.canPress('Ja, verder')).toBe(false)
  })

  it('erased afterwards, both are gone', async () => {
    const people = await twice()
    await merges(people)
    await people.lotte.runs('/my data')
    await people.lotte.presses('privacy.erase')
    await world.clockTo('2026-09-16T13:00')
    for (const words of ['Nieuwer, op Slack.', 'Ouder, op Discord.', 'lotted'])
      expect(world.database.holds(words), words).toBe(false)
    for (const side of [world.slack, world.discord]) expect(side.room().says()).not.toContain('Lotte')
  })

  it('a key, and the places of both, are not lost', async () => {
    const { anouk, there } = await begin()
    await world.discord.joins('LotteD', 'resident')
    await there.runs(`/my link ${await own(anouk)}`)
    await there.presses('Ja, verder')
    there.fillsIn({ name: 'Anouk' })
    await there.sends()
    expect((await there.runs('/community connect')).says).toContain('Je code:')
  })
})

it('every column that says who is known here: a new one needs its line in a `Privacy.merge` first', async () => {
  world = await makeTwoWorlds()
  const columns = world.database
    .rows<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .flatMap(({ name }) =>
      world.database.rows<{ name: string }>(`PRAGMA table_info("${name}")`).map((column) => `${name}.${column.name}`),
    )
    .filter((column) => /\.(.*member.*|by|created_by|person)$/.test(column))
    // Keyed: whoever typed a code, as their platform knows them.
    .filter((column) => column !== 'connecting_try.person')
  expect(columns).toEqual(merged)
})

const merged = [
  'ambition_version.by',
  'answer.member_id',
  'ask.member_id',
  'ask.from_member_id',
  'change_story.member_id',
  'connecting_code.member_id',
  'consent.member_id',
  'consent_voice.member_id',
  'conversation.by_member_id',
  'conversation_voice.member_id',
  'digest_foreword.member_id',
  'digest_note.member_id',
  'digest_taken_out.member_id',
  'draft.person',
  'erasure.member_id',
  'experiment.by',
  'experiment_invitation.member_id',
  'experiment_invitation.by_member_id',
  'experiment_observation.member_id',
  'experiment_prediction.member_id',
  'experiment_tap.member_id',
  'experiment_team.member_id',
  'experiment_undo.member_id',
  'experiment_voice.member_id',
  'farewell.member_id',
  'farewell_thanks.member_id',
  'handover_note.member_id',
  'happening.by_member',
  'held_text.member_id',
  'identity.member_id',
  'journey_moment.by',
  'lesson.by',
  'lesson_echo.member_id',
  'lesson_teller.member_id',
  'map_entry.by',
  'meeting_coming.member_id',
  'meeting_gift.member_id',
  'meeting_line.by',
  'meeting_name.member_id',
  'meeting_part.by',
  'meeting_taken.member_id',
  'newcomer.member_id',
  'newcomer_words.member_id',
  'offer_voice.member_id',
  'own_prompt.member_id',
  'pause.by',
  'phase_not_yet.member_id',
  'phase_sign.member_id',
  'phase_tap.member_id',
  'place_card.member_id',
  'proposal.by',
  'proposal_away.member_id',
  'proposal_newcomer.member_id',
  'proposal_remark.member_id',
  'proposal_version.by',
  'question_remark.member_id',
  'question_sharpening.by',
  'question_version.by',
  'quiet.member_id',
  'quote_shown.member_id',
  'quoted.member_id',
  'reaction.member_id',
  'role_asked.member_id',
  'role_offer.member_id',
  'role_rotation_tap.member_id',
  'role_term.member_id',
  'role_unasked.member_id',
  'round_marker.member_id',
  'round_reminder.member_id',
  'round_tap.member_id',
  'seat.by',
  'seat_step.member_id',
  'spent.member_id',
  'story_reason.member_id',
  'stretch_step.by',
  'summary_addition.member_id',
  'summary_quote.member_id',
  'summary_sentences.member_id',
  'summary_voice.member_id',
  'table_check.by',
  'theme.created_by',
  'welcome_line.member_id',
]

it('all of it in English', async () => {
  const { lotte, there } = await begin('en')
  expect((await there.runs(`/my link ${await own(lotte)}`)).says).toContain('This code is from Lotte. Is that you?')
  expect((await there.presses('Yes, that is me')).says).toContain('You are one member now: Lotte.')
})
