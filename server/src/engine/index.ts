/** The façade of the engine: everything the language server and the command line may use. */

export { bothSides, differenceOf } from './align/both-sides.ts';
export { nearestWords } from './align/nearest.ts';
export { quotedWords } from './align/quoted-words.ts';
export { createLookup, type Lookup } from './complete/lookup.ts';
export { leavesMarkAlone } from './complete/paired-marks.ts';
export { COMPLETION_DEFAULTS, COMPLETION_SOURCES } from './complete/types.ts';
export {
  BUNDLED_PACKS,
  type BundledPack,
  CONFIGURATION_FILE,
  isBundledPack,
  MIN_QUOTATION_LENGTH,
  mergeConfigurations,
  NO_CONFIGURATION,
  tierRule,
} from './configuration.ts';
export { createEngine } from './create.ts';
export type { Engine, EngineParts } from './engine.ts';
export { explainAll } from './explain/all.ts';
export { yearChart, yearCounts, yearLines } from './explain/chart.ts';
export { historyMarkdown } from './explain/history.ts';
export { explanationMarkdown } from './explain/markdown.ts';
export { recordPage, titlePage } from './explain/page.ts';
export { type PortraitSize, type WordingPortrait, wordingPortrait } from './explain/portrait.ts';
export { type PortraitLinks, portraitPage, portraitSections } from './explain/portrait-page.ts';
export {
  chartPicture,
  chartWords,
  type PortraitStyle,
  portraitMarkdown,
  textInCorpus,
} from './explain/portrait-text.ts';
export { certainChanges } from './fix/certain.ts';
export { changesBetween } from './fix/difference.ts';
export { LANGUAGES, type Language, languageOf, say, speak, spoken } from './language/index.ts';
export { inMarks } from './language/marks.ts';
export { lastStart } from './last-start.ts';
export { lineAt } from './line-breaks.ts';
export { memo } from './memo.ts';
export { type PackSkeleton, skeletonPack } from './mine/skeleton.ts';
export { outlineOf, type Section } from './outline/outline.ts';
export { presentOf } from './records/authority.ts';
export { formulationsOf } from './records/formulations.ts';
export { isSuperseded, RECORD_KINDS } from './records/record.ts';
export { sourcesIn } from './records/sources.ts';
export { applied, type Change } from './rules/changes.ts';
export { CATALOGUE as RULE_FACTS } from './rules/registry.ts';
export { isRuleName, RULE_SETTINGS, settingsByRule, unknownRule } from './severity.ts';
export { type CommentWord, commentWords } from './suppress/complete.ts';
export { fileComment } from './suppress/directive.ts';
export { IGNORE_FILE } from './suppress/ignored.ts';
export { marksOf } from './suppress/marks.ts';
export { wordingOf } from './suppress/wording.ts';
export { clip, oneLine } from './text/clip.ts';
export { isIsoDate } from './text/dates.ts';
export { topOf } from './text/front-matter.ts';
export { occurrences } from './text/occurrences.ts';
export { fold } from './text/skeleton.ts';
export { movedSpan } from './text/spans.ts';
export { titleKey } from './text/titles.ts';
export { xmlAttribute, xmlAttributes, xmlText } from './text/xml.ts';
export { waysToName } from './titles/known.ts';
export { bestFirst, isUnverified } from './told.ts';
