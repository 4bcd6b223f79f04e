import type {Edition} from "../edition/edition.ts";

/** What the report is about and what its records are, in one paragraph: no catalogue shows it without saying that. */
export function descriptionOf({document}: Edition): string {
  const {subtitle, statement} = document;
  return `${subtitle.replace(/[^.!?]$/, "$&.")} ${statement}`;
}
