import type {Dimension} from "../gate/draft.ts";

/** For each dimension, how far apart two of its neighbouring levels lie in the cells; the total is a level too. */
export function stridesOf(dimensions: readonly Dimension[]): number[] {
  const strides = new Array<number>(dimensions.length);
  let stride = 1;
  for (let i = dimensions.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= dimensions[i]!.categories.length + 1;
  }
  return strides;
}

/** Fills each total with the sum of its categories, one dimension after the other. */
export function addMargins(dimensions: readonly Dimension[], cells: Float64Array): void {
  const strides = stridesOf(dimensions);
  dimensions.forEach(({categories}, i) => {
    const stride = strides[i]!;
    const block = stride * (categories.length + 1);
    for (let start = 0; start < cells.length; start += block) {
      for (let offset = 0; offset < stride; offset++) {
        let sum = 0;
        for (let level = 0; level < categories.length; level++) sum += cells[start + level * stride + offset]!;
        cells[start + categories.length * stride + offset] = sum;
      }
    }
  });
}

/** Which variables are summed over: every subset of them, as a list of yes and no. */
export function subsets(dimensions: readonly Dimension[]): boolean[][] {
  return dimensions.reduce<boolean[][]>(
    (all) =>
      all.flatMap((some) => [
        [...some, false],
        [...some, true]
      ]),
    [[]]
  );
}
