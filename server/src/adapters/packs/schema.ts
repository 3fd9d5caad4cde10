/** Checks the entries of a pack against corpus/schema/, and says in Chinese what is wrong and what to do. */
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import packSchema from '../../../../corpus/schema/pack.schema.json';
import recordSchema from '../../../../corpus/schema/record.schema.json';
import sourceSchema from '../../../../corpus/schema/source.schema.json';
import type { Problem } from '../../engine/types.ts';
import type { Item } from './items.ts';

export type SchemaName = 'pack' | 'source' | 'record';

const ajv = new Ajv({ coerceTypes: true, allowUnionTypes: true, verbose: true })
  .addSchema(packSchema, 'pack')
  .addSchema(sourceSchema, 'sources')
  .addSchema(recordSchema, 'records');

const validators: Record<SchemaName, ValidateFunction> = {
  pack: ajv.compile({ $ref: 'pack#' }),
  source: ajv.compile({ $ref: 'sources#/definitions/source' }),
  record: ajv.compile({ $ref: 'records#/definitions/record' }),
};

/** The first thing wrong with an item, or undefined. Turns `true`/`false` of the item into booleans. */
export function schemaProblem(name: SchemaName, item: Item): Problem | undefined {
  const validate = validators[name];
  if (validate(item.data)) return undefined;
  const error = validate.errors?.[0];
  if (!error) return { path: item.path, line: item.line, message: '不合格式' };
  const keys = error.instancePath.split('/').slice(1);
  const extra = error.keyword === 'additionalProperties' ? [`${paramsOf(error).additionalProperty}`] : [];
  const place = keys.length > 0 ? `${keys.join('.')} ` : '';
  return { path: item.path, line: item.lineOf([...keys, ...extra]), message: `${place}${reason(error)}` };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: '字段组（名称: 值）',
  array: '列表（每项以“- ”开头，或写成 [甲, 乙]）',
  string: '文字',
  boolean: 'true 或 false',
};

/** What ajv says about an error; which of these are there depends on its keyword. */
interface ErrorParams {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly allowedValues?: readonly string[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly limit?: number;
  readonly i?: number;
  readonly j?: number;
}

const paramsOf = (error: ErrorObject): ErrorParams => error.params;

function reason(error: ErrorObject): string {
  const { data } = error;
  const params = paramsOf(error);
  switch (error.keyword) {
    case 'required':
      return `缺少必填字段 ${params.missingProperty}：请补上`;
    case 'additionalProperties':
      return `有未知字段 ${params.additionalProperty}：请删去或改正拼写`;
    case 'enum':
      return `的值“${String(data)}”不在允许之列：请改为 ${params.allowedValues?.join('、')} 之一`;
    case 'type':
      return `应是${TYPE_NAMES[`${params.type}`] ?? params.type}`;
    case 'pattern':
      return `的值“${String(data)}”不合格式：应符合 ${params.pattern}`;
    case 'minLength':
      return '不能为空：请填写或删去该字段';
    case 'minItems':
      return `至少要有 ${params.limit} 项`;
    case 'uniqueItems':
      return `第 ${Number(params.j) + 1} 项与第 ${Number(params.i) + 1} 项重复：请删去一项`;
    default:
      return `不合格式（${error.message ?? error.keyword}）`;
  }
}
