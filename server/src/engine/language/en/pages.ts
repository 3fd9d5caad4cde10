/** English: pages made for one look, the configuration in force and why something was flagged. */
import { inMarks } from '../marks.ts';
import type { PagesTexts } from '../zh/pages.ts';

export const pages: PagesTexts = {
  effective: (name) =>
    `Tifa: the configuration in force${name ? ` for ${name}` : ''} (read-only). Behind each value stands where it comes from.`,
  files: 'Configuration files, the one that counts most first:',
  noFile: 'There is no .tifa.yaml: settings and defaults alone.',
  byDefault: 'default',
  usualMemory: 'a quarter of the memory of the machine, 1,024 MB at most',
  setting: (name, level) => `setting ${name} (${level})`,
  records: (count) => `${count} records`,
  ownSeverity: 'highest severity of the rule itself',
  severitySet: 'as set',
  today: 'not told: as of today',
  dayOfDraft: 'date of the draft itself',
  why: 'Why was this flagged?',
  place: 'Place:',
  lineOf: (name, line) => `${name}, line ${line}`,
  rule: 'Rule:',
  severity: 'Severity:',
  verdict: 'Verdict:',
  said: 'Message:',
  difference: 'Difference:',
  proof: 'Rests on:',
  byRecord: (id, pack) => `the record \`${id}\`${pack ? ` of the pack ${inMarks(pack)}` : ''}`,
  byDocument: (place) => `the corpus, ${place}`,
  byDraft: 'the draft itself; nothing else is needed',
  source: 'Source:',
  tier: 'Tier of the source:',
  day: 'As of:',
  fix: 'Fix:',
  noFix: 'none, this is only pointed out',
  certainFix: (text) => `${inMarks(text)}, safe to apply unseen`,
  offeredFix: (text) => `${inMarks(text)} is offered, the writer decides`,
  silence: 'To silence this',
  silenceByFix: 'Press Ctrl+. (Cmd+. on macOS) at the place and choose among the quick fixes.',
  silenceByComment: (rule) =>
    `Write a comment \`<!-- tifa-ignore ${rule} -->\` into the draft: alone on a line it is for the next one, behind words for theirs; \`tifa: off\` in the front matter is for all of it.`,
  silenceBySetting: (rule) => `Set \`${rule}\` in the setting \`tifa.rules\` to \`off\`, or to a lower severity.`,
  silenceByFile: (rule) =>
    `Write \`rules: { ${rule}: off }\` into \`.tifa.yaml\`: it holds for all drafts of the folder.`,
  silenceByRecord: 'Put a wording of your own into a pack of your own (“Add to my pack”), with the status current.',
};
