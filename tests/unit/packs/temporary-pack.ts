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
