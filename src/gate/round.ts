/**
 * `numerator / denominator` to so many decimals, halves away from zero, for whole numbers: exact where floating point
 * is not (`1.005`, `0.285 × 100`).
 */
export function roundedRatio(numerator: number, denominator: number, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const negative = numerator < 0;
  const top = BigInt(Math.abs(numerator)) * scale;
  const bottom = BigInt(denominator);
  const rounded = (2n * top + bottom) / (2n * bottom);
  const value = Number(rounded) / Number(scale);
  return negative && value !== 0 ? -value : value;
}
