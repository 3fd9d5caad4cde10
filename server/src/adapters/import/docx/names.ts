/** Names of elements whatever prefixes a producer has chosen, and whether the namespaces are those of Office or of ISO 29500 strict. */

export const OFFICE = 'http://schemas.openxmlformats.org/';
export const STRICT = 'http://purl.oclc.org/ooxml/';

/** The usual prefix of each namespace in which something is read. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OFFICE}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OFFICE}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OFFICE}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OFFICE}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  [`${OFFICE}drawingml/2006/chart`]: 'c',
  [`${STRICT}drawingml/chart`]: 'c',
  [`${OFFICE}drawingml/2006/diagram`]: 'dgm',
  [`${STRICT}drawingml/diagram`]: 'dgm',
  [`${OFFICE}markup-compatibility/2006`]: 'mc',
  [`${OFFICE}package/2006/relationships`]: 'rel',
  [`${OFFICE}package/2006/content-types`]: 'ct',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};
/** What a `mc:Choice` may require: all that Word itself has added and in which words stand as they do elsewhere. */
const UNDERSTOOD =
  /^http:\/\/schemas\.microsoft\.com\/office\/(?:word\/20\d\d\/|drawing\/20\d\d\/|2\d{3}\/)|^http:\/\/schemas\.openxmlformats\.org\/|^http:\/\/purl\.oclc\.org\/ooxml\//;

/** The bindings of prefixes at the place that is being read. */
export class Names {
  readonly #uris = new Map<string, string>();
  /** Bindings to restore when the element at a depth is closed. */
  readonly #before: { readonly depth: number; readonly prefix: string; readonly uri: string | undefined }[] = [];
  readonly #known = new Map<string, string>();
  readonly #written = new Map<string, string>();
  /** The prefixes in use by the usual ones, for attributes. */
  readonly #used = new Map([['xml', 'xml']]);

  /** Takes the declarations of an element that opens at `depth`. */
  enter(attributes: Readonly<Record<string, string>>, depth: number): void {
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name.length === 5 ? '' : name.slice(6);
      const uri = attributes[name];
      const before = this.#uris.get(prefix);
      if (uri === undefined || before === uri) continue;
      this.#before.push({ depth, prefix, uri: before });
      this.#bind(prefix, uri);
    }
  }

  leave(depth: number): void {
    for (let last = this.#before.at(-1); last?.depth === depth; last = this.#before.at(-1)) {
      this.#before.pop();
      if (last.uri === undefined) this.#uris.delete(last.prefix);
      this.#bind(last.prefix, last.uri);
    }
  }

  #bind(prefix: string, uri: string | undefined): void {
    if (uri !== undefined) this.#uris.set(prefix, uri);
    this.#known.clear();
    this.#written.clear();
    const usual = PREFIXES[uri ?? ''];
    if (usual !== undefined) this.#used.set(usual, prefix);
  }

  /** The name with the usual prefix; one of an unknown namespace keeps its own, which may be none of the usual ones. */
  of(raw: string): string {
    const known = this.#known.get(raw);
    if (known !== undefined) return known;
    const colon = raw.indexOf(':');
    const uri = this.#uris.get(colon < 0 ? '' : raw.slice(0, colon));
    const usual = PREFIXES[uri ?? ''];
    const name = usual === undefined ? `?${raw}` : `${usual}:${raw.slice(colon + 1)}`;
    this.#known.set(raw, name);
    return name;
  }

  /** An attribute by its usual name (`w:val`) or by one without a prefix. */
  attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
    const written = this.#written.get(name) ?? this.#write(name);
    return attributes[written] ?? attributes[localOf(written)];
  }

  /** The name that an attribute has here. */
  #write(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? undefined : this.#used.get(name.slice(0, colon));
    const written = prefix ? `${prefix}:${name.slice(colon + 1)}` : name.slice(colon + 1);
    this.#written.set(name, written);
    return written;
  }

  /** Whether the namespaces that a `mc:Choice` requires are understood here. */
  understands(prefixes: string): boolean {
    return prefixes
      .split(/\s+/)
      .filter(Boolean)
      .every((prefix) => UNDERSTOOD.test(this.#uris.get(prefix) ?? ''));
  }
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
