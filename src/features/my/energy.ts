// Energy: taking it easy, or back to normal, without a reason and without anybody knowing (INV-36).
import { changeMember } from '../../community/members/store.ts'
import { address, say } from '../../core/card.ts'
import type { Action, Answer, Command } from '../../core/command.ts'
import type { Change } from '../../core/context.ts'
import type { Member } from '../../core/people.ts'
import { texts } from './texts.ts'

const noun = { nl: 'mijn', en: 'my' }

export const energyCommand: Command = {
  noun: 'my',
  verb: 'energy',
  words: { noun, verb: { nl: 'energie', en: 'energy' } },
  says: texts.energySays,
  args: [
    {
      name: 'energy',
      words: { nl: 'energie', en: 'energy' },
      says: texts.energyArg,
      kind: 'choice',
      choices: [
        { value: 'normal', says: texts.energyNormal },
        { value: 'low', says: texts.energyLow },
      ],
    },
  ],
  may: 'guest',
  day: 2,
  road: 'do',
  run: async (c, args) => {
    const chosen = args['energy']
    if (chosen === 'low' || chosen === 'normal') return takeEnergy(c, chosen)
    const { t } = c
    const low = { label: t(texts.energyLowButton), address: address('my.energy', 'low') }
    const normal = { label: t(texts.energyNormalButton), address: address('my.energy', 'normal') }
    return {
      card: c.card(say.heading(t(texts.energyTitle)), say.text(t(texts.energyExplained)), say.buttons(low, normal)),
    }
  },
}

export const energyAction: Action = {
  name: 'my.energy',
  may: 'guest',
  road: 'do',
  run: (c, press) => takeEnergy(c, press.record === 'low' ? 'low' : 'normal'),
}

async function takeEnergy(c: Change, energy: Member['energy']): Promise<Answer> {
  const who = c.who as Member
  await changeMember(c.db, c.community, who.id, { energy })
  await c.memberChanged({ member: who.id, how: energy === 'low' ? 'lowEnergy' : 'normalEnergy' })
  return { card: c.card(say.text(c.t(energy === 'low' ? texts.energyIsLow : texts.energyIsNormal))) }
}
