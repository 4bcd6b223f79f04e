/** What a count can be that is shown as this: of controlled rounding, less than the base away; not rounded, itself. */
export function rangeOf(shown: number, base = 1): readonly [least: number, greatest: number] {
  return [Math.max(0, shown - base + 1), shown + base - 1];
}
