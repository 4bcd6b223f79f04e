import {closeSync, mkdirSync, openSync, writeSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Codebook, Conditions, Resource, Rule, Variable} from "../data/codebook.ts";

type Row = Map<string, string>;

/**
 * Writes as many records as asked for, of no one: each answer is drawn by itself from the codebook, until the record breaks no
 * rule of it. The same number gives the same bytes.
 */
export function synthesise(codebook: Codebook, count: number, folder: string): void {
  const random = generator(count);
  const main = codebook.resources.find(({belongsTo}) => belongsTo === undefined)!;
  const answers = codebook.resources.filter(({belongsTo}) => belongsTo?.resource === main.name);
  const files = new Map(
    [main, ...answers].map((resource) => [resource, new Lines(join(folder, resource.path), columns(resource))])
  );
  for (let i = 1; i <= count; i++) {
    const record = drawn(main, main, new Map([[main.key, `A${String(i).padStart(3, "0")}`]]), random);
    files.get(main)!.add(record);
    for (const resource of answers) {
      const first = drawn(resource, main, record, random);
      files.get(resource)!.add(first);
      const second = random() < 0.3 ? drawn(resource, main, record, random) : first;
      if (goTogether(resource, first, second)) files.get(resource)!.add(second);
    }
  }
  for (const file of files.values()) file.close();
}

function columns({variables}: Resource): string[] {
  return variables.filter(({derivation}) => derivation === undefined).map(({name}) => name);
}

/** A row whose known answers stay, and whose others are drawn again until no rule is broken. */
function drawn(resource: Resource, main: Resource, known: Row, random: () => number): Row {
  const rules = [...(main.rules ?? []), ...(resource.rules ?? [])];
  const open = resource.variables.filter(({name, derivation}) => derivation === undefined && !known.has(name));
  for (;;) {
    const row = new Map(known);
    for (const variable of open) row.set(variable.name, answer(variable, random));
    if (!rules.some((rule) => breaks(row, rule))) return row;
  }
}

function answer({type, categories, missing, minimum = 0, maximum = 100}: Variable, random: () => number): string {
  const reasons = type === "category" ? categories : missing;
  if (type === "category" || (reasons.length > 0 && random() < 0.1))
    return reasons[Math.floor(random() * reasons.length)]!.code;
  return String(minimum + Math.floor(random() * (maximum - minimum + 1)));
}

function breaks(row: Row, {when, never}: Rule): boolean {
  return meets(row, when) && meets(row, never);
}

function meets(row: Row, conditions: Conditions): boolean {
  for (const [name, codes] of conditions) if (!codes.includes(row.get(name)!)) return false;
  return true;
}

/** Two answers of one record: not the same one, and none that stands alone. */
function goTogether({variables}: Resource, first: Row, second: Row): boolean {
  return variables.every(({name, type, exclusive = []}) => {
    const both = [first.get(name)!, second.get(name)!];
    return type !== "category" || (both[0] !== both[1] && !both.some((code) => exclusive.includes(code)));
  });
}

/** A CSV file written in pieces; no answer of a codebook needs quoting. */
class Lines {
  readonly #file: number;
  readonly #names: readonly string[];
  #text: string;

  constructor(path: string, names: readonly string[]) {
    mkdirSync(dirname(path), {recursive: true});
    this.#file = openSync(path, "w");
    this.#names = names;
    this.#text = `${names.join(",")}\n`;
  }

  add(row: Row): void {
    this.#text += `${this.#names.map((name) => row.get(name)).join(",")}\n`;
    if (this.#text.length > 1 << 20) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#text);
    this.#text = "";
  }
}

/** Mulberry32: small, seeded, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
