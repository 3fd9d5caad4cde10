#!/usr/bin/env bash
# A footnote in Chinese disappears from the text: `[^1]: “……”。` holds no blank, so CommonMark reads it as the definition of a
# link whose address is the whole note. The same footnote in English holds blanks and stays where it is, as a paragraph.
# Whoever takes the visible text of a Markdown draft by such a parser never sees Chinese notes, and says nothing.
#
# Seen with @lezer/markdown 1.8.1, markdown-it 15.0.3, commonmark 0.31.2, marked 18.2.1:
#   English: a paragraph holds the note; Chinese: no paragraph holds it, and the mark [^1] is a link to %E2%80%9C….
#   A single blank anywhere in the Chinese note brings it back.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > npm.log
npm install --silent @lezer/markdown@1.8.1 markdown-it@15.0.3 commonmark@0.31.2 marked@18.2.1 > npm.log 2>&1
cat > see.mjs <<'EOF'
import { parser } from '@lezer/markdown';
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

const NOTES = {
  english: ['Half[^1].\n\n[^1]: “Ninety is half of a hundred.”\n', 'Ninety'],
  chinese: ['一半[^1]。\n\n[^1]: “行百里者半九十”。\n', '行百里者'],
  'chinese with a blank': ['一半[^1]。\n\n[^1]: “行百里者 半九十”。\n', '行百里者'],
};
/** The text that a reader sees: without tags, addresses and definitions. */
const visible = (html) => html.replace(/<[^>]*>/g, '');
const READERS = {
  'markdown-it': (text) => visible(new MarkdownIt().render(text)),
  commonmark: (text) => visible(new HtmlRenderer().render(new Parser().parse(text))),
  marked: (text) => visible(marked.parse(text)),
  lezer: (text) => {
    let seen = text;
    parser.parse(text).iterate({ enter: ({ name, from, to }) => { if (name === 'LinkReference') seen = seen.slice(0, from) + ' '.repeat(to - from) + seen.slice(to); } });
    return seen;
  },
};
const EXPECTED = { english: true, chinese: false, 'chinese with a blank': true };
let changed = 0;
for (const [reader, read] of Object.entries(READERS)) {
  for (const [kind, [text, words]] of Object.entries(NOTES)) {
    const isSeen = read(text).includes(words);
    console.log(`${reader}: ${kind} footnote ${isSeen ? 'is seen' : 'is gone'}`);
    if (isSeen !== EXPECTED[kind]) changed++;
  }
}
if (changed) {
  console.error(`${changed} of them behave otherwise now`);
  process.exit(1);
}
EOF
node see.mjs
