/** The places of a longest rising run among numbers that are all different: what need not move when the rest does. */
export function rising(numbers: readonly number[]): Set<number> {
  // ends[n]: the place of the smallest number that a run of n + 1 can end with
  const ends: number[] = [];
  const previous = numbers.map((number, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
    return ends[low - 1];
  });
  const run = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) run.add(place);
  return run;
}
