/** Model Context Protocol over standard input and output, by the official SDK: nothing is known here of what is asked. */
import { fromJsonSchema, McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Answer, SourceResource, Tool } from '../assist/index.ts';

/** What is served. */
export interface Service {
  readonly version: string;
  readonly title: string;
  /** What an assistant is told of the whole. */
  readonly instructions: string;
  readonly tools: readonly Tool[];
  /** Answers a question that fits the input of its tool. */
  readonly ask: (tool: Tool, asked: Answer, signal: AbortSignal) => Promise<Answer>;
  readonly sources: {
    readonly template: string;
    readonly title: string;
    readonly list: () => Promise<readonly SourceResource[]>;
    /** `undefined` where there is none. */
    readonly read: (uri: string) => Promise<string | undefined>;
  };
  /** Of errors that belong to no question. */
  readonly failed: (error: Error) => void;
}

/** Serves one client until it closes standard input. */
export async function serve(service: Service): Promise<void> {
  const handle = serveStdio(() => serverOf(service), { onerror: service.failed });
  await new Promise((resolve) => process.stdin.once('close', resolve).once('end', resolve));
  await handle.close();
}

function serverOf({ version, title, instructions, tools, ask, sources }: Service): McpServer {
  const server = new McpServer({ name: 'tifa', title, version }, { instructions });
  for (const tool of tools) {
    const { name, title, description, input, output } = tool;
    const config = {
      title: title(),
      description,
      inputSchema: fromJsonSchema<Answer>({ ...input }),
      outputSchema: fromJsonSchema<Answer>({ ...output }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    };
    server.registerTool(name, config, async (asked, { mcpReq }) => {
      const answer = await ask(tool, asked, mcpReq.signal);
      return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: { ...answer } };
    });
  }
  const list = async () => ({ resources: (await sources.list()).map(resourceOf) });
  const template = new ResourceTemplate(sources.template, { list });
  server.registerResource('source', template, { title: sources.title, mimeType: MIME }, async ({ href }) => {
    const text = await sources.read(href);
    if (text === undefined) throw new ResourceNotFoundError(href);
    return { contents: [{ uri: href, mimeType: MIME, text }] };
  });
  return server;
}

const MIME = 'text/plain';

function resourceOf({ uri, title, date }: SourceResource) {
  return { uri, name: title, mimeType: MIME, ...(date !== undefined && { description: date }) };
}
