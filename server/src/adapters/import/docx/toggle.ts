/** Values that are on or off in WordprocessingML. */

/** On, unless the value says off; a property that merely stands there is on. */
export function readToggle(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}
