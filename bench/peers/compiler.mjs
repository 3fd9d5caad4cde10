// In place of `adapters/compiler.ts`, in trees that tell V8 nothing.
export function compileSparingly() {}
