/** Wraps a request handler: a cancelled request says so, any other failure is reported and answered with nothing. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Session } from './session.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/** `what` names the feature in Chinese; `nothing` is the answer where `run` fails. Never rejects. */
export function handler<P, R>(
  { reporter, answered }: Pick<Session, 'reporter' | 'answered'>,
  what: string,
  nothing: R,
  run: (params: P, signal: AbortSignal) => R | Promise<R>,
): Handler<P, R> {
  return async (params, token) => {
    const signal = signalOf(token);
    try {
      return await run(params, signal);
    } catch (error) {
      if (signal.aborted) return new ResponseError(LSPErrorCodes.RequestCancelled, `${what}已取消`);
      if (isAnswer(error)) return error;
      reporter.error(`${what}失败`, error);
      return nothing;
    } finally {
      answered();
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
