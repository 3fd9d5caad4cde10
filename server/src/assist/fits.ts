/** Whether an input fits the schema of a tool, where no library of schemas has looked at it: for the few words that inputs use. */
import type { ObjectSchema } from './tool.ts';

type Property = Readonly<Record<string, unknown>>;

/** Objects of texts and whole numbers with their bounds, as `tool.ts` and the tools state them. */
export function fits(
  { properties, required }: ObjectSchema,
  asked: unknown,
): asked is Readonly<Record<string, unknown>> {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return false;
  const known = properties as Readonly<Record<string, Property>>;
  const given = Object.entries(asked);
  const isWhole = (required as readonly string[]).every((name) => name in asked);
  return isWhole && given.every(([name, value]) => known[name] !== undefined && fitsProperty(known[name], value));
}

function fitsProperty(property: Property, value: unknown): boolean {
  const { type, minLength = 0, maxLength = 0, pattern = '', minimum = 0, maximum = 0 } = property;
  if (type === 'integer')
    return Number.isInteger(value) && Number(value) >= Number(minimum) && Number(value) <= Number(maximum);
  if (typeof value !== 'string' || value.length < Number(minLength)) return false;
  return (maxLength === 0 || value.length <= Number(maxLength)) && new RegExp(String(pattern)).test(value);
}
