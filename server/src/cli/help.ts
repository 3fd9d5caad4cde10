/** Help of the command line in the language of the user: the parsing library speaks English only. */
import type { HelpConfiguration, Option } from 'commander';
import { say } from '../engine/index.ts';
import { columns } from './excerpt.ts';

const TITLES: Readonly<Record<string, () => string>> = {
  'Usage:': () => say.cli.usage,
  'Arguments:': () => say.cli.arguments,
  'Options:': () => say.cli.options,
  'Commands:': () => say.cli.commands,
};

export const HELP: HelpConfiguration = {
  styleTitle: (title) => TITLES[title]?.() ?? title,
  styleUsage: translated,
  styleSubcommandTerm: translated,
  optionDescription,
  displayWidth: columns,
};

/** The placeholders of the library itself; those of the commands are their own. */
function translated(usage: string): string {
  return usage.replace('[options]', say.cli.optionsMark).replace('[command]', say.cli.commandMark);
}

/** What may be chosen, and what is taken where nothing is; flags are off by default, lists empty. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const notes = [
    ...(argChoices ? [say.cli.choices(argChoices.join(say.finding.enumeration))] : []),
    ...(typeof defaultValue === 'string' ? [say.cli.defaultIs(defaultValue)] : []),
  ];
  return notes.length > 0 ? description + say.finding.inBrackets(notes.join(say.finding.semicolon)) : description;
}
