/** When a limitation applies to a figure or a table: where more than so many per cent of an answer that it shows is not known. */
export interface Applies {
  /** any of these variables */
  readonly unknown: readonly string[];
  /** in %, in any group */
  readonly over: number;
}

export const formOfApplies = "write applies: unknown VARIABLE over 10%, or unknown VARIABLE or VARIABLE over 10%";

/** `unknown mother_ethnicity or mother_nationality over 10%`; undefined where it is no such condition. */
export function readApplies(text: string): Applies | undefined {
  const [, names, percent] = /^unknown (\w+(?: or \w+)*) over (\d+(?:\.\d+)?)%$/.exec(text.trim()) ?? [];
  return names === undefined ? undefined : {unknown: names.split(" or "), over: Number(percent)};
}
