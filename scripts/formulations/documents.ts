/** The documents of the corpora in a fixed order, best sources first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const KINDS = ['congress', 'gwr', 'speech', 'law', 'news', 'local'] as const;
export type Kind = (typeof KINDS)[number];

export interface Document {
  readonly kind: Kind;
  /** YYYY, YYYY-MM or YYYY-MM-DD; empty where none is known. */
  readonly date: string;
  /** Of a congress its number: 19. */
  readonly name: string;
  readonly text: string;
}

export function* documentsIn(corpora: string): Generator<Document> {
  const rows = ['reports', 'laws'].flatMap((folder) => manifestOf(corpora, folder));
  for (const kind of KINDS.filter((each) => each !== 'news')) {
    for (const { path, date, of, name } of rows)
      if (of === kind) yield { kind, date, name, text: readFileSync(path, 'utf8') };
  }
  const news = join(corpora, 'xwlb');
  for (const year of readdirSync(news).sort()) {
    for (const file of readdirSync(join(news, year)).sort()) {
      const text = readFileSync(join(news, year, file), 'utf8');
      yield { kind: 'news', date: file.slice(0, 10), name: '', text: text.replace(/^---\n[\s\S]*?\n---\n/, '') };
    }
  }
}

interface Row {
  readonly path: string;
  readonly date: string;
  readonly of: Kind;
  readonly name: string;
}

function manifestOf(corpora: string, folder: string): readonly Row[] {
  const lines = readFileSync(join(corpora, folder, 'manifest.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const rows = lines.map((line): Row => {
    const [file = '', , date = ''] = line.split('\t');
    const name = file.split('/').at(-1) ?? '';
    return { path: join(corpora, folder, file), date, of: kindOf(folder, file), name: /^\d+/.exec(name)?.[0] ?? '' };
  });
  return rows.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(folder: string, file: string): Kind {
  if (folder === 'laws') return file.startsWith('DLC/') ? 'local' : 'law';
  if (file.startsWith('congress/')) return 'congress';
  return file.startsWith('gwr/') ? 'gwr' : 'speech';
}
