// The spaces that Kring was added to, with their tokens sealed by the key file: a copy of the database alone opens nothing.
import type { Installation, Installations } from '../../core/installation.ts'
import type { Vault } from '../../core/vault.ts'
import type { Store } from '../store.ts'
import type { InstalledSpaceRow } from './store.ts'
import { findInstalledSpace, listInstalledSpaces, removeInstalledSpace, saveInstalledSpace } from './store.ts'

const purpose = 'installation'
const rowOf = (platform: string, space: string) => `installed_space:${platform}:${space}`
/** These rows are of no community. */
const nobody = ''

export function createInstallations(store: Store, vault: Pick<Vault, 'seal' | 'open'>): Installations {
  const opened = ({ platform, space, sealed }: InstalledSpaceRow): Installation => ({
    space,
    body: vault.open(purpose, rowOf(platform, space), sealed),
  })
  return {
    find: (platform, space) =>
      store.look(async (db) => {
        const row = await findInstalledSpace(db, platform, space)
        return row && opened(row)
      }),
    list: (platform) => store.look(async (db) => (await listInstalledSpaces(db, platform)).map(opened)),
    save: (platform, { space, body }) => {
      const sealed = vault.seal(purpose, rowOf(platform, space), body)
      return store.write(nobody, 'press', (tx) => saveInstalledSpace(tx, { platform, space, sealed }))
    },
    remove: (platform, space) => store.write(nobody, 'press', (tx) => removeInstalledSpace(tx, platform, space)),
  }
}
