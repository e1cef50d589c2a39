// Keeps secrets out of what the operator reads: the values that are set, and whatever looks like a platform's token.

/** Tokens of an app or a bot, and those by which one press may be answered for a quarter of an hour. */
const looksLikeToken =
  /\b(?:(?:xoxe\.)?x(?:ox[a-z]|app)-[\w-]{6,}|[\w-]{20,30}\.[\w-]{6,7}\.[\w-]{25,}|aW50ZXJhY3Rpb246[\w+=%-]+)/g
const hidden = '[hidden]'
/** Shorter ones would take ordinary words with them. */
const shortest = 6

/** Takes these values and every token out of a text, also as they stand in JSON. */
export function createHiding(secrets: readonly string[]): (text: string) => string {
  const spellings = secrets
    .filter((secret) => secret.length >= shortest)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
  const all = [...new Set(spellings)].sort((a, b) => b.length - a.length)
  return (text) => all.reduce((rest, one) => rest.replaceAll(one, hidden), text).replace(looksLikeToken, hidden)
}
