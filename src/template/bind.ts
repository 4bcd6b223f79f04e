import {failIfAny, type Problem} from "../error.ts";
import {Quantity} from "../gate/quantity.ts";
import type {Bindings} from "./bindings.ts";
import type {Document} from "./model.ts";
import {type Page, toPage} from "./page.ts";
import {addresses} from "./rules/addresses.ts";
import {affects} from "./rules/affects.ts";
import {counted} from "./rules/counted.ts";
import {footnotes} from "./rules/footnotes.ts";
import {headings} from "./rules/headings.ts";
import {limitations} from "./rules/limitations.ts";
import {links} from "./rules/links.ts";
import {names} from "./rules/names.ts";
import {settings} from "./rules/settings.ts";
import {words} from "./rules/words.ts";
import {settle} from "./settle.ts";
import type {Template} from "./source.ts";

/** What a report must be before it is set; each looks at the whole page and tells all that it finds. */
const rules: readonly ((page: Page) => Problem[])[] = [
  names,
  settings,
  words,
  headings,
  addresses,
  links,
  footnotes,
  limitations,
  counted,
  affects
];

/**
 * Puts what was computed and the edition's words into the template, and gives figures, tables and footnotes their
 * numbers. Throws `Problems` with everything that is wrong in the template, the register and the words.
 */
export function bind(template: Template, bindings: Bindings): Document {
  for (const [name, number] of bindings.numbers) {
    if (!Quantity.is(number)) throw new TypeError(`${name}: a sentence prints only what the gate released`);
  }
  const page = toPage(template, bindings);
  const texts = [template, bindings.limitations, bindings.words];
  failIfAny(inOrder([...texts.flatMap(({problems}) => problems), ...rules.flatMap((rule) => rule(page))]));
  return settle(page);
}

/** As a reader goes through the files: file by file, in the order of their first problem, and down the lines. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const parts = problems.map((problem) => {
    const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(problem.place)!;
    return {problem, file: file!, line: Number(line ?? 0)};
  });
  const files = [...new Set(parts.map(({file}) => file))];
  return parts
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line)
    .map(({problem}) => problem);
}
