import type {Json, Memory, Recollection} from "../memory.ts";
import {digestOf} from "./digest-of.ts";

/** for answers beyond those of the last build, in characters */
const room = 2_000_000;

/**
 * The answers that the builds of one edition keep, each under the digest of its whole question: which cells a pattern
 * withholds, with steps from the true table to others that prove it, drawings of released rows, and choices of records by lot. No count that is withheld
 * stands here; but whoever can guess at the records could try their guess on a digest, so the cache is as private as the ledger.
 *
 * It stays small: what the last build used, and of the rest what was used last, as far as there is room.
 */
export class Answers implements Memory {
  readonly #before: ReadonlyMap<string, Json>;
  readonly #used = new Map<string, Json>();
  readonly #tally = new Map<string, {of: number; again: number}>();

  constructor(before?: Json) {
    this.#before = new Map((before ?? []) as [string, Json][]);
  }

  about(kind: Parameters<Memory["about"]>[0], question: unknown): Recollection {
    const key = digestOf([kind, question]);
    const own = this.#used.get(key);
    const answer = own ?? this.#before.get(key);
    const tally = this.#tally.get(kind) ?? {of: 0, again: 0};
    this.#tally.set(kind, tally);
    // What is asked twice in one build is no earlier build's.
    if (own === undefined) tally.of++;
    const isBefore = own === undefined && answer !== undefined;
    if (isBefore) tally.again++;
    if (answer !== undefined) this.#used.set(key, answer);
    const keep = (better: Json) => {
      if (isBefore) tally.again--;
      this.#used.set(key, better);
    };
    return {answer, keep};
  }

  /** `3 of 3 choices, 17 of 18 patterns and 20 of 22 drawings as before`; empty where none was. */
  get told(): string {
    const parts = [...this.#tally]
      .filter(([, {again}]) => again > 0)
      .map(([kind, {of, again}]) => `${again} of ${of} ${kind}${of === 1 ? "" : "s"}`);
    const last = parts.pop();
    return last === undefined
      ? ""
      : `${[...(parts.length > 0 ? [parts.join(", ")] : []), last].join(" and ")} as before`;
  }

  /** What is to be kept for the next build. */
  toJSON(): Json {
    const kept = [...this.#used];
    let left = room;
    for (const [key, answer] of this.#before) {
      if (this.#used.has(key)) continue;
      left -= JSON.stringify(answer).length;
      if (left < 0) break;
      kept.push([key, answer]);
    }
    return kept;
  }
}
