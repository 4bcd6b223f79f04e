import {exhibits, revisedMark, sections} from "./furniture.ts";
import type {ChangeLog, Document} from "./model.ts";
import {plainText} from "./model.ts";

/** A line of the change log: a name, and its text with what it links to. */
export interface LogLine {
  readonly name: string;
  readonly text?: string;
  readonly links?: readonly {readonly id: string; readonly text: string; readonly after?: string}[];
}

export const correctionTitle = "Correction";

/** `Revision of 2022.1` */
export function changeTitle({kind, of}: Pick<ChangeLog, "kind" | "of">): string {
  return {"new year": `A new year, after ${of}`, revision: `Revision of ${of}`, correction: `Correction of ${of}`}[
    kind
  ];
}

/** What an edition changes: what its publisher says of it, then what was counted. */
export function logLines(document: Document): LogLine[] {
  const {change} = document.edition;
  if (change === undefined) return [];
  const {kind, of, why, affects, size, reverses, changedIn = []} = change;
  const titles = titlesOf(document);
  const linked = (id: string) => ({id, text: titles.get(id) ?? id});
  const meaning = {
    "new year": `Follows ${of} with the data of another year.`,
    revision: `Revises ${of}: as planned, by other data or another method, and not to mend an error.`,
    correction: `Corrects ${of}, which had an error.`
  };
  const lines: readonly (LogLine | false)[] = [
    {name: "What it is", text: meaning[kind]},
    reverses !== undefined && {name: "Taken back", text: reverses},
    {name: "Why", text: why},
    affects.length > 0 && {name: "What it affects", links: affects.map(linked)},
    size !== undefined && {name: "How large", text: size},
    change.numbers !== undefined && {name: "Counted", text: counted(change)},
    changedIn.length > 0 && {
      name: "Changed numbers",
      links: changedIn.map(({id, numbers}) => ({...linked(id), after: ` (${numbers})`}))
    }
  ];
  return lines.filter((line) => line !== false);
}

/** `3 numbers have another value than in 2022.1, and are marked [r]. 12 that it shows are withheld.` */
function counted({of, numbers}: ChangeLog): string {
  const {changed, withheld, shown, added, removed} = numbers!;
  const number = (count: number) => `${count === 0 ? "No" : count} number${count === 1 || count === 0 ? "" : "s"}`;
  const are = (count: number) => (count === 1 ? "is" : "are");
  const have = changed > 1 ? "have" : "has";
  const marked = changed === 0 ? "" : `, and ${are(changed)} marked ${revisedMark}`;
  return [
    `${number(changed)} ${have} another value than in ${of}${marked}.`,
    withheld > 0 && `${number(withheld)} that ${of} shows ${are(withheld)} withheld.`,
    shown > 0 && `${number(shown)} that ${of} withholds ${are(shown)} shown.`,
    added > 0 && `${number(added)} ${are(added)} new.`,
    removed > 0 && `${number(removed)} of ${of} ${are(removed)} not here.`
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}

/** What a link to a section, a figure or a table says. */
function titlesOf(document: Document): ReadonlyMap<string, string> {
  const titles = new Map<string, string>([
    ["page_limitations", sections.limitations],
    ["page_footnotes", sections.footnotes],
    ["page_main", document.title]
  ]);
  for (const block of document.blocks) if (block.kind === "heading") titles.set(block.id, plainText(block.content));
  for (const {id, number} of exhibits(document)) titles.set(id, number);
  return titles;
}
