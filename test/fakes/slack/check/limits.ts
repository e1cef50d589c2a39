// What Slack takes, in numbers; beside each the page or package that says so. Lengths are counted in code points.

export const slackTakes = {
  // https://docs.slack.dev/reference/block-kit/blocks
  blocksInMessage: 50,
  blocksInView: 100,
  // https://docs.slack.dev/reference/block-kit/composition-objects/text-object
  text: 3000,
  // @slack/types, Block.block_id and Action.action_id
  id: 255,
  section: {
    // https://docs.slack.dev/reference/block-kit/blocks/section-block
    text: 3000,
    fields: 10,
    field: 2000,
  },
  // https://docs.slack.dev/reference/block-kit/blocks/header-block
  header: 150,
  // https://docs.slack.dev/reference/block-kit/blocks/context-block
  contextElements: 10,
  // https://docs.slack.dev/reference/block-kit/blocks/actions-block
  actionsElements: 25,
  // https://docs.slack.dev/reference/block-kit/blocks/input-block
  inputLabel: 2000,
  inputHint: 2000,
  // https://docs.slack.dev/reference/block-kit/blocks/image-block
  imageAlt: 2000,
  imageUrl: 3000,
  imageTitle: 2000,
  button: {
    // https://docs.slack.dev/reference/block-kit/block-elements/button-element
    text: 75,
    value: 2000,
    url: 3000,
    accessibilityLabel: 75,
  },
  // @slack/types, Placeholdable
  placeholder: 150,
  confirm: {
    // https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object
    title: 100,
    text: 300,
    button: 30,
  },
  option: {
    // https://docs.slack.dev/reference/block-kit/composition-objects/option-object; @slack/types says 75 for the value, the page 150.
    text: 75,
    value: 75,
    description: 75,
  },
  // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
  selectOptions: 100,
  // https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element and radio-button-group-element
  boxes: 10,
  // https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element
  overflow: 5,
  // https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
  inputLength: 3000,
  // https://docs.slack.dev/reference/block-kit/blocks/table-block
  tableRows: 100,
  tableColumns: 20,
  tablesInMessage: 1,
  // https://docs.slack.dev/reference/block-kit/blocks/markdown-block: over all of a message.
  markdown: 12_000,
  alert: 200,
  view: {
    // https://docs.slack.dev/reference/views/modal-views
    title: 24,
    button: 24,
    privateMetadata: 3000,
    id: 255,
  },
  message: {
    // https://docs.slack.dev/reference/methods/chat.postMessage: longer is cut off, which we never want.
    text: 40_000,
    // `msg_blocks_too_long`: no page says when. Refusals were seen at 11,341 and 13,298 characters over all blocks
    // (github.com/slackapi/bolt-js issues 2867 and 2509); a maintainer speaks of 12,000 with room for what is around them.
    allBlocks: 11_000,
    // https://docs.slack.dev/messaging/message-metadata: no number is told; ours are a few dozen bytes.
    metadata: 16_000,
  },
} as const
