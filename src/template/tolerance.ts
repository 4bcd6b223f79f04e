import type {YamlMap} from "../yaml/yaml-map.ts";

/** How far a number may move from one edition to the next before its sentences are to be read again. */
export interface Tolerance {
  /** of a percentage, and of a difference of two, in percentage points */
  readonly points?: number;
  /** of a count or an average, in per cent of what it was */
  readonly percent?: number;
}

/** `tolerance: {points: 5, percent: 10}`, in the front matter of the template or of an edition. */
export function readTolerance(front: YamlMap): Tolerance {
  const map = front.maybeMap("tolerance", ["points", "percent"]);
  if (map === undefined) return {};
  const read = (key: "points" | "percent") => {
    const value = map.maybeNumber(key);
    if (value !== undefined && value < 0) map.tell(key, `${key} is below 0`, "write 0 to be told of every change");
    return value === undefined ? {} : {[key]: value};
  };
  return {...read("points"), ...read("percent")};
}
