import type {Edition} from "../edition/edition.ts";
import type {EditionId} from "../edition/edition-id.ts";
import type {EditionSpec} from "../edition/front-matter.ts";
import type {Problem} from "../error.ts";
import type {Project} from "../project.ts";
import type {Releases} from "./record.ts";

/** An edition that is to be released: built, and in its folder as it was built. */
export interface Candidate {
  readonly project: Project;
  readonly id: EditionId;
  readonly spec: EditionSpec;
  readonly edition: Edition;
  readonly files: ReadonlyMap<string, string>;
  /** the edition that it follows, or would, if its front matter said so */
  readonly before?: Edition | undefined;
  readonly releases: Releases;
  /** time ran out when it was built */
  readonly hasty: boolean;
}

/** What a release must be. Each check looks at the whole edition and tells all that it finds. */
export interface Check {
  readonly name: string;
  readonly find: (candidate: Candidate) => readonly Finding[] | Promise<readonly Finding[]>;
}

export interface Finding extends Problem {
  /** an error: nothing is released; else a warning */
  readonly blocks: boolean;
}

export function error(place: string, problem: string, wayOut: string): Finding {
  return {place, problem, wayOut, blocks: true};
}

export function warning(place: string, problem: string, wayOut: string): Finding {
  return {place, problem, wayOut, blocks: false};
}
