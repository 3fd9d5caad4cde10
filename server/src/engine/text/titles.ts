/** Titles of documents, so that the short and the full name of a work and its versions come together. */
import { fold } from './skeleton.ts';

/** A note behind a title that names a version: （2018年修正）. */
const NOTE = /\s*[（(][^（）()]*(?:\d{4}|修正|修订|修改|公布|通过)[^（）()]*[）)]\s*$/;
export const STATE = '中华人民共和国';

/** A title without marks around it and without a note on its version. */
export function bareTitle(title: string): string {
  const inner = title.trim().replace(/^《([\s\S]*)》$/, '$1');
  return inner.replace(NOTE, '');
}

/** What titles of the same work have in common: folded, without the name of the state before it and a note on its version. */
export function titleKey(title: string): string {
  const key = fold(bareTitle(title));
  return key.startsWith(STATE) && key.length > STATE.length ? key.slice(STATE.length) : key;
}
