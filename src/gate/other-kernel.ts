import {combinations, type Difference, differenceAt, type KernelChoice} from "./kernel.ts";
import {countWhere, type Where} from "./model/population.ts";

const mostTables = 60_000;

/**
 * Another table of the kernel that differs wherever so few came that it must not be known, and agrees with how many came in
 * each year and with what earlier editions printed. Of those near the truth the one that has the fewest totals withheld.
 */
export function otherTable(
  {people, years, printed}: KernelChoice,
  variables: readonly number[],
  unsafe: readonly Where[]
): Difference[] | undefined {
  const own = variables.filter((variable) => !years.some((year) => year.variable === variable));
  const cells = combinations(people, variables)
    .filter((where) => where.length === variables.length && came(where))
    .map((where) => ({
      where,
      count: countWhere(people, where),
      years: years.map(({variable}) => codeOf(where, variable))
    }));
  const groups = [
    ...new Map(
      cells.map((cell) => [cell.years.join(), cells.filter((one) => one.years.join() === cell.years.join())])
    ).values()
  ];
  // Of each group the greatest takes what the others leave, so that their number stays.
  const rests = groups.map((group) => group.reduce((a, b) => (b.count > a.count ? b : a)));
  const free = cells.filter((cell) => !rests.includes(cell));
  if (3 ** free.length > mostTables) return undefined;
  const fixed = printed.filter((where) => where.every(([variable]) => variables.includes(variable)));
  const totals = combinations(people, variables).filter((where) => isShown(where, own));
  let best: {differences: Difference[]; cost: number} | undefined;
  for (let table = 1; table < 3 ** free.length; table++) {
    const by = free.map((_, i) => (Math.floor(table / 3 ** i) % 3) - (Math.floor(table / 3 ** i) % 3 === 2 ? 3 : 0));
    if (free.some(({count}, i) => count + by[i]! < 0)) continue;
    const left = rests.map(
      (rest) => -free.reduce((sum, cell, i) => (cell.years.join() === rest.years.join() ? sum + by[i]! : sum), 0)
    );
    if (rests.some(({count}, g) => count + left[g]! < 0)) continue;
    const differences = [
      ...free.map(({where}, i) => ({where, by: by[i]!})),
      ...rests.map(({where}, g) => ({where, by: left[g]!}))
    ].filter((one) => one.by !== 0);
    const cost =
      totals.reduce(
        (sum, where) => sum + (differenceAt(differences, where) === 0 ? 0 : 100 ** (3 - where.length + years.length)),
        0
      ) + differences.reduce((sum, one) => sum + Math.abs(one.by), 0);
    if (best !== undefined && best.cost <= cost) continue;
    if (unsafe.some((where) => differenceAt(differences, where) === 0)) continue;
    if (fixed.some((where) => differenceAt(differences, where) !== 0)) continue;
    best = {differences, cost};
  }
  return best?.differences;

  /** In the last year, and not in all. */
  function came(where: Where): boolean {
    const codes = years.map(({variable}) => codeOf(where, variable));
    const first = codes.indexOf(0);
    return first > 0 && codes.slice(first).every((code) => code === 0);
  }

  /** As the last year's tables would print it. */
  function isShown(where: Where, among: readonly number[]): boolean {
    const last = years.at(-1)!.variable;
    return where.some(([v, code]) => v === last && code === 0) && where.every(([v]) => v === last || among.includes(v));
  }

  function codeOf(where: Where, variable: number): number | undefined {
    return where.find(([v]) => v === variable)?.[1];
  }
}
