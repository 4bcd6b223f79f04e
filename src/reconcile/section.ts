import {withCommas} from "../gate/quantity.ts";
import type {SourceBlock, SourceInline} from "../template/source.ts";
import type {Found} from "./check-source.ts";
import type {Contradiction} from "./contradiction.ts";
import {grouped} from "./grouped.ts";
import {type PublishedNumber, partOf, placeOf} from "./published.ts";
import {type Reconciliation, unexplained} from "./reconciliation.ts";
import {isInWords, listed} from "./said.ts";

/** What the report says of itself and the publication that it retells: blocks to set in the place of `![hint](reconciliation:published)`. */
export function sectionOf(reconciliation: Reconciliation): SourceBlock[] {
  const {whole, place} = reconciliation;
  const write = new Writer(place);
  return whole
    ? [...agreement(reconciliation, write), ...contradictions(reconciliation, write), ...aside(reconciliation, write)]
    : shownOnly(reconciliation, write);
}

function agreement(reconciliation: Reconciliation, write: Writer): SourceBlock[] {
  const {agreement, structure, found} = reconciliation;
  const {agree, differ, aside} = agreement;
  const compared = agree.length + differ.length;
  const inferred = [...agree, ...differ].filter(({kind}) => kind === "inferred").length;
  const all = withCommas(compared + aside.length);
  const opening = [
    `The transcription of ${structure.source} has ${all} entries: each number that it prints, and words that stand for a number or compare two.`,
    `${withCommas(compared)} of these are numbers that this report computes from its records.`,
    `${withCommas(agree.length)} come out the same, and ${differ.length} differ.`,
    ...(inferred === 0
      ? []
      : [
          `${inferred} of them stand in rows that are lost in the copy that was used, and were worked out from the others.`
        ])
  ];
  const unnamed = unexplained({agreement, found});
  const reasons =
    differ.length === 0
      ? []
      : unnamed.length === 0
        ? [
            write.paragraph(
              "Each number that differs is one where the source contradicts itself, and stands in the list below."
            )
          ]
        : [
            write.paragraph("These differ, and nothing in the source contradicts them:"),
            write.list(unnamed.map((row) => write.differing(row)))
          ];
  return [
    write.heading(3, "agreement", "How many numbers agree"),
    write.paragraph(opening.join(" ")),
    ...reasons,
    byPart(reconciliation, write)
  ];
}

function contradictions({found, structure, ours}: Reconciliation, write: Writer): SourceBlock[] {
  const told = found.filter(({contradictions}) => contradictions.length > 0);
  const count = told.reduce((sum, {contradictions}) => sum + contradictions.length, 0);
  const without = found.filter((one) => !told.includes(one)).map(({check}) => check.title.toLowerCase());
  const opening = [
    `${found.length} questions were put to all that is transcribed of ${structure.source}.`,
    `They found ${count} ${count === 1 ? "place" : "places"} where it contradicts itself.`,
    ...(without.length === 0 ? [] : [`Nothing was found about ${listed(without)}.`])
  ];
  return [
    write.heading(3, "contradictions", "Where the source contradicts itself"),
    write.paragraph(opening.join(" ")),
    ...told.flatMap(({check, contradictions}: Found) => [
      write.heading(4, check.name, check.title),
      write.paragraph(check.asks),
      write.list(contradictions.map((one) => write.contradiction(one, ours)))
    ])
  ];
}

function aside({agreement, structure}: Reconciliation, write: Writer): SourceBlock[] {
  const kinds = grouped(agreement.aside, ({kind}) => kind).sort((a, b) => b.length - a.length);
  const rows = kinds.map((rows) => [structure.kinds.get(rows[0]!.kind) ?? rows[0]!.kind, withCommas(rows.length)]);
  return [
    write.heading(3, "aside", "What is not computed here"),
    write.paragraph(
      "These entries are not computed from the records. The questions above were put to them too, wherever they fit."
    ),
    write.grid("What is transcribed and not computed, by kind", ["What it is", "Entries"], rows)
  ];
}

/** Of an edition that withholds numbers, or is of another year: what is on its pages, beside what was printed. */
function shownOnly(reconciliation: Reconciliation, write: Writer): SourceBlock[] {
  const {agreement, structure} = reconciliation;
  const {agree, differ} = agreement;
  const compared = agree.length + differ.length;
  if (compared === 0)
    return [write.paragraph(`No number that this edition shows can be held against ${structure.source}.`)];
  const opening = [
    `${withCommas(compared)} of the numbers that ${structure.source} prints can be held against a number that this edition shows.`,
    `${withCommas(agree.length)} agree, and ${differ.length} ${differ.length === 1 ? "differs" : "differ"}.`
  ];
  return [
    write.paragraph(opening.join(" ")),
    ...(differ.length === 0 ? [] : [write.list(differ.map((row) => write.differing(row)))]),
    byPart(reconciliation, write)
  ];
}

function byPart({agreement: {agree, differ}, structure}: Reconciliation, write: Writer): SourceBlock {
  const all = [...agree, ...differ].sort((a, b) => a.line - b.line);
  const inTable = ({id}: PublishedNumber) => [...structure.tables.values()].some(({ids}) => id.startsWith(`${ids}.`));
  // the text goes down the publication, and its tables stand apart
  const order = [...new Set([...all.filter((row) => !inTable(row)), ...all].map(partOf))];
  const parts = grouped(all, partOf).sort((a, b) => order.indexOf(partOf(a[0]!)) - order.indexOf(partOf(b[0]!)));
  const rows = parts.map((rows) => {
    const differing = rows.filter(({id}) => differ.some((one) => one.id === id)).length;
    const counts = [rows.length, rows.length - differing, differing];
    return [partOf(rows[0]!), ...counts.map((count) => withCommas(count))];
  });
  const caption = `Numbers compared with ${structure.source}, by its parts`;
  return write.grid(caption, ["Part", "Compared", "Agree", "Differ"], rows);
}

/** Pieces of the section: all of it is computed, so that none of it is looked at as typed by hand. */
class Writer {
  readonly #at: string;

  constructor(place: string) {
    this.#at = place;
  }

  heading(level: number, name: string, text: string): SourceBlock {
    return {kind: "heading", id: `reconciliation-${name}`, level, content: this.#text(text), at: this.#at};
  }

  paragraph(text: string): SourceBlock {
    return {kind: "paragraph", content: this.#text(text), at: this.#at};
  }

  list(items: readonly (readonly SourceBlock[])[]): SourceBlock {
    return {kind: "list", ordered: false, items, at: this.#at};
  }

  /** Its first column is the header of each row; all others are counts. */
  grid(caption: string, labels: readonly string[], rows: readonly (readonly string[])[]): SourceBlock {
    return {
      kind: "grid",
      caption,
      columns: labels.map((label, i) => ({label, numeric: i > 0})),
      rows: rows.map((cells) => cells.map((cell) => this.#text(cell))),
      at: this.#at
    };
  }

  contradiction({rows, implied}: Contradiction, ours: Reconciliation["ours"]): SourceBlock[] {
    const [only, ...others] = rows;
    if (others.length === 0) return [this.#prints(only!, ` Against that: ${implied}.${here(only!, ours)}`)];
    const together = `${implied[0]!.toUpperCase()}${implied.slice(1)}.`;
    return [this.paragraph(together), this.list(rows.map((row) => [this.#prints(row, here(row, ours))]))];
  }

  differing(row: PublishedNumber & {readonly ours: string}): SourceBlock[] {
    return [this.#prints(row, ` This edition has ${row.ours}.`)];
  }

  #prints(row: PublishedNumber, after: string): SourceBlock {
    const place = {kind: "strong", content: this.#text(placeOf(row)), at: this.#at} as const;
    return {kind: "paragraph", content: [place, ...this.#text(` prints ${printedBy(row)}.${after}`)], at: this.#at};
  }

  #text(text: string): SourceInline[] {
    return [{kind: "literal", as: "as-printed", content: [{kind: "text", text, at: this.#at}], at: this.#at}];
  }
}

function here({id, note}: PublishedNumber, ours: Reconciliation["ours"]): string {
  const own = ours.get(id);
  if (own !== undefined) return ` This report has ${own}.`;
  return note.startsWith("read here as ") ? ` It is ${note}.` : "";
}

function printedBy(row: PublishedNumber): string {
  if (isInWords(row) || row.kind === "name") return `“${row.printed}”`;
  return row.id.endsWith(".percent") ? `${row.printed}%` : row.printed;
}
