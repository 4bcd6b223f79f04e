import {describe, expect, it} from "vitest";
import * as index from "../index.ts";
import {bars} from "../present/bars.ts";
import {table} from "../present/crosstab-table.ts";
import {Figure, figure} from "../present/figure.ts";
import {type Counted, Draft} from "./draft.ts";
import {takeKey} from "./key.ts";
import {Quantity} from "./quantity.ts";
import {releaseAsPublished} from "./release.ts";
import {Released, total} from "./released.ts";

describe("a draft is closed", () => {
  it("prints what it is and nothing of what it holds", () => {
    expect(`${draft()}`).toBe("Draft(answer × group, 12 cells, unreleased)");
    expect(String(draft())).not.toMatch(/97/);
  });
  it("cannot be written as JSON", () => {
    expect(() => JSON.stringify({draft: draft()})).toThrow("cannot be written");
  });
  it("has nothing to list, spread or clone", () => {
    expect(Reflect.ownKeys(draft())).toEqual([]);
    expect({...draft()}).toEqual({});
    expect(structuredClone(draft())).toEqual({});
  });
  it("opens for nobody's look-alike", () => {
    const forged = Object.create(Draft.prototype) as Draft;
    expect(() => Draft.open(forged)).toThrow("not a draft");
    expect(() => Draft.open({dimensions: []} as unknown as Draft)).toThrow("not a draft");
  });
});

describe("only the gate releases", () => {
  it("gives its key once", () => {
    expect(() => takeKey()).toThrow("the gate's key is taken");
  });
  it("refuses a constructor without the key, by every way to it", () => {
    const settlement = {id: "x", counted: counted(), counts: [1, 2, 3]};
    const {constructor: Made} = released() as unknown as {constructor: new (...parts: unknown[]) => unknown};
    expect(() => new Made(Symbol("the gate's key"), settlement)).toThrow("only the gate can make this");
    expect(() => Reflect.construct(Quantity, [undefined, {shown: 3, unit: "count", decimals: 0, origins: []}])).toThrow(
      "only the gate"
    );
    expect(() => Reflect.construct(Released, [{}, settlement])).toThrow("only the gate");
  });
  it("knows a forged prototype, a copy and a look-alike", () => {
    expect(Released.is(Object.create(Released.prototype))).toBe(false);
    expect(Released.is({...released()})).toBe(false);
    expect(Quantity.is(Object.setPrototypeOf({shown: 3, text: "3", withheld: false}, Quantity.prototype))).toBe(false);
    expect(Figure.is(Object.create(Figure.prototype))).toBe(false);
  });
  it("cannot be changed after release", () => {
    const quantity = released().at("yes", "a");
    expect(() => Object.assign(quantity, {text: "4"})).toThrow(TypeError);
    expect(Object.isFrozen(released())).toBe(true);
  });
  it("lets nothing unreleased into a figure or a table", () => {
    const spec = {title: "x", draw: bars(), limitations: {none: "a test"}};
    for (const bad of [draft(), {...released()}, Object.create(Released.prototype), [{count: 3}]]) {
      expect(() => figure(bad as unknown as Released, spec)).toThrow(TypeError);
      expect(() => table(bad as unknown as Released, {title: "x", percentages: "all", limitations: []})).toThrow(
        TypeError
      );
    }
  });
  it("gives a notebook no name that opens or releases", () => {
    expect(Object.keys(index).sort()).toEqual([
      "agreementTable",
      "bars",
      "codersOf",
      "compare",
      "countFlow",
      "crosstab",
      "differences",
      "dots",
      "figure",
      "flowChart",
      "greatest",
      "matrix",
      "mean",
      "measures",
      "mentionTable",
      "notebook",
      "profile",
      "select",
      "stepsOf",
      "table",
      "themePairs",
      "themes",
      "total",
      "unknowns"
    ]);
  });
});

describe("what must not compile", () => {
  // Never run: the type checker reads it, and fails if any of these lines begins to compile.
  function code(one: Released, quantity: Quantity, counts: Draft): void {
    // @ts-expect-error a draft is not released
    figure(counts, {title: "x", draw: bars(), limitations: []});
    // @ts-expect-error rows are not released by their shape
    figure({rows: () => []}, {title: "x", draw: bars(), limitations: []});
    // @ts-expect-error a figure must say which limitations apply
    figure(one, {title: "x", draw: bars()});
    // @ts-expect-error a table takes released values
    table([{group: "a", count: 3}], {title: "x", percentages: "all", limitations: []});
    // @ts-expect-error a number is not a quantity
    quantity.plus(3);
    // @ts-expect-error nor is a string
    quantity.minus("3");
    // @ts-expect-error a draft has no numbers to read
    counts.at("yes", "a");
    // @ts-expect-error a quantity is made by the gate
    const forged: Quantity = {shown: 3, unit: "count", decimals: 0, origins: [], withheld: false, text: "3"};
    // @ts-expect-error a released value cannot be written over
    quantity.shown = 4;
    index.notebook({
      reads: {people: "people"},
      tabulate: ({people}) => ({answers: index.crosstab(people, ["answer"])}),
      // @ts-expect-error present gives quantities, figures and tables, not numbers
      present: ({answers}) => ({yes: 43, all: answers.at(total)})
    });
    index.notebook({
      reads: {people: "people"},
      // @ts-expect-error tabulate gives drafts, not tables of records
      tabulate: ({people}) => ({people}),
      present: () => ({})
    });
    void forged;
  }
  it("is checked by tsc", () => expect(code).toBeTypeOf("function"));
});

function counted(): Counted {
  const categories = (codes: string[]) => codes.map((code) => ({code, label: code}));
  const dimensions = [
    {name: "answer", label: "Answer", categories: categories(["yes", "no", "unknown"]), sensitive: false},
    {name: "group", label: "Group", categories: categories(["a", "b"]), sensitive: false}
  ];
  const counts = Float64Array.from([97, 1, 98, 20, 30, 50, 0, 2, 2, 117, 33, 150]);
  return {dimensions, unit: {one: "person", many: "people"}, counts, basis};
}

function draft(): Draft {
  return new Draft(counted());
}

function released(): Released {
  return releaseAsPublished(new Map([["x/draft", draft()]]), "a test").get("x/draft")!;
}

/** No policy that looks at each count by itself asks whom it counts. */
function basis(): never {
  throw new Error("not asked for");
}
