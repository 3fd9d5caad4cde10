/** What may be put into a message: `undefined` only where the types cannot say that there always is something. */
export type Words = string | number | undefined;
