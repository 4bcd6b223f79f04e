import {didYouMean, failIfAny, type Problem} from "../../error.ts";
import {escapeHtml, Markup} from "./markup.ts";

/** A page with holes `{{…}}`, and its style sheet. */
export interface PageFiles {
  readonly html: string;
  readonly css: string;
}

export type Holes = Readonly<Record<string, string | Markup>>;

/**
 * Fills the holes of a page: `{{title}}`. Text is escaped; in the style sheet, where a hole stands inside a string
 * (`content: "{{title}}"`), as the style sheet wants it. What would reach out of the page is refused.
 */
export function fillPage({html, css}: PageFiles, holes: Holes): string {
  const problems = [...unsafe(html, "page.html", reachesOutOfHtml), ...unsafe(css, "page.css", reachesOutOfCss)];
  const filledCss = fill(css, "page.css", holes, (value) => escapeCssString(String(value)), problems);
  const all = {...holes, css: new Markup(filledCss)};
  const filled = fill(
    html,
    "page.html",
    all,
    (value) => (value instanceof Markup ? value.toString() : escapeHtml(value)),
    problems
  );
  failIfAny(problems);
  return filled;
}

function fill(
  text: string,
  file: string,
  holes: Holes,
  write: (value: string | Markup) => string,
  problems: Problem[]
): string {
  return text.replaceAll(/\{\{\s*([\w-]+)\s*\}\}/g, (_, name: string, offset: number) => {
    const value = Object.hasOwn(holes, name) ? holes[name] : undefined;
    if (value !== undefined) return write(value);
    problems.push({
      place: at(file, text, offset),
      problem: `unknown hole: {{${name}}}`,
      wayOut: didYouMean(name, Object.keys(holes))
    });
    return "";
  });
}

const reachesOutOfHtml: readonly (readonly [RegExp, string])[] = [
  [/<script\b/gi, "a script"],
  [/\son[a-z]+\s*=/gi, "a script in an attribute"],
  // the one exception, which tells of an edition that stands in this one's place, once there is one
  [
    /<(?!link rel="stylesheet" href="\.\.\/editions\.css">)(?:link|iframe|object|embed|base)\b/gi,
    "a file from elsewhere"
  ],
  [/\s(?:src|srcset|action|poster)\s*=(?!\s*["']?data:)/gi, "a file from elsewhere"]
];

const reachesOutOfCss: readonly (readonly [RegExp, string])[] = [
  [/@import\b/gi, "a style sheet from elsewhere"],
  [/url\((?!\s*["']?data:)/gi, "a file from elsewhere"],
  [/<\/style/gi, "the end of the style sheet"]
];

function unsafe(text: string, file: string, patterns: typeof reachesOutOfHtml): Problem[] {
  return patterns.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(({index}) => ({
      place: at(file, text, index),
      problem: `${what} in the page`,
      wayOut: "a report is one file that works alone"
    }))
  );
}

function at(file: string, text: string, offset: number): string {
  return `templates/${file}:${text.slice(0, offset).split("\n").length}`;
}

/** `<` too: the style sheet stands inside a page. */
export function escapeCssString(text: string): string {
  return text.replaceAll(/["\\<>\n\r\f]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
}
