/** What is wrong, where, and what to do about it; each is one line of a message. */
export interface Problem {
  /** a file with line and column where there is one: `data/2022/applications.csv:48` */
  readonly place: string;
  /** lower case, never a record's value beyond the offending category's text */
  readonly problem: string;
  /** what exists, or what to do */
  readonly wayOut?: string;
}

/** The one kind of expected failure: everything that is wrong, at once. Anything else that is thrown is a fault of ours. */
export class Problems extends Error {
  readonly list: readonly Problem[];

  constructor(list: readonly Problem[]) {
    super(list.map(sentence).join("\n"));
    this.name = "Problems";
    this.list = list;
  }
}

export function fail(place: string, problem: string, wayOut?: string): never {
  throw new Problems([wayOut === undefined ? {place, problem} : {place, problem, wayOut}]);
}

/** Throws if there is anything in the list. */
export function failIfAny(list: readonly Problem[]): void {
  if (list.length > 0) throw new Problems(list);
}

export function sentence({place, problem, wayOut}: Problem): string {
  return `${place}: ${problem}${wayOut === undefined ? "" : `; ${wayOut}`}`;
}

/** As a reader goes through the files: file by file, in the order of their first problem, and down the lines. */
export function inOrder<T extends Problem>(problems: readonly T[]): T[] {
  const parts = problems.map((problem) => {
    const [, file, line] = /^(.*?)(?::(\d+)(?::\d+)?)?$/.exec(problem.place)!;
    return {problem, file: file!, line: Number(line ?? 0)};
  });
  const files = [...new Set(parts.map(({file}) => file))];
  return parts
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line)
    .map(({problem}) => problem);
}

/** The name nearest to a misspelt one, as a way out: `did you mean reportSubmitted?` */
export function didYouMean(name: string, names: Iterable<string>): string {
  const all = [...names];
  const nearest = all
    .map((candidate) => ({candidate, steps: distance(name.toLowerCase(), candidate.toLowerCase())}))
    .sort((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1))[0];
  if (nearest !== undefined && nearest.steps <= Math.max(2, name.length / 3))
    return `did you mean ${nearest.candidate}?`;
  return all.length === 0 ? "there are none" : `there ${all.length === 1 ? "is" : "are"} ${listed(all, 12)}`;
}

function listed(names: readonly string[], most: number): string {
  return names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Runs all of these, and throws the problems of all of them at once. */
export function gather<T extends Readonly<Record<string, () => unknown>>>(
  parts: T
): {[name in keyof T]: ReturnType<T[name]>} {
  const problems: Problem[] = [];
  const results = Object.entries(parts).map(([name, run]) => {
    try {
      return [name, run()];
    } catch (error) {
      if (!(error instanceof Problems)) throw error;
      problems.push(...error.list);
      return [name, undefined];
    }
  });
  failIfAny(problems);
  return Object.fromEntries(results) as {[name in keyof T]: ReturnType<T[name]>};
}
