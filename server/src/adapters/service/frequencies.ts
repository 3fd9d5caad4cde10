/**
 * About how often each run of three characters stands in a service: a hint by which many rare quotations are asked for in one search,
 * and those that many documents have one by one. Counted where documents are pushed, kept in the index itself.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { hashTrigram } from '../../engine/index/passages/trigram.ts';
import type { SendRequest } from './request.ts';

/** Runs share eight million places; a place holds the logarithm of its count, in eighths, so that the whole is eight megabytes. */
const BITS = 23;
const STEPS = 8;
const ID = 'frequencies';

export interface Frequencies {
  /** Places that have the run of three characters of a folded text that begins at a place, at most; infinitely many where nothing is known. */
  readonly at: (text: string, place: number) => number;
}

export const UNKNOWN: Frequencies = { at: () => Number.POSITIVE_INFINITY };

export interface Counts {
  readonly add: (text: string) => void;
  /** Adds what was counted to what the index has. A push that was killed has not told its counts: they are a hint. */
  readonly write: (send: SendRequest, index: string) => Promise<void>;
}

export function createCounts(): Counts {
  const counts = new Uint32Array(2 ** BITS);
  return {
    add: (text) => {
      for (let i = 0; i + 2 < text.length; i++) {
        const place = placeOf(text, i);
        counts[place] = (counts[place] as number) + 1;
      }
    },
    write: async (send, index) => {
      const before = await read(send, index);
      const bytes = counts.map((count, i) =>
        Math.min(255, Math.round(STEPS * Math.log2(1 + count + countAt(before, i)))),
      );
      const counted = deflateRawSync(Uint8Array.from(bytes), { level: 3 }).toString('base64');
      await send({ method: 'PUT', path: `/${index}/_doc/${ID}`, body: { entry: { counted } } });
    },
  };
}

export async function readFrequencies(send: SendRequest, index: string, signal?: AbortSignal): Promise<Frequencies> {
  const bytes = await read(send, index, signal);
  if (!bytes) return UNKNOWN;
  return { at: (text, place) => countAt(bytes, placeOf(text, place)) };
}

async function read(send: SendRequest, index: string, signal?: AbortSignal): Promise<Uint8Array | undefined> {
  const found = await send({ method: 'GET', path: `/${index}/_doc/${ID}`, missing: {}, signal });
  const { _source } = found as { readonly _source?: { readonly entry: { readonly counted: string } } };
  const bytes = _source && inflateRawSync(Buffer.from(_source.entry.counted, 'base64'));
  return bytes?.length === 2 ** BITS ? bytes : undefined;
}

const countAt = (bytes: Uint8Array | undefined, place: number): number => 2 ** ((bytes?.[place] ?? 0) / STEPS) - 1;

function placeOf(text: string, at: number): number {
  return hashTrigram(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)) >>> (32 - BITS);
}
