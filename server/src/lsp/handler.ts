/** Wraps a request handler: a cancelled request says so, any other failure is reported and answered with nothing. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { say } from '../engine/index.ts';
import type { Session } from './session.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** `what` gives the name of the feature, in the language that is known only by then; `nothing` is the answer where `run` fails. Never rejects. */
export function handler<P, R>(
  { reporter }: Pick<Session, 'reporter'>,
  what: () => string,
  nothing: R,
  run: (params: P, signal: AbortSignal) => R | Promise<R>,
): Handler<P, R> {
  return async (params, token) => {
    const signal = signalOf(token);
    try {
      return await run(params, signal);
    } catch (error) {
      if (signal.aborted) return new ResponseError(LSPErrorCodes.RequestCancelled, say.server.wasCancelled(what()));
      if (isAnswer(error)) return error;
      reporter.error(say.server.failed(what()), error);
      return nothing;
    }
  };
}

/** An error that a feature throws on purpose, to be sent as it is. */
function isAnswer(error: unknown): error is ResponseError<never> {
  return error instanceof ResponseError;
}

/** An abort signal that follows a cancellation token of the protocol. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
