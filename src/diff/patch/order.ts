/** Names in an order that is changed step by step; each step takes the same time, however many there are. */
export class Order {
  readonly #next = new Map<string | null, string | null>();
  readonly #before = new Map<string | null, string | null>();

  constructor(names: Iterable<string>) {
    this.#next.set(null, null);
    this.#before.set(null, null);
    let last: string | null = null;
    for (const name of names) {
      this.insert(name, last);
      last = name;
    }
  }

  has(name: string): boolean {
    return this.#next.has(name);
  }

  /** What a name follows; null if it is the first. */
  before(name: string): string | null {
    return this.#before.get(name)!;
  }

  /** Into the place after another name, or the first. */
  insert(name: string, after: string | null): void {
    const next = this.#next.get(after)!;
    this.#link(after, name);
    this.#link(name, next);
  }

  take(name: string): void {
    this.#link(this.#before.get(name)!, this.#next.get(name)!);
    this.#next.delete(name);
    this.#before.delete(name);
  }

  *[Symbol.iterator](): Generator<string> {
    for (let name = this.#next.get(null)!; name !== null; name = this.#next.get(name)!) yield name;
  }

  #link(one: string | null, other: string | null): void {
    this.#next.set(one, other);
    this.#before.set(other, one);
  }
}
