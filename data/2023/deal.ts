import {plans} from "./plan.ts";

/** An application's answers by column; of a question with several, all of them. */
export type Application = ReadonlyMap<string, readonly string[]>;

/** Deals the planned answers out: the same hands each time, and no column in the order of another. */
export function dealAll(): Application[] {
  return Object.entries(plans).flatMap(([outcome, plan]) => {
    const columns = Object.entries(plan).flatMap(([names, answers], place) => {
      const hands = shuffled(
        Object.entries(answers).flatMap(([answer, count]) => new Array<string>(count).fill(answer)),
        place
      );
      return names.split(" ").map((name, i) => [name, hands.map((hand) => hand.split(" ")[i]!.split("+"))] as const);
    });
    const size = columns[0]![1].length;
    if (columns.some(([, answers]) => answers.length !== size))
      throw new Error(`the plan of ${outcome} does not count the same applications in each column`);
    return Array.from(
      {length: size},
      (_, i) => new Map([["outcome", [outcome]], ...columns.map(([name, answers]) => [name, answers[i]!] as const)])
    );
  });
}

/** Steps of a length that shares no factor with the number of hands reach each hand once. */
function shuffled(hands: readonly string[], place: number): string[] {
  const steps = hands.map((_, step) => step + 1).filter((step) => divisor(step, hands.length) === 1);
  const step = steps[place % steps.length]!;
  return hands.map((_, i) => hands[(i * step + place) % hands.length]!);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
