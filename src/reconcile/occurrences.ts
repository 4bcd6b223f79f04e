import type {Printed} from "./printed.ts";
import {quantityOf} from "./published.ts";

/** Every way to put codes in the place of the capital letters of some addresses, so that each of them is printed in a table. */
export function occurrences(patterns: readonly string[], printed: Printed): string[][] {
  const [first = "", ...others] = patterns;
  const names = first.match(/(?<=\/)[A-Z](?=\/)/g) ?? [];
  const pattern = new RegExp(`^${first.replaceAll(/(?<=\/)[A-Z](?=\/)/g, "([^/]+)")}$`);
  return printed.cells.flatMap(({row}) => {
    const match = pattern.exec(quantityOf(row));
    if (match === null) return [];
    const codes = new Map(names.map((name, i) => [name, match[i + 1]!]));
    const rest = others.map((other) => other.replaceAll(/(?<=\/)[A-Z](?=\/)/g, (name) => codes.get(name) ?? name));
    return rest.every((address) => printed.cellAt(address) !== undefined) ? [[match[0], ...rest]] : [];
  });
}
