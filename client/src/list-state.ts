/**
 * What becomes of the list of suggestions while somebody types. Pure: it is told what happens and says what to do, so
 * that every order of keys, answers and compositions can be tried without an editor.
 *
 * An automatic list opens once for a wording: it goes when the writer composes on or writes something else, and it does
 * not come back before that. What a late acceptance has taken of the words that were typed meanwhile is put back.
 */
import { acceptance, covers, ends, losesWords, type Offer, type Row } from './offered.ts';
import { type Change, mayBeComposing, type Place, typedHan } from './typing.ts';

export type Effect =
  /** Ask whether a list is worth it here, and tell `answered` under this number. */
  | { readonly kind: 'ask'; readonly question: number; readonly caret: Place }
  /** Open the list, if the caret stands there: VS Code tells the client of the caret later than of the change. */
  | { readonly kind: 'show'; readonly caret: Place }
  | { readonly kind: 'hide' }
  /** Put `words` back in the place of `row.insert`. */
  | {
      readonly kind: 'restore';
      readonly uri: string;
      readonly line: number;
      readonly row: Row;
      readonly words: string;
    };

export interface Edit {
  readonly uri: string;
  readonly changes: readonly Change[];
  /** A line of the document as it is after the changes; '' where there is no such line. */
  readonly lineAt: (line: number) => string;
  /** Undone and redone changes are never answered with a list. */
  readonly isUndo: boolean;
}

/** Ghost text that is shown: `texts` are what the line may hold from `start` on. */
export interface Ghost {
  readonly uri: string;
  readonly line: number;
  readonly start: number;
  readonly texts: readonly string[];
}

export interface ListState {
  readonly changed: (edit: Edit) => readonly Effect[];
  /** A list is worth it at the caret of this question. */
  readonly answered: (question: number, caret: Place) => readonly Effect[];
  /** A list goes to the editor. False where the text has moved on from it meanwhile: then it must not be shown. */
  readonly offered: (offer: Offer, lineNow: string) => boolean;
  readonly ghosted: (ghost: Ghost) => void;
}

/** How many lists may be under way at once. */
const REMEMBERED = 4;

export function createListState(): ListState {
  let offer: Offer | undefined;
  let isOpen = false;
  /** The last lists of this line, newest first: a row of a list that is gone may still be accepted. */
  let recent: readonly Offer[] = [];
  /** Their line as it was last seen. */
  let lineBefore = '';
  let ghost: Ghost | undefined;
  /** Where the last change ended. */
  let typedTo: (Place & { readonly uri: string }) | undefined;
  let wasComposing = false;
  let question = 0;

  const close = (): readonly Effect[] => {
    if (!isOpen) return [];
    isOpen = false;
    return [{ kind: 'hide' }];
  };

  /** The choice of the writer, if a change is one; what was lost by it is to be put back. */
  const choice = (edit: Edit): readonly Effect[] | undefined => {
    const [shown] = recent;
    if (shown?.uri !== edit.uri) return undefined;
    const before = lineBefore;
    lineBefore = edit.lineAt(shown.line);
    const [change, ...others] = edit.changes;
    if (change === undefined || others.length > 0 || edit.isUndo) return undefined;
    for (const each of recent) {
      const accepted = acceptance(each, change, before);
      if (accepted === undefined) continue;
      const { row, replaced } = accepted;
      return losesWords(accepted) ? [{ kind: 'restore', uri: each.uri, line: each.line, row, words: replaced }] : [];
    }
    if (/[\r\n]/.test(change.text)) recent = [];
    return undefined;
  };

  /** Closes a list that a change has left behind. While letters are composing it is not yet clear whether it has. */
  const settle = (edit: Edit): readonly Effect[] => {
    if (offer?.uri !== edit.uri) {
      // The list of another document went with its window.
      offer = undefined;
      isOpen = false;
      return [];
    }
    const goesOn = !edit.changes.some(({ range }) => offer && ends(offer, edit.uri, range.start));
    const caret = endOf(edit.changes);
    if (goesOn && caret && covers(offer, edit.uri, caret, edit.lineAt(caret.line))) return [];
    if (!goesOn || !mayBeComposing(edit.changes)) offer = undefined;
    return close();
  };

  /** Whether a change is ghost text, all of it or some words of it: nobody types so much at once without composing. */
  const takesGhost = ({ uri, changes, lineAt }: Edit): boolean => {
    const caret = endOf(changes);
    if (wasComposing || ghost?.uri !== uri || caret?.line !== ghost.line) return false;
    const now = lineAt(caret.line).slice(ghost.start, caret.character);
    return (changes[0]?.text ?? '').length >= 2 && ghost.texts.some((text) => text.startsWith(now));
  };

  return {
    changed: (edit) => {
      question++;
      const end = endOf(edit.changes);
      typedTo = end && { uri: edit.uri, ...end };
      const chosen = choice(edit);
      if (chosen) {
        offer = undefined;
        isOpen = false;
        wasComposing = false;
        return chosen;
      }
      const effects = settle(edit);
      const isGhost = takesGhost(edit);
      const caret = typedHan(edit.changes);
      wasComposing = mayBeComposing(edit.changes);
      if (isGhost || edit.isUndo || caret === undefined) return effects;
      if (offer && covers(offer, edit.uri, caret, edit.lineAt(caret.line))) return effects;
      return [...effects, { kind: 'ask', question, caret }];
    },
    answered: (about, caret) => (about === question && !isOpen ? [{ kind: 'show', caret }] : []),
    offered: (next, line) => {
      const isBehind = typedTo?.uri === next.uri && typedTo.line === next.line && typedTo.character > next.caret;
      const caret = { line: next.line, character: isBehind && typedTo ? typedTo.character : next.caret };
      if (!covers(next, next.uri, caret, line)) return false;
      const isSameLine = recent[0]?.uri === next.uri && recent[0].line === next.line;
      recent = [next, ...(isSameLine ? recent : [])].slice(0, REMEMBERED);
      offer = next;
      lineBefore = line;
      isOpen = true;
      return true;
    },
    ghosted: (next) => {
      ghost = next;
    },
  };
}

/** Where the caret stands after a single change without line breaks. */
function endOf([change, ...others]: readonly Change[]): Place | undefined {
  if (change === undefined || others.length > 0 || /[\r\n]/.test(change.text)) return undefined;
  return { line: change.range.start.line, character: change.range.start.character + change.text.length };
}
