import {withCommas} from "../gate/quantity.ts";
import {isMarker, type Shown} from "../gate/shown.ts";

export function countText(count: Shown): string {
  return isMarker(count) ? count : withCommas(count);
}

export function percentText(share: Shown): string {
  return isMarker(share) ? share : `${withCommas(share)}%`;
}

/** What stands at the end of a bar: `43 (64%)`, or a marker alone. */
export function countAndPercent({count, share}: {count: Shown; share: Shown}): string {
  return isMarker(count) || isMarker(share) ? countText(count) : `${countText(count)} (${percentText(share)})`;
}
