/** Records as an assistant is told of them. */
import { presentOf, say } from '../engine/index.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import { SOURCE_SCHEMA, sourcesOfRecord } from './sources.ts';
import type { Answer, Assistant } from './tool.ts';

export const RECORD_SCHEMA = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    wording: { type: 'string' },
    kind: { type: 'string' },
    status: { type: 'string', description: 'Whether the wording holds, in words' },
    explanation: { type: 'string' },
    members: { type: 'array', items: { type: 'string' } },
    successor: { type: 'string', description: 'The wording that holds now in its place' },
    sources: { type: 'array', items: SOURCE_SCHEMA },
  },
  required: ['id', 'wording', 'kind', 'status', 'sources'],
} as const;

export function recordAnswer({ engine }: Assistant, record: WordingRecord): Answer {
  const { id, wording, kind, status, explanation, members } = record;
  const successor = presentOf(record, engine.record)?.wording;
  return {
    id,
    wording,
    kind: say.names.kinds[kind],
    status: say.names.statuses[status],
    ...(explanation !== undefined && { explanation }),
    ...(members.length > 0 && { members }),
    ...(successor !== undefined && { successor }),
    sources: sourcesOfRecord(record),
  };
}
