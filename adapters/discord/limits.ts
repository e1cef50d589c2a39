// What Discord can show, in numbers, each with the page that says so.
import type { Limits } from '../../src/core/limits.ts'

export const discordLimits: Limits = {
  platform: 'discord',
  message: {
    // https://docs.discord.com/developers/components/reference: 40 components counting nested ones; a row of five buttons is six.
    blocks: 24,
    // One block may be a whole message.
    blockText: 1800,
    // https://docs.discord.com/developers/resources/message: content holds 2000, markup and escaping included (rule 37: direct messages
    // are plain content); a card in a room has 4000. 1800 visible characters leave room for the marks.
    text: 1800,
    // A heading is a line of text; longer ones stop being headings.
    heading: 150,
    // There are no fields: they become lines.
    fields: 25,
    // https://docs.discord.com/developers/components/reference: five in a row; more than five take two rows (rule 56).
    buttons: 10,
    buttonLabel: 80,
    // https://docs.discord.com/developers/components/reference: string select
    menuOptions: 25,
    optionLabel: 100,
    optionHint: 100,
    // There are no tables: aligned text or a list of lines (rule 56), so a table stays what fits a telephone.
    tableRows: 20,
    tableColumns: 5,
    // https://docs.discord.com/developers/components/reference: custom_id
    address: 100,
  },
  form: {
    // https://docs.discord.com/developers/components/reference: modal title, label, description
    title: 45,
    label: 45,
    hint: 100,
    // https://docs.discord.com/developers/interactions/receiving-and-responding: a modal has one to five components.
    fields: 5,
    longText: 4000,
    shortText: 4000,
    // https://docs.discord.com/developers/components/reference: string select
    choices: 25,
    optionLabel: 100,
  },
  command: {
    // https://docs.discord.com/developers/interactions/application-commands
    name: 32,
    description: 100,
    options: 25,
    choices: 25,
  },
  // rule 28: text typed in a server does not reach us without a privileged intent we do not ask for.
  readsThreads: false,
  hasHome: false,
}
