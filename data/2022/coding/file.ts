/** One of the files read in depth, with what its records say that a statement leans on. */
export interface CodedFile {
  readonly id: string;
  readonly outcome: string;
  /** the answers of its records by variable; a long file’s are a list */
  readonly answers: ReadonlyMap<string, readonly string[]>;
}

/** The thirty files of the subsample, in the order of their ids. */
export function filesOf(texts: {
  readonly applications: string;
  readonly offences: string;
  readonly residences: string;
}): CodedFile[] {
  const [offences, residences] = [answersOf(texts.offences), answersOf(texts.residences)];
  return rowsOf(texts.applications)
    .filter(({subsample}) => subsample === "yes")
    .map((row) => ({
      id: row.id!,
      outcome: row.outcome!,
      answers: new Map<string, readonly string[]>([
        ...Object.entries(row).map(([name, answer]) => [name, [answer]] as const),
        ["offence", offences.get(row.id!) ?? []],
        ["residence", residences.get(row.id!) ?? []]
      ])
    }));
}

/** Whether one of the answers to a question is one of these. */
export function says(question: string, ...answers: readonly string[]): (file: CodedFile) => boolean {
  return (file) => file.answers.get(question)!.some((answer) => answers.includes(answer));
}

/** The rows of a file of records; no cell of ours holds a comma. */
export function rowsOf(text: string): Record<string, string>[] {
  const [header, ...rows] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]!])));
}

function answersOf(text: string): Map<string, string[]> {
  const answers = new Map<string, string[]>();
  for (const {id, ...row} of rowsOf(text)) answers.set(id!, [...(answers.get(id!) ?? []), Object.values(row)[0]!]);
  return answers;
}
