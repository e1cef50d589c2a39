// What every adapter must do, told once: the same body runs for each platform, with a harness that can look at what people see.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Adapter, Conversation } from '../../src/core/adapter.ts'
import { DeliveryError } from '../../src/core/errors.ts'
import type { Part, ShownBlock } from '../../src/core/shown.ts'
import type { Instant, Zone } from '../../src/core/time.ts'

/** One message as a person finds it on the platform. */
export interface Seen {
  /** Everything readable in it, as people read it: without the marks a platform needs to show it literally. */
  readonly reads: string
  /** How many people are called and links are live in it. */
  readonly live: number
}

export interface AdapterHarness {
  readonly adapter: Adapter
  /** A room and a person's direct messages that are there, and a room that is not. */
  readonly room: Conversation
  readonly direct: Conversation
  readonly nowhere: Conversation
  /** Messages in that conversation, oldest first. */
  shown(to: Conversation): Promise<readonly Seen[]>
  /** The next delivery goes wrong. */
  breaksOnce(how: 'later' | 'forbidden' | 'lostResponse'): void
  stop(): Promise<void>
}

const since = 0 as Instant

/** Runs the contract for one adapter. */
export function describeAdapter(name: string, make: () => Promise<AdapterHarness>): void {
  describe(`${name} as an adapter`, () => {
    let h: AdapterHarness
    beforeEach(async () => {
      h = await make()
    })
    afterEach(() => h.stop())
    const reads = async (to: Conversation) => (await h.shown(to)).map((message) => message.reads)

    it('shows a part in a room, once', async () => {
      await h.adapter.send(h.room, textPart('Two minutes is enough.'), 'token-1')
      expect(await reads(h.room)).toEqual([expect.stringContaining('Two minutes is enough.')])
      expect(await h.shown(h.direct)).toEqual([])
    })

    it('shows a part to one person', async () => {
      await h.adapter.send(h.direct, textPart('Only for you.'), 'token-1')
      expect(await reads(h.direct)).toEqual([expect.stringContaining('Only for you.')])
      expect(await h.shown(h.room)).toEqual([])
    })

    it('continues in the thread under a message', async () => {
      const receipt = await h.adapter.send(h.room, textPart('The question.'), 'token-1')
      const thread = { ...h.room, thread: receipt }
      await h.adapter.send(thread, textPart('An answer.'), 'token-2')
      expect(await reads(thread)).toEqual([expect.stringContaining('An answer.')])
      expect(await reads(h.room)).toEqual([expect.stringContaining('The question.')])
    })

    it('changes a message where it stands', async () => {
      const receipt = await h.adapter.send(h.room, textPart('Before.'), 'token-1')
      await h.adapter.edit(h.room, receipt, textPart('After.'))
      expect(await reads(h.room)).toEqual([expect.stringContaining('After.')])
    })

    it('takes a message away, and again without complaint', async () => {
      const receipt = await h.adapter.send(h.room, textPart('Gone soon.'), 'token-1')
      await h.adapter.edit(h.room, receipt, undefined)
      expect(await h.shown(h.room)).toEqual([])
      await h.adapter.edit(h.room, receipt, undefined)
    })

    it('says that a message is gone when it should change', async () => {
      const receipt = await h.adapter.send(h.room, textPart('Gone soon.'), 'token-1')
      await h.adapter.edit(h.room, receipt, undefined)
      expect(await problemOf(h.adapter.edit(h.room, receipt, textPart('Back.')))).toBe('gone')
    })

    it('finds a message by its token, also after the answer was lost', async () => {
      h.breaksOnce('lostResponse')
      await expect(h.adapter.send(h.room, textPart('Did it arrive?'), 'token-7')).rejects.toThrow()
      const found = await h.adapter.find(h.room, 'token-7', since)
      if (found === 'cannot') return
      expect(found).toBeDefined()
      await h.adapter.edit(h.room, found ?? '', textPart('It did.'))
      expect(await reads(h.room)).toEqual([expect.stringContaining('It did.')])
    })

    it('does not find what is not there, nor in another conversation', async () => {
      await h.adapter.send(h.room, textPart('Here.'), 'token-1')
      expect([undefined, 'cannot']).toContain(await h.adapter.find(h.room, 'token-2', since))
      expect([undefined, 'cannot']).toContain(await h.adapter.find(h.direct, 'token-1', since))
    })

    it.each(['later', 'forbidden'] as const)('tells why a message could not be shown: %s', async (how) => {
      h.breaksOnce(how)
      expect(await problemOf(h.adapter.send(h.room, textPart('Not now.'), 'token-1'))).toBe(how)
      expect(await h.shown(h.room)).toEqual([])
    })

    it('says gone for a room that is not there', async () => {
      expect(await problemOf(h.adapter.send(h.nowhere, textPart('Hello?'), 'token-1'))).toBe('gone')
    })

    it.each([
      '*bold* _italic_ ~gone~ `code` ```block```',
      '<!channel> <@U123> <https://example.org|here> &amp; &lt;b&gt;',
      '@everyone @here <@123> <#456> </kring:1> <t:1>',
      '[here](https://example.org) **b** __u__ ||spoiler|| > quote',
      '<script>alert(1)</script><img src=x onerror=alert(1)>',
      '# heading\n- list\n1. list\n> quote',
    ])('shows what somebody typed as it was typed: %s', async (words) => {
      await h.adapter.send(h.room, part([{ kind: 'quote', words: { said: words, language: 'en' } }]), 'token-1')
      const [message] = await h.shown(h.room)
      expect(message?.reads).toContain(words)
      expect(message?.live).toBe(0)
    })

    it('calls a person only where our words do', async () => {
      await h.adapter.send(h.room, part([{ kind: 'text', spans: [{ name: '@everyone' }] }]), 'token-1')
      expect((await h.shown(h.room))[0]).toMatchObject({ live: 0 })
    })
  })
}

/** A part of one text. */
export function textPart(text: string): Part {
  return part([{ kind: 'text', spans: [text] }])
}

function part(blocks: readonly ShownBlock[]): Part {
  return { n: 0, language: 'en', zone: 'Europe/Amsterdam' as Zone, blocks }
}

async function problemOf(delivery: Promise<unknown>): Promise<string> {
  const error = await delivery.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return error instanceof DeliveryError ? error.problem : `no DeliveryError: ${String(error)}`
}
