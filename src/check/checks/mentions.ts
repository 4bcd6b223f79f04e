import type {Problem} from "../../error.ts";
import {placeAt} from "../../lint/passage.ts";
import {settings} from "../../template/page.ts";
import {passagesOf} from "../../template/passages.ts";
import type {Setting} from "../../template/source.ts";
import type {Check} from "../check.ts";
import type {WrittenPage} from "../written-page.ts";

interface Mention {
  readonly name: string;
  readonly place: string;
  /** the blocks of the page that come before the one it stands in */
  readonly after: number;
}

/** A figure or a table that the text never sends its reader to. */
export const neverMentioned: Check = {
  code: "SP-P07",
  severity: "warning",
  finds: "a figure or a table that the text never mentions",
  of: "words",
  find: (page) => {
    const mentioned = new Set(mentionsOf(page).map(({name}) => name));
    return exhibitsOf(page)
      .filter(({name}) => !mentioned.has(name))
      .map(({what, name, at}) => ({
        place: at,
        problem: `${what} ${name} is never mentioned in the text`,
        wayOut: `say before it what it shows, and name it: {{${name}}}`
      }));
  }
};

/** A figure that is mentioned before one that stands above it, or for the first time below the place where it stands. */
export const outOfTurn: Check = {
  code: "SP-P08",
  severity: "warning",
  finds: "a figure or a table mentioned out of turn",
  of: "words",
  find: (page) => {
    const first = new Map<string, Mention>();
    for (const mention of mentionsOf(page)) if (!first.has(mention.name)) first.set(mention.name, mention);
    const set = exhibitsOf(page);
    const order = set.filter(({name}) => first.has(name));
    return order.flatMap(({what, name, at}, i): Problem[] => {
      const {place, after} = first.get(name)!;
      if (after > page.blocks.findIndex((block) => block.kind === "setting" && block.name === name)) {
        const problem = `${what} ${name} is mentioned for the first time below it, at ${place}`;
        return [{place: at, problem, wayOut: "mention it before it stands there"}];
      }
      const later = order.slice(0, i).find((other) => other.what === what && first.get(other.name)!.after > after);
      if (later === undefined || isFarAhead(page, name, after)) return [];
      const problem = `${what} ${name} is mentioned before ${later.name}, which stands above it`;
      return [
        {place, problem, wayOut: "mention them in the order in which they stand, or set them in the order of the text"}
      ];
    });
  }
};

/** What stands in another part of the report, an appendix, can be mentioned at any time. */
function isFarAhead({blocks}: WrittenPage, name: string, mention: number): boolean {
  const set = blocks.findIndex((block) => block.kind === "setting" && block.name === name);
  return blocks.slice(mention, set).some((block) => block.kind === "heading" && block.level === 2);
}

function exhibitsOf({blocks}: WrittenPage): Setting[] {
  return settings(blocks).filter(({what}) => what === "figure" || what === "table");
}

/** In the sections themselves, in their order; a footnote is no place for a first mention. */
function mentionsOf(page: WrittenPage): Mention[] {
  return passagesOf(page).flatMap((passage) => {
    const {block, marks} = passage;
    if (block === undefined) return [];
    return marks.flatMap(({kind, of, start}) =>
      kind === "exhibit" ? [{name: of, place: placeAt(passage, start), after: page.blocks.indexOf(block)}] : []
    );
  });
}
