// Runs every generator of this folder; with --check they only compare. Usage: npm run generate [-- --check]
import { readdirSync } from 'node:fs';

for (const file of readdirSync(import.meta.dirname).sort())
  if (/^generate-.+\.(?:mjs|ts)$/.test(file)) await import(`./${file}`);
