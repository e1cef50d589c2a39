// Speaks with the server: one function for each address under /api/<stage>/.

/** Thrown when the server cannot be reached; the page keeps trying. */
export class Away extends Error {}

async function ask(path, options) {
  let response
  try {
    response = await fetch(path, options)
  } catch {
    throw new Away(path)
  }
  if (response.status >= 502) throw new Away(path)
  const body = await response.json().catch(() => ({ ok: false }))
  return { status: response.status, body }
}

const post = (body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined))

/** @param {string} stage */
export function createApi(stage) {
  const at = (path) => `/api/${stage}/${path}`
  const sends = async (path, body) => (await ask(at(path), post(body))).body
  return {
    state: (as) => ask(`${at('state')}?${query({ as })}`),
    act: (body) => sends('act', body),
    addPerson: (body) => sends('people', body),
    addExamples: (body) => sends('example-members', body),
    moveClock: (body) => sends('clock', body),
    play: (body) => sends('play', body),
    speak: (body) => sends('language', body),
    trial: (body) => sends('trial', body),
    suggest: async (values) => {
      const { body } = await ask(`${at('suggest')}?${query(values)}`)
      return Array.isArray(body) ? body : []
    },
    menus: async (language) => {
      const { body } = await ask(`${at('menus')}?${query({ language })}`)
      return Array.isArray(body) ? body : []
    },
    commands: async (language) => {
      const { body } = await ask(`${at('commands')}?${query({ language })}`)
      return Array.isArray(body) ? body : []
    },
    file: (id, as) => `${at(`file/${encodeURIComponent(id)}`)}?${query({ as })}`,
    events: (on) => {
      const source = new EventSource(at('events'))
      source.addEventListener('changed', (event) => on.changed(Number(event.data)))
      source.addEventListener('preparing', (event) => on.preparing(Number(event.data)))
      source.addEventListener('open', () => on.back())
      source.addEventListener('error', () => on.lost())
      return source
    },
  }
}
