/**
 * What checks data against the schemas of corpus/schema/. Run from source it is made when it is loaded; the build puts the code in its place
 * that the library writes for it (`scripts/validators.ts`), since making it takes longer than a small command.
 */
import Ajv, { type ValidateFunction } from 'ajv';
import configSchema from '../../../corpus/schema/config.schema.json';
import eventSchema from '../../../corpus/schema/event.schema.json';
import lexiconSchema from '../../../corpus/schema/lexicon.schema.json';
import packSchema from '../../../corpus/schema/pack.schema.json';
import patternSchema from '../../../corpus/schema/pattern.schema.json';
import recordSchema from '../../../corpus/schema/record.schema.json';
import sourceSchema from '../../../corpus/schema/source.schema.json';

/** Turns `true`/`false` of data into booleans where the schema says so. */
export const ajv = new Ajv({ coerceTypes: true, allowUnionTypes: true, verbose: true, code: { source: true } })
  .addSchema(configSchema, 'config')
  .addSchema(packSchema, 'pack')
  .addSchema(lexiconSchema, 'lexicon')
  .addSchema(sourceSchema, 'sources')
  .addSchema(eventSchema, 'events')
  .addSchema(patternSchema, 'patterns')
  .addSchema(recordSchema, 'records')
  .addSchema({ $ref: 'lexicon#/definitions/lexicon' }, 'one-lexicon')
  .addSchema({ $ref: 'sources#/definitions/source' }, 'one-source')
  .addSchema({ $ref: 'events#/definitions/event' }, 'one-event')
  .addSchema({ $ref: 'patterns#/definitions/pattern' }, 'one-pattern')
  .addSchema({ $ref: 'records#/definitions/record' }, 'one-record');

/** By the names of the validators below. */
export const KEYS = {
  config: 'config',
  pack: 'pack',
  lexicon: 'one-lexicon',
  source: 'one-source',
  event: 'one-event',
  pattern: 'one-pattern',
  record: 'one-record',
} as const;

function validator(key: string): ValidateFunction {
  const validate = ajv.getSchema(key);
  if (!validate) throw new Error(`no schema ${key}`);
  return validate as ValidateFunction;
}

export const config = validator(KEYS.config);
export const pack = validator(KEYS.pack);
export const lexicon = validator(KEYS.lexicon);
export const source = validator(KEYS.source);
export const event = validator(KEYS.event);
export const pattern = validator(KEYS.pattern);
export const record = validator(KEYS.record);
