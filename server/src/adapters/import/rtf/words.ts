/** Control words of RTF by what they mean for the text. */

/** Groups whose content is no text of the document. Those that begin with `\*` are none either, but for `KEPT`. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet pict objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ' +
    'ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atntime atndate atnicn atnref atnparent atrfstart atrfend bkmkstart bkmkend xe tc rxe txe ' +
    'nonshppict shprslt sp themedata colorschememapping datastore listtable listoverridetable revtbl rsidtbl generator ' +
    'template filetbl private xmlnstbl pgptbl latentstyles panose falt fontemb fontfile mmathPr wgrffmtfilter background ' +
    'pnseclvl pntxta pntxtb formfield datafield docvar userprops'
  ).split(' '),
);

/** Groups behind `\*` that hold text, or hold groups that do. */
export const KEPT: ReadonlySet<string> = new Set(['shpinst', 'ud', 'do', 'nestcell', 'moveto']);

/** Groups with a number that the program made; a tab stands between it and the text. */
export const NUMBERS: ReadonlySet<string> = new Set(['listtext', 'pntext']);

/** Groups whose text stands apart from the sentence in which they stand: notes and text boxes. */
export const APART: ReadonlySet<string> = new Set(['footnote', 'shptxt', 'dptxbxtext']);

/** Words that end a line of text. */
export const BREAKS: ReadonlySet<string> = new Set(
  'par sect page column line softline softpage softcol lbr cell nestcell row nestrow'.split(' '),
);

/** Words that stand for a character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  // A backslash before the end of a line is a paragraph.
  '\n': '\n',
  '\r': '\n',
};

/** Encodings of the sets of characters of fonts. */
export const FONT_CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};
