/** What the front matter of a draft says to Tifa: `tifa: off`, or `tifa: { rules: …, allow: … }`. */
import { say } from '../language/index.ts';
import { RULE_SETTINGS, type RuleSetting, type RuleSettings, settingsByRule } from '../severity.ts';
import type { FrontMatter } from '../text/prose.ts';
import type { Span } from '../types.ts';
import { rulesWritten, settingName } from './names.ts';

export interface Stated {
  /** Nothing is to be checked. */
  readonly off: boolean;
  readonly rules: RuleSettings;
  readonly allow: readonly string[];
  /** What is not understood, where it stands. */
  readonly unknown: readonly (Span & { readonly message: string })[];
}

const NOTHING: Stated = { off: false, rules: {}, allow: [], unknown: [] };
const KEYS = ['rules', 'allow'];

/** Never throws: what is not understood is said, and the rest counts. */
export function statedIn(text: string, matter: FrontMatter | undefined): Stated {
  const tifa = matter?.tifa;
  if (!matter || !tifa) return NOTHING;
  const { value } = tifa;
  const place = (written: string): Span => {
    const found = text.slice(0, matter.end).indexOf(written, tifa.at);
    return found < 0 ? { start: tifa.at, end: tifa.at + 'tifa'.length } : { start: found, end: found + written.length };
  };
  const tell = (written: string, message: string) => ({ ...place(written), message });
  if (value === 'off' || value === false) return { ...NOTHING, off: true };
  if (value === 'on' || value === true || value === null) return NOTHING;
  if (typeof value !== 'object' || Array.isArray(value))
    return { ...NOTHING, unknown: [tell('tifa', say.meant.matterUnreadable)] };
  const keys = Object.keys(value).filter((key) => !KEYS.includes(key));
  const rules = rulesIn('rules' in value ? value.rules : undefined, tell);
  const allow = wordsIn('allow' in value ? value.allow : undefined, tell);
  return {
    off: false,
    rules: settingsByRule(rules.settings),
    allow: allow.words,
    unknown: [...keys.map((key) => tell(key, say.meant.matterKey(key))), ...rules.unknown, ...allow.unknown],
  };
}

type Tell = (written: string, message: string) => Stated['unknown'][number];

/** A mapping of rules to what becomes of them, or a list of those that are off. */
function rulesIn(value: unknown, tell: Tell) {
  const settings: Record<string, RuleSetting> = {};
  const unknown: Stated['unknown'][number][] = [];
  if (value === undefined || value === null) return { settings, unknown };
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.map((name: unknown) => [name, 'off'])
    : Object.entries(typeof value === 'object' ? value : { [String(value)]: 'off' });
  for (const [key, written] of entries) {
    const name = String(key);
    const setting = RULE_SETTINGS.find((each) => each === (written === false ? 'off' : written));
    if (!rulesWritten(name)) unknown.push(tell(name, say.meant.matterRule(name)));
    else if (setting) settings[settingName(name)] = setting;
    else
      unknown.push(tell(name, say.meant.matterSetting(name, String(written), RULE_SETTINGS.join(say.finding.comma))));
  }
  return { settings, unknown };
}

function wordsIn(value: unknown, tell: Tell) {
  if (value === undefined || value === null) return { words: [], unknown: [] };
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = list.filter((each) => typeof each === 'string').filter((each) => each.trim() !== '');
  const unknown = words.length < list.length ? [tell('allow', say.meant.matterAllow)] : [];
  return { words, unknown };
}
