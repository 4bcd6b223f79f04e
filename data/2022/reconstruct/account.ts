import type {Application} from "./application.ts";
import {outcomes, type Published, type PublishedNumber, samples} from "./published.ts";
import type {Question} from "./question.ts";
import {recount} from "./recount.ts";
import {rules} from "./rules.ts";

/** What the records make of the source, as lines to print. Throws where they miss a number that nothing contradicts. */
export function account(
  applications: readonly Application[],
  questions: ReadonlyMap<string, Question>,
  published: Published,
  /** what the source has against a number of its own, by the number's id */
  contradicted: ReadonlyMap<string, string>
): string[] {
  const value = (address: string): number | undefined => recount(address, applications, questions);
  const compared = published.numbers.filter(({printed, equals}) => isNumber(printed) && value(equals) !== undefined);
  const missed = compared.filter(({printed, equals}) => rounded(value(equals)!, printed) !== printed);
  const unexplained = missed.filter(({id}) => !contradicted.has(id));
  if (unexplained.length > 0) throw new Error(`not met: ${unexplained.map(({id}) => id).join(", ")}`);
  const broken = rules.map(({says, holds}) => ({
    says,
    times: applications.filter(({answers}) => !holds(answers)).length
  }));
  return [
    `met ${compared.length - missed.length} of ${compared.length} published numbers; the others contradict those:`,
    ...missed.map((number) => `${difference(number, value(number.equals)!)}; ${contradicted.get(number.id)}`),
    "chosen where the source has no count that can be, in the proportion of the whole sample:",
    ...openAddresses(questions, published).map((address) => `  ${address}: ${value(address)}`),
    "broken as seldom as the published totals allow:",
    ...broken.filter(({times}) => times > 0).map(({says, times}) => `  ${times} × ${says}`),
    "kept in every record:",
    ...broken.filter(({times}) => times === 0).map(({says}) => `  ${says}`)
  ];
}

function difference({id, printed}: PublishedNumber, value: number): string {
  return `  ${id}: printed ${printed}, counted ${rounded(value, printed)}`;
}

function openAddresses(questions: ReadonlyMap<string, Question>, published: Published): string[] {
  const isPrinted = (block: string): boolean =>
    published.numbers.some(({equals}) => equals.startsWith(`appendix-1/${block}/`));
  return [...questions.values()]
    .filter(({block}) => isPrinted(block))
    .flatMap(({block, codes}) =>
      codes.flatMap((code) =>
        samples.flatMap((sample) =>
          outcomes
            .filter((outcome) => published.count(block, code, sample, outcome) === undefined)
            .map((outcome) => `appendix-1/${block}/${code}/${sample}/${outcome}/count`)
        )
      )
    );
}

function isNumber(printed: string): boolean {
  return /^\d+(\.\d+)?$/.test(printed);
}

/** To the decimals of what is printed, halves up. */
function rounded(value: number, printed: string): string {
  const decimals = printed.split(".")[1]?.length ?? 0;
  return (Math.floor(value * 10 ** decimals + 0.5) / 10 ** decimals).toFixed(decimals);
}
