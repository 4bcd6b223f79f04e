/**
 * What is released is made with a key, and the key can be taken once. `gate/release.ts` takes it as it loads;
 * whoever asks later, or calls a constructor without it, gets an error. (After safevalues' `secretToken`.)
 */
const key: unique symbol = Symbol("the gate's key");
export type Key = typeof key;

let taken = false;

export function takeKey(): Key {
  if (taken) throw new TypeError("the gate's key is taken: only the gate can release");
  taken = true;
  return key;
}

export function demandKey(candidate: unknown): asserts candidate is Key {
  if (candidate !== key) throw new TypeError("not released: only the gate can make this");
}
