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
  // The idioms as one alternative, and without the flag u: either makes it several times as fast.
  const any = new RegExp([wholeWords(idioms), ...shapes.map(({pattern}) => `(${pattern})`)].join("|"), "gi");
  return (text) => {
    const found: Found[] = [];
    for (const match of text.matchAll(any)) {
      const shape = shapes.find((_, i) => match[i + 1] !== undefined);
      if (shape !== undefined) found.push({shape, start: match.index, end: match.index + match[0].length});
    }
    return found;
  };
}

/** With an article before them, or not; spaces and hyphens are the same, as people write both. */
function wholeWords(idioms: readonly string[]): string {
  return `\\b(?:an?\\s)?(?:${idioms.map((idiom) => idiom.replaceAll(/[ -]/g, "[\\s-]")).join("|")})\\b`;
}
