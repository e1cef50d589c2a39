// What you can type after a slash: commands by their Dutch or English words, then what fits each of their arguments.
import { el, fill } from './dom.js'

const most = 8
const pauseMs = 150

/**
 * A list that belongs to a message box, by the combobox pattern.
 * @param {any} app
 * @param {{ box: HTMLTextAreaElement, form: HTMLElement, id: string }} parts
 */
export function createSuggestions(app, { box, form, id }) {
  const list = el('ul', {
    id: `${id}-list`,
    class: 'suggestions',
    role: 'listbox',
    'aria-label': app.t('suggestions'),
    hidden: true,
  })
  form.prepend(list)
  box.setAttribute('aria-autocomplete', 'list')
  box.setAttribute('aria-controls', list.id)
  let items = []
  let at = -1
  let asked = 0
  let timer

  const close = () => {
    items = []
    at = -1
    asked += 1
    clearTimeout(timer)
    list.hidden = true
    box.removeAttribute('aria-activedescendant')
  }
  const choose = (item) => {
    box.value = item.typed
    box.dispatchEvent(new Event('input'))
    box.focus()
  }
  const point = (to) => {
    at = to
    for (const [index, node] of [...list.children].entries()) node.setAttribute('aria-selected', String(index === at))
    const node = list.children[at]
    if (node) {
      box.setAttribute('aria-activedescendant', node.id)
      node.scrollIntoView({ block: 'nearest' })
    } else box.removeAttribute('aria-activedescendant')
  }
  const show = (found) => {
    if (found.length === 0) {
      close()
      return
    }
    items = found
    fill(
      list,
      found.map((item, index) => drawItem(item, `${id}-item-${index}`, () => choose(item))),
    )
    list.hidden = false
    point(found[0]?.isHint ? -1 : 0)
    app.tell(app.t('suggestionsCount', { count: found.length }))
  }
  const look = () => {
    const text = box.value
    if (!text.startsWith('/') || text.includes('\n')) {
      close()
      return
    }
    const found = findCommands(app, text)
    if (found) {
      show(found)
      return
    }
    clearTimeout(timer)
    asked += 1
    const mine = asked
    timer = setTimeout(async () => {
      const options = await findOptions(app, text).catch(() => [])
      if (mine === asked) show(options)
    }, pauseMs)
  }
  /** Keys that belong to the list; true when one was used. */
  const take = (event) => {
    if (list.hidden) return false
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (steps !== undefined) point((at + steps + items.length) % items.length)
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Tab' || (event.key === 'Enter' && !isWhole(app, box.value))) && at >= 0 && !event.shiftKey)
      choose(items[at])
    else return false
    event.preventDefault()
    return true
  }
  box.addEventListener('blur', () => setTimeout(() => !form.contains(document.activeElement) && close(), 150))
  return { look, take, close }
}

function drawItem(item, id, choose) {
  const keepFocus = (event) => event.preventDefault()
  return el(
    'li',
    {
      id,
      role: 'option',
      'aria-selected': 'false',
      class: item.isHint ? 'suggestion hint' : 'suggestion',
      on: { pointerdown: keepFocus, click: item.isHint ? () => undefined : choose },
    },
    el('span', { class: 'suggestion-typed', dir: 'auto' }, item.label),
    item.says && el('small', { dir: 'auto' }, item.says),
  )
}

const plain = (word) => word.toLowerCase()

/** Commands that begin with what is typed; undefined when a whole command stands there already. */
function findCommands(app, text) {
  const { language } = app.page
  if (findMeant(app, text)) return undefined
  const typed = plain(text.slice(1))
    .replace(/^kring\s+/, '')
    .trimStart()
  const forms = (sheet) => [language, 'nl', 'en'].map((one) => `${sheet.words.noun[one]} ${sheet.words.verb[one]}`)
  return app.commands
    .map((sheet) => ({ sheet, words: forms(sheet) }))
    .filter(
      ({ words, sheet }) =>
        words.some((one) => one.startsWith(typed) || one.split(' ')[1]?.startsWith(typed)) &&
        sheet.day <= (typed === '' ? 1 : 3),
    )
    .slice(0, typed === '' ? 12 : most)
    .map(({ sheet, words }) => {
      const found = words.find((one) => one.startsWith(typed)) ?? words[0]
      return { typed: `/${found}${sheet.args.length > 0 ? ' ' : ''}`, label: `/${found}`, says: sheet.says }
    })
}

/** The command that is typed whole, and what follows it. */
function findMeant(app, text) {
  const match = /^\/(?:kring\s+(?=\S+\s+\S+\s))?(\S+)\s+(\S+)\s([\s\S]*)$/i.exec(text)
  if (!match) return undefined
  const [, noun, verb, rest] = match
  const is = (word, words, name) => [words.nl, words.en, name].map(plain).includes(plain(word))
  const sheet = app.commands.find((one) => is(noun, one.words.noun, one.noun) && is(verb, one.words.verb, one.verb))
  return sheet && { sheet, rest, head: text.slice(0, text.length - rest.length) }
}

/** A command without anything behind it, which may be sent as it stands. */
const isWhole = (app, text) => findMeant(app, `${text.trim()} `)?.rest === ''

async function findOptions(app, text) {
  const meant = findMeant(app, text)
  if (!meant) return []
  const { sheet, rest, head } = meant
  const words = rest.split(/\s+/)
  const index = Math.min(words.length, sheet.args.length) - 1
  const arg = sheet.args[index]
  if (!arg) return []
  const before = words.slice(0, index).join(' ')
  const typed = words.slice(index).join(' ')
  const options =
    arg.options ?? (await app.api.suggest({ as: app.as, noun: sheet.noun, verb: sheet.verb, arg: arg.name, typed }))
  const fitting = options.filter(
    ({ label, value }) => plain(label).includes(plain(typed)) || plain(value).startsWith(plain(typed)),
  )
  const start = `${head}${before}${before ? ' ' : ''}`
  const hint = {
    typed: text,
    label: arg.word,
    says: arg.required ? arg.says : `${arg.says} · ${app.t('optional')}`,
    isHint: true,
  }
  const shown = fitting
    .slice(0, most)
    .map(({ value, label, hint: says }) => ({ typed: `${start}${value} `, label, says }))
  return typed === '' || shown.length > 0 ? [hint, ...shown] : []
}
