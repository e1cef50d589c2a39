// Hands whose acts are over when everything that follows from them is shown, as it would be a moment later.
import type { Hands, Told } from '../../adapters/web/person.ts'

export function thenSettle<Of extends Hands>(hands: Of, settle: () => Promise<void>): Of {
  const settled =
    <Args extends unknown[]>(act: (...args: Args) => Promise<Told>) =>
    async (...args: Args): Promise<Told> => {
      const told = await act(...args)
      await settle()
      return told
    }
  const { runs, presses, chooses, picks, sends, types, edits, deletes, again } = hands
  return {
    ...hands,
    runs: settled(runs),
    presses: settled(presses),
    chooses: settled(chooses),
    picks: settled(picks),
    sends: settled(sends),
    types: settled(types),
    edits: settled(edits),
    deletes: settled(deletes),
    again: settled(again),
  }
}
