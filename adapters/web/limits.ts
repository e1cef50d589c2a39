// What a page of our own can show: generous, so that it is never the smallest.
import type { Limits } from '../../src/core/limits.ts'

const plenty = 100_000

export const webLimits: Limits = {
  platform: 'web',
  message: {
    blocks: 200,
    blockText: plenty,
    text: plenty,
    heading: 300,
    fields: 50,
    buttons: 25,
    buttonLabel: 100,
    menuOptions: 200,
    optionLabel: 200,
    optionHint: 200,
    tableRows: 1000,
    tableColumns: 20,
    address: 255,
  },
  form: {
    title: 100,
    label: 200,
    hint: 300,
    fields: 25,
    longText: plenty,
    shortText: 3000,
    choices: 200,
    optionLabel: 200,
  },
  command: { name: 64, description: 300, options: 25, choices: 200 },
  readsThreads: true,
  hasHome: true,
}
