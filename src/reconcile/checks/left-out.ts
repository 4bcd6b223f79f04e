import type {Check} from "../contradiction.ts";
import {placeOf, quantityOf} from "../published.ts";
import {listed} from "../said.ts";

/** What is said not to be reported stands nowhere in the text. */
export const leftOut: Check = {
  name: "left-out",
  title: "Said to be left out",
  asks: "What the text says that it does not report stands nowhere in it.",
  find: (printed) =>
    printed.text.flatMap((row) => {
      if (row.kind !== "left-out") return [];
      const pattern = quantityOf(row).split("/").map(choices);
      const there = printed.text.filter((other) => {
        const codes = quantityOf(other).split("/");
        return other !== row && codes.length === pattern.length && codes.every((code, i) => pattern[i]!(code));
      });
      if (there.length === 0) return [];
      const numbers = there.map((one) => `${one.printed} (${placeOf(one).split(": ").at(-1)})`);
      return [{rows: [row], implied: `the text has ${listed(numbers)}`}];
    })
};

function choices(segment: string): (code: string) => boolean {
  return segment === "*" ? () => true : (code) => segment.split("+").includes(code);
}
