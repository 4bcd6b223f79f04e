/** The few names that a notebook may import. */
export {total} from "./gate/released.ts";
export {notebook} from "./notebook.ts";
export {type BarsSpec, bars} from "./present/bars.ts";
export {table} from "./present/crosstab-table.ts";
export {differences} from "./present/differences.ts";
export type {Draw, Frame} from "./present/draw.ts";
export {figure} from "./present/figure.ts";
export {profile} from "./present/profile.ts";
export {type SelectionSpec, select} from "./select/select.ts";
export {crosstab} from "./tabulate/crosstab.ts";
export {mean} from "./tabulate/mean.ts";
