/** The answers to some questions: for each the cells of its file, one or more. */
export class Answers {
  readonly cells: ReadonlyMap<string, readonly string[]>;

  constructor(cells: Iterable<readonly [question: string, cells: readonly string[]]>) {
    this.cells = new Map(cells);
  }

  to(question: string): readonly string[] {
    return this.cells.get(question) ?? [];
  }

  /** Whether one of these is among the answers. */
  has(question: string, ...codes: readonly string[]): boolean {
    return this.to(question).some((cell) => codes.includes(cell));
  }

  /** The number that is answered, or NaN where there is none: it is neither below nor above anything. */
  number(question: string): number {
    return Number(this.to(question)[0] ?? Number.NaN);
  }

  with(more: Answers): Answers {
    return new Answers([...this.cells, ...more.cells]);
  }

  only(questions: readonly string[]): Answers {
    return new Answers(questions.map((question) => [question, this.to(question)] as const));
  }

  /** Equal answers have equal keys. */
  get key(): string {
    return JSON.stringify([...this.cells]);
  }
}
