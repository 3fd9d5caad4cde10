/** English: what is wrong with settings and configuration files. */
import type { ConfigTexts } from '../zh/config.ts';

export const config: ConfigTexts = {
  wrongName: (right) => `the name of this file is wrong, it was not read: it should be ${right}`,
  circle: (files) => `extends runs in a circle: ${files}; take one of them out`,
  notExtended: (path) => `${path} in extends is not there: check the path`,
  keptUntilMended: 'Until it is mended, the last good configuration stays in use',
  unusedUntilMended: 'Until it is mended, this file is not used',
  faulty: (problem, use) => `The configuration file has an error: ${problem}. ${use}.`,
  notTrusted: (path) => `the workspace is not trusted: ${path}, outside of the folder, is not read`,
  tooLarge: (size, most) => `the file has ${size} bytes, more than the ${most} that are allowed`,
  unreadable: (reason) => `it cannot be read (${reason}): check the permissions`,
  notUnderstood: (reason) => `it cannot be understood (${reason}): rewrite it`,
  inRules: (problem) => `in rules: ${problem}`,
  noFolder: (folder) => `${folder} in corpus.folders is not a folder: check the path`,
  noBundled: (id, packs) =>
    `in packs.bundled: no bundled pack is called “${id}”: take it out or mend its spelling; there are ${packs}`,
  packsSetting:
    'The setting tifa.packs has become two and was not read: move its folders to tifa.packs.folders; tifa.packs.bundled switches bundled packs off.',
  noPack: (folder) => `${folder} in packs is not a pack (it has no pack.yaml): check the path`,
  unknownRule: (name, groups) =>
    `no rule is called “${name}”: take it out or mend its spelling. Groups (${groups}) and codes of rules (such as labels/verb) may stand there, see docs/rules`,
  badDay: (key, value) =>
    `${key} in the front matter, “${value}”, is not a date and was ignored: write 2016-03-10 or 2016年3月10日`,
  asOfSetting: (value) => `The setting tifa.asOf is ${value}, which is no date; write YYYY-MM-DD. It was ignored.`,
  countSetting: (name, value) => `The setting ${name} is ${value}, which is no positive whole number. It was ignored.`,
  lengthSetting: (value) =>
    `The setting tifa.check.minQuotationLength is ${value}, which is no positive whole number. It was ignored.`,
  rulesSetting: (problem) => `In the setting tifa.rules, ${problem}.`,
  textSetting: (name) => `The setting ${name} should be a text. It was ignored.`,
  listSetting: (name) => `The setting ${name} should be a list of texts. It was ignored.`,
  choiceSetting: (name, value, allowed) =>
    `The setting ${name} is ${value}, which is not known (there are ${allowed}). It was ignored.`,
  relativePath: (path) =>
    `The path ${path} in the settings is relative, but no folder is open; it was ignored. Write an absolute path.`,
};
