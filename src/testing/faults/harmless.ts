import {ending, exchanged, type Fault, paragraphs, type Site, some, spread} from "./site.ts";

/** An edit that changes no number and asserts nothing: nothing new may be told of it. */
export type Edit = Pick<Fault, "kind" | "lines">;

/** Words of prose: not those of a name, or of what a link leads to. */
const reworded = [
  [/\bThe files\b/g, "These files"],
  [/\bshow\b(?![^{]*\}\})/g, "tell"],
  [/\bdescribes\b(?![^{]*\}\})/g, "sets out"],
  [/\bread in depth\b/g, "read closely"],
  [/\bchildren's social care\b/g, "children's services"],
  [/\bwomen whose\b/gi, "those whose"],
  [/\bapplications\b(?![^{]*\}\})/g, "cases"],
  [/\bis recorded\b/g, "is on record"],
  [/\bwere with\b/g, "lived with"]
] as const;

const british = [
  [/\bamong\b/g, "amongst"],
  [/\bwhile\b/g, "whilst"],
  [/\brecorded\b/g, "recognised"],
  [/\bunder way\b/g, "underway"],
  [/\bcriminal justice\b/g, "offending behaviour"]
] as const;

const sentences = [
  "The reviewers read the files with care.",
  "Each woman wrote her own application.",
  "An Admissions Board met to consider it.",
  "Local authorities keep such records in their own ways.",
  "Midwives and health visitors also write to the Board.",
  "The colour of the folder tells nothing.",
  "A place in a unit is offered by the governor.",
  "The programme of research was organised by its authors.",
  "The Act of [1989](literal:law) applies.",
  "That form had [three](literal:listed) parts: past, present and future."
];

export function harmless(site: Site): Edit[] {
  const {lines, numbers} = site;
  const everywhere = {...site, counted: lines.map(() => true)};
  const said = paragraphs(site);
  const at = (kind: string, ...changed: (readonly [number, string])[]): Edit => ({kind, lines: new Map(changed)});
  const images = lines.flatMap((text, i) => (text.startsWith("![") ? [{line: i + 1, text}] : []));
  return [
    ...reworded.flatMap(([from, to]) =>
      some(
        exchanged(site, "another word", [], from, ([word]) => like(word!, to)),
        4
      )
    ),
    ...british.flatMap(([from, to]) =>
      some(
        exchanged(site, "a British spelling", [], from, ([word]) => like(word!, to)),
        4
      )
    ),
    ...spread(said, 40).map(({line, text}, i) =>
      at("a sentence more", [line, ending(text, sentences[i % sentences.length]!)])
    ),
    ...some(said, 24).map(({line, text}) => at("a paragraph in two", [line, text.replace(/\. (?=[A-Z])/, ".\n\n")])),
    ...some(said, 30).map(({line, text}) => at("a line broken in two", [line, brokenInTwo(text)])),
    ...some(said, 16).map(({line, text}) =>
      at("a comment", [line, `<!-- 17 files to look at again: most of these? -->\n\n${text}`])
    ),
    ...some(
      exchanged(site, "emphasis", [], /(?<=\. The )(\w+)(?= )/g, ([word]) => `*${word}*`),
      16
    ),
    ...some(
      exchanged(site, "strong emphasis", [], /(?<=\. )(?:The|They|It)(?= )/g, ([word]) => `**${word}**`),
      12
    ),
    ...some(
      exchanged(site, "a typographer's apostrophe", [], /'/g, () => "’"),
      16
    ),
    ...some(
      exchanged(site, "a comma more", [], / and (?=[a-z]+ [a-z]+)/g, () => ", and "),
      16
    ),
    ...some(
      exchanged(
        site,
        "another kind of literal",
        [],
        /\(literal:(?:definition|listed|idiom)\)/g,
        () => "(literal:reference)"
      ),
      12
    ),
    ...some(
      exchanged(site, "a format that prints the same", [], /\{\{(\w+)\}\}/g, ([, name]) =>
        numbers.get(name!)?.unit === "count"
          ? `{{${name}|count}}`
          : numbers.get(name!)?.unit === "%"
            ? `{{${name}|percent}}`
            : undefined
      ),
      16
    ),
    ...some(
      exchanged(site, "another name for the same number", [], /\{\{(\w+)\}\}/g, ([, name]) => alias(name!, site)),
      12
    ),
    ...some(images, 24).map(({line, text}) =>
      at("another hint for a figure", [line, text.replace(/^!\[[^\]]*/, "![All 12 of them, and half of the others")])
    ),
    ...some(
      exchanged(
        everywhere,
        "another text for a link",
        [],
        /(?<!!)\[[^\]]+\](?=\((?:#|https:))/g,
        () => "[what is told there]"
      ),
      8
    ),
    ...spread(pairs(site), 24).map(([a, b]) => at("two paragraphs exchanged", [a.line, b.text], [b.line, a.text]))
  ].filter(({lines: changed}) => [...changed].some(([line, text]) => lines[line - 1] !== text));
}

/** With a capital where there was one. */
function like(word: string, now: string): string {
  return /^\p{Lu}/u.test(word) ? now.charAt(0).toUpperCase() + now.slice(1) : now;
}

/** At a space between plain words near the middle. */
function brokenInTwo(text: string): string {
  const space = [...text.matchAll(/(?<=[a-z,]) (?=[a-z]+ [a-z])/g)].find(
    ({index}) => index > text.length / 2 && isPlain(text, index)
  )?.index;
  return space === undefined ? text : `${text.slice(0, space)}\n${text.slice(space + 1)}`;
}

function isPlain(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return ["[]", "()", "{}"].every((pair) => before.split(pair[0]!).length === before.split(pair[1]!).length);
}

/** Of the same group, and printed the same. */
function alias(name: string, {numbers}: Site): string | undefined {
  const number = numbers.get(name);
  const group = /(?:Accepted|Rejected)$/.exec(name)?.[0];
  const other = [...numbers].find(
    ([another, {unit, text}]) =>
      another !== name &&
      group !== undefined &&
      another.endsWith(group) &&
      unit === number?.unit &&
      text === number.text
  );
  return other && `{{${other[0]}}}`;
}

/** Paragraphs next to one another that mention no figure, whose order the lint minds. */
function pairs(site: Site) {
  const plain = paragraphs(site).filter(({text}) => !/\{\{(?:fig|table|appendix)|\[\^|\b[A-Z]{2,}\b/.test(text));
  return plain.flatMap((a) => plain.filter(({line}) => line === a.line + 2).map((b) => [a, b] as const));
}
