/** The HTML around a rendered page: no script runs in it, and its links are commands. Pure. */
import { OPEN_LINK_COMMAND, OPEN_PAGE_COMMAND } from '../../../server/src/lsp/messages.ts';

/** What a page may ask the editor to do. */
export const PAGE_COMMANDS = [OPEN_LINK_COMMAND, OPEN_PAGE_COMMAND] as const;

export interface PageFrame {
  /** URI of the page, from which its links lead. */
  readonly uri: string;
  /** BCP 47, for those who are read to. */
  readonly language: string;
  readonly title: string;
  /** Used once. */
  readonly nonce: string;
}

/** `body` is HTML as Markdown is rendered. Colours and fonts are those of the editor's theme. */
export function pageHtml(body: string, { uri, language, title, nonce }: PageFrame): string {
  return `<!DOCTYPE html>
<html lang="${inHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<title>${inHtml(title)}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body><main>${withCommands(body, uri)}</main></body>
</html>`;
}

/** Links to pages and to files are opened by the editor; those of the web and within the page stay as they are. */
export function withCommands(html: string, page: string): string {
  return html.replace(/ data-href="[^"]*"/g, '').replace(/ href="([^"]*)"/g, (whole, written: string) => {
    const link = fromHtml(written);
    if (/^(?:#|https?:|mailto:|command:)/i.test(link)) return whole;
    const target = URL.canParse(link, page) ? new URL(link, page).href : undefined;
    return target === undefined ? '' : ` href="${inHtml(commandLink(target))}"`;
  });
}

export function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&${NAMES[mark]};`);
}

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

function fromHtml(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot);/g,
    (whole, name) => Object.keys(NAMES).find((mark) => NAMES[mark] === name) ?? whole,
  );
}

function commandLink(target: string): string {
  return `command:${OPEN_LINK_COMMAND}?${encodeURIComponent(JSON.stringify([target]))}`;
}

const STYLE = `
body { font-size: var(--vscode-editor-font-size, 14px); line-height: 1.7; padding: 0 2em 3em; }
main { max-width: 52em; margin: 0 auto; }
h1, h2, h3 { font-weight: 600; line-height: 1.35; }
h2 { border-bottom: 1px solid var(--vscode-textSeparator-foreground, currentColor); padding-bottom: .2em; }
hr { border: 0; border-top: 1px solid var(--vscode-textSeparator-foreground, currentColor); }
blockquote { border-left: 3px solid var(--vscode-textBlockQuote-border); margin: 0; padding: .1em 1em; background: var(--vscode-textBlockQuote-background); }
code, pre { font-family: var(--vscode-editor-font-family, monospace); font-size: .95em; }
pre { overflow-x: auto; padding: .6em 1em; background: var(--vscode-textCodeBlock-background); }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--vscode-textSeparator-foreground, currentColor); padding: .25em .8em; text-align: left; }
a { color: var(--vscode-textLink-foreground); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
svg { max-width: 100%; height: auto; }
svg text { fill: var(--vscode-foreground); }
`;
