/** Checks the entries of a pack against corpus/schema/. */
import Ajv, { type ValidateFunction } from 'ajv';
import eventSchema from '../../../../corpus/schema/event.schema.json';
import lexiconSchema from '../../../../corpus/schema/lexicon.schema.json';
import packSchema from '../../../../corpus/schema/pack.schema.json';
import patternSchema from '../../../../corpus/schema/pattern.schema.json';
import recordSchema from '../../../../corpus/schema/record.schema.json';
import sourceSchema from '../../../../corpus/schema/source.schema.json';
import type { Problem } from '../../engine/types.ts';
import { firstProblem } from './first-problem.ts';
import type { Item } from './items.ts';

export type SchemaName = 'pack' | 'lexicon' | 'source' | 'event' | 'pattern' | 'record';

const ajv = new Ajv({ coerceTypes: true, allowUnionTypes: true, verbose: true })
  .addSchema(packSchema, 'pack')
  .addSchema(lexiconSchema, 'lexicon')
  .addSchema(sourceSchema, 'sources')
  .addSchema(eventSchema, 'events')
  .addSchema(patternSchema, 'patterns')
  .addSchema(recordSchema, 'records');

const validators: Record<SchemaName, ValidateFunction> = {
  pack: ajv.compile({ $ref: 'pack#' }),
  lexicon: ajv.compile({ $ref: 'lexicon#/definitions/lexicon' }),
  source: ajv.compile({ $ref: 'sources#/definitions/source' }),
  event: ajv.compile({ $ref: 'events#/definitions/event' }),
  pattern: ajv.compile({ $ref: 'patterns#/definitions/pattern' }),
  record: ajv.compile({ $ref: 'records#/definitions/record' }),
};

/** The first thing wrong with an item, or undefined. Turns `true`/`false` of the item into booleans. */
export function schemaProblem(name: SchemaName, item: Item): Problem | undefined {
  return firstProblem(validators[name], item);
}
