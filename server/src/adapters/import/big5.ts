/** Big5 with the characters of Hong Kong (HKSCS), which the decoder of Node gives as private ones. */
import { once } from '../../engine/once.ts';
import { HKSCS_LEADS, HKSCS_ROWS } from '../../engine/text/hkscs.generated.ts';

/** The characters of each first byte, by the number of the second one. */
const rows = once(
  (): ReadonlyMap<number, readonly string[]> =>
    new Map(HKSCS_LEADS.split(' ').map((lead, i) => [Number.parseInt(lead, 16), [...(HKSCS_ROWS[i] ?? '')]])),
);

/** The text of bytes in Big5; U+FFFD stands where they are none. Linear. */
export function decodeBig5(bytes: Uint8Array): string {
  const decoder = new TextDecoder('big5');
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const char = charOf(lead, bytes[at + 1] ?? 0);
    if (char !== undefined) {
      pieces.push(decoder.decode(bytes.subarray(from, at)), char);
      from = at + 2;
    }
    at++;
  }
  pieces.push(decoder.decode(bytes.subarray(from)));
  return pieces.join('');
}

function charOf(lead: number, trail: number): string | undefined {
  const column = trail >= 0x40 && trail <= 0x7e ? trail - 0x40 : trail >= 0xa1 && trail <= 0xfe ? trail - 0x62 : -1;
  const char = rows().get(lead)?.[column];
  return char === ' ' ? undefined : char;
}
