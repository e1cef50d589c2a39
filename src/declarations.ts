// All commands and message menus in one language, without a database: for manifests and for whoever registers them.
import type { CommandSheet } from './core/command.ts'
import type { MenuSheet } from './core/menu.ts'
import type { Language } from './core/text.ts'
import { collect } from './engine/declared.ts'
import { listMenus } from './engine/menus.ts'
import { listSheets } from './engine/sheets.ts'
import { features } from './features/index.ts'

export interface Declarations {
  readonly commands: readonly CommandSheet[]
  readonly menus: readonly MenuSheet[]
}

export function listDeclarations(language: Language): Declarations {
  const { commands, menus } = collect(features)
  return { commands: listSheets(commands, language), menus: listMenus(menus, language) }
}
