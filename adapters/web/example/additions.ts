// What people of the example add to a digest: a foreword of their own, and what they missed.
import type { Deed } from './deeds.ts'
import type { Both, PersonId } from './people.ts'
import { mustWork } from './scene.ts'

/** A foreword of somebody's own above the digest. */
function foreword(at: string, who: PersonId, words: Both): Deed {
  return {
    at,
    do: async (scene) => {
      mustWork(who, await scene.hands(who).runs('/digest preview'))
      return scene.fills(who, 'digest.foreword', { words: scene.says(words) })
    },
  }
}

const forewords: readonly Deed[] = [
  foreword('2026-10-29T19:10', 'lotte', {
    nl: 'In de vakantie reisde de koffer gewoon door. Twee buren gaven hem zelf aan de volgende. Dat had niemand bedacht.',
    en: 'In the holiday the case simply travelled on. Two neighbours handed it to the next one themselves. Nobody had thought of that.',
  }),
  foreword('2026-11-05T18:20', 'esther', {
    nl: 'We zetten een zaal vol stoelen klaar en er kwamen negen mensen. Ik ben blij dat we er samen naar keken in plaats van eromheen.',
    en: 'We filled a hall with chairs and nine people came. I am glad we looked at it together instead of around it.',
  }),
]

/** What somebody missed, for the digest after the holiday. */
const missed: Deed = {
  at: '2026-10-27T11:35',
  do: async (scene) =>
    scene.fills('esther', 'digest.miss', {
      words: scene.says({
        nl: 'Ik zoek contact met kleine verhuurders. Wie kent er een?',
        en: 'I am looking for contact with small landlords. Who knows one?',
      }),
    }),
}

export const additions: readonly Deed[] = [...forewords, missed]
