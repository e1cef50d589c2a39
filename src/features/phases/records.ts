// What a stretch, a step, a check, a line under it and a moment are, for whoever asks for a source.
import { findStep, listStepsOf, stepRef } from '../../community/stretches/steps/store.ts'
import { findStretch } from '../../community/stretches/store.ts'
import { say } from '../../core/card.ts'
import type { Description, RecordKind } from '../../core/record.ts'
import { factBlocks } from './check-card.ts'
import { spreadStrip } from './spread.ts'
import { findCheck, findMoment, findSign } from './store.ts'
import { momentTexts, texts } from './texts.ts'
import { pastSpans } from './where.ts'
import {
  checkRef,
  momentRef,
  phaseName,
  saidMoment,
  saidSign,
  saidWhy,
  sentence,
  signRef,
  stretchRef,
} from './words.ts'

export const records: readonly RecordKind[] = [
  {
    name: 'stretch',
    describe: async (q, id): Promise<Description | undefined> => {
      const stretch = await findStretch(q.db, q.community, id)
      if (!stretch) return undefined
      const steps = await listStepsOf(q.db, q.community, id)
      const whys = steps.flatMap((step) => saidWhy(step) ?? []).toReversed()
      return {
        ref: stretchRef(id),
        title: [q.t(texts.recordStretch, { phase: phaseName(q.t, stretch.phase) })],
        people: [...new Set(steps.flatMap(({ by }) => by ?? []))],
        audience: 'group',
        blocks: [
          say.text(...(await pastSpans(q, stretch))),
          ...whys.map((words) => ({ kind: 'quote', words }) as const),
        ],
        words: whys,
      }
    },
  },
  {
    name: 'stretchStep',
    describe: async (q, id): Promise<Description | undefined> => {
      const step = await findStep(q.db, q.community, id)
      const stretch = step && (await findStretch(q.db, q.community, step.stretchId))
      if (!step || !stretch) return undefined
      const named = { phase: phaseName(q.t, stretch.phase) }
      const why = saidWhy(step)
      const isOpened = step.what === 'opened'
      const bare = step.what === 'focus' ? texts.lineFocusBare : isOpened ? texts.lineOpenedBare : texts.lineRestedBare
      return {
        ref: stepRef(step),
        title: q.t.rich(bare, named),
        people: step.by ? [step.by] : [],
        audience: 'group',
        ...(why ? { words: [why], blocks: [{ kind: 'quote', words: why }] } : {}),
      }
    },
  },
  {
    name: 'phaseCheck',
    describe: async (q, id): Promise<Description | undefined> => {
      const check = await findCheck(q.db, q.community, id)
      if (!check) return undefined
      const spread = check.counts ? [spreadStrip(q.t, check.counts), ...(await factBlocks(q, q.t, check))] : []
      return {
        ref: checkRef(id),
        title: [q.t(texts.ritualName)],
        people: [],
        audience: 'group',
        blocks: spread,
      }
    },
  },
  {
    name: 'phaseSign',
    describe: async (q, id): Promise<Description | undefined> => {
      const sign = await findSign(q.db, q.community, id)
      if (!sign) return undefined
      const words = saidSign(sign)
      const title = [q.t(texts.recordSign)]
      const blocks = [{ kind: 'quote', words, by: [{ member: sign.memberId }] }] as const
      return { ref: signRef(id), title, people: [sign.memberId], audience: 'group', words: [words], blocks }
    },
  },
  {
    name: 'moment',
    describe: async (q, id): Promise<Description | undefined> => {
      const moment = await findMoment(q.db, q.community, id)
      if (!moment) return undefined
      const words = saidMoment(moment)
      const blocks = [
        say.text(
          ...q.t.rich(texts.journeyMoment, {
            kind: q.t(momentTexts[moment.kind]),
            words: sentence(words),
            name: { member: moment.by },
          }),
        ),
      ]
      const title = [q.t(texts.recordMoment)]
      return { ref: momentRef(id), title, people: [moment.by], audience: 'group', words: [words], blocks }
    },
  },
]
