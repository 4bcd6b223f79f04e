import type {Inline} from "../../template/model.ts";

/** A word, a number, a space or a sign. `is` tells whether two are the same whatever they print: a bound number by its name. */
export interface Token {
  readonly is: string;
  readonly text: string;
}

/** A number with all that belongs to it stays whole: `1,204`, `12.5%`, `−3`, `2022.1`. */
const pieces = /[−-]?\d+(?:[.,]\d+)*%?|[\p{L}\p{M}]+(?:[’'-][\p{L}\p{M}]+)*|\s+|./gsu;

export function tokensOf(content: readonly Inline[]): Token[] {
  return content.flatMap(tokens);
}

function tokens(inline: Inline): Token[] {
  switch (inline.kind) {
    case "text":
      return tokensOfText(inline.text);
    case "code":
      return [{is: `code ${inline.text}`, text: inline.text}];
    case "number":
      return [{is: `number ${inline.name}`, text: inline.text}];
    case "reference":
      return [{is: `reference ${inline.id}`, text: inline.text}];
    case "footnote":
      return [{is: `footnote ${inline.label}`, text: `[${inline.label}]`}];
    case "break":
      return [{is: " ", text: " "}];
    case "emphasis":
    case "strong":
    case "claim":
    case "link":
      return tokensOf(inline.content);
  }
}

export function tokensOfText(text: string): Token[] {
  return (text.match(pieces) ?? []).map((text) => ({is: text, text}));
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({text}) => text).join("");
}
