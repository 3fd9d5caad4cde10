/** wording/script: characters of the traditional script that a conversion or a scan has left in a simplified draft (著力解決). */
import { say } from '../../language/index.ts';
import { note } from '../../memo.ts';
import { once } from '../../once.ts';
import { FOLD } from '../../text/fold.ts';
import { isIn, scriptOf, traditionalUnits } from '../../text/script.ts';
import { OWN_WORDS, SCRIPT_NAMES, SCRIPT_STRAYS, ZHU_FOR_ZHE, ZHU_WORDS } from '../../text/words.generated.ts';
import type { Span } from '../../types.ts';
import { type DraftCandidate, defineDraftRule, UNTIDY, type WholeDraft } from '../draft-rule.ts';
import { quotationAt } from '../readable.ts';
import type { Scene } from '../rule.ts';

export const script = defineDraftRule({
  code: 'wording/script',
  needs: 'text',
  highest: 'information',
  fix: 'offered',
  prepare: () => find,
});

/** A block with more of them is written so: a quotation of a traditional text, or a print of the years of both scripts. */
const MOST_IN_BLOCK = 3;
/** And so is a draft: told once, with their number. */
const MOST_IN_DRAFT = 12;
/** With more of them for each simplified character a draft is written in neither script. */
const MOST_SHARE = 0.25;

const OF_NAMES: ReadonlySet<string> = new Set(SCRIPT_NAMES);

/** Characters in a row. */
interface Stray extends Span {
  readonly right: string;
}

function find({ blocks }: WholeDraft): DraftCandidate[] {
  const all: { readonly stray: Stray; readonly block: number }[] = [];
  for (const [block, { scene }] of blocks.entries()) for (const stray of straysIn(scene)) all.push({ stray, block });
  if (!all.length || isOfNeither(blocks)) return []; // most drafts
  if (all.length <= MOST_IN_DRAFT) return all.map(({ stray, block }) => candidate(blocks, block, stray));
  return all.slice(0, 1).map(({ stray, block }) => candidate(blocks, block, stray, all.length));
}

function isOfNeither(blocks: WholeDraft['blocks']): boolean {
  let [simplified, traditional] = [0, 0];
  for (const { scene } of blocks) {
    const counts = countsOf(scene);
    simplified += counts.simplified;
    traditional += counts.traditional.length;
  }
  return traditional > MOST_IN_BLOCK && traditional > MOST_SHARE * simplified;
}

const NONE: readonly Stray[] = [];

const straysIn = note((scene: Scene): readonly Stray[] => {
  if (!mayHold().test(scene.text)) return NONE; // nearly all blocks
  const { simplified, traditional } = countsOf(scene);
  if (traditional.length > MOST_IN_BLOCK || (!simplified && traditional.length > 1)) return NONE;
  const strays = traditional.filter((at) => !isMeant(scene, at));
  return joined(strays.map((at) => strayAt(scene.text, at)));
});

/** Any character that may be a stray: to look at each of a draft by itself takes ten times as long until the engine has compiled that. */
const mayHold = once(() => new RegExp(`[${traditionalUnits()}${ZHU}${SCRIPT_STRAYS.join('')}]`));

/** How many characters only simplified texts write, and where those stand that only traditional ones do, or others in their place. */
const countsOf = note(({ text, skeleton }: Scene) => {
  const traditional: number[] = [];
  let simplified = 0;
  for (const at of skeleton.at) {
    const unit = text.charCodeAt(at);
    const of = scriptOf(unit);
    if (of < 0) simplified++;
    else if (of > 0 || (ASKED[unit] && isStray(text, at))) traditional.push(at);
  }
  return { simplified, traditional };
});

const [ZHU, ZHE] = ['著', '着'];
/** Marks units of both scripts that are strays in some words: asked of every character. */
const ASKED = new Uint8Array(0x10000);
for (const char of [ZHU, ...SCRIPT_STRAYS]) ASKED[char.charCodeAt(0)] = 1;

function isStray(text: string, at: number): boolean {
  if (text.charAt(at) === ZHU) return isIn(ZHU_FOR_ZHE, text, at) && !isIn(ZHU_WORDS, text, at);
  return !isIn(OWN_WORDS, text, at);
}

function strayAt(text: string, at: number): Stray {
  const char = text.charAt(at);
  const right = char === ZHU ? ZHE : String.fromCharCode(FOLD[char.charCodeAt(0)] as number);
  return { start: at, end: at + 1, right };
}

/** A name is written as its bearer writes it; “愛”字无心 is about the character itself. */
function isMeant(scene: Scene, at: number): boolean {
  if (OF_NAMES.has(scene.text.charAt(at))) return true;
  const quotation = quotationAt(scene, at);
  if (quotation && quotation.to - quotation.from === 1) return true;
  return scene.titles.some(({ start, end }) => start <= at && at < end);
}

/** Those beside each other as one. */
function joined(strays: readonly Stray[]): Stray[] {
  const rows: Stray[] = [];
  for (const stray of strays) {
    const last = rows.at(-1);
    if (last?.end !== stray.start) rows.push(stray);
    else rows[rows.length - 1] = { start: last.start, end: stray.end, right: last.right + stray.right };
  }
  return rows;
}

/** `count`: how many there are in the draft, where this one stands for all of them. */
function candidate(
  blocks: WholeDraft['blocks'],
  block: number,
  { start, end, right }: Stray,
  count?: number,
): DraftCandidate {
  const wrong = blocks[block]?.scene.text.slice(start, end) ?? '';
  const all = count === undefined ? '' : say.finding.inAllPlaces(count);
  return {
    block,
    start,
    end,
    ...UNTIDY,
    verdict: 'wording',
    message: say.finding.otherScript(wrong, right) + all,
    replacements: count === undefined ? right : [],
  };
}
