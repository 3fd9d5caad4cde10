/** Messages about writing assistants: plain types only, so that the client may import them. */

/** A question of a writing assistant: the name of a tool, and an input of which nothing is known yet. */
export interface AssistParams {
  readonly tool: string;
  readonly input: unknown;
}

/** The answer of the tool, or why there is none. */
export type AssistResult = { readonly answer: Readonly<Record<string, unknown>> } | { readonly problem: string } | null;

/** Packs and folders of documents (absolute paths) that assistants may be told of. */
export interface AssistantFolders {
  readonly folders: readonly string[];
}
