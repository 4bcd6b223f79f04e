import type {Json} from "./json.ts";

/**
 * Where in an edition: names of members; in a list whose members have an id, `id=aims/p1`; in another, `#2`.
 * `["document", "blocks", "id=aims/p1", "sentences", "id=aims/p1/s1", "content", "#1", "text"]`
 */
export type Path = readonly string[];

/** The member that another one follows; nothing before the first. */
type After = string | null;

/**
 * One step from an edition to another, and enough to take it back. Steps are taken in order: a position is the one that
 * the collection has when its turn comes.
 */
export type Entry =
  | {readonly op: "add"; readonly at: Path; readonly after: After; readonly value: Json}
  | {readonly op: "remove"; readonly at: Path; readonly after: After; readonly value: Json}
  | {readonly op: "replace"; readonly at: Path; readonly old: Json; readonly new: Json}
  | {readonly op: "move"; readonly at: Path; readonly from: After; readonly to: After};

export type Patch = readonly Entry[];
