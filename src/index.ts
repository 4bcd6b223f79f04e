/** The few names that a notebook may import. */
export {greatest} from "./gate/quantity.ts";
export {total} from "./gate/released.ts";
export {notebook} from "./notebook.ts";
export {type BarsSpec, bars} from "./present/bars.ts";
export {type CompareSpec, compare} from "./present/comparison.ts";
export {table} from "./present/crosstab-table.ts";
export {differences} from "./present/differences.ts";
export {dots} from "./present/dots.ts";
export type {Draw, Frame} from "./present/draw.ts";
export {figure} from "./present/figure.ts";
export {measures} from "./present/measures-table.ts";
export {mentionTable} from "./present/mention-table.ts";
export {profile} from "./present/profile.ts";
export {unknowns} from "./present/unknowns.ts";
export {type SelectionSpec, select} from "./select/select.ts";
export {crosstab} from "./tabulate/crosstab.ts";
export {mean} from "./tabulate/mean.ts";
export {themePairs, themes} from "./tabulate/themes.ts";
