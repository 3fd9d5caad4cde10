/** English: the lines of the output channel, what was loaded, counts, times. */
import type { LogTexts } from '../zh/log.ts';

export const log: LogTexts = {
  started: (version, language) => `Tifa ${version} started, language ${language}, entirely offline`,
  packs: (list, records, seconds) => `Packs loaded: ${list}; ${records} records in ${seconds} s`,
  pack: (title, version, records) => `“${title}” ${version} (${records} records)`,
  configuration: (files) => `Configuration files in use: ${files}`,
  noConfiguration: 'There is no .tifa.yaml: settings and defaults are used',
  segmenter: (name) => `Words are found by “${name}”`,
  indexing: (folders) => `Indexing the corpus: ${folders}`,
  corpus: (documents, characters, skipped, seconds) =>
    `The corpus is ready: ${documents} documents, ${characters} characters, ${skipped} files not read in full, ${seconds} s`,
  changed: (documents) => `The corpus has changed: ${documents} documents`,
  more: (count) => `… and ${count} more`,
  checked: (name, characters, warning, information, hint) =>
    `Checked “${name}” (${characters} characters): warnings ${warning}, informations ${information}, hints ${hint}`,
  quotations: (count, unverified, milliseconds) =>
    `; quotations ${count}, not verified ${unverified}; ${milliseconds} ms`,
};
