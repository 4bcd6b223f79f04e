import type {Rule} from "../../template/rules/rules.ts";
import type {Check} from "../check.ts";

/** A rule of the build is a check whose findings are errors. */
export function ruleOf(rule: Rule): Check {
  const {code, finds} = rule;
  return rule.of === "words"
    ? {code, finds, severity: "error", of: "words", find: rule.find}
    : {code, finds, severity: "error", of: "numbers", find: ({page}) => rule.find(page)};
}
