import {dateWords} from "../../template/furniture.ts";
import {escapeCell, escapeLineStart, escapeMarkdown} from "../../template/markdown/escape.ts";
import {causeWords} from "../cause-words.ts";
import {originWords} from "../origin-words.ts";
import {linesOf} from "../other-changes.ts";
import type {Place, Words} from "../reading/change.ts";
import {byMeasure, measureName, measuresIn, type ValueWords, valueWords} from "../row-words.ts";
import type {Chapter, ExhibitStory, Story} from "../story.ts";

/** The same as the page without its drawings, for a code host or a terminal. */
export function renderText(story: Story): string {
  const {old, new: now, declared = "", chapters, exhibits, unchanged} = story;
  const {statement, title} = now.document;
  const editions = [old, now].map(
    ({document: {edition}}) => `${edition.id}, ${edition.status}, ${dateWords(edition.published)}`
  );
  const parts = [
    `# What changed from ${old.id} to ${now.id}`,
    statement === "" ? "" : `> ${escapeLineStart(escapeMarkdown(statement))}`,
    escapeLineStart(escapeMarkdown(title)),
    `From ${editions.join(" to ")}`,
    escapeLineStart(escapeMarkdown(declared)),
    chapters.length === 0 ? `Nothing differs between ${old.id} and ${now.id}.` : brief(chapters),
    ...chapters.flatMap((one) => chapterText(one, story)),
    ...(exhibits.length === 0 ? [] : ["## Figures and tables, one by one", ...exhibits.flatMap(exhibitText)]),
    "## Unchanged",
    unchanged.map((line) => `- ${escapeMarkdown(line)}`).join("\n")
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function brief(chapters: readonly Chapter[]): string {
  return table(
    ["Cause", "Numbers in the text", "Values in figures and tables", "Sentences", "Others"],
    chapters.map(({cause, counts: {numbers, values, sentences, others}}) => [
      causeWords[cause].title,
      ...[numbers, values, sentences, others].map(String)
    ])
  );
}

function chapterText(chapter: Chapter, story: Story): string[] {
  const {cause, because, reasons, numbers, values, sections, others} = chapter;
  const {title, meaning} = causeWords[cause];
  const why = because.map((one) => `- **${escapeMarkdown(one)}**`);
  const what = reasons.map(({why, what}) => `- ${what}: ${escapeMarkdown(why)}`);
  const lines = linesOf(others, story);
  return [
    `## ${title}`,
    meaning,
    [...why, ...what].join("\n"),
    ...(numbers.length === 0 ? [] : ["### Numbers in the text", numbersText(chapter, story)]),
    ...(values.length === 0
      ? []
      : [
          "### Figures and tables",
          values
            .map(
              ({exhibit, count}) =>
                `- ${exhibit.number}: ${escapeMarkdown(exhibit.title)}, ${count} ${count === 1 ? "value" : "values"}`
            )
            .join("\n")
        ]),
    ...(sections.length === 0 ? [] : ["### Sentences"]),
    ...sections.flatMap(({title, sentences}) => [
      `#### ${escapeMarkdown(title)}`,
      sentences
        .map(({what, place, was, words}) => {
          return `- ${wordsText(words)}\\\n  ${what}${was === undefined ? "" : ` from ${placeText(was, place)} to`} \`${place.id}\``;
        })
        .join("\n")
    ]),
    ...(lines.length === 0
      ? []
      : ["### Also", lines.map(({name, words}) => `- ${escapeMarkdown(name)}: ${wordsText(words)}`).join("\n")])
  ];
}

/** With its section, if that is another. */
function placeText({id, section}: Place, now: Place): string {
  return section === now.section ? `\`${id}\`` : `${escapeMarkdown(section)}, \`${id}\`,`;
}

function numbersText({numbers}: Chapter, story: Story): string {
  return table(
    ["Number", "Was", "Is", "Change", "Quoted in", "Counted in"],
    numbers.map((number) => {
      const {old, new: now, change} = valueWords(number.unit, number);
      const quoted = [
        ...number.quoted.map(({id, section}) => `${section} (${id})`),
        ...number.wasQuoted.map(({id, section}) => `${section} (${id}), no longer`)
      ].join("; ");
      return [number.name, old, now, change, quoted, originWords(number.from, story.new)];
    })
  );
}

function exhibitText({old, new: now, rows, parts}: ExhibitStory): string[] {
  const {number, title} = (now ?? old)!;
  const measures = measuresIn(rows);
  const told = parts.filter(({part, words}) => part !== "drawing and labels" && words.length > 0);
  const drawn = parts.some(({part}) => part === "drawing and labels") && rows.length === 0;
  return [
    `### ${number}: ${escapeMarkdown(title)}`,
    rows.length === 0
      ? "No value differs."
      : table(
          ["Row", ...measures.map(measureName), "Cause"],
          rows.map(({labels, values, cause}) => [
            labels.join(", "),
            ...byMeasure(values, measures).map((value) => (value === undefined ? "as before" : valueText(value))),
            causeWords[cause].title
          ])
        ),
    drawn ? "The same values are drawn or set in another way." : "",
    told.map(({part, words}) => `- ${part.charAt(0).toUpperCase()}${part.slice(1)}: ${wordsText(words)}`).join("\n")
  ];
}

function valueText({old, new: now, change}: ValueWords): string {
  return `${old} → ${now}${change === "" ? "" : ` (${change})`}`;
}

/** What went is struck out and what came is strong, as code hosts show them. */
function wordsText(words: readonly Words[]): string {
  return words
    .map(({is, text}, i) => {
      const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      const gap = is === "new" && words[i - 1]?.is === "old" && before === "" ? " " : before;
      const mark = is === "old" ? "~~" : "**";
      if (is === "same" || inner === "") return escapeMarkdown(text);
      return `${gap}${mark}${escapeMarkdown(inner)}${mark}${after}`;
    })
    .join("")
    .replaceAll(/ {2,}/g, " ")
    .trim();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}
