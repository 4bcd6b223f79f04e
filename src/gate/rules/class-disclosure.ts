import {rows} from "./rows.ts";
import type {Rule} from "./rule.ts";

/**
 * Group disclosure (Handbook on Statistical Disclosure Control, 5.2): a row of a sensitive question that lies in one
 * category, or all but fewer than the threshold, tells about everybody in it. All its cells are protected, zeros too.
 */
export const classDisclosure: Rule = {
  name: "class disclosure",
  says: ({threshold}) =>
    `Where all of a group, or all but fewer than ${threshold}, gave the same answer to a sensitive question, the group's answers to it are withheld.`,
  bearsOn: (_, {sensitive}) => (sensitive ? "answers that nearly a whole group gave" : undefined),
  protects: (known, {threshold}, sensitive) =>
    sensitive.flatMap((name) =>
      rows(known, name).flatMap(({base, cells}) => {
        const all = known.cells[base]!.count;
        const most = Math.max(...cells.map((c) => known.cells[c]!.count));
        // Where only one answer is possible it tells nothing.
        return cells.length > 1 && all >= 1 && all - most < threshold ? cells : [];
      })
    )
};
