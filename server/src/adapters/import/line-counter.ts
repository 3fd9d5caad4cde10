/** Lines of offsets in the source of a file. */

/** 1-based line of offsets (UTF-16) that are asked for in ascending order. */
export function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let next = source.indexOf('\n', at); next >= 0 && next < offset; next = source.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
