/** One place in what an element holds. */
interface Particle {
  readonly names: readonly string[];
  readonly least: number;
  readonly most: number;
}

const read = new Map<string, readonly Particle[]>();

function particlesOf(holds: string): readonly Particle[] {
  const known = read.get(holds);
  if (known !== undefined) return known;
  const particles = holds.split(" ").map((word) => {
    const [, names, sign] = /^\(?([\w|]+)\)?([?*]?)$/.exec(word)!;
    return {names: names!.split("|"), least: sign === "" ? 1 : 0, most: sign === "*" ? Number.POSITIVE_INFINITY : 1};
  });
  read.set(holds, particles);
  return particles;
}

/** Holds the children of one element, as they come, against what it may hold and in which order. */
export class Content {
  readonly #particles: readonly Particle[];
  #at = 0;
  #count = 0;

  constructor(holds: string | undefined) {
    this.#particles = holds === undefined ? [] : particlesOf(holds);
  }

  /** What is wrong with the next child, if anything is. */
  next(name: string): string | undefined {
    const found = this.#particles.findIndex(({names}) => names.includes(name));
    if (found === -1) return "may not stand here";
    if (found < this.#at) return "stands after what it must come before";
    const missing = this.#missing(found);
    if (found > this.#at) this.#count = 0;
    this.#at = found;
    this.#count++;
    if (this.#count > this.#particles[found]!.most) return "stands here more than once";
    return missing;
  }

  /** What is missing at the end, if anything is. */
  end(): string | undefined {
    return this.#missing(this.#particles.length);
  }

  #missing(before: number): string | undefined {
    const lacking = this.#particles.slice(this.#at, before).find(({least}, i) => (i === 0 ? this.#count : 0) < least);
    return lacking === undefined ? undefined : `lacks ${lacking.names.join(" or ")}`;
  }
}
