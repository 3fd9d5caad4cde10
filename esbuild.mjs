// Bundles the client, the server, its workers and the command line into dist/. Usage: npm run build
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { archiveOf } from './scripts/archive.ts';
import { compiledValidators } from './scripts/validators.ts';
import { say } from './scripts/words.ts';

const entries = {
  extension: 'client/src/extension.ts',
  programs: 'server/src/programs.ts',
  pdfjs: 'server/src/adapters/import/pdf/pdfjs.ts',
  mcp: 'server/src/mcp/serve.ts',
  service: 'server/src/adapters/service/connect.ts',
  'jieba-worker': 'server/src/adapters/segment/jieba-worker.ts',
};
/** Names of programs: each is started by a small file that keeps what V8 compiles of the bundle they share. */
const STARTED = ['server', 'cli', 'index-worker', 'import-worker'];
const START = 'server/src/start.ts';
const missing = [...Object.values(entries), START].filter((file) => !existsSync(file));
if (missing.length) throw new Error(`not there: ${missing.join(', ')}`);

/** What runs it need not put this around it, which would copy it. */
function asFunction(code) {
  return `(function(exports,require,module,__filename,__dirname){${code}\n})`;
}

/** esbuild leaves them in expressions alone, where an escape means the same; a file of ASCII is read fastest, and kept in half of the memory. */
function inAscii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Folders of packages, from the files that were bundled. */
function packagesIn(files) {
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
/** The library of the command line starts commands that are programs of their own: there are none, and loading what starts them takes a while. */
const noPrograms = {
  name: 'no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: '' }));
  },
};

/** Few need pdf.js, and all would have to read its code: it stays a file of its own. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/pdfjs\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './pdfjs.js', external: true },
    );
  },
};

const options = {
  outdir: 'dist',
  plugins: [noPrograms, apart, compiledValidators],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
  external: ['vscode'],
  metafile: true,
  // Some libraries are ES modules that ask where they are; a bundle of CommonJS has no import.meta.
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
};
/** In a browser: nothing of Node, and the files that stand for it ("imports" in package.json). */
const { define: _, banner: __, ...inBrowser } = { ...options, platform: 'browser', target: 'es2022', charset: 'utf8' };
const builds = await Promise.all([
  build({ ...options, entryPoints: entries }),
  build({ ...inBrowser, entryPoints: { 'web/extension': 'client/src/web.ts' } }),
  build({ ...inBrowser, format: 'iife', entryPoints: { 'web/server': 'server/src/web.ts' } }),
]);
// Which packages went in, for the notices and the list of parts of a release.
const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync('dist/packages.json', JSON.stringify(packagesIn(inputs), null, 1));
const bundle = 'dist/programs.js';
writeFileSync(bundle, asFunction(inAscii(readFileSync(bundle, 'utf8'))));
const hash = createHash('sha256').update(readFileSync(bundle)).digest('hex').slice(0, 16);
const { banner: ___, ...start } = options;
await build({
  ...start,
  entryPoints: Object.fromEntries(STARTED.map((name) => [name, START])),
  define: { BUILD: JSON.stringify(hash) },
  sourcemap: false,
});
// nodejieba is native and optional: its worker requires it from dist/nodejieba, with the small dictionary made here.
const from = 'node_modules/nodejieba';
if (existsSync(`${from}/build/Release/nodejieba.node`)) {
  for (const file of ['index.js', 'package.json', 'LICENSE', 'build/Release/nodejieba.node'])
    cpSync(`${from}/${file}`, `dist/nodejieba/${file}`);
  execFileSync(process.execPath, ['scripts/trim-jieba.mjs', 'dist/nodejieba/dict'], { stdio: 'inherit' });
} else console.log(say.withoutJieba);
// Character maps that Chinese PDF files name without holding them: in one file, since they resemble one another.
const maps = 'node_modules/pdfjs-dist/cmaps';
const names = readdirSync(maps).filter((map) =>
  /^(?:[HV]\.|GB|UniGB|UniCNS|Adobe-(?:GB1|CNS1)|ETen|ETHK|HKscs|B5|CNS)/.test(map),
);
mkdirSync('dist/pdfjs/cmaps', { recursive: true });
writeFileSync(
  'dist/pdfjs/cmaps/maps.br',
  await archiveOf(names.map((name) => [name, readFileSync(`${maps}/${name}`)])),
);
cpSync(`${maps}/LICENSE`, 'dist/pdfjs/cmaps/LICENSE');
cpSync('corpus', 'dist/corpus', { recursive: true });
// Packs are read from JSON at start: parsing their YAML would take longer than everything else together.
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/compile-packs.ts', 'dist/corpus'], { stdio: 'inherit' });
