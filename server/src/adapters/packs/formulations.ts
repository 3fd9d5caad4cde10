/**
 * Reads formulations.tsv: wording that comes again and again, a line each, sorted; before them the sources that lines name. A line that
 * is wrong is a problem with file and line, and left out.
 */
import { say } from '../../engine/language/index.ts';
import type { FormulationLines } from '../../engine/records/formulation-lines.ts';
import type { Source } from '../../engine/records/record.ts';
import { fold } from '../../engine/text/skeleton.ts';
import { type Problem, TIERS } from '../../engine/types.ts';
import type { TextFile } from './files.ts';

/** Of wording, in characters. */
const [SHORTEST, LONGEST] = [4, 60];
const SENTENCE_END = /[。！？；\s]/u;
const YEAR = /^[12][0-9]{3}$/;
const DATE = /^[12][0-9]{3}(?:-[01][0-9](?:-[0-3][0-9])?)?$/;

/** `@name TAB tier TAB title TAB issuer TAB date` names a source; `#` begins a comment; all else is wording. Never throws. */
export function parseFormulations({ path, text }: TextFile, problems: Problem[]): FormulationLines {
  const sources: Record<string, Source> = {};
  let before = '';
  const lines = text.split(/\r?\n/).map((line, at) => {
    if (line === '' || line.startsWith('#')) return '';
    const isSource = line.startsWith('@');
    const problem = isSource ? readSource(line, sources) : problemOf(line, sources, before);
    if (problem !== undefined) problems.push({ path, line: at + 1, message: problem });
    if (problem !== undefined || isSource) return '';
    before = fold(line.slice(0, line.indexOf('\t')));
    return line;
  });
  return { path, text: lines.join('\n'), sources };
}

function readSource(line: string, sources: Record<string, Source>): string | undefined {
  const [id = '', tier = '', title = '', issuer = '', date = ''] = line.slice(1).split('\t');
  const known = TIERS.find((each) => each === tier);
  const isDated = date === '' || DATE.test(date);
  if (!known || title === '' || !/^[a-z0-9-]+$/.test(id) || !isDated) return say.pack.lineSource;
  sources[id] = { id, title, tier: known, ...(issuer !== '' && { issuer }), ...(date !== '' && { date }) };
  return undefined;
}

function problemOf(line: string, sources: Readonly<Record<string, Source>>, before: string): string | undefined {
  const fields = line.split('\t');
  const [wording = '', first = '', last = '', documents = '', cited = ''] = fields;
  if (fields.length !== 5) return say.pack.lineFields(fields.length);
  const length = [...wording].length;
  if (length < SHORTEST || length > LONGEST || SENTENCE_END.test(wording)) return say.pack.lineWording(wording);
  if (!YEAR.test(first) || !YEAR.test(last) || first > last) return say.pack.lineYears(first, last);
  if (!/^[1-9][0-9]*$/.test(documents)) return say.pack.lineDocuments(documents);
  const [name = '', date = '2000'] = cited.split(' ');
  if (!sources[name] || !DATE.test(date)) return say.pack.lineCites(cited);
  return fold(wording) > before ? undefined : say.pack.lineOrder;
}
