// Small questions in a real dialog: are you sure, who is joining, what should it say instead.
import { el } from './dom.js'

/**
 * Asks something; true when the answer is yes.
 * @param {any} app
 * @param {{ title: string, body: any[], yes: string, no?: string | undefined }} question
 * @returns {Promise<boolean>}
 */
export function openDialog(_app, { title, body, yes, no }) {
  return new Promise((resolve) => {
    const form = el(
      'form',
      { method: 'dialog', class: 'dialog-form' },
      el('h2', { id: 'dialog-title' }, title),
      el('div', { class: 'dialog-body' }, body),
      el(
        'div',
        { class: 'dialog-foot' },
        no !== undefined &&
          el('button', { type: 'button', class: 'press', on: { click: () => dialog.close('no') } }, no),
        el('button', { type: 'submit', class: 'press press-first', value: 'yes' }, yes),
      ),
    )
    const dialog = el('dialog', { class: 'dialog dialog-small', 'aria-labelledby': 'dialog-title' }, form)
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'yes')
    })
    document.body.append(dialog)
    dialog.showModal()
  })
}

/** @param {any} app */
export function createDialogs(app) {
  const { t } = app
  app.confirm = ({ title, says, yes, no }) => openDialog(app, { title, body: [el('p', {}, says)], yes, no })
  app.retype = async (message) => {
    const box = el('textarea', { 'aria-label': t('edit'), rows: '4', maxlength: '4000' })
    box.value = message.text ?? ''
    const isSaved = await openDialog(app, { title: t('edit'), body: [box], yes: t('save'), no: t('cancel') })
    const text = box.value.trim()
    if (isSaved && text && text !== message.text) await app.act({ does: 'edit', message: message.id, text })
  }
}
