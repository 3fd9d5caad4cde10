/** Modules that few runs need and every start would pay for: loaded when they are first used. */
import { once } from '../engine/once.ts';

export const yaml = once(() => require('yaml') as typeof import('yaml'));
export const crypto = once(() => require('node:crypto') as typeof import('node:crypto'));
