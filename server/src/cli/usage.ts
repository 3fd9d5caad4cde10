/** Errors of the command line in Chinese: the parsing library speaks English only. */
import type { CommanderError } from 'commander';

type Translate = (quoted: readonly string[], message: string) => string;

const MESSAGES: Readonly<Record<string, Translate>> = {
  'commander.unknownOption': ([option]) => `没有选项 ${option}`,
  'commander.unknownCommand': ([command]) => `没有命令 ${command}`,
  'commander.missingArgument': ([argument]) => `缺少参数 ${argument}`,
  'commander.optionMissingArgument': ([option]) => `选项 ${option} 后面缺少值`,
  'commander.excessArguments': () => '参数太多',
  'commander.invalidArgument': ([option, value], message) => `选项 ${option} 的值 ${value} 不对${hint(message)}`,
};

/** One line that says what is wrong and where help is. */
export function usageMessage(error: CommanderError): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const text = MESSAGES[error.code]?.(quoted, error.message) ?? error.message.replace(/^error: /, '').split('\n')[0];
  return `${text}（用法见 tifa --help）`;
}

/** The choices an option has, or what its parser says after `is invalid.` */
function hint(message: string): string {
  const rest = /is invalid\. (?:Allowed choices are )?([^\n]+?)\.?$/m.exec(message)?.[1];
  return rest === undefined ? '' : `：应为 ${rest}`;
}
