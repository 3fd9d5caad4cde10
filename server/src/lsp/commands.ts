/** Commands of code actions that the server carries out where the editor has no extension of ours to do it. */
import type { ExecuteCommandParams } from 'vscode-languageserver';
import { say } from '../engine/index.ts';
import { handler } from './handler.ts';
import { ignore } from './ignoring.ts';
import { IGNORE_COMMAND, type IgnoreParams } from './messages.ts';
import type { Session } from './session.ts';

export const SERVER_COMMANDS: readonly string[] = [IGNORE_COMMAND];

export function registerCommands(session: Session): void {
  session.connection.onExecuteCommand(
    handler(
      session,
      () => say.meant.ignoreHere,
      null,
      async ({ command, arguments: given = [] }: ExecuteCommandParams) => {
        const [params] = given as readonly unknown[];
        return command === IGNORE_COMMAND && isIgnoreParams(params) ? ignore(session, params) : null;
      },
    ),
  );
}

/** A message of another editor: nothing of it is believed unseen. */
function isIgnoreParams(params: unknown): params is IgnoreParams {
  if (typeof params !== 'object' || params === null || !('range' in params)) return false;
  const { uri, rule, text } = params as Readonly<Record<string, unknown>>;
  return [uri, rule, text].every((each) => typeof each === 'string') && isRange(params.range);
}

function isRange(range: unknown): boolean {
  if (typeof range !== 'object' || range === null) return false;
  const { start, end } = range as Readonly<Record<string, unknown>>;
  return [start, end].every(
    (each) => typeof each === 'object' && each !== null && 'line' in each && 'character' in each,
  );
}
