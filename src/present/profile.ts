import {withCommas} from "../gate/quantity.ts";
import {Released, total} from "../gate/released.ts";
import {isMarker, type Shown} from "../gate/shown.ts";
import {baseLine} from "./base-line.ts";
import {Table, type TableData, type TableFrame, type TidyRow} from "./table.ts";
import {countText, percentText} from "./value-text.ts";

/** One characteristic: how each sample is distributed over it, by the profile's groups. */
interface BlockSpec {
  /** names the block in the table's data: a variable's name */
  readonly id: string;
  readonly title: string;
  /** by the profile's sample names; a sample that is left out has no such characteristic, and shows [z] */
  readonly counts: Readonly<Record<string, Released>>;
  /** a last row with averages */
  readonly means?: {readonly label: string; readonly of: Readonly<Record<string, Released>>};
  /** where the groups are the variable distributed: percentages add up along the row, not down the column */
  readonly within?: "row";
  /** categories that are shown but stand outside the base of percentages: counted in `counts` of their own */
  readonly outside?: {readonly code: string; readonly label: string; readonly of: Readonly<Record<string, Released>>};
  readonly footnotes?: readonly string[];
}

export interface ProfileSpec extends TableFrame {
  /** the variable whose categories are the groups: outcome */
  readonly by: string;
  /** names and headings of the samples, in order */
  readonly samples: Readonly<Record<string, string>>;
  readonly blocks: readonly BlockSpec[];
}

interface Cell {
  readonly sample: string;
  readonly group: string;
  readonly count: Shown | "";
  readonly percentage: Shown | "";
  readonly mean: Shown | "";
  readonly text: readonly [string, string];
  readonly from?: NonNullable<TidyRow["from"]>;
}

/** A long table of many characteristics, block by block: a number and a percentage for each sample and group. */
export function profile(spec: ProfileSpec): Table {
  const groups = groupsOf(spec);
  const columns = Object.entries(spec.samples).flatMap(([sample, heading]) =>
    groups.map((group) => ({sample, heading, ...group}))
  );
  const parts: TableData[] = [];
  const rows: TidyRow[] = [];
  for (const block of spec.blocks) {
    const lines = linesOf(block, spec, columns);
    const asAt = (sample: string) => editionOf(block, sample);
    parts.push({
      caption: block.title,
      footnotes: block.footnotes ?? [],
      columns: [
        {key: "category", label: "Category", numeric: false},
        ...columns.flatMap(({sample, heading, code, label}) => {
          const whose = `${heading}${asAt(sample)}, ${label.toLowerCase()}`;
          return [
            {key: `${sample}/${code}/count`, label: `${whose}, number`, numeric: true},
            {key: `${sample}/${code}/percentage`, label: `${whose}, %`, numeric: true}
          ];
        })
      ],
      rows: lines.map(({key, label, cells}) => ({key, cells: [label, ...cells.flatMap(({text}) => text)]}))
    });
    for (const {key, cells} of lines) {
      for (const {sample, group, count, percentage, mean, from} of cells) {
        const keys = [block.id, key, sample, group];
        rows.push({keys, values: [count, percentage, mean], ...(from === undefined ? {} : {from})});
      }
    }
  }
  const tidy = {keys: ["characteristic", "category", "sample", spec.by], values: ["count", "percentage", "mean"], rows};
  return new Table({base: baseLine(Object.values(spec.blocks[0]!.counts)[0]!), parts, tidy}, spec);
}

/** ` as at 2022.2`, where a block's numbers of one sample are an earlier edition's: then all of them must be. */
function editionOf({id, counts, means, outside}: BlockSpec, sample: string): string {
  const tables = [counts, means?.of, outside?.of].flatMap((of) => of?.[sample] ?? []);
  const editions = new Set(tables.map(({asAt}) => asAt));
  if (editions.size > 1) {
    const others = tables.filter(({asAt}) => asAt === undefined).map((table) => table.id);
    throw new RangeError(
      `profile: ${id} repeats an earlier edition in part; repeat ${others.join(", ")} from it as well`
    );
  }
  const [edition] = editions;
  return edition === undefined ? "" : ` as at ${edition}`;
}

function groupsOf({blocks, by}: ProfileSpec): readonly {code: string; label: string}[] {
  const tables = blocks.flatMap(({counts}) => Object.values(counts));
  for (const one of tables) if (!Released.is(one)) throw new TypeError("profile: shows released tables only");
  const dimension = tables.flatMap(({dimensions}) => dimensions).find(({name}) => name === by);
  if (dimension === undefined) throw new RangeError(`profile: no table has the variable ${by}`);
  return dimension.categories;
}

function linesOf(block: BlockSpec, {by}: ProfileSpec, columns: readonly {sample: string; code: string}[]) {
  const [reference] = Object.values(block.counts);
  const variable = reference!.dimensions.find(({name}) => name !== by)!;
  const lines = variable.categories.map(({code: category, label}) => ({
    key: category,
    label,
    cells: columns.map(({sample, code}) => counted(sample, code, category, block))
  }));
  if (block.outside !== undefined) {
    const {code: category, label, of} = block.outside;
    lines.push({
      key: category,
      label,
      cells: columns.map(({sample, code}) => beyondBase(sample, code, of[sample], category))
    });
  }
  if (block.means !== undefined) {
    const {label, of} = block.means;
    lines.push({key: "mean", label, cells: columns.map(({sample, code}) => averaged(sample, code, of[sample]))});
  }
  return lines;
}

function counted(sample: string, group: string, category: string, {counts, within}: BlockSpec): Cell {
  const released = counts[sample];
  if (released === undefined) return notApplicable(sample, group);
  const codes = within === "row" ? [group, category] : [category, group];
  const count = released.at(...codes).shown;
  const percentage = released.share(...codes).shown;
  const from = {draft: released.id, cell: codes, base: [total, ...codes.slice(1)]};
  return {sample, group, count, percentage, mean: "", text: [countText(count), percentText(percentage)], from};
}

function beyondBase(sample: string, group: string, released: Released | undefined, category: string): Cell {
  if (released === undefined) return notApplicable(sample, group);
  const count = released.at(category, group).shown;
  const from = {draft: released.id, cell: [category, group]};
  return {sample, group, count, percentage: "[z]", mean: "", text: [countText(count), "[z]"], from};
}

function averaged(sample: string, group: string, released: Released | undefined): Cell {
  if (released === undefined) return notApplicable(sample, group);
  const mean = released.at(group).shown;
  const text = isMarker(mean) ? mean : withCommas(mean, released.measure!.decimals);
  const from = {draft: released.id, cell: [group]};
  return {sample, group, count: "", percentage: "", mean, text: [text, "[z]"], from};
}

function notApplicable(sample: string, group: string): Cell {
  return {sample, group, count: "[z]", percentage: "[z]", mean: "", text: ["[z]", "[z]"]};
}
