/** Words of one shape that the lint looks for; its examples are what it covers, and a test holds it to them. */
export interface Shape {
  readonly name: string;
  /** what it covers, in a line for the reader of docs/coverage.md */
  readonly covers: string;
  /** a regular expression that captures nothing; letters match either case, and `letter` is one */
  readonly pattern: string;
  /** each is found, by this shape */
  readonly finds: readonly string[];
  /** each is left alone by all shapes of its list */
  readonly leaves: readonly string[];
}

/** In English words, and in names from near by. */
export const letter = "[a-z\u00df-\u00ff]";

export interface Found {
  readonly shape: Shape;
  readonly start: number;
  readonly end: number;
}

/** What of these shapes stands in a text. Where two begin at one place the first of the list is taken; turns of phrase are passed over. */
export function finder(shapes: readonly Shape[], idioms: readonly string[]): (text: string) => Found[] {
  const all = [...idioms.map((idiom) => `(?:${wholeWords(idiom)})`), ...shapes.map(({pattern}) => `(${pattern})`)];
  // without the flag u, which makes this ten times as slow
  const any = new RegExp(all.join("|"), "gi");
  return (text) =>
    [...text.matchAll(any)].flatMap((match) => {
      const shape = shapes[match.slice(1).findIndex((group) => group !== undefined)];
      return shape === undefined ? [] : [{shape, start: match.index, end: match.index + match[0].length}];
    });
}

/** With an article before it, or not; spaces and hyphens are the same, as people write both. */
function wholeWords(idiom: string): string {
  return `\\b(?:an?\\s)?${idiom.replaceAll(/[ -]/g, "[\\s-]")}\\b`;
}
