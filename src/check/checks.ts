import {rules} from "../template/rules/rules.ts";
import type {Check} from "./check.ts";
import {asWritten} from "./checks/as-written.ts";
import {ruleOf} from "./checks/rule-of.ts";
import {quantitiesInWords} from "./checks/typed-words.ts";

/** All that is looked for, in the order in which it is told; each has its page in docs/checks/. */
export const checks: readonly Check[] = [asWritten, ...rules.map(ruleOf), quantitiesInWords];
