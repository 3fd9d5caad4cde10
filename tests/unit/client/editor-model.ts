/**
 * VS Code as far as a list of suggestions is concerned, reduced to what decides over characters: the widget lives in the
 * window and sees every key at once; the extension sees changes later, and answers later still. Beside it stands a plain
 * editor that gets the same keys. Which message arrives next is for the test to say.
 */
import { createListState, type Effect } from '../../../client/src/list-state.ts';
import { losesWords, type Offer, type Row } from '../../../client/src/offered.ts';
import type { Place } from '../../../client/src/typing.ts';

const URI = 'file:///draft.md';

/** Rows for the text before a caret, as the server would give them. */
export type Suggest = (lineBeforeCaret: string) => readonly Row[];

interface Widget {
  readonly rows: readonly Row[];
  readonly isAutomatic: boolean;
  readonly line: number;
  /** Truncated lists are asked for again at each key, and stay as they are until the answer comes. */
  readonly isIncomplete: boolean;
  focused: number | undefined;
}

interface Version {
  readonly text: string;
  readonly caret: number;
}

export interface Model {
  compose(letters: string): void;
  commit(words: string): void;
  key(name: 'enter' | 'tab' | 'down' | 'escape' | 'ask', selected?: number): void;
  type(text: string): void;
  /** Names of the queues that hold a message. */
  waiting(): readonly string[];
  deliver(queue: string): void;
  readonly text: () => string;
  readonly plain: () => string;
  readonly listIsOpen: () => boolean;
  readonly isComposing: () => boolean;
  readonly counts: { opened: number; chosen: number; refused: number };
}

export function createModel(suggest: Suggest, options: { readonly isIncomplete: boolean }): Model {
  const state = createListState();
  const counts = { opened: 0, chosen: 0, refused: 0 };
  let now: Version = { text: '', caret: 0 };
  let plain: Version = now;
  let version = 0;
  let composing = 0;
  let widget: Widget | undefined;
  let asking: { readonly id: number; readonly isAutomatic: boolean; readonly line: number } | undefined;
  let asked = 0;
  /** What the extension knows. */
  let seen: Version = now;
  let seenVersion = 0;
  const queues = new Map<string, (() => void)[]>();
  const send = (queue: string, message: () => void): void => {
    queues.set(queue, [...(queues.get(queue) ?? []), message]);
  };

  const lines = (text: string): readonly string[] => text.split('\n');
  const place = ({ text, caret }: Version): Place => {
    const before = lines(text.slice(0, caret));
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
  const lineBefore = (at: Version): string => lines(at.text.slice(0, at.caret)).at(-1) ?? '';
  const spliced = ({ text, caret }: Version, back: number, words: string): Version => ({
    text: text.slice(0, caret - back) + words + text.slice(caret),
    caret: caret - back + words.length,
  });

  /** Every change of the window goes to the extension, in order. */
  const change = (next: Version, start: number, rangeLength: number, text: string): void => {
    const before = now;
    now = next;
    version++;
    const is = version;
    send('changes', () => {
      seen = next;
      seenVersion = is;
      const range = { start: place({ text: before.text, caret: start }) };
      const edit = {
        uri: URI,
        changes: [{ text, rangeLength, range }],
        lineAt: (line: number) => lines(next.text)[line] ?? '',
        isUndo: false,
      };
      run(state.changed(edit));
    });
  };

  const insert = (back: number, words: string): void => {
    const start = now.caret - back;
    change(spliced(now, back, words), start, back, words);
  };

  const run = (effects: readonly Effect[]): void => {
    for (const effect of effects) {
      if (effect.kind === 'hide') {
        send('window', () => {
          widget = undefined;
        });
      }
      if (effect.kind === 'show') {
        const wanted = seenVersion;
        send('window', () => request(true, wanted));
      }
      if (effect.kind === 'ask') {
        const isWorth = suggest(lineBefore(seen)).length > 0;
        send(`answer ${effect.question}`, () => {
          if (isWorth) run(state.answered(effect.question, effect.caret));
        });
      }
      if (effect.kind === 'restore') restore(effect.row, effect.words, effect.line);
    }
  };

  /** An edit of the extension is refused by a window that has moved on, and tried again. */
  const restore = (row: Row, words: string, line: number): void => {
    const wanted = seenVersion;
    const start = lines(seen.text).slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + row.start;
    send('window', () => {
      if (wanted !== version) {
        send('changes', () => restore(row, words, line));
        return;
      }
      const end = start + row.insert.length;
      const text = now.text.slice(0, start) + words + now.text.slice(end);
      const caret = now.caret < end ? now.caret : now.caret - row.insert.length + words.length;
      change({ text, caret }, start, row.insert.length, words);
    });
  };

  /** The window asks the provider about the place where its caret stands then. */
  const request = (isAutomatic: boolean, wanted?: number): void => {
    const id = ++asked;
    const at = now;
    const atVersion = version;
    asking = { id, isAutomatic, line: place(at).line };
    send('changes', () => {
      if (wanted !== undefined && wanted !== atVersion) {
        answerTo(id, isAutomatic, []);
        return;
      }
      const rows = suggest(lineBefore(at));
      send(`list ${id}`, () => {
        const offer: Offer = { uri: URI, ...{ line: place(at).line, caret: place(at).character }, rows };
        const line = lines(seen.text)[offer.line] ?? '';
        const isShown = state.offered(offer, line);
        answerTo(id, isAutomatic, isShown ? rows : []);
      });
    });
  };

  const answerTo = (id: number, isAutomatic: boolean, rows: readonly Row[]): void => {
    send('window', () => {
      if (asking?.id !== id) return;
      const { line } = asking;
      asking = undefined;
      const fits = matching(rows);
      if (fits.length === 0 || line !== place(now).line) {
        widget = undefined;
        return;
      }
      counts.opened++;
      widget = {
        rows: fits,
        isAutomatic,
        line,
        isIncomplete: options.isIncomplete,
        focused: isAutomatic ? undefined : 0,
      };
    });
  };

  const matching = (rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ start, filter }) => isWithin(lineBefore(now).slice(start), filter));

  /** After a key: VS Code filters what it has, asks again, or gives the list up. */
  const refilter = (): void => {
    if (widget === undefined) return;
    if (widget.line !== place(now).line || /[，。\s]$/.test(lineBefore(now))) {
      widget = undefined;
      asking = undefined;
      return;
    }
    if (widget.isIncomplete) {
      request(widget.isAutomatic);
      return;
    }
    const rows = matching(widget.rows);
    if (rows.length > 0) widget = { ...widget, rows, focused: widget.isAutomatic ? undefined : 0 };
    // A list that was asked for stays, dimmed, with the rows it had; an automatic one goes.
    else if (widget.isAutomatic) widget = undefined;
  };

  const both = (words: string): void => {
    insert(0, words);
    plain = spliced(plain, 0, words);
  };

  const accept = (row: Row): void => {
    const replaced = lineBefore(now).slice(row.start);
    widget = undefined;
    insert(replaced.length, row.insert);
    if (losesWords({ row, replaced })) counts.refused++;
    else {
      counts.chosen++;
      plain = spliced(plain, replaced.length, row.insert);
    }
  };

  return {
    compose: (letters) => {
      insert(composing, letters);
      composing = letters.length;
    },
    commit: (words) => {
      insert(composing, words);
      composing = 0;
      plain = spliced(plain, 0, words);
      refilter();
    },
    type: (text) => {
      both(text);
      refilter();
    },
    key: (name, selected = 0) => {
      const row = widget?.focused === undefined ? undefined : widget.rows[widget.focused];
      if (name === 'ask') request(false);
      else if (name === 'escape') widget = undefined;
      else if (name === 'down') {
        if (widget) widget.focused = Math.min(selected, widget.rows.length - 1);
      } else if (row) accept(row);
      else if (name === 'tab' && widget) widget.focused = 0;
      else {
        both(name === 'tab' ? '\t' : '\n');
        refilter();
      }
    },
    waiting: () => [...queues].filter(([, messages]) => messages.length > 0).map(([queue]) => queue),
    deliver: (queue) => {
      const [message, ...rest] = queues.get(queue) ?? [];
      queues.set(queue, rest);
      message?.();
    },
    text: () => now.text,
    plain: () => plain.text,
    listIsOpen: () => widget !== undefined,
    isComposing: () => composing > 0,
    counts,
  };
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    const found = whole.indexOf(char, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
