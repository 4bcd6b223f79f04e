import {answeredFacts, answeredIn} from "./answered.ts";
import {claimBond, claimFacts, type PlacedClaimBefore} from "./claims/claims-before.ts";
import {cellBonds, type Part} from "./components.ts";
import {type PlacedBefore, withheldFacts} from "./history.ts";
import type {Joint, JointTable} from "./joint.ts";
import {combinations, differenceAt, isDecreed, type Kernel, withOtherKernel} from "./kernel.ts";
import {type MeansChosen, meanBond, type PrintedMean, withMeans, withoutMeans} from "./means.ts";
import {roundedTo} from "./model/facts.ts";
import type {Fact} from "./model/form.ts";
import type {Population, Where} from "./model/population.ts";
import {cellId, type PublishedTable} from "./model/published.ts";
import {type System, system, type Virtual, withFacts} from "./model/system.ts";
import type {Asked} from "./protect-report.ts";
import type {Rounded} from "./rounding/round-tables.ts";
import type {Rule} from "./rules/rule.ts";
import {givenAway} from "./rules/rules.ts";

/** One part of a report as the attacker has to solve it. */
export interface PartSystem {
  /** with the means of earlier editions, without those of this one */
  readonly counts: System;
  /** with all means */
  readonly known: System;
  /** taken to be known, because all parts share them */
  readonly kept: ReadonlySet<number>;
  /** of those, the ones that are known whatever a rule says of them */
  readonly decreed: ReadonlySet<number>;
  /** shared by all parts and not to be known: withheld in each of them */
  readonly open: ReadonlySet<number>;
  /** printed by an earlier edition */
  readonly published: ReadonlySet<number>;
  /** the unknown that tells which of two tables what all parts share is, where there are two */
  readonly which: number | undefined;
}

/** The attacker's system of one part: what its cells are, which are printed, and what else a reader knows. */
export function systemOfPart(
  joint: Joint,
  {variables, tables}: Part,
  kernel: Kernel,
  asked: ReadonlyMap<string, Asked>,
  before: readonly PlacedBefore[],
  claimed: readonly PlacedClaimBefore[],
  chosen: MeansChosen,
  roundings: ReadonlyMap<string, Rounded>,
  rules: readonly Rule[],
  base: number
): PartSystem {
  const {people, impossible, meansBefore = [], years = []} = joint;
  const shared = combinations(people, kernel.variables);
  const open = shared.filter((where) => differenceAt(kernel.other, where) !== 0);
  const kernelCells = shared.filter((where) => !open.includes(where));
  const earlier = before.filter(({where}) => where.every(([variable]) => variables.includes(variable)));
  const claims = claimed.filter((claim) => [...claimBond(claim)].every((variable) => variables.includes(variable)));
  const shownEarlier = earlier.filter(({printed}) => printed).map(({where}) => where);
  const printed = new Map([...kernelCells, ...shownEarlier].map((where) => [cellId(people, where), where]));
  const rounded = new Map<string, Where>();
  const others = new Map<string, Where>(
    [...earlier.map(({where}) => where), ...open].map((where) => [cellId(people, where), where])
  );
  const mine = (mean: PrintedMean) => meanBond(people, mean).every((variable) => variables.includes(variable));
  const [means, tooFew] = [chosen.printed.filter(mine), chosen.tooFew.filter(mine)];
  const earlierMeans = meansBefore.filter(mine);
  for (const table of tables) {
    const cells = asked.get(table.id)?.cells;
    for (const [place, where] of table.cells.entries()) {
      if (!where.every(([variable]) => variables.includes(variable))) continue;
      if (table.values !== undefined) continue;
      const shown = cells?.has(place) ? (table.round === undefined ? printed : rounded) : others;
      shown.set(cellId(people, where), where);
      for (const other of givenAway(rules, joint, table, where)) others.set(cellId(people, other), other);
    }
  }
  const virtual = [...others].filter(([id]) => !printed.has(id)).map(([, where]) => named(people, where));
  const bonds = [
    ...tables.flatMap(cellBonds),
    ...[...means, ...tooFew, ...earlierMeans].map((mean) => new Set(meanBond(people, mean))),
    ...[...earlier, ...claims.flatMap(({terms}) => terms)].map(
      ({where}) => new Set(where.map(([variable]) => variable))
    ),
    new Set(kernel.variables)
  ];
  const groups = bonds
    .filter((bond) => [...bond].every((variable) => variables.includes(variable)))
    .map((bond): PublishedTable => ({by: [...bond].map((variable) => people.variables[variable]!.name)}));
  const names = new Set(variables.map((variable) => people.variables[variable]!.name));
  const own = impossible.filter((conditions) => Object.keys(conditions).every((name) => names.has(name)));
  const onlyRounded = [...rounded].filter(([id]) => !printed.has(id)).map(([, where]) => where);
  const shown = {printed: [...printed.values()], rounded: onlyRounded};
  const alone = system(people, groups, {...shown, virtual, impossible: own});
  const bare = withOtherKernel(alone, kernel);
  const facts = [
    ...withheldFacts(bare, earlier),
    ...claimFacts(bare, claims),
    ...answeredFacts(answeredIn(joint), bare.form)
  ];
  const withheld = withFacts(bare, facts);
  const counts = withMeans(withheld, earlierMeans, 1, years);
  const places = (cells: readonly Where[]) =>
    new Set(cells.flatMap((where) => counts.placeOf.get(cellId(people, where)) ?? []));
  return {
    counts,
    known: withFacts(
      withMeans(withoutMeans(withheld, tooFew, base), [...earlierMeans, ...means], base, years),
      tables.flatMap((table) => roundedFacts(counts, table, roundings.get(table.id)))
    ),
    kept: places(kernelCells),
    decreed: places(kernelCells.filter((where) => isDecreed(where, years))),
    open: places(open),
    published: places(shownEarlier),
    which: bare === alone ? undefined : alone.unknowns
  };
}

/** What the rounded counts of a table tell. */
function roundedFacts({form, people}: System, {cells, round}: JointTable, rounded: Rounded | undefined): Fact[] {
  return [...(rounded ?? [])].flatMap(([place, shown]) => {
    const count = form(cells[place]!);
    if (count === undefined || count.index.length === 0) return [];
    return [roundedTo(count, shown, round!, `${cellId(people, cells[place]!)} is shown as ${shown}`)];
  });
}

function named(people: Population, where: Where): Virtual {
  return Object.fromEntries(
    where.map(([variable, code]) => [people.variables[variable]!.name, people.variables[variable]!.codes[code]!])
  );
}
