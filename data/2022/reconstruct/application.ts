import type {Answers} from "./answers.ts";
import type {Group} from "./margins.ts";

/** A record in the making: each family of questions adds its answers. */
export interface Application {
  /** its number in the making, which stands in no file */
  readonly number: number;
  readonly group: Group;
  answers: Answers;
}
