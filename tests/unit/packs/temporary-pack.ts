/** Writes packs into a temporary folder for tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const MANIFEST = `id: demo
version: 1.0.0
title: 示例
language: zh-CN
asOf: 2026-01-01
`;

export const SOURCES = `- id: speech
  title: 在示例会议上的讲话
  tier: primary
  date: 2016-04-19
  occasion: 示例会议
- id: year-only
  title: 年度报告
  tier: media
  date: 2019
`;

/** Files by their path in the pack; a manifest and two sources are there unless given. */
export type PackFixture = Readonly<Record<string, string>>;

/** Writes a pack, hands its folder to `use`, and removes it. */
export async function withPack<T>(files: PackFixture, use: (dir: string) => T | Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'tifa-pack-'));
  try {
    for (const [path, text] of Object.entries({ 'pack.yaml': MANIFEST, 'sources/a.yaml': SOURCES, ...files })) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** A record with what is required, and further lines. */
export function record(id: string, wording: string, ...lines: readonly string[]): string {
  const head = [`- id: ${id}`, 'kind: formulation', `wording: ${wording}`, 'status: current'];
  const sources = lines.some((line) => line.startsWith('sources:')) ? [] : ['sources: [{ source: speech }]'];
  return `${[...head, ...sources, ...lines].join('\n  ')}\n`;
}

/** What is in the files of a pack; `files` are further ones. */
export interface PackText {
  readonly needs?: readonly string[];
  readonly sources?: readonly string[];
  readonly records: string;
  readonly files?: PackFixture;
}

/** By their ids. */
export type PackTexts = Readonly<Record<string, PackText>>;

/** Writes packs beside each other, hands their folders to `use`, and removes them. */
export async function withPacks(texts: PackTexts, use: (dirs: readonly string[]) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'tifa-packs-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  try {
    for (const [id, { needs = [], sources = [], records, files = {} }] of Object.entries(texts)) {
      const head = `id: ${id}\nversion: 1.0.0\ntitle: ${id}\nlanguage: zh-CN\nasOf: 2026-01-01\n`;
      write(`${id}/pack.yaml`, needs.length > 0 ? `${head}needs: [${needs.join(', ')}]\n` : head);
      write(
        `${id}/sources/a.yaml`,
        sources.map((each) => `- id: ${each}\n  title: ${each}\n  tier: primary\n`).join(''),
      );
      write(`${id}/records/a.yaml`, records);
      for (const [path, text] of Object.entries(files)) write(`${id}/${path}`, text);
    }
    await use(Object.keys(texts).map((id) => join(root, id)));
  } finally {
    rmSync(root, { recursive: true });
  }
}
