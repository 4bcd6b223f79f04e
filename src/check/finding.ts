import type {Problem} from "../error.ts";

/** An error stops a build; a warning is for a person to look at. */
export type Severity = "error" | "warning";

/** What a check tells: a problem with its place and a way out, under a code that has a page in docs/checks/. */
export interface Finding extends Problem {
  /** `SP-N01` */
  readonly code: string;
  readonly severity: Severity;
  readonly wayOut: string;
}
