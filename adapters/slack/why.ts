// Why a call of Slack did not work, for the log: Slack's own code, or what kind of error it was. Never what was to be shown.

export function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const data = 'data' in error ? error.data : undefined
  const code = typeof data === 'object' && data !== null && 'error' in data ? data.error : undefined
  if (typeof code === 'string') return code
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
