// Stories of change: told in four short answers; everybody may say which says most and why. Reasons are shown, nothing is counted.
import type { Action, FormSpec } from '../../core/command.ts'
import type { Refusal } from '../../core/errors.ts'
import { isRefusal, refuse } from '../../core/errors.ts'
import type { Field, Form } from '../../core/form.ts'
import { textOf } from '../../core/form.ts'
import { openOne, opens, problem, thanks } from './additions.ts'
import { longestStory } from './rules.ts'
import { listReasons, listStories, saveReason, saveStory } from './store.ts'
import type { Domain } from './tables.ts'
import { domainTexts, texts } from './texts.ts'
import { actor, openKey } from './words.ts'

const domains = Object.keys(domainTexts) as Domain[]
const told = ['before', 'happened', 'after', 'matters'] as const
const labels = {
  before: texts.storyBefore,
  happened: texts.storyHappened,
  after: texts.storyAfter,
  matters: texts.storyMatters,
} as const

export const storyForm: FormSpec = {
  name: 'summary.story',
  may: 'guest',
  open: async (q, id): Promise<Form | Refusal> => {
    const summary = await openOne(q, id)
    if (isRefusal(summary)) return summary
    const { t } = q
    const where: Field = {
      kind: 'choice',
      name: 'domain',
      label: t(texts.storyDomain),
      required: true,
      options: (['storyInside', 'storyOutside'] as const).flatMap((how) =>
        domains.map((one) => ({
          value: `${one}.${how === 'storyOutside' ? 'out' : 'in'}`,
          label: t(texts[how], { domain: t(domainTexts[one]) }),
        })),
      ),
    }
    return {
      v: 1,
      name: 'summary.story',
      subject: id,
      language: t.language,
      title: t(texts.storyTitle),
      submit: t(texts.save),
      intro: [t(texts.group)],
      fields: [
        ...told.map(
          (name): Field => ({ kind: 'long', name, label: t(labels[name]), required: true, max: longestStory }),
        ),
        where,
      ],
    }
  },
  submit: async (c, id, values) => {
    const summary = await openOne(c, id)
    if (isRefusal(summary)) return summary
    const [domain, outside] = (textOf(values, 'domain') ?? '').split('.')
    const known = domains.find((one) => one === domain)
    if (!known) return problem('domain', c.t(texts.storyDomain))
    const words = Object.fromEntries(told.map((name) => [name, textOf(values, name) ?? '']))
    const empty = told.find((name) => !words[name])
    if (empty) return problem(empty, c.t(labels[empty]))
    const { id: memberId, language } = actor(c)
    const story = c.newId<string>()
    await saveStory(c.db, {
      id: story,
      communityId: c.community,
      summaryId: summary.id,
      memberId,
      before: words['before'] ?? '',
      happened: words['happened'] ?? '',
      after: words['after'] ?? '',
      matters: words['matters'] ?? '',
      domain: known,
      outside: outside === 'out',
      language,
      at: c.now,
    })
    await c.resay(openKey(summary.id))
    return { card: thanks(c, [{ what: 'story', id: story, summaryId: summary.id }]) }
  },
}

/** One choice each; choosing again replaces it. */
export const chooseForm: FormSpec = {
  name: 'summary.choose',
  may: 'guest',
  open: async (q, id): Promise<Form | Refusal> => {
    const summary = await openOne(q, id)
    if (isRefusal(summary)) return summary
    const stories = (await listStories(q.db, q.community, id)).slice(-25)
    if (stories.length === 0) return refuse(q.t(texts.noStories))
    const names = new Map((await q.circle.members()).map((member) => [member.id, member.name]))
    const mine = (await listReasons(q.db, q.community, id)).find(({ memberId }) => memberId === q.who?.id)
    const { t } = q
    return {
      v: 1,
      name: 'summary.choose',
      subject: id,
      language: t.language,
      title: t(texts.chooseTitle),
      submit: t(texts.save),
      intro: [t(texts.chooseAsk)],
      fields: [
        {
          kind: 'choice',
          name: 'story',
          label: t(texts.chooseWhich),
          required: true,
          options: stories.map((story) => ({
            value: story.id,
            label: labelOf(names.get(story.memberId), story.after),
          })),
          ...(mine ? { value: mine.storyId } : {}),
        },
        {
          kind: 'long',
          name: 'reason',
          label: t(texts.chooseWhy),
          required: true,
          max: longestStory,
          ...(mine ? { value: mine.reason } : {}),
        },
      ],
    }
  },
  submit: async (c, id, values) => {
    const summary = await openOne(c, id)
    if (isRefusal(summary)) return summary
    const story = (await listStories(c.db, c.community, id)).find((one) => one.id === textOf(values, 'story'))
    const reason = textOf(values, 'reason')
    if (!story) return problem('story', c.t(texts.chooseWhich))
    if (!reason) return problem('reason', c.t(texts.chooseWhy))
    const { id: memberId, language } = actor(c)
    const before = (await listReasons(c.db, c.community, id)).find((one) => one.memberId === memberId)
    const own = before?.id ?? c.newId<string>()
    const row = { communityId: c.community, summaryId: id, storyId: story.id, memberId, reason, language, at: c.now }
    await saveReason(c.db, { ...row, id: own })
    await c.resay(openKey(id))
    return { card: thanks(c, [{ what: 'reason', id: own, summaryId: id }]) }
  },
}

/** A label of a menu holds 75 characters at most. */
function labelOf(name: string | undefined, words: string): string {
  const label = `${name ?? '…'}: ${words.replaceAll(/\s+/gu, ' ')}`
  const letters = [...label]
  return letters.length > 75 ? `${letters.slice(0, 74).join('')}…` : label
}

export const storyActions: readonly Action[] = [opens('story', storyForm), opens('choose', chooseForm)]
