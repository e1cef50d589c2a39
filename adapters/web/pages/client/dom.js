// Makes and renews elements: words always become text, never markup.

/**
 * Makes an element. `on` holds listeners, `data` becomes data attributes, everything else an attribute; `undefined` and `false` are left out.
 * @param {string} tag
 * @param {Record<string, any>} [props]
 * @param {...any} children
 * @returns {any}
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false || value === null) continue
    if (name === 'on') for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener)
    else if (name === 'data') Object.assign(node.dataset, value)
    else if (name === 'value') node.value = value
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  put(node, children)
  return node
}

/** Puts children in the place of what was there. */
export function fill(node, ...children) {
  node.replaceChildren()
  put(node, children)
}

function put(node, children) {
  for (const child of children.flat(4)) {
    if (child === undefined || child === false || child === null || child === '') continue
    node.append(child)
  }
}

/**
 * Renews a list with as few changes as possible: a child whose mark stayed the same is left alone, so focus, scroll and selection survive.
 * @param {HTMLElement} parent
 * @param {{ key: string, mark: string, draw: () => HTMLElement }[]} items
 * @returns {string[]} the keys that are new
 */
export function renew(parent, items) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]))
  const fresh = []
  let before = parent.firstElementChild
  for (const { key, mark, draw } of items) {
    let node = old.get(key)
    if (!node) fresh.push(key)
    if (!node || node.dataset.mark !== mark) {
      const drawn = draw()
      drawn.dataset.key = key
      drawn.dataset.mark = mark
      if (node) {
        const focus = focusIn(node)
        const isNext = node === before
        node.replaceWith(drawn)
        if (isNext) before = drawn
        focus?.(drawn)
      }
      node = drawn
    }
    old.delete(key)
    if (node === before) before = node.nextElementSibling
    else parent.insertBefore(node, before)
  }
  for (const gone of old.values()) gone.remove()
  return fresh
}

/** How to give the focus back to the same thing in a drawing that replaces this one. */
function focusIn(node) {
  const active = document.activeElement
  if (!active || !node.contains(active)) return undefined
  const all = [...node.querySelectorAll('button, a, input, select, textarea, [tabindex]')]
  const label = active.textContent
  const at = all.indexOf(active)
  return (drawn) => {
    const now = [...drawn.querySelectorAll('button, a, input, select, textarea, [tabindex]')]
    const same = now.find((one) => one.textContent === label) ?? now[Math.min(at, now.length - 1)]
    same?.focus({ preventScroll: true })
  }
}

export const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
export const isNarrow = () => matchMedia('(max-width: 719px)').matches

const shapes = {
  lock: 'M7 10V7.5a5 5 0 0 1 10 0V10M5.5 10h13v10h-13z',
  send: 'M4 12h14M12.5 5.5 19 12l-6.5 6.5',
  close: 'M6 6l12 12M18 6 6 18',
  menu: 'M4 7h16M4 12h16M4 17h10',
  down: 'M6 9.5l6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  file: 'M6 3.5h8l4 4V20.5H6zM14 3.5v4h4',
  reply: 'M10 7 5 12l5 5M5.5 12H14a5 5 0 0 1 5 5v1',
}

/** A small drawing beside words; never alone, so hidden from who hears the page. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}
