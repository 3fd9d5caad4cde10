/** Says what is wrong with an item by its schema, at which line, and what to do. */
import type { ErrorObject, ValidateFunction } from 'ajv';
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import type { Item } from './items.ts';

/** The first thing wrong with an item, or undefined. The validator may turn scalars of the item into other types. */
export function firstProblem(validate: ValidateFunction, item: Item): Problem | undefined {
  if (validate(item.data)) return undefined;
  const error = validate.errors?.[0];
  if (!error) return { path: item.path, line: item.line, message: say.pack.malformed };
  const keys = error.instancePath.split('/').slice(1).map(unescaped);
  const extra = error.keyword === 'additionalProperties' ? [`${paramsOf(error).additionalProperty}`] : [];
  const place = keys.length > 0 ? `${keys.join('.')} ` : '';
  return { path: item.path, line: item.lineOf([...keys, ...extra]), message: `${place}${reason(error)}` };
}

/** Keys in a JSON pointer write `~` and `/` otherwise. */
function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

const typeName = (type: string): string => {
  const { types } = say.pack;
  return Object.hasOwn(types, type) ? types[type as keyof typeof types] : type;
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
      return say.pack.missingField(params.missingProperty);
    case 'additionalProperties':
      return say.pack.unknownField(params.additionalProperty);
    case 'enum':
      return say.pack.notAllowed(String(data), params.allowedValues?.join(say.finding.enumeration));
    case 'type':
      return say.pack.wrongType(typeName(`${params.type}`));
    case 'pattern':
      return say.pack.wrongPattern(String(data), params.pattern);
    case 'minLength':
      return say.pack.emptyField;
    case 'minimum':
      return say.pack.tooSmall(params.limit);
    case 'maximum':
      return say.pack.tooGreat(params.limit);
    case 'minItems':
      return say.pack.tooFew(params.limit);
    case 'uniqueItems':
      return say.pack.sameItems(Number(params.j) + 1, Number(params.i) + 1);
    default:
      return say.pack.malformedBecause(error.message ?? error.keyword);
  }
}
