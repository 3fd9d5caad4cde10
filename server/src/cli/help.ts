/** Help of the command line in Chinese: the parsing library speaks English only. */
import type { HelpConfiguration, Option } from 'commander';
import { columns } from './excerpt.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
};

export const CHINESE_HELP: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: inChinese,
  styleSubcommandTerm: inChinese,
  optionDescription,
  displayWidth: columns,
};

/** The placeholders of the library itself; those of the commands are their own. */
function inChinese(usage: string): string {
  return usage.replace('[options]', '[选项]').replace('[command]', '[命令]');
}

/** What may be chosen, and what is taken where nothing is; flags are off by default, lists empty. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const notes = [
    ...(argChoices ? [`可选 ${argChoices.join('、')}`] : []),
    ...(typeof defaultValue === 'string' ? [`默认 ${defaultValue}`] : []),
  ];
  return notes.length > 0 ? `${description}（${notes.join('；')}）` : description;
}
