/** Files that spare later runs some work: `#kept` in a browser, which keeps none. */

export function keep(): boolean {
  return false;
}
