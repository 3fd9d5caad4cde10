/** A library that few runs need and every start would pay for: loaded when it is first used. */
import { once } from '../engine/once.ts';

export const yaml = once(() => require('yaml') as typeof import('yaml'));
