/** Errors of the command line in the language of the user: the parsing library speaks English only. */
import type { CommanderError } from 'commander';
import { say } from '../engine/index.ts';

type Translate = (quoted: readonly string[], message: string) => string;

const MESSAGES: Readonly<Record<string, Translate>> = {
  'commander.unknownOption': ([option]) => say.cli.noOption(option),
  'commander.missingMandatoryOptionValue': ([option]) => say.cli.noRequired(option),
  'commander.unknownCommand': ([command]) => say.cli.noCommand(command),
  'commander.missingArgument': ([argument]) => say.cli.noArgument(argument),
  'commander.optionMissingArgument': ([option]) => say.cli.noValue(option),
  'commander.excessArguments': () => say.cli.tooManyArguments,
  'commander.invalidArgument': ([option, value], message) => say.cli.wrongValue(option, value, hint(message)),
};

/** One line that says what is wrong and where help is. */
export function usageMessage(error: CommanderError): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const text = MESSAGES[error.code]?.(quoted, error.message) ?? error.message.replace(/^error: /, '').split('\n')[0];
  return say.cli.seeHelp(text);
}

/** The choices an option has, or what its parser says after `is invalid.` */
function hint(message: string): string {
  const rest = /is invalid\. (?:Allowed choices are )?([^\n]+?)\.?$/m.exec(message)?.[1];
  return rest === undefined ? '' : say.cli.shouldBe(rest);
}
