// The figures as a table.
import type { Row } from './measure.ts'

const header = ['', 'what', 'measured', 'baseline', 'ratio', 'goal', '', 'against']

export function printTable(rows: readonly Row[]): void {
  const cells = [header, ...rows.map(cellsOf)]
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`${lines.join('\n')}\n`)
}

function cellsOf(row: Row): string[] {
  const ratio = row.baseline === undefined ? undefined : row.measured / row.baseline
  const judged = ratio ?? row.measured
  const goal = row.goal === undefined ? '' : `≤ ${row.goal}${ratio === undefined ? ` ${row.unit}` : ''}`
  const verdict = row.goal === undefined ? '' : judged <= row.goal ? 'met' : 'missed'
  const baseline = row.baseline === undefined ? '' : `${shown(row.baseline)} ${row.unit}`
  const times = ratio === undefined ? '' : `× ${ratio.toFixed(2)}`
  return [row.figure, row.what, `${shown(row.measured)} ${row.unit}`, baseline, times, goal, verdict, row.against ?? '']
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3)
}
