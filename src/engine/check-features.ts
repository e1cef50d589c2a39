// Looks over what features declare before anything runs: names that are twice or malformed would only show up weeks later.
import { Fault } from '../core/errors.ts'
import type { Feature } from '../core/feature.ts'
import { lengthOf } from '../core/form.ts'
import { menuLabelMax } from './menus.ts'

const dotted = /^[a-zA-Z]+\.[a-zA-Z]+$/
const word = /^[a-z][a-z-]{0,31}$/

/** Throws a Fault with every problem in one message. */
export function checkFeatures(features: readonly Feature[]): void {
  const problems = [
    ...checkNames(
      'feature',
      names(features, (feature) => [feature.name]),
      /^[a-z][a-zA-Z]*$/,
    ),
    ...checkNames(
      'action',
      names(features, (feature) => feature.actions?.map((action) => action.name)),
      dotted,
    ),
    ...checkNames(
      'form',
      names(features, (feature) => feature.forms?.map((form) => form.name)),
      dotted,
    ),
    ...checkNames(
      'menu item',
      names(features, (feature) => feature.menus?.map((menu) => menu.name)),
      dotted,
    ),
    ...checkLabels(features),
    ...checkNames(
      'wake',
      names(features, (feature) => feature.wakes?.map((wake) => wake.name)),
      dotted,
    ),
    ...checkNames(
      'happening',
      names(features, (feature) => feature.happenings?.map((kind) => kind.name)),
      dotted,
    ),
    ...checkNames(
      'message',
      names(features, (feature) => feature.messages?.map((message) => message.prefix)),
      dotted,
    ),
    ...checkNames(
      'proposal',
      names(features, (feature) => feature.proposals?.map((kind) => kind.name)),
      dotted,
    ),
    ...checkNames(
      'setting',
      names(features, (feature) => feature.settings?.map(({ key }) => key)),
      dotted,
    ),
    ...features
      .filter(({ propose }) => propose)
      .slice(1)
      .map(({ name }) => `feature "${name}" is one proposer too many`),
    ...checkNames(
      'record kind',
      names(features, (feature) => feature.records?.map((kind) => kind.name)),
      /^[a-z]\w*$/i,
    ),
    ...checkNames(
      'record prefix',
      names(features, (feature) => prefixesOf(feature)),
      /^[A-Z]$/,
    ),
    ...checkNames(
      'ritual',
      names(features, (feature) => feature.rituals?.map((ritual) => ritual.code)),
      /^R\d\d$/,
    ),
    ...checkCommands(features),
    ...features.filter((feature) => feature.name === 'engine').map(() => 'the name engine is taken'),
  ]
  if (problems.length > 0) {
    throw new Fault(
      `What features declare does not fit together: ${problems.join('; ')}.`,
      'Correct these declarations.',
    )
  }
}

function checkCommands(features: readonly Feature[]): string[] {
  const commands = features.flatMap((feature) => feature.commands ?? [])
  const malformed = commands
    .flatMap(({ noun, verb, words }) => [noun, verb, words.noun.nl, words.noun.en, words.verb.nl, words.verb.en])
    .filter((name) => !word.test(name))
    .map((name) => `command word "${name}" is malformed`)
  const inLanguage = (language: 'nl' | 'en') =>
    twice(commands.map(({ words }) => `${words.noun[language]} ${words.verb[language]}`))
  return [...malformed, ...[...inLanguage('nl'), ...inLanguage('en')].map((name) => `command "${name}" is there twice`)]
}

function checkLabels(features: readonly Feature[]): string[] {
  const labels = features.flatMap(({ menus = [] }) => menus.flatMap(({ label }) => [label.nl, label.en]))
  return labels.filter((label) => lengthOf(label) > menuLabelMax).map((label) => `menu label "${label}" is too long`)
}

function checkNames(what: string, all: readonly string[], pattern: RegExp): string[] {
  return [
    ...all.filter((name) => !pattern.test(name)).map((name) => `${what} "${name}" is malformed`),
    ...twice(all).map((name) => `${what} "${name}" is there twice`),
  ]
}

function names(features: readonly Feature[], of: (feature: Feature) => readonly string[] | undefined): string[] {
  return features.flatMap((feature) => of(feature) ?? [])
}

function prefixesOf(feature: Feature): string[] {
  return (feature.records ?? []).flatMap(({ prefix }) => prefix ?? [])
}

function twice(all: readonly string[]): string[] {
  return [...new Set(all.filter((name, index) => all.indexOf(name) !== index))]
}
