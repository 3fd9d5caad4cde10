/** `tifa mcp`: answers writing assistants over the Model Context Protocol. */
import { type Assistant, SOURCE_TEMPLATE, sourceResources, sourceText, TOOLS } from '../assist/index.ts';
import { createLookup, formulationsOf, say } from '../engine/index.ts';
import { findConfigurations, type KnowingFlags, knowledgeOptions } from './configuration.ts';
import { type CliHost, EXIT, type ExitCode, type Knowledge, type KnowledgeOptions } from './host.ts';
import { writeCorpusNotes, writePackProblems, writeProblems } from './problems.ts';

/** Documents that are listed; all can be read that an answer names. */
const MOST_LISTED = 500;

/** Ends when the client does. Packs and documents are opened at once, and the first question waits for them. */
export async function runMcp(host: CliHost, flags: KnowingFlags): Promise<ExitCode> {
  const configurations = await findConfigurations(host, ['.'], flags);
  writeProblems(host.err, configurations.problems);
  const { private: hidden = [] } = configurations.shared.corpus;
  const options = withoutPrivate(knowledgeOptions(flags, configurations), hidden);
  const knowledge = host.openKnowledge(options, () => undefined);
  const assistant = knowledge.then((known) => {
    writePackProblems(host.err, known);
    writeCorpusNotes(host.err, known);
    return assistantOf(known);
  });
  assistant.catch(() => undefined); // whoever asks is told
  await host.serveAssistants({
    version: host.version,
    title: say.assist.title,
    instructions: say.assist.instructions,
    tools: TOOLS,
    ask: async (tool, asked, signal) => tool.answer(await assistant, asked, signal),
    sources: {
      template: SOURCE_TEMPLATE,
      title: say.assist.source,
      list: async () => sourceResources(await assistant, MOST_LISTED),
      read: async (uri) => sourceText(await assistant, uri),
    },
    failed: ({ message }) => host.err.write(`tifa: ${message}\n`),
  });
  await (await knowledge.catch(() => undefined))?.close();
  return EXIT.clean;
}

/** What a configuration file keeps to its own drafts is not told to an assistant. */
function withoutPrivate({ configured, ...rest }: KnowledgeOptions, hidden: readonly string[]): KnowledgeOptions {
  const folders = configured.folders.filter((folder) => !hidden.includes(folder));
  return { ...rest, configured: { ...configured, folders } };
}

function assistantOf({ engine, passages, shownPath }: Knowledge): Assistant {
  const records = engine.packs.flatMap((pack) => pack.records);
  return {
    engine,
    lookup: createLookup(records, formulationsOf(engine.packs)),
    ...(passages && { passages }),
    shownPath,
    hidden: [],
    mayTell: () => true,
  };
}
