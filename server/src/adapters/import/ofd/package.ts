/**
 * OFD (GB/T 33190) as a package: which pages a file has, in order, with their templates. Paths are relative to the part that names them, or
 * begin at the root; producers mix both, and leave out flags for Chinese names.
 */
import { say } from '../../../engine/language/index.ts';
import { type Extract, Refusal } from '../extract.ts';
import { propertiesOf } from '../properties.ts';
import { decodeXml, localName, walk } from '../xml.ts';
import { partName, type ZipArchive } from '../zip.ts';

export interface OfdPackage {
  /** Paths of the parts of each page: its templates and itself. */
  readonly pages: readonly (readonly string[])[];
  readonly properties: Pick<Extract, 'metadata' | 'created'>;
  source(path: string): Promise<string>;
}

const ROOT = 'OFD.xml';

/** Opens the package. Throws a `Refusal` where it has no document. */
export async function openOfd(zip: ZipArchive, mostPages: number): Promise<OfdPackage> {
  const parts = new Parts(zip);
  const root = parts.find(ROOT, '');
  if (root === undefined)
    throw new Refusal(parts.find('Encryptions.xml', '') === undefined ? say.corpus.notOfd : say.corpus.encrypted);
  const documents: string[] = [];
  const properties = new Map<string, string>();
  let open = '';
  await walk(await parts.source(root), {
    open: (name) => {
      open = localName(name);
    },
    text: (text) => {
      if (open === 'DocRoot') documents.push(text.trim());
      else if (open === 'Title' || open === 'CreationDate') properties.set(open, text.trim());
    },
    close: () => {
      open = '';
    },
  });
  const pages: string[][] = [];
  for (const target of documents) {
    const document = parts.find(target, root);
    if (document !== undefined) pages.push(...(await pagesOf(parts, document, mostPages)));
  }
  return {
    pages,
    properties: propertiesOf(properties.get('Title'), properties.get('CreationDate')?.slice(0, 10)),
    source: (path) => parts.source(path),
  };
}

async function pagesOf(parts: Parts, document: string, most: number): Promise<string[][]> {
  const templates = new Map<string, string>();
  const targets: string[] = [];
  await walk(await parts.source(document), {
    open: (name, attributes) => {
      const target = attributes['BaseLoc'];
      if (target === undefined) return;
      if (localName(name) === 'TemplatePage') templates.set(attributes['ID'] ?? '', target);
      else if (localName(name) === 'Page' && targets.length < most) targets.push(target);
    },
    text: () => {},
    close: () => {},
  });
  const pages: string[][] = [];
  for (const target of targets) {
    const page = parts.find(target, document);
    if (page === undefined) continue;
    const behind = await templatesOf(parts, page, (id) => parts.find(templates.get(id) ?? '', document));
    pages.push([...behind, page]);
  }
  return pages;
}

async function templatesOf(
  parts: Parts,
  page: string,
  template: (id: string) => string | undefined,
): Promise<readonly string[]> {
  const source = await parts.source(page);
  if (!source.includes('Template')) return []; // shortcut: most pages have none, and walking through them takes as long as reading them
  const found: string[] = [];
  await walk(source, {
    open: (name, attributes) => {
      const path = localName(name) === 'Template' ? template(attributes['TemplateID'] ?? '') : undefined;
      if (path !== undefined) found.push(path);
    },
    text: () => {},
    close: () => {},
  });
  return found;
}

/** The parts by their real names. */
class Parts {
  readonly #zip: ZipArchive;
  /** By names in small letters: producers do not agree with themselves. */
  readonly #names = new Map<string, string>();

  constructor(zip: ZipArchive) {
    this.#zip = zip;
    for (const { fileName, fileNameRaw } of zip.entries) this.#names.set(keyOf(nameOf(fileNameRaw)), fileName);
  }

  /** The part that `target` means in the part `from`; undefined where there is none. */
  find(target: string, from: string): string | undefined {
    const path = target.trim().replace(/\\/g, '/');
    if (path === '') return undefined;
    const folders = from.split('/').slice(0, -1);
    // From the folder of the part, else from those around it: some producers count from the top of the document.
    const starts = path.startsWith('/')
      ? [[]]
      : folders.map((_, i) => folders.slice(0, folders.length - i)).concat([[]]);
    return starts.map((start) => partName(start, path)).find((name) => this.#names.has(keyOf(name)));
  }

  async source(path: string): Promise<string> {
    const name = this.#names.get(keyOf(path));
    const bytes = name === undefined ? undefined : await this.#zip.read(name);
    return bytes ? decodeXml(bytes) : '';
  }
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** Names are UTF-8 or GBK, whatever the flags of the container say. */
function nameOf(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw).replace(/\\/g, '/');
  } catch {
    return new TextDecoder('gb18030').decode(raw).replace(/\\/g, '/');
  }
}
