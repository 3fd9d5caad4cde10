/** Node's cryptography, loaded when it is first used: few runs need it and every start would pay for it. */
import { once } from '../engine/once.ts';

export const crypto = once(() => require('node:crypto') as typeof import('node:crypto'));
