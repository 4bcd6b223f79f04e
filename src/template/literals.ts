/** What a typed quantity can be, or a word of comparison, that says nothing of the report's own numbers: `[2017](literal:year)`. */
export const literals = {
  year: "a year or a date",
  law: "an act, or the number of its section",
  reference: "what a work that the report cites says, or where in it",
  definition: "what a word means here: an age, a length of stay, the size of a group that is defined by it",
  name: "part of a name",
  "as-printed": "what the source printed, where it is quoted",
  listed: "counts what the text itself lists",
  source: "what the source, a rule or somebody else says, told as theirs",
  unknown: "says what may be, and that it is not known",
  idiom: "a turn of phrase that counts and compares nothing"
} as const;

export type LiteralKind = keyof typeof literals;

export function isLiteralKind(text: string): text is LiteralKind {
  return Object.hasOwn(literals, text);
}
