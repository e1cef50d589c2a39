// What Slack can show, in numbers, each with the page that says so.
import type { Limits } from '../../src/core/limits.ts'

export const slackLimits: Limits = {
  platform: 'slack',
  message: {
    // https://docs.slack.dev/reference/block-kit/blocks: 50 blocks in a message.
    blocks: 50,
    // https://docs.slack.dev/reference/block-kit/blocks/section-block: a text object holds 3000.
    blockText: 3000,
    // https://docs.slack.dev/reference/methods/chat.postMessage: `text`, which is what screen readers read, is best under 4000.
    text: 4000,
    // https://docs.slack.dev/reference/block-kit/blocks/header-block
    heading: 150,
    // https://docs.slack.dev/reference/block-kit/blocks/section-block
    fields: 10,
    // https://docs.slack.dev/reference/block-kit/blocks/actions-block
    buttons: 25,
    // https://docs.slack.dev/reference/block-kit/block-elements/button-element: 75, of which about 30 are shown.
    buttonLabel: 75,
    // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
    menuOptions: 100,
    // https://docs.slack.dev/reference/block-kit/composition-objects/option-object
    optionLabel: 75,
    optionHint: 75,
    // https://docs.slack.dev/reference/block-kit/blocks/table-block: 100 rows with the header, 20 columns, one table in a message.
    tableRows: 99,
    tableColumns: 20,
    // https://docs.slack.dev/reference/block-kit/block-elements/button-element: action_id
    address: 255,
  },
  form: {
    // https://docs.slack.dev/reference/views/modal-views: title and submit
    title: 24,
    // https://docs.slack.dev/reference/block-kit/blocks/input-block
    label: 2000,
    // A placeholder: https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
    hint: 150,
    // A view holds 100 blocks; rule 56 gives a field up to two, and a page that long is not one page.
    fields: 20,
    // https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element: max_length
    longText: 3000,
    shortText: 3000,
    // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
    choices: 100,
    // https://docs.slack.dev/reference/block-kit/composition-objects/option-object
    optionLabel: 75,
  },
  command: {
    // https://docs.slack.dev/reference/app-manifest: slash_commands, 32 with the slash.
    name: 31,
    description: 2000,
    // One free text, which we parse: as many as there are words.
    options: 100,
    choices: 100,
  },
  // rules 28 and 29: message.channels and message.groups bring replies in threads of ours.
  readsThreads: true,
  // https://docs.slack.dev/surfaces/app-home
  hasHome: true,
}
