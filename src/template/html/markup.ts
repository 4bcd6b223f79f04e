/** HTML that is safe to set: made by the tag below, which escapes all that it did not make, or trusted in so many words. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Piece = string | number | Markup | undefined | false | readonly Piece[];

/** html`<p>${text}</p>`: text is escaped, markup is not, lists are joined, nothing is nothing. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((string, i) => (i === 0 ? "" : written(pieces[i - 1])) + string).join(""));
}

/** For what our own code drew: the figures' SVG. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.toString();
  return typeof piece === "object" ? piece.map(written).join("") : escapeHtml(String(piece));
}
