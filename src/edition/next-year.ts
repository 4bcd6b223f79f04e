import {splitFrontMatter} from "../template/front-matter.ts";

/** The edition that a new year starts from. */
export interface Forerunner {
  readonly id: string;
  /** its file's whole text */
  readonly text: string;
}

/**
 * The first edition of a year, as the year before leaves it: what holds for every edition is carried over, what this one
 * must say itself stands there empty, and the build tells of each until it is said. `slots` are the sections that the
 * template sets aside for an edition's own words; the others stood in for paragraphs that could not be printed as they are.
 */
export function nextYear(year: string, {id, text}: Forerunner, slots: readonly string[]): string {
  const {yaml = "", body} = splitFrontMatter(text);
  const keys = keysOf(yaml);
  const carried = (key: string) => keys.get(key) ?? `${key}:`;
  const empty = (key: string, what: string) => `# ${what}\n${before(id, keys.get(key), key)}${key}:`;
  const front = [
    `edition: "${year}.1"`,
    "status: provisional",
    "change:",
    "  kind: new year",
    `  of: "${id}"`,
    "  # What is new, and why, in a sentence or two.",
    "  why:",
    "  # Ids of the sections, figures and tables that are not as they were; npm run diff lists them.",
    "  affects: []",
    "  # How large the changes are, in a sentence.",
    "  size:",
    empty("published", "The day of publication, as 2023-01-31."),
    carried("contact"),
    empty("next", "What is to come, and when."),
    empty("source", "Where the numbers come from. It stands below each figure and table."),
    ...["subtitle", "statement"].flatMap((key) => keys.get(key) ?? []),
    ...(keys.has("covers") ? [empty("covers", "When and where, as {period: 2017/2022, place: England}.")] : []),
    carried("policy"),
    ...(keys.has("tables") ? [`# Choices of ${id} for single tables. Take those that still serve.`] : []),
    ...(keys.has("tables") ? [commented(keys.get("tables")!)] : [])
  ];
  const {own, replaced, footnotes} = sectionsOf(body, slots);
  const words = own.map((slot) => `## ${slot}\n\n<!-- Write here what is particular to ${year}.1. -->`);
  const kept = [...replaced, ...footnotes];
  const note = `<!-- In ${id} these stood in the place of the template's. See whether each still holds, and take out what does not. -->`;
  return `---\n${front.join("\n")}\n---\n\n${[...words, ...(kept.length > 0 ? [note, ...kept] : [])].join("\n\n")}\n`;
}

/** The front matter by its keys, each as it is written, comments above it included. */
function keysOf(yaml: string): Map<string, string> {
  const parts = yaml.trimEnd().split(/\n(?=[a-z_]+:)/);
  return new Map(parts.map((part) => [/^([a-z_]+):/m.exec(part)?.[1] ?? "", part.trimEnd()]));
}

/** What the year before had there, as a comment. */
function before(id: string, part: string | undefined, key: string): string {
  const value = part?.slice(key.length + 1).trim();
  return value === undefined || value === "" ? "" : `${commented(`${id}: ${value}`)}\n`;
}

function commented(text: string): string {
  return text.replaceAll(/^/gm, "# ");
}

function sectionsOf(body: string, slots: readonly string[]) {
  const [words = "", ...notes] = body.split(/^(?=\[\^[^\]]+\]:)/m);
  const sections = words.split(/^(?=## )/m).filter((part) => part.startsWith("## "));
  const idOf = (section: string) => /^## +(.*?)\s*$/m.exec(section)![1]!;
  return {
    own: slots,
    replaced: sections.filter((section) => !slots.includes(idOf(section))).map((section) => section.trim()),
    footnotes: notes.map((note) => note.trim())
  };
}
