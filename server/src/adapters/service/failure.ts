/** What is told of a service that did not answer. */
import { say } from '../../engine/language/index.ts';
import { isServiceFailure, type ServiceFailure } from './request.ts';

export function reasonOf(error: unknown): string {
  if (!isServiceFailure(error)) return error instanceof Error ? error.message : String(error);
  const { kind, where, status, detail } = error;
  const texts: Readonly<Record<ServiceFailure['kind'], () => string>> = {
    unreachable: () => say.service.unreachable(where),
    slow: () => say.service.slow(where),
    busy: () => say.service.busy(where),
    full: () => say.service.full(where),
    refused: () => say.service.refused(where, status),
    partial: () => say.service.partial(where),
    version: () => say.service.version(detail || '?'),
    empty: () => say.service.empty(where),
    error: () => say.service.error(where, status ?? '', detail),
  };
  return texts[kind]();
}
