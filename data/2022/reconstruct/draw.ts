import type {Cell} from "./cells.ts";
import type {Demand} from "./demands.ts";
import {type Row, solve} from "./integer-program.ts";
import {lot} from "./lot.ts";

/**
 * Fills the cells so that all demands are met: a list with each cell as often as it is given. Of all solutions those that
 * break a rule least often; of these the likeliest of a lottery, so that nothing lines up that the source does not say.
 *
 * The lottery: each cell's applications arrive at random moments, one in a unit of time on average. If each cell took
 * those that arrive before the moment `expected`, all answers would be independent (and the counts Poisson). To take an
 * arrival costs the logarithm of moment / expected: less than nothing before that moment, little soon after it.
 */
export function draw(cells: readonly Cell[], demands: readonly Demand[]): Cell[] {
  const fewest = leastBroken(cells, demands);
  const arrivals = cells.flatMap((cell) =>
    moments(cell).map((moment) => ({cell, cost: Math.log(moment / cell.expected), most: 1}))
  );
  const all = [...demands, {says: "broken rules", least: 0, most: fewest, adds: broken}];
  const taken = solve({columns: arrivals, rows: rowsOf(arrivals, all)});
  return arrivals.flatMap(({cell}, i) => (taken[i] === 1 ? [cell] : []));
}

function leastBroken(cells: readonly Cell[], demands: readonly Demand[]): number {
  const columns = cells.map((cell) => ({cell, cost: broken(cell), most: cell.most}));
  if (columns.every(({cost}) => cost === 0)) return 0;
  const counts = solve({columns, rows: rowsOf(columns, demands)});
  return columns.reduce((sum, {cost}, i) => sum + cost * counts[i]!, 0);
}

function broken(cell: Cell): number {
  return cell.broken.length;
}

function moments({stem: {group}, answers, most}: Cell): number[] {
  let now = 0;
  return Array.from({length: most}, (_, i) => {
    now -= Math.log(lot("arrival", group.outcome, group.subsample, answers.key, i));
    return now;
  });
}

function rowsOf(columns: readonly {readonly cell: Cell}[], demands: readonly Demand[]): Row[] {
  return demands.map(({says, least, most, adds}) => {
    const factors = columns.map(({cell}, i) => [i, adds(cell)] as const);
    return {says, least, most, factors: new Map(factors.filter(([, factor]) => factor !== 0))};
  });
}
