/** Errors: every one is logged, each message is shown to the writer once. */
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { say } from '../engine/index.ts';

export interface Reporter {
  /** Something failed that should not have. `what` names it for the writer. */
  error(what: string, error: unknown): void;
  /** Something the writer can put right. Shown once, logged every time. */
  warn(message: string): void;
  info(message: string): void;
}

export function createReporter(connection: Connection): Reporter {
  const shown = new Set<string>();
  const once = (type: MessageType, message: string): void => {
    if (shown.has(message)) return;
    shown.add(message);
    void connection.sendNotification(ShowMessageNotification.type, { type, message });
  };
  return {
    error(what, error) {
      connection.console.error(
        what + say.finding.colon + (error instanceof Error ? (error.stack ?? error.message) : String(error)),
      );
      once(MessageType.Error, say.server.seeOutput(what, messageOf(error)));
    },
    warn(message) {
      connection.console.warn(message);
      once(MessageType.Warning, say.server.say(message));
    },
    info: (message) => connection.console.info(message),
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
