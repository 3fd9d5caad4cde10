/** The files of a pack of one's own: entries as YAML, pure. Every value is written as JSON, which YAML reads. */

export interface OwnWording {
  readonly wording: string;
  /** What it is taken from; absent for a wording of one's own office. */
  readonly title?: string;
  readonly date?: string;
  readonly tier: 'primary' | 'authority' | 'media' | 'secondary';
}

/** What files hold already: texts of `records/own.yaml` and `sources/own.yaml`, empty where there are none. */
export interface OwnFiles {
  readonly records: string;
  readonly sources: string;
}

const HEADS = {
  records: '# 自己加入的提法。Wording added by “Add to my pack”; may be edited by hand.\n',
  sources: '# 自己加入的提法的出处。Sources of the wording added by “Add to my pack”.\n',
} as const;

export function manifestText(title: string, day: string): string {
  return `id: own\nversion: 0.1.0\ntitle: ${JSON.stringify(title)}\nlanguage: zh-CN\nasOf: "${day}"\n`;
}

/** The files with one more wording; `undefined` where it is there already. */
export function withWording(files: OwnFiles, own: OwnWording): OwnFiles | undefined {
  const wording = JSON.stringify(own.wording);
  if (files.records.includes(`wording: ${wording}\n`)) return undefined;
  const { id: source, text } = sourceOf(files.sources, own);
  const id = `own-${nextNumber(files.records)}`;
  const kind = /[，。；！？]/.test(own.wording) ? 'quotation' : 'formulation';
  const explanation = kind === 'quotation' ? `  explanation: ${JSON.stringify('自己加入的提法。')}\n` : '';
  const record = `- id: ${id}\n  kind: ${kind}\n  wording: ${wording}\n  sources: [{ source: ${source} }]\n  status: current\n${explanation}`;
  return {
    records: appended(files.records, HEADS.records, record),
    sources: appended(files.sources, HEADS.sources, text),
  };
}

/** The source, as it stands in the file or as a new entry of it. */
function sourceOf(sources: string, { title = '自有表述', date, tier }: OwnWording): { id: string; text: string } {
  const day = date === undefined ? '' : `  date: ${JSON.stringify(date)}\n`;
  const body = `  title: ${JSON.stringify(title)}\n  tier: ${tier}\n${day}`;
  const at = `${sources}\n`.indexOf(`${body}\n`);
  const known = at < 0 ? undefined : /- id: (own-\d+)\n$/.exec(sources.slice(0, at))?.[1];
  if (known !== undefined) return { id: known, text: '' };
  const id = `own-${nextNumber(sources)}`;
  return { id, text: `- id: ${id}\n${body}` };
}

function nextNumber(text: string): number {
  return Math.max(0, ...[...text.matchAll(/^- id: own-(\d{1,6})$/gm)].map(([, digits]) => Number(digits))) + 1;
}

/** Entries are parted by a blank line. */
function appended(text: string, head: string, entry: string): string {
  if (entry === '') return text;
  if (text.trim() === '') return `${head}\n${entry}`;
  return `${text.replace(/\n*$/, '\n')}\n${entry}`;
}
