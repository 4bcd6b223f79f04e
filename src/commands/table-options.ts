import {fail} from "../error.ts";
import {parseTables, type TablesOptions} from "../gate/tables.ts";

/** The options that `protect` and `audit` share, as `parseArgs` wants them. */
export const tableFlags = {
  csv: {type: "string"},
  tables: {type: "string"},
  freq: {type: "string"},
  threshold: {type: "string", default: "5"},
  zeros: {type: "string"}
} as const;

export interface TableFlags {
  readonly csv?: string | undefined;
  readonly tables?: string | undefined;
  readonly freq?: string | undefined;
  readonly threshold: string;
  readonly zeros?: string | undefined;
}

export function tableOptions({csv, tables, freq, threshold, zeros}: TableFlags): {
  file: string;
  options: TablesOptions;
} {
  if (csv === undefined) fail("--csv", "no file named", "--csv FILE");
  if (tables === undefined) fail("--tables", "no tables named", "--tables 'a*b;a*c'");
  wholeNumber("--threshold", threshold);
  return {
    file: csv,
    options: {
      tables: parseTables(tables),
      threshold: Number(threshold),
      ...(freq === undefined ? {} : {frequency: freq}),
      ...(zeros === undefined ? {} : {zeros: oneOf("--zeros", zeros, ["secondary", "publish", "protect"])})
    }
  };
}

export function oneOf<Name extends string>(flag: string, given: string, names: readonly Name[]): Name {
  return names.find((name) => name === given) ?? fail(flag, `unknown: ${given}`, `there are ${names.join(", ")}`);
}

export function wholeNumber(flag: string, given: string): number {
  return /^[1-9]\d*$/.test(given) ? Number(given) : fail(flag, `${given} is no whole number above 0`);
}
