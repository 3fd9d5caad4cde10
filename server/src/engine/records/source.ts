/** Where wording comes from, and what records and events carry as their own tests. */
import type { Severity, Tier } from '../types.ts';

/** A source of wording, shared by the records of a pack. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly tier: Tier;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  readonly speaker?: string;
  readonly issuer?: string;
  /** The meeting, visit or campaign at which the words were spoken, in its usual form. */
  readonly occasion?: string;
  /** Other ways to name the occasion. */
  readonly occasionForms?: readonly string[];
  /** The words of its records were spoken there for the first time. */
  readonly first?: boolean;
  /** The text of one place: it shows that a wording is in use there, and is named behind all others. */
  readonly local?: boolean;
  readonly url?: string;
}

/** A wrong sentence and what it must become: run as a test when the pack is validated. */
export interface Example {
  readonly wrong: string;
  readonly right: string;
  /** The rule and the severity of the finding that is expected; any where they are absent. */
  readonly rule?: string;
  readonly severity?: Severity;
}
