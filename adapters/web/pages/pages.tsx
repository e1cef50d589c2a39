// The two pages of the playground as the server sends them: the first page, and the shell that the chat is drawn in.
import type { Child } from 'hono/jsx'
import { raw } from 'hono/utils/html'
import type { Language } from '../../../src/core/text.ts'
import type { StageName } from '../protocol.ts'
import { pageTexts } from './texts.ts'

const languages: readonly Language[] = ['nl', 'en']

/** Two doors, one sentence and a language switch; only the example's door where nobody can start a circle of their own. */
export function firstPage(language: Language, hasOwn = true): string {
  const t = pageTexts(language)
  return document(
    <Page language={language} title="Kring" styles={['base', 'first']}>
      <header class="first-top">
        <span class="wordmark">
          <Ring /> Kring
        </span>
        <LanguageSwitch language={language} path="/" />
      </header>
      <main class="first">
        <h1>{t.promise}</h1>
        <p class="first-more">{t.promiseMore}</p>
        <div class="doors">
          <a class="door door-main" href={`/example?language=${language}`}>
            <span class="door-name">{t.doorExample}</span>
            <span class="door-time">{t.doorExampleTime}</span>
            <Circle seats={14} />
          </a>
          {hasOwn && (
            <a class="door" href={`/own?language=${language}`}>
              <span class="door-name">{t.doorOwn}</span>
              <span class="door-time">{t.doorOwnTime}</span>
              <Circle seats={3} />
            </a>
          )}
        </div>
        <p class="first-small">{t.allHere}</p>
      </main>
    </Page>,
  )
}

/** The shell of the chat; everything in it is drawn by the page's own script, from `/api/<stage>/state`. */
export function chatPage(stage: StageName, language: Language): string {
  const t = pageTexts(language)
  const title = stage === 'own' ? t.titleOwn : t.titleExample
  return document(
    <Page
      language={language}
      title={`${title} · Kring`}
      styles={['base', 'chat', 'message', 'clock', 'composer', 'dialog', 'small']}
    >
      <a class="skip" href="#messages">
        {t.skipToMessages}
      </a>
      <div id="banner" class="banner" role="status" hidden />
      <div id="app" class="app" data-stage={stage}>
        <nav id="rail" class="rail" aria-label={t.openRooms}>
          <div class="rail-top">
            <a class="wordmark" href={`/?language=${language}`} title={t.toStart}>
              <Ring /> Kring
            </a>
            <LanguageSwitch language={language} path={stage === 'own' ? '/own' : '/example'} />
          </div>
          <p class="rail-title">{title}</p>
          <div id="rail-list" />
        </nav>
        <main id="main" class="main" aria-busy="true">
          <p class="waiting">{t.loading}</p>
          <noscript>
            <p class="waiting">{t.needsScript}</p>
          </noscript>
        </main>
        <aside id="thread" class="thread" aria-label={t.thread} hidden />
      </div>
      <div id="live" class="unseen" aria-live="polite" />
      <script type="application/json" id="page">
        {raw(inScript({ stage, language, texts: t }))}
      </script>
      <script type="module" src="/assets/client/main.js" />
    </Page>,
  )
}

interface PageProps {
  readonly language: Language
  readonly title: string
  readonly styles: readonly string[]
  readonly children?: Child
}

function Page({ language, title, styles, children }: PageProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="icon" href="/assets/styles/ring.svg" type="image/svg+xml" />
        {styles.map((name) => (
          <link rel="stylesheet" href={`/assets/styles/${name}.css`} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}

function LanguageSwitch({ language, path }: { readonly language: Language; readonly path: string }) {
  const t = pageTexts(language)
  const names = { nl: t.dutch, en: t.english }
  return (
    <nav class="languages" aria-label={t.languageLabel}>
      {languages.map((one) => (
        <a
          href={`${path}?language=${one}`}
          lang={one}
          hreflang={one}
          title={names[one]}
          {...(one === language ? { 'aria-current': 'true' as const } : {})}
        >
          {one.toUpperCase()}
        </a>
      ))}
    </nav>
  )
}

/** The mark: a ring with one seat left open. */
function Ring() {
  return (
    <svg class="ring" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="12" cy="12" r="8.5" pathLength="100" stroke-dasharray="86 14" stroke-dashoffset="-2" />
    </svg>
  )
}

/** People around a table, as dots; only there to look at. */
function Circle({ seats }: { readonly seats: number }) {
  const dots = Array.from({ length: seats }, (_, index) => {
    const turn = (index / seats) * 2 * Math.PI - Math.PI / 2
    return { x: 60 + 46 * Math.cos(turn), y: 60 + 46 * Math.sin(turn), quiet: index % 4 === 3 }
  })
  return (
    <svg class="circle" viewBox="0 0 120 120" width="120" height="120" aria-hidden="true">
      <circle class="circle-table" cx="60" cy="60" r="28" />
      {dots.map(({ x, y, quiet }) => (
        <circle class={quiet ? 'seat seat-open' : 'seat'} cx={x.toFixed(1)} cy={y.toFixed(1)} r="7" />
      ))}
    </svg>
  )
}

function document(page: { toString(): string }): string {
  return `<!doctype html>${page.toString()}`
}

/** JSON that cannot end the element it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
