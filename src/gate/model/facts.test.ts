import {expect, test} from "vitest";
import {audit} from "../audit/audit.ts";
import {addUp, atLeastAsMany, mean, median, percentage, withSums} from "./facts.ts";
import {combine, type Fact, type Form, sumOf} from "./form.ts";
import {population} from "./population.ts";
import {type System, system, withFacts} from "./system.ts";

// 40 records of four groups, nothing printed but their number.
const counts = {a: 3, b: 7, c: 10, d: 20};
const groups = population(
  Object.entries(counts).map(([group, n]) => ({group, n: String(n)})),
  ["group"],
  {frequency: "n"}
);
const known = system(groups, [{by: ["group"]}]);

test.each([
  ["nothing else", () => [], [0, 40]],
  ["a percentage", ({a, all}) => percentage(a, all, 8, 0, "8%"), [3, 3]],
  ["a percentage of a withheld base", ({a, b}) => percentage(a, combine([a, 1], [b, 1]), 30, 0, "30%"), [3, 12]],
  ["an order", ({a, b}) => [atLeastAsMany(b, a, "b before a")], [0, 20]],
  ["a median", ({a, b, all}) => median(sumOf([0, 1]), sumOf([3]), all, `median c of ${a.index}${b.index}`), [0, 20]]
] as [string, (forms: Record<"a" | "b" | "all", Form>) => Fact[], [number, number]][])(
  "from %s",
  async (_, facts, range) => {
    const forms = {a: at("a"), b: at("b"), all: at()};
    expect(await rangeOf(withFacts(known, facts(forms)), "group=a")).toEqual(range);
  }
);

test("means of parts and of the whole reveal the parts' sizes", async () => {
  const parts = [at("a"), combine([at(), 1], [at("a"), -1])];
  const sums = [
    [parts[0]!, 60],
    [parts[1]!, 370],
    [at(), 430]
  ] as const;
  const added = withSums(
    known,
    sums.map(([group, sum]) => ({group, sum, least: 0, greatest: 50}))
  );
  const [s, t, u] = added.forms as [Form, Form, Form];
  const facts = [
    ...mean(s, parts[0]!, 20, 1, "a: 20.0"),
    ...mean(t, parts[1]!, 10, 1, "others: 10.0"),
    ...mean(u, at(), 10.8, 1, "all: 10.8"),
    addUp(u, [s, t], "a and the others are all")
  ];
  const [least, greatest] = await rangeOf(withFacts(added.known, facts), "group=a");
  expect(least).toBeGreaterThanOrEqual(2);
  expect(greatest).toBeLessThanOrEqual(4);
});

test("a fact that the records contradict is refused", () => {
  expect(() => withFacts(known, percentage(at("a"), at(), 50, 0, "50% is printed of group=a"))).toThrow(
    "gate: the records contradict: 50% is printed of group=a"
  );
});

function at(code?: keyof typeof counts): Form {
  return known.cells[known.placeOf.get(code ? `group=${code}` : "Total")!]!;
}

async function rangeOf(system0: System, id: string): Promise<[number, number]> {
  const said = system0.cells.map(({where, count}) =>
    where.length === 0 ? ([count, count] as const) : ([0, 40] as const)
  );
  const {ranges} = await audit(system0, said, [system0.placeOf.get(id)!]);
  return [ranges[0]!.least, ranges[0]!.greatest];
}
