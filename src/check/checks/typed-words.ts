import {typedWords} from "../../template/rules/typed.ts";
import type {Check} from "../check.ts";

/** Quantities in words, in counted sections. */
export const quantitiesInWords: Check = {
  code: "SP-N03",
  severity: "warning",
  finds: "a quantity typed in words",
  of: "words",
  find: typedWords
};
