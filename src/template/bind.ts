import {failIfAny, inOrder} from "../error.ts";
import {Quantity} from "../gate/quantity.ts";
import type {Bindings} from "./bindings.ts";
import type {Document} from "./model.ts";
import {toPage} from "./page.ts";
import {rules} from "./rules/rules.ts";
import {settle} from "./settle.ts";
import type {Template} from "./source.ts";

/**
 * Puts what was computed and the edition's words into the template, and gives figures, tables and footnotes their
 * numbers. Throws `Problems` with everything that is wrong in the template, the register and the words.
 */
export function bind(template: Template, bindings: Bindings): Document {
  for (const [name, number] of bindings.numbers) {
    if (!Quantity.is(number)) throw new TypeError(`${name}: a sentence prints only what the gate released`);
  }
  const page = toPage(template, bindings);
  const texts = [template, bindings.limitations, bindings.words];
  failIfAny(inOrder([...texts.flatMap(({problems}) => problems), ...rules.flatMap(({find}) => find(page))]));
  return settle(page);
}
