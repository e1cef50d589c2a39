// What a platform can show, as numbers and yes/no facts; cards and forms are checked against the smallest of all.

/** Lengths are in code points. */
export interface Limits {
  readonly platform: string
  readonly message: {
    readonly blocks: number
    /** Of one text, list item or note. */
    readonly blockText: number
    /** Of everything readable in one message. */
    readonly text: number
    readonly heading: number
    readonly fields: number
    readonly buttons: number
    readonly buttonLabel: number
    readonly menuOptions: number
    readonly optionLabel: number
    readonly optionHint: number
    readonly tableRows: number
    readonly tableColumns: number
    readonly address: number
  }
  readonly form: {
    readonly title: number
    readonly label: number
    readonly hint: number
    readonly fields: number
    readonly longText: number
    readonly shortText: number
    readonly choices: number
    readonly optionLabel: number
  }
  readonly command: {
    readonly name: number
    readonly description: number
    readonly options: number
    readonly choices: number
  }
  /** Whether a typed reply in a thread of ours reaches us (rule 28). */
  readonly readsThreads: boolean
  readonly hasHome: boolean
}

type Numbers = { readonly [key: string]: number }

function least(all: readonly Numbers[]): Record<string, number> {
  const names = Object.keys(all[0] ?? {})
  return Object.fromEntries(
    names.map((name) => [name, Math.min(...all.map((one) => one[name] ?? Number.POSITIVE_INFINITY))]),
  )
}

/** The limits that hold everywhere. */
export function smallest(all: readonly [Limits, ...Limits[]]): Limits {
  return {
    platform: 'all',
    message: least(all.map((one) => one.message)) as unknown as Limits['message'],
    form: least(all.map((one) => one.form)) as unknown as Limits['form'],
    command: least(all.map((one) => one.command)) as unknown as Limits['command'],
    readsThreads: all.every((one) => one.readsThreads),
    hasHome: all.every((one) => one.hasHome),
  }
}
