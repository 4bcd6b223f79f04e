export const outcomes = ["accepted", "rejected"] as const;
export const samples = ["whole", "subsample"] as const;
export type Outcome = (typeof outcomes)[number];
export type Sample = (typeof samples)[number];

/** A number that the source prints, a row of published.csv. */
export interface PublishedNumber {
  readonly id: string;
  readonly where: string;
  readonly printed: string;
  /** its address in the report: `appendix-1/<block>/<code>/<sample>/<outcome>/<measure>` */
  readonly equals: string;
}

/** What the source prints. */
export class Published {
  readonly numbers: readonly PublishedNumber[];
  readonly #byAddress = new Map<string, PublishedNumber>();
  readonly #sizes = new Map<string, number>();

  constructor(csv: string) {
    const [header = [], ...rows] = csv.trimEnd().split("\n").map(cellsOf);
    this.numbers = rows.map((row) => {
      const cell = (name: string) => row[header.indexOf(name)] ?? "";
      return {id: cell("id"), where: cell("where"), printed: cell("printed"), equals: cell("equals")};
    });
    // the tables stand before the sentences, and have authority over them
    for (const number of this.numbers) {
      if (!this.#byAddress.has(number.equals)) this.#byAddress.set(number.equals, number);
    }
    for (const [address, {printed}] of this.#byAddress) {
      const column = /^appendix-1\/mbu\/[^/]+\/(.+)\/count$/.exec(address)?.[1];
      if (column !== undefined) this.#sizes.set(column, (this.#sizes.get(column) ?? 0) + Number(printed));
    }
  }

  at(address: string): string | undefined {
    return this.#byAddress.get(address)?.printed;
  }

  /** A count of the appendix. One above the number of applications in its column is a misprint: as good as none. */
  count(block: string, code: string, sample: Sample, outcome: Outcome): number | undefined {
    const printed = this.at(`appendix-1/${block}/${code}/${sample}/${outcome}/count`);
    return printed === undefined || Number(printed) > this.applications(sample, outcome) ? undefined : Number(printed);
  }

  /** An average of the appendix as printed: its decimals tell how exact it is. */
  mean(block: string, sample: Sample, outcome: Outcome): string | undefined {
    return this.at(`appendix-1/${block}/mean/${sample}/${outcome}/mean`);
  }

  /** How many applications there are: each was made to one unit, so the units' counts add up to it. */
  applications(sample: Sample, outcome: Outcome): number {
    return this.#sizes.get(`${sample}/${outcome}`) ?? 0;
  }
}

/** The cells of a row: some stand in quotes, none holds a line break. */
function cellsOf(row: string): string[] {
  return [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
  );
}
