/** Says in Chinese what is wrong with an item by its schema, at which line, and what to do. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Problem } from '../../engine/types.ts';
import type { Item } from './items.ts';

/** The first thing wrong with an item, or undefined. The validator may turn scalars of the item into other types. */
export function firstProblem(validate: ValidateFunction, item: Item): Problem | undefined {
  if (validate(item.data)) return undefined;
  const error = validate.errors?.[0];
  if (!error) return { path: item.path, line: item.line, message: '不合格式' };
  const keys = error.instancePath.split('/').slice(1).map(unescaped);
  const extra = error.keyword === 'additionalProperties' ? [`${paramsOf(error).additionalProperty}`] : [];
  const place = keys.length > 0 ? `${keys.join('.')} ` : '';
  return { path: item.path, line: item.lineOf([...keys, ...extra]), message: `${place}${reason(error)}` };
}

/** Keys in a JSON pointer write `~` and `/` otherwise. */
function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  object: '字段组（名称: 值）',
  array: '列表（每项以“- ”开头，或写成 [甲, 乙]）',
  string: '文字',
  boolean: 'true 或 false',
  integer: '整数',
  'string,array': '文字或列表',
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
    case 'minimum':
      return `应不小于 ${params.limit}`;
    case 'maximum':
      return `应不大于 ${params.limit}`;
    case 'minItems':
      return `至少要有 ${params.limit} 项`;
    case 'uniqueItems':
      return `第 ${Number(params.j) + 1} 项与第 ${Number(params.i) + 1} 项重复：请删去一项`;
    default:
      return `不合格式（${error.message ?? error.keyword}）`;
  }
}
