/**
 * The page of the installed extension: the guide without what VS Code does not show there. It takes pictures by http(s) only, so
 * that those of an installed file stay broken (relative paths, data: and even posters of videos are stripped), and opens no file.
 * The guide itself is packed beside it, with its pictures; a command shows it.
 */

/** Pictures, each a paragraph of its own, are left out; links to files become their words. Throws on a picture within a text. */
export function extensionPage(guide: string): string {
  return guide
    .split(/(^```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? part : withoutFiles(part)))
    .join('');
}

function withoutFiles(markdown: string): string {
  const page = markdown.replace(/^!\[[^\]]*\]\((?!https:)[^)\s]+\)\n\n/gm, '');
  const left = /!\[[^\]]*\]\((?!https:)[^)\s]+\)/.exec(page);
  if (left) throw new Error(`${left[0]}: a picture that the page of the extension cannot show has to be a paragraph`);
  return page.replace(/(?<!!)\[([^\]]*)\]\((?!https?:|#)[^)\s]+\)/g, '$1');
}
