/** What the log of messages between editor and server must not hold. Pure, so that it can be tested without an editor. */

const SECRET = /("(?:user|password|token)"\s*:\s*)"(?:[^"\\]|\\.)*"/gu;

/** The same text without names, passwords and tokens of services. */
export function redacted(text: string): string {
  return text.replace(SECRET, '$1"…"');
}

/** A channel whose every text argument loses its secrets. */
export function redacting<T extends object>(channel: T): T {
  return new Proxy(channel, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...args: readonly unknown[]) =>
        Reflect.apply(
          value,
          target,
          args.map((each) => (typeof each === 'string' ? redacted(each) : each)),
        );
    },
  });
}
