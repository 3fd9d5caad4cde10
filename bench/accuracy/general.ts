/** Sentences written by hand, with markers ⟦wrong→right⟧; quotations and editors' pairs put into running text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { SHARED } from './ground.ts';

const MARKER = /⟦([^→⟧]*)→([^⟧]*)⟧/;

/** The cases of a file: a line each, `kind|text`; lines that begin with # are for readers. */
export function sentencesIn(path: string): Case[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.includes('|') && !line.startsWith('#')).map(caseOf);
}

function caseOf(line: string, i: number): Case {
  const [kind = '', marked = ''] = line.split('|');
  const [, wrong, right] = MARKER.exec(marked) ?? [];
  if (wrong === undefined || right === undefined) return { id: `R${i}`, kind, text: marked, expect: [] };
  const start = marked.search(MARKER);
  const expect = [{ start, end: start + wrong.length, wrong, right }];
  return { id: `W${i}`, kind, text: marked.replace(MARKER, '$1'), corrected: marked.replace(MARKER, '$2'), expect };
}

/** The quotations of `quotes.json` without their marks. */
export function unmarkedQuotes(): Case[] {
  const path = join(SHARED, 'eval/quotes.json');
  if (!existsSync(path)) return [];
  const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8'));
  return cases.map((each) => {
    const [first] = each.expect;
    if (!first) return { ...each, text: each.text.replace(/[“”]/g, '') };
    const bare = (text: string) => text.replace(/[“”]/g, '');
    const start = bare(each.text.slice(0, first.start)).length;
    const expect = [{ ...first, start, end: start + bare(first.wrong).length }];
    return { ...each, text: bare(each.text), expect, ...(each.corrected && { corrected: bare(each.corrected) }) };
  });
}

/** The wrong forms of editors, each in a sentence of its own, with the right form beside them as a sentence that is right. */
export function editorPairs(): Case[] {
  const path = join(SHARED, 'eval/editor_pairs.tsv');
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row, i): Case[] => {
    const [kind = '', wrong = '', right = ''] = row.split('\t').map((cell) => cell.replace(/[“”]/g, ''));
    const inSentence = (words: string) => `会议要求，${words}。`;
    const expect = [{ start: 5, end: 5 + wrong.length, wrong, right }];
    return [
      { id: `E${i}`, kind, text: inSentence(wrong), corrected: inSentence(right), expect },
      { id: `R${i}`, kind, text: inSentence(right), expect: [] },
    ];
  });
}
