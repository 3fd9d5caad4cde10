/** A Word file as a package: which part is the document, and which parts belong to it, by relationships and not by names. */
import { say } from '../../../engine/language/index.ts';
import { Refusal } from '../extract.ts';
import { kindOf } from '../kind.ts';
import type { ImportLimits } from '../options.ts';
import { decodeXml } from '../xml.ts';
import { openZip, partName, type ZipArchive } from '../zip.ts';
import { walkXml } from './xml.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type (`styles`, `footnotes`), the same in both families of namespaces. */
  readonly kind: string;
  /** The whole type. */
  readonly type: string;
  /** Name of the part; an address where it is outside of the package. */
  readonly target: string;
  readonly outside: boolean;
}

export interface Part {
  readonly name: string;
  readonly source: string;
}

export interface WordPackage {
  readonly zip: ZipArchive;
  readonly main: Part;
  /** Of the main part. */
  readonly relations: readonly Relation[];
  /** Of the package. */
  readonly outer: readonly Relation[];
  /** The part to which the main part has a relation of that kind. */
  related(kind: string): Promise<Part | undefined>;
}

const USUAL_MAIN = 'word/document.xml';

/** Opens a Word file. Throws a `Refusal` for what is none. */
export async function openPackage(bytes: Uint8Array, limits: ImportLimits): Promise<WordPackage> {
  // An old .doc, or a .docx under a password.
  if (kindOf(bytes, '') === 'ole') throw new Refusal(say.corpus.encryptedWord);
  const zip = await openZip(bytes, limits.unpackedBytes);
  const outer = await relationsOf(zip, '');
  const named = outer.find(({ kind, outside }) => kind === 'officeDocument' && !outside)?.target;
  const main = await partOf(zip, named !== undefined && zip.has(named) ? named : USUAL_MAIN);
  if (!main) throw new Refusal(say.corpus.notWord);
  const relations = await relationsOf(zip, main.name);
  return {
    zip,
    main,
    relations,
    outer,
    related: async (kind) => {
      const relation = relations.find((each) => each.kind === kind && !each.outside);
      return relation && partOf(zip, relation.target);
    },
  };
}

export async function partOf(zip: ZipArchive, name: string): Promise<Part | undefined> {
  const bytes = await zip.read(name);
  return bytes && { name, source: decodeXml(bytes) };
}

/** Name of the part that holds the relationships of a part (of the package: ''). */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

async function relationsOf(zip: ZipArchive, part: string): Promise<readonly Relation[]> {
  const source = await partOf(zip, relationsName(part));
  const relations: Relation[] = [];
  await walkXml(source?.source ?? '', {
    open: (name, attribute) => {
      const type = attribute('Type');
      const target = attribute('Target');
      if (name !== 'rel:Relationship' || type === undefined || target === undefined) return;
      const outside = attribute('TargetMode') === 'External';
      const kind = type.slice(type.lastIndexOf('/') + 1);
      const resolved = outside ? target : resolvedTarget(target, part);
      relations.push({ id: attribute('Id') ?? '', kind, type, target: resolved, outside });
    },
    text: () => {},
    close: () => {},
  });
  return relations;
}

/** A target relative to the folder of its part, or to the top of the package. */
function resolvedTarget(target: string, part: string): string {
  return partName(target.startsWith('/') ? [] : part.split('/').slice(0, -1), target);
}
