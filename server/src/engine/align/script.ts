/** The differences between two short texts as runs. */

/** `source[sourceFrom, sourceTo)` stands where `draft[draftFrom, draftTo)` was written; one of them may be empty. */
export interface Edit {
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly draftFrom: number;
  readonly draftTo: number;
}

/**
 * Global alignment with the fewest single-unit edits, returned as runs of difference in order. Among alignments of equal
 * cost, gaps are kept in one run where possible: opening a gap costs a little more than lengthening it (Gotoh, 1982,
 * simplified to integer costs: substitution 4, gap opening 1 more than the 4 of each of its units, continued
 * substitution runs no extra). What both end with is never aligned otherwise. O(length × cost) time: only a band of the
 * table is filled, a wider one where the cost turns out to allow a way outside (Ukkonen, 1985).
 */
export function editScript(source: string, draft: string): Edit[] {
  let n = source.length;
  let m = draft.length;
  for (; n > 0 && m > 0 && source.charCodeAt(n - 1) === draft.charCodeAt(m - 1); n--) m--;
  if (!n && !m) return [];
  if (!n || !m) return [{ sourceFrom: 0, sourceTo: n, draftFrom: 0, draftTo: m }];
  const plain = plainEdits(source, n, draft, m);
  if (plain) return plain;
  const apart = Math.abs(m - n);
  for (let beside = NARROWEST; ; beside *= 4) {
    const table = fillBand(source, n, draft, m, Math.min(0, m - n) - beside, Math.max(0, m - n) + beside);
    const cost = Math.min(...table.map((layer) => val(layer, n * (m + 1) + m)));
    if (cost <= 4 * (apart + 2 * beside + 2) || beside >= n + m) return runs(source, n, draft, m, table);
  }
}

/**
 * What needs no table, as most slips do: the one side begins with all of the other, or they are as long as each other and
 * differ in two units at most, which is cheaper than any two gaps. The last units differ.
 */
function plainEdits(source: string, n: number, draft: string, m: number): Edit[] | undefined {
  const few = Math.min(n, m);
  let start = 0;
  while (start < few && source.charCodeAt(start) === draft.charCodeAt(start)) start++;
  if (start === few) return [{ sourceFrom: start, sourceTo: n, draftFrom: start, draftTo: m }];
  if (n !== m) return undefined;
  const last = n - 1;
  if (start >= last - 1) return [{ sourceFrom: start, sourceTo: n, draftFrom: start, draftTo: n }];
  for (let i = start + 1; i < last; i++) if (source.charCodeAt(i) !== draft.charCodeAt(i)) return undefined;
  return [
    { sourceFrom: start, sourceTo: start + 1, draftFrom: start, draftTo: start + 1 },
    { sourceFrom: last, sourceTo: n, draftFrom: last, draftTo: n },
  ];
}

/** Diagonals on each side of those that every way crosses; enough for a slip or two. */
const NARROWEST = 2;
/** Dearer than any way. */
const NEVER = 1 << 28;

/** Three layers: ending in a match or substitution, in a unit of source only, in a unit of draft only. */
type Layers = readonly [Int32Array, Int32Array, Int32Array];

/** The table of the first `n` and `m` units, on the diagonals (place in the draft less place in the source) from `low` to `high`. */
function fillBand(source: string, n: number, draft: string, m: number, low: number, high: number): Layers {
  const width = m + 1;
  const table = layersOf((n + 1) * width);
  const [both, gone, added] = table;
  for (let i = 0; i <= n; i++) {
    const [from, to] = [Math.max(0, i + low), Math.min(m, i + high)];
    const [left, right] = [i * width + Math.max(0, from - 1), i * width + Math.min(m, to + 1) + 1];
    for (const layer of table) layer.fill(NEVER, left, right);
    if (i === 0) both[0] = 0;
    const unit = source.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const at = i * width + j;
      if (i && j) {
        const before = at - width - 1;
        const same = unit === draft.charCodeAt(j - 1);
        both[at] = Math.min(val(both, before), val(gone, before), val(added, before)) + (same ? 0 : 4);
      }
      if (i) {
        const before = at - width;
        gone[at] = Math.min(val(gone, before) + 4, Math.min(val(both, before), val(added, before)) + 5);
      }
      if (j) {
        const before = at - 1;
        added[at] = Math.min(val(added, before) + 4, Math.min(val(both, before), val(gone, before)) + 5);
      }
    }
  }
  return table;
}

let layers: Layers = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];

/** Work space kept between calls. */
function layersOf(size: number): Layers {
  if (layers[0].length < size) layers = [new Int32Array(2 * size), new Int32Array(2 * size), new Int32Array(2 * size)];
  return layers;
}

function val(layer: Int32Array, at: number): number {
  return layer[at] as number;
}

/** Walks the table back from its end and joins adjacent differences. */
function runs(source: string, n: number, draft: string, m: number, [both, gone, added]: Layers): Edit[] {
  const width = m + 1;
  const edits: Edit[] = [];
  let i = n;
  let j = m;
  let end: { i: number; j: number } | undefined;
  const layerAt = (at: number) => {
    const best = Math.min(val(both, at), val(gone, at), val(added, at));
    return val(both, at) === best ? 0 : val(gone, at) === best ? 1 : 2;
  };
  let layer = layerAt(i * width + j);
  while (i || j) {
    const at = i * width + j;
    const same = layer === 0 && source.charCodeAt(i - 1) === draft.charCodeAt(j - 1);
    if (same && end) {
      edits.push({ sourceFrom: i, sourceTo: end.i, draftFrom: j, draftTo: end.j });
      end = undefined;
    } else if (!same && !end) end = { i, j };
    if (layer === 0) {
      i--;
      j--;
      layer = layerAt(i * width + j);
    } else if (layer === 1) {
      i--;
      layer = val(gone, at) === val(gone, at - width) + 4 ? 1 : val(both, at - width) <= val(added, at - width) ? 0 : 2;
    } else {
      j--;
      layer = val(added, at) === val(added, at - 1) + 4 ? 2 : val(both, at - 1) <= val(gone, at - 1) ? 0 : 1;
    }
  }
  if (end) edits.push({ sourceFrom: 0, sourceTo: end.i, draftFrom: 0, draftTo: end.j });
  return edits.reverse();
}
