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
 * substitution runs no extra).
 */
export function editScript(source: string, draft: string): Edit[] {
  const n = source.length;
  const m = draft.length;
  const width = m + 1;
  // Three layers: ending in a match or substitution, in a unit of source only, in a unit of draft only.
  const [both, gone, added] = cleanLayers((n + 1) * width);
  both[0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const at = i * width + j;
      if (i && j) {
        const before = at - width - 1;
        const same = source.charCodeAt(i - 1) === draft.charCodeAt(j - 1);
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
  return runs(source, draft, both, gone, added);
}

let layers: [Int32Array, Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];

/** Work space kept between calls, every cell far too dear. */
function cleanLayers(size: number): [Int32Array, Int32Array, Int32Array] {
  if (layers[0].length < size) layers = [new Int32Array(2 * size), new Int32Array(2 * size), new Int32Array(2 * size)];
  for (const layer of layers) layer.fill(1 << 28, 0, size);
  return layers;
}

function val(layer: Int32Array, at: number): number {
  return layer[at] as number;
}

/** Walks the table back from its end and joins adjacent differences. */
function runs(source: string, draft: string, both: Int32Array, gone: Int32Array, added: Int32Array): Edit[] {
  const width = draft.length + 1;
  const edits: Edit[] = [];
  let i = source.length;
  let j = draft.length;
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
