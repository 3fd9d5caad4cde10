/** Packs the extension into out/tifa-<platform>.vsix and looks into the packed file. Usage: npm run package */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { listZip } from './zip.ts';

const ROOT = join(__dirname, '..');
/** Without these nothing works. */
const REQUIRED = [
  'extension/package.json',
  'extension/LICENSE.txt',
  'extension/dist/extension.js',
  'extension/dist/server.js',
  'extension/dist/corpus/wangluo-qiangguo/pack.yaml',
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
  /^extension\/dist\/[\w-]+\.m?js$/,
  /^extension\/dist\/(nodejieba|pdfjs|corpus)\/.+$/,
  /^extension\/(l10n|syntaxes)\/[\w.-]+\.json$/,
  /^extension\/docs\/(?:rules|verdicts)\/(?:[\w-]+\/)?[\w-]+\.md$/,
  /^extension\/docs\/images\/icon\.png$/,
  /^extension\/docs\/walkthrough\/\w+\.svg$/,
  /^extension\/docs\/(?:confidentiality|ignoring)\.md$/,
  /^extension\/samples\/[\w-]+\.md$/,
];

/** One package a platform, because the native segmenter, where there is one, is of one platform. */
export function packagePath(): string {
  return join(ROOT, 'out', `tifa-${process.platform}-${process.arch}.vsix`);
}

async function main(): Promise<void> {
  const path = packagePath();
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  await createVSIX({
    cwd: ROOT,
    packagePath: path,
    target: `${process.platform}-${process.arch}`,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const files = await listZip(path);
  const native = files.some((file) => file.startsWith('extension/dist/nodejieba/'));
  const missing = [...REQUIRED, ...(native ? SEGMENTER : [])].filter((file) => !files.includes(file));
  const stray = files.filter((file) => file.endsWith('.map') || !ALLOWED.some((pattern) => pattern.test(file)));
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}; run npm run build first.`);
  if (stray.length > 0) throw new Error(`The package holds what it must not: ${stray.join(', ')}`);
  console.log(`${path}: ${files.length} files, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
