import {fail} from "../error.ts";

/** The option that every command about an edition takes, as `parseArgs` wants it. */
export const projectFlag = {project: {type: "string", default: "."}} as const;

export function noEdition(words: readonly string[]): void {
  if (words.length > 0) fail("smallprint", `too many words: ${words.join(" ")}`, "all editions are meant: name none");
}

/** The edition that is named, if one is. */
export function oneEdition([edition, ...more]: readonly string[]): string | undefined {
  if (more.length > 0) fail("smallprint", `too many words: ${more.join(" ")}`, "name one edition");
  return edition;
}
