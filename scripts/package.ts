/**
 * Packs the extension into out/tifa-<platform>.vsix, or for every platform, without the native segmenter, into out/tifa-universal.vsix,
 * and looks into the packed file. Usage: npm run package [-- --universal]
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { extensionPage } from './page.ts';
import { noticesOf, partsOf } from './release/parts.ts';
import { say } from './words.ts';
import { listZip } from './zip.ts';

const ROOT = join(__dirname, '..');
export const OWN_PLATFORM = `${process.platform}-${process.arch}`;
/** Shown as the page of the extension; made at each packing. */
const PAGE = 'out/page.md';

export type Kind = 'platform' | 'universal';

/** Without these nothing works. */
const REQUIRED = [
  'extension/package.json',
  'extension/LICENSE.txt',
  'extension/readme.md',
  'extension/docs/images/icon.png',
  'extension/docs/guide.md',
  'extension/docs/images/completion.png',
  'extension/dist/extension.js',
  'extension/dist/THIRD-PARTY.txt',
  'extension/dist/server.js',
  'extension/dist/programs.js',
  'extension/dist/web/extension.js',
  'extension/dist/web/server.js',
  'extension/dist/corpus/packs.packed',
  'extension/dist/corpus/schema/config.schema.json',
  'extension/dist/pdfjs/cmaps/maps.br',
  'extension/docs/verdicts/wording.md',
  'extension/docs/ignoring.md',
  'extension/l10n/bundle.l10n.zh-cn.json',
  'extension/samples/draft.md',
  'extension/docs/walkthrough/sample.svg',
];
/** With the segmenter, which is optional, goes all of it. */
const SEGMENTER = ['index.js', 'build/Release/nodejieba.node', 'dict/jieba.dict.utf8', 'dict/sizes.json'].map(
  (file) => `extension/dist/nodejieba/${file}`,
);
/** Whatever else lies around in the project stays there. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package(\.nls(\.zh-cn)?)?\.json|README\.md|readme\.md|CHANGELOG\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(?:(?:web\/)?[\w-]+\.m?js|THIRD-PARTY\.txt)$/,
  /^extension\/dist\/(?:nodejieba|pdfjs)\/.+$/,
  /^extension\/dist\/corpus\/(?:packs\.packed|schema\/[\w.-]+\.json)$/,
  /^extension\/(l10n|syntaxes)\/[\w.-]+\.json$/,
  /^extension\/docs\/(?:rules|verdicts)\/(?:[\w-]+\/)?[\w-]+\.md$/,
  /^extension\/docs\/images\/\w+\.png$/,
  /^extension\/docs\/walkthrough\/\w+\.svg$/,
  /^extension\/docs\/(?:guide|configuration|corpus|documents|reports|json|editors|web|assistants|service|scale|confidentiality|ignoring)\.md$/,
  /^extension\/corpus\/README\.md$/,
  /^extension\/samples\/[\w-]+\.md$/,
];

/** One package a platform, because the native segmenter, where there is one, is of one platform; or one for all, without it. */
export function packagePath(kind: Kind = 'platform', platform: string = OWN_PLATFORM): string {
  return join(ROOT, 'out', kind === 'universal' ? 'tifa-universal.vsix' : `tifa-${platform}.vsix`);
}

/** Writes the package and looks into it. Needs a build, with the segmenter of the platform where one is packed. */
export async function pack(kind: Kind, platform: string = OWN_PLATFORM): Promise<void> {
  const path = packagePath(kind, platform);
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(join(ROOT, 'dist/THIRD-PARTY.txt'), noticesOf(partsOf(ROOT)));
  writeFileSync(join(ROOT, PAGE), extensionPage(readFileSync(join(ROOT, 'docs/guide.md'), 'utf8')));
  await createVSIX({
    cwd: ROOT,
    packagePath: path,
    ...(kind === 'universal' ? { ignoreFile: withoutSegmenter() } : { target: platform }),
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    readmePath: PAGE,
  });
  await inspect(path, kind);
  console.log(say.packed(path, (statSync(path).size / 1e6).toFixed(1)));
}

function withoutSegmenter(): string {
  const path = join(ROOT, 'out/.vscodeignore');
  const lines = readFileSync(join(ROOT, '.vscodeignore'), 'utf8').split('\n');
  writeFileSync(path, lines.filter((line) => !line.includes('nodejieba')).join('\n'));
  return path;
}

async function inspect(path: string, kind: Kind): Promise<void> {
  const files = await listZip(path);
  const segmenter = files.filter((file) => file.startsWith('extension/dist/nodejieba/'));
  const missing = [...REQUIRED, ...(segmenter.length > 0 ? SEGMENTER : [])].filter((file) => !files.includes(file));
  const stray = files.filter((file) => file.endsWith('.map') || !ALLOWED.some((pattern) => pattern.test(file)));
  if (kind === 'universal') stray.push(...segmenter);
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}; run npm run build first.`);
  if (stray.length > 0) throw new Error(`The package holds what it must not: ${stray.join(', ')}`);
}

if (require.main === module)
  pack(process.argv.includes('--universal') ? 'universal' : 'platform').catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
