import type {Problem} from "../error.ts";

interface Finding {
  readonly problem: string;
  readonly wayOut: string | undefined;
  readonly line: number;
  readonly column: number | undefined;
  /** the first few lines after that one */
  readonly also: number[];
  count: number;
  last: number;
}

/** Problems of one file by line: the same one on many lines is told once, and a list that is too long to read is cut. */
export class Findings {
  readonly place: string;
  readonly #most: number;
  readonly #found = new Map<string, Finding>();
  #unlisted = 0;

  constructor(place: string, most = 50) {
    this.place = place;
    this.#most = most;
  }

  /** Line 0 is the whole file. */
  add(line: number, problem: string, wayOut?: string, column?: number): void {
    const key = `${problem}\n${wayOut}`;
    const finding = this.#found.get(key);
    if (finding === undefined && this.#found.size >= this.#most) this.#unlisted++;
    else if (finding === undefined)
      this.#found.set(key, {problem, wayOut, line, column, also: [], count: 1, last: line});
    else if (finding.last !== line) {
      if (finding.also.length < 3) finding.also.push(line);
      finding.count++;
      finding.last = line;
    }
  }

  list(): Problem[] {
    const problems = [...this.#found.values()]
      .sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
      .map((finding) => this.#problem(finding));
    if (this.#unlisted === 0) return problems;
    return [...problems, {place: this.place, problem: `and ${this.#unlisted} more`, wayOut: "mend these first"}];
  }

  #problem({problem, wayOut, line, column, also, count}: Finding): Problem {
    const place = [this.place, ...(line === 0 ? [] : [line]), ...(column === undefined ? [] : [column])].join(":");
    const told = also.length === 0 ? problem : `${problem} (also on ${lines(also, count - 1)})`;
    return wayOut === undefined ? {place, problem: told} : {place, problem: told, wayOut};
  }
}

/** `line 3`, `lines 3 and 4`, `lines 3, 4, 5 and 103 more` */
function lines(first: readonly number[], count: number): string {
  const parts = count > first.length ? [...first, `${count - first.length} more`] : first;
  const head = parts.slice(0, -1).join(", ");
  return `${count === 1 ? "line" : "lines"} ${head === "" ? "" : `${head} and `}${parts.at(-1)}`;
}
