import type {YamlMap} from "../yaml/yaml-map.ts";

/** When and where the things happened that the records tell of, as catalogues of data ask. */
export interface Coverage {
  /** as ISO 8601 writes it: `2021`, `2017/2021`, `2021-04-01/2022-03-31` */
  readonly period: string;
  /** `England` */
  readonly place: string;
}

export const coverageKeys = ["period", "place"];

export function toCoverage(map: YamlMap): Coverage {
  const period = map.texts("period", true)[0]?.text ?? "";
  const [from, to = from, ...more] = period.split("/");
  const dates = [from, to].every((date) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date!));
  if (!map.has("period")) map.tell("period", "no period", "write the first and the last year: 2017/2021");
  else if (!dates || more.length > 0 || to! < from!)
    map.tell("period", `no period: ${period}`, "write the first and the last year, or date: 2017/2021");
  return {period, place: map.text("place")};
}
