import {withCommas} from "../../gate/quantity.ts";
import {isMarker, type Shown} from "../../gate/shown.ts";

const names: Readonly<Record<string, string>> = {
  count: "",
  "%": "percentage points",
  percentage: "percentage points",
  points: "percentage points",
  mean: ""
};

/** By how much, in its own unit: `+25`, `−3 percentage points`, `+1 years`. Of what is not shown twice, nothing. */
export function changeIn(unit: string, old: Shown | undefined, now: Shown | undefined): string | undefined {
  if (old === undefined || now === undefined || isMarker(old) || isMarker(now)) return undefined;
  const decimals = Math.max(decimalsOf(old), decimalsOf(now));
  const difference = Number((now - old).toFixed(decimals));
  const name = names[unit] ?? unit;
  const one = Math.abs(difference) === 1 ? name.replace(/s$/, "") : name;
  return `${difference > 0 ? "+" : ""}${withCommas(difference, decimals)}${one === "" ? "" : ` ${one}`}`;
}

/** As the page prints it. */
export function printed(unit: string, value: Shown | undefined): string {
  if (value === undefined) return "–";
  if (isMarker(value)) return value;
  return `${withCommas(value, decimalsOf(value))}${unit === "%" || unit === "percentage" ? "%" : ""}`;
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
