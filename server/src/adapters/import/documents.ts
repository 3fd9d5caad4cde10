/** Lines of a file to documents: layout repaired, articles told apart, metadata joined. */
import type { CorpusDocument, Paragraph } from '../../engine/corpus.ts';
import { say } from '../../engine/language/index.ts';
import { readHead } from '../../engine/repair/head.ts';
import { type Article, repairLayout } from '../../engine/repair/index.ts';
import { KIND, mayHold } from '../../engine/text/kinds.ts';
import { inOneScript, mayBeRewritten } from '../../engine/text/one-script.ts';
import { isTraditional } from '../../engine/text/script.ts';
import type { Problem } from '../../engine/types.ts';
import { fileNameMetadata } from './file-name.ts';
import type { Folders } from './folders.ts';
import { type Manifests, sidecarMetadata } from './manifest.ts';
import { documentInfo, type FoundMetadata, type Metadata } from './metadata.ts';
import type { ImportOptions } from './options.ts';
import type { SourceText } from './text.ts';
import { ruledTier } from './tier-rules.ts';

/** Where metadata outside of a file are looked for. */
export interface Surroundings {
  readonly options: ImportOptions;
  readonly folders: Folders;
  readonly manifests: Manifests;
}

/** The documents of a file; none (and a problem) when it holds no text. */
export async function documentsOf(
  source: SourceText,
  around: Surroundings,
  problems: Problem[],
): Promise<readonly CorpusDocument[]> {
  const articles = repairLayout(source.lines, source.layout).articles.filter(({ paragraphs }) => paragraphs.length > 0);
  if (articles.length === 0) problems.push({ path: source.path, message: say.corpus.empty });
  const outside = await outsideMetadata(source.path, around, problems);
  return articles.map((article, i) => {
    const found = articles.length === 1 ? single(article, source, outside) : several(article, source, outside);
    return { info: documentInfo(source.path, i, found, problems), paragraphs: comparable(article.paragraphs) };
  });
}

/** The scripts are compared character by character: what a traditional text writes otherwise by its words alone is written as a simplified one has it. */
export function comparable(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const mayBeTraditional = paragraphs.some((each) => mayHold(each, KIND.traditional));
  const rewritten = mayBeTraditional ? KIND.rewritten | KIND.rewrittenThere : KIND.rewritten;
  const isRare = (each: Paragraph): boolean => mayHold(each, rewritten) && mayBeRewritten(each.text);
  if (!paragraphs.some(isRare)) return paragraphs;
  const traditional = mayBeTraditional && isTraditional(paragraphs.map(({ text }) => text).join('\n'));
  return paragraphs.map((paragraph) => {
    if (!isRare(paragraph)) return paragraph;
    const text = inOneScript(paragraph.text, traditional);
    return text === paragraph.text ? paragraph : { ...paragraph, text };
  });
}

/** Metadata that do not stand in the file itself. */
export interface Outside {
  /** Sidecar and manifest. */
  readonly stated: readonly FoundMetadata[];
  readonly rest: readonly FoundMetadata[];
}

/** Looks for metadata beside the file, in its name and in the rules for its folder. */
export async function outsideMetadata(path: string, around: Surroundings, problems: Problem[]): Promise<Outside> {
  const stated = [await sidecarMetadata(path, around.folders, problems), await around.manifests.of(path)];
  const tier = ruledTier(path, around.options.tierRules ?? []);
  return {
    stated: stated.flatMap((metadata) => (metadata ? [{ known: 'manifest', metadata } as const] : [])),
    rest: [
      { known: 'file-name', metadata: fileNameMetadata(path) },
      ...(tier ? [{ known: 'folder-rule', metadata: { tier } } as const] : []),
    ],
  };
}

/** A file of one article: what people wrote about the file counts more than its first lines. */
function single(article: Article, source: SourceText, outside: Outside): readonly FoundMetadata[] {
  return [
    ...source.metadata,
    ...outside.stated,
    headOf(article),
    ...source.properties,
    ...outside.rest,
    ...created(source),
  ];
}

/** A file of several articles: the title of an article stands at its head, that of the file means the collection. */
function several(article: Article, source: SourceText, outside: Outside): readonly FoundMetadata[] {
  return [
    headOf(article),
    ...source.metadata,
    ...outside.stated,
    ...source.properties,
    ...outside.rest,
    ...created(source),
  ];
}

function created(source: SourceText): readonly FoundMetadata[] {
  return source.created === undefined ? [] : [{ known: 'properties', metadata: { date: source.created } }];
}

function headOf(article: Article): FoundMetadata {
  const head = readHead(article.paragraphs);
  const { speaker, issuer } = article;
  const metadata: Metadata = {
    get title() {
      return article.title ?? head.title;
    },
    get date() {
      return head.date;
    },
    get number() {
      return head.number;
    },
    speaker,
    issuer,
  };
  return { known: 'head', metadata };
}
