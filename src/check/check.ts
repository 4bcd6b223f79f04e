import type {Problem} from "../error.ts";
import type {CountedEdition} from "./counted-edition.ts";
import type {Severity} from "./finding.ts";
import type {WrittenPage} from "./written-page.ts";

/** One thing that is looked for. A check of words looks at what is written; a check of numbers also at what was counted and released. */
export type Check = {
  /** `SP-N01`; its page is docs/checks/SP-N01.md */
  readonly code: string;
  readonly severity: Severity;
  /** what it finds, in a few words, as a heading over its findings */
  readonly finds: string;
} & (
  | {readonly of: "words"; readonly find: (page: WrittenPage) => readonly Problem[]}
  | {
      readonly of: "numbers";
      readonly find: (edition: CountedEdition) => readonly Problem[] | Promise<readonly Problem[]>;
    }
);
