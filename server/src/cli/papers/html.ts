/** A paper as one HTML file: printable, without a script, without anything from elsewhere. */
import { say, xmlAttribute, xmlText } from '../../engine/index.ts';
import type { Cell, Paper, Part, Run } from './paper.ts';

const STYLE = `
@page { size: A4 landscape; margin: 18mm 16mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; color: #555; } }
:root { color: #1a1a1a; background: #fff; font: 10.5pt/1.55 FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
body { max-width: 265mm; margin: 12mm auto; padding: 0 8mm; }
h1 { font: 700 20pt/1.3 "FZXiaoBiaoSong-B05S", SimSun, "Songti SC", "Noto Serif CJK SC", serif; text-align: center; margin: 0 0 6mm; }
:lang(zh) > body > h1 { letter-spacing: .2em; }
h2 { font: 700 12pt/1.4 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; margin: 7mm 0 2mm; overflow-wrap: anywhere; break-after: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 4mm; margin: 0 0 6mm; }
dt { font-weight: 700; } dd { margin: 0; overflow-wrap: anywhere; }
p { margin: 0 0 2mm; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 4mm; }
thead { display: table-header-group; } tr { break-inside: avoid; }
th, td { border: .75pt solid #444; padding: 1.2mm 1.8mm; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th { font: 700 10.5pt/1.4 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; text-align: center; vertical-align: middle; background: #eee; print-color-adjust: exact; }
td p { margin: 0; } .c { text-align: center; }
.wrong { color: #b00020; font-weight: 700; text-decoration: underline wavy #b00020 .6pt; text-underline-offset: 2pt; }
.right { color: #00602b; font-weight: 700; text-decoration: underline; text-underline-offset: 2pt; }
.strong { font-weight: 700; } .faint { color: #5f5f5f; }
.sign { display: flex; gap: 12mm; margin: 12mm 0 4mm; break-inside: avoid; }
.sign span { flex: 1; border-bottom: .75pt solid #444; padding-bottom: 1mm; }
.note { color: #5f5f5f; font-size: 9pt; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;

/** `hash` gives SHA-256 in hexadecimal: the policy of the page allows this very style and nothing else. */
export function htmlOf(paper: Paper, hash: (text: string) => string): string {
  const allowed = Buffer.from(hash(STYLE), 'hex').toString('base64');
  const policy = `default-src 'none'; style-src 'sha256-${allowed}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${paper.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${xmlAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(paper.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${xmlText(paper.title)}</h1>
<dl>
${paper.facts.map(([label, value]) => `<dt>${xmlText(label)}</dt><dd>${xmlText(value)}</dd>`).join('\n')}
</dl>
${paper.parts.map(partOf).join('\n')}
<div class="sign">${paper.signatures.map((label) => `<span>${xmlText(say.paper.toSign(label))}</span>`).join('')}</div>
<p class="note">${xmlText(paper.note)}</p>
</body>
</html>
`;
}

function partOf(part: Part): string {
  if (part.kind === 'heading') return `<h2>${xmlText(part.text)}</h2>`;
  if (part.kind === 'text') return `<p>${xmlText(part.text)}</p>`;
  const { columns, rows } = part;
  const widths = columns.map(({ width }) => `<col width="${width}%">`).join('');
  const head = columns.map(({ head }) => `<th scope="col">${xmlText(head)}</th>`).join('');
  const cells = (row: readonly Cell[]) =>
    row.map((cell, i) => `<td${columns[i]?.centred ? ' class="c"' : ''}>${cellOf(cell)}</td>`).join('');
  return `<table>
<colgroup>${widths}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}
</tbody>
</table>`;
}

function cellOf(cell: Cell): string {
  return cell.map((runs) => `<p>${runs.map(runOf).join('')}</p>`).join('');
}

function runOf({ text, tone = 'plain' }: Run): string {
  return tone === 'plain' ? xmlText(text) : `<span class="${tone}">${xmlText(text)}</span>`;
}
