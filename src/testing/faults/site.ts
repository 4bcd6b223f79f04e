import type {Column} from "../../gate/column.ts";
import type {Quantity} from "../../gate/quantity.ts";

/** The template's lines, and what it can name: all that a fault is made from. */
export interface Site {
  readonly lines: readonly string[];
  /** for each line, whether it stands in a section that `counted` names */
  readonly counted: readonly boolean[];
  readonly numbers: ReadonlyMap<string, Quantity>;
  readonly columns: ReadonlyMap<string, Column>;
}

/** Something done to the template that `npm run check` must tell of. */
export interface Fault {
  readonly kind: string;
  /** what these lines become, by their numbers from 1 */
  readonly lines: ReadonlyMap<number, string>;
  /** where it must be told, as a file and line or a folder: `templates/report.md:96`, `notebooks/` */
  readonly place: string;
  /** each would be a fitting word for it; one of them must be found */
  readonly codes: readonly string[];
  /** it changes so much that nothing else can be tried beside it */
  readonly alone?: true;
}

export const file = "templates/report.md";

/** A template by its lines. A section is counted from its heading to the next of its level or above; here they are of level 2. */
export function siteOf(text: string, ids: readonly string[], world: Pick<Site, "numbers" | "columns">): Site {
  const lines = text.split("\n");
  let counted = false;
  return {
    ...world,
    lines,
    counted: lines.map((line) => {
      const [, title] = /^## ([^{]*)/.exec(line) ?? [];
      if (title !== undefined)
        counted = ids.includes(/\{#([\w-]+)\}/.exec(line)?.[1] ?? title.trim().toLowerCase().replaceAll(" ", "-"));
      return counted;
    })
  };
}

/** In counted lines of prose each match of a shape becomes something else, one at a time; not where `to` gives nothing. */
export function exchanged(
  site: Site,
  kind: string,
  codes: readonly string[],
  shape: RegExp,
  to: (match: RegExpExecArray, site: Site) => string | undefined
): Fault[] {
  return prose(site).flatMap(({line, text}) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const now = to(match, site);
      if (now === undefined || now === match[0]) return [];
      const after = text.slice(0, match.index) + now + text.slice(match.index + match[0].length);
      return [{kind, codes, place: `${file}:${line}`, lines: new Map([[line, after]])}];
    })
  );
}

/** Sentences put one by one at the ends of paragraphs, `each` time somewhere else. */
export function added(
  site: Site,
  each: number,
  sentences: readonly (readonly [kind: string, code: string, sentence: string])[]
): Fault[] {
  const places = spread(paragraphs(site), each * sentences.length);
  return places.map(({line, text}, i) => {
    const [kind, code, sentence] = sentences[i % sentences.length]!;
    return {kind, codes: [code], place: `${file}:${line}`, lines: new Map([[line, ending(text, sentence)]])};
  });
}

/** A paragraph with one more sentence, before its own id. */
export function ending(text: string, sentence: string): string {
  return text.replace(/(\s\{#[\w-]+\})?$/, (id) => ` ${sentence}${id}`);
}

interface Line {
  /** from 1 */
  readonly line: number;
  readonly text: string;
}

function prose({lines, counted}: Site): Line[] {
  return lines.flatMap((text, i) => (counted[i] && /^(?:[-\p{L}\d[{“*]|$)/u.test(text) ? [{line: i + 1, text}] : []));
}

/** Counted paragraphs of one line. */
export function paragraphs(site: Site): Line[] {
  return prose(site).filter(
    ({text}) => /^[\p{Lu}{[]/u.test(text) && /\.(?:\[\^[\w-]+\])?(?:\s\{#[\w-]+\})?$/.test(text)
  );
}

/** So many of a list, from all over it; where there are fewer, they come round again. */
export function spread<T>(list: readonly T[], count: number): T[] {
  return Array.from(
    {length: count},
    (_, i) => list[Math.floor((i * list.length) / Math.min(count, list.length)) % list.length]!
  );
}

/** At most so many, from all over the list. */
export function some<T>(list: readonly T[], most: number): T[] {
  return list.length <= most ? [...list] : spread(list, most);
}
