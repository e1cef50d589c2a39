// The files a page asks for: its styles and scripts, read from the repository once and served from memory.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Asset {
  /** The path under /assets/, `client/main.js`. */
  readonly path: string
  readonly type: string
  readonly body: string
  /** Changes with the content; for `ETag`, with quotes. */
  readonly tag: string
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
}

// The sources stay where they are when the program is compiled: the browser's scripts are not compiled.
const root = fileURLToPath(new URL('.', import.meta.resolve('#root/package.json')))

/** Reads all files of the pages. `find` gives undefined for a path that is not one of them, so nothing else can be asked for. */
export function readAssets(): { find(path: string): Asset | undefined } {
  const assets = new Map([...assetsIn('client'), ...assetsIn('styles')].map((asset) => [asset.path, asset]))
  return { find: (path) => assets.get(path) }
}

function assetsIn(folder: string): Asset[] {
  const directory = join(root, 'adapters/web/pages', folder)
  return readdirSync(directory).flatMap((name) => {
    const type = types[name.split('.').at(-1) ?? '']
    if (type === undefined) return []
    const body = readFileSync(join(directory, name), 'utf8')
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    return [{ path: `${folder}/${name}`, type, body, tag }]
  })
}
