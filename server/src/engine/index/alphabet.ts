/** The UTF-16 units of many patterns, numbered: pairs of them, or of a unit and a node, make small integers. */

export interface Alphabet {
  /** Number of each unit that occurs in a pattern, from 1; 0 for others. */
  readonly numbers: Uint16Array;
  /** How many units occur. */
  readonly size: number;
}

/** Numbers units in the order in which they first occur. */
export function alphabetOf(patterns: readonly string[]): Alphabet {
  const numbers = new Uint16Array(0x10000);
  let size = 0;
  for (const pattern of patterns)
    for (let i = 0; i < pattern.length; i++)
      if (!numbers[pattern.charCodeAt(i)]) numbers[pattern.charCodeAt(i)] = ++size;
  return { numbers, size };
}
