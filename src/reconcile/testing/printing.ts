import type {PublishedNumber} from "../published.ts";

/** A number of a publication, of which only what matters is said. */
export function aPublished(changes: Partial<PublishedNumber>): PublishedNumber {
  const nothing = {says: "", equals: "", is: "", of: "", beside: "", kind: "", note: ""};
  return {line: 2, id: "s.x", where: "Findings: so many", printed: "43", ...nothing, ...changes};
}
