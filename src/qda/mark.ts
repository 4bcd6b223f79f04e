import type {Frame} from "../coding/frame.ts";

/** What a frame says of a code and the standard has no place for. */
export type Judged = Pick<Frame["themes"][number]["codes"][number], "about" | "leans" | "origin">;

/** The last line of a description that Smallprint wrote, where coders see it and tools keep it. */
export interface Mark {
  /** a theme or a code by its name, or `frame` */
  readonly code: string;
  /** of a code */
  readonly judged: Judged | undefined;
}

const person = "[a-z0-9][a-z0-9_-]*";
const mark = new RegExp(
  `(?:^|\\n)[ \\t]*\\[smallprint (?<code>[a-z][a-z0-9_-]*)` +
    `(?: (?<about>${person}(?:,${person})*) (?<leans>risk|protective|neither) (?<origin>beforehand|found))?\\]\\s*$`
);

/** `[smallprint late tenant,landlord neither beforehand]`, below the words. */
export function withMark(words: string, code: string, judged?: Judged): string {
  const said = judged === undefined ? [] : [judged.about.join(","), judged.leans, judged.origin];
  return `${words}\n[smallprint ${[code, ...said].join(" ")}]`;
}

/** The words of a description, and the mark that it ends with, if Smallprint wrote it. */
export function readMark(description: string): {readonly words: string; readonly mark: Mark | undefined} {
  const found = mark.exec(description);
  if (found === null) return {words: description.trim(), mark: undefined};
  const {code, about, leans, origin} = found.groups as {code: string; about?: string} & Omit<Judged, "about">;
  const words = description.slice(0, found.index).trim();
  const judged = about === undefined ? undefined : {about: about.split(",") as [...Judged["about"]], leans, origin};
  return {words, mark: {code, judged}};
}
