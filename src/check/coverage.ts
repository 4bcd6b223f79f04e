import {assertions} from "../lint/assertions.ts";
import {comparingIdioms, countingIdioms} from "../lint/idioms.ts";
import {quantities} from "../lint/quantities.ts";
import type {Shape} from "../lint/shape.ts";

/** What the lint of words looks for and what it leaves alone, as Markdown: `npm run check -- --coverage`, and docs/coverage.md. */
export function coverageText(): string {
  return `# What the lint of words covers

Written by \`npm run check -- --coverage\`; a test holds this page, and each example on it, to what the lint does.

The lint reads Markdown as parsed, in the sections that the template's \`counted\` names: headings, paragraphs, lists, quotations, the words of
links, emphasis, footnotes that these mention or that only figures and tables mark; and of figures and tables there, titles, panels, parts,
base lines and notes. It does not read the hints of figures, which are never printed, nor what a computed number prints. A stretch that is
[a literal](literals.md) or a claim is passed over.

${section("quantities", "Quantities", "Words that point back to what was named (both, either, neither, the former), Roman numerals and words of all and none (all, every, no) are not taken for quantities.", quantities, countingIdioms)}
${section("assertions", "Assertions", "Questions and conditions (whether they differ, how often, if more were known) assert nothing. Words of all and none, of importance (main, chief), and comparisons without one of these words are not covered.", assertions, comparingIdioms)}`;
}

function section(id: string, title: string, not: string, shapes: readonly Shape[], idioms: readonly string[]): string {
  const rows = shapes.map(
    ({name, covers, finds, leaves}) => `| ${name} | ${covers} | ${quoted(finds)} | ${quoted(leaves)} |`
  );
  return `<a id="${id}"></a>

## ${title}

${not}

| shape | covers | finds | leaves alone |
|---|---|---|---|
${rows.join("\n")}

Turns of phrase that it passes over: ${idioms.map(readable).join(", ")}.
`;
}

function quoted(examples: readonly string[]): string {
  return examples.map((example) => `“${example}”`).join(", ");
}

/** `(?:half) brothers?` as `half brother(s)`. */
function readable(idiom: string): string {
  return idiom
    .replaceAll(/\(\?:([^()]*)\)\?/g, "($1)")
    .replaceAll(/\(\?:([^()]*)\)/g, (_, choices: string) => choices.replaceAll("|", "/"))
    .replaceAll(/(\w)\?/g, "($1)");
}
