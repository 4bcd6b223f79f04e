import type {Agreement, Interval} from "../gate/agreement/agreement.ts";
import {Quantity} from "../gate/quantity.ts";
import {Released, total} from "../gate/released.ts";
import {Table, type TableFrame} from "./table.ts";

export interface AgreementTableSpec extends TableFrame {
  /** how many files two coders coded, as the base line says it */
  readonly files: Quantity;
}

const answers = {
  both: {code: "both", label: "Both mark it"},
  firstOnly: {code: "first", label: "First only"},
  secondOnly: {code: "second", label: "Second only"},
  neither: {code: "neither", label: "Neither"}
} as const;

const coefficients = {kappa: "Kappa", alpha: "Alpha"} as const;

/**
 * How far two coders agree, a row a theme: the files that both mark with it, one of them, or neither; and Cohen's kappa and
 * Krippendorff's alpha with their 95% intervals (Donner and Eliasziw's), worked out from these numbers as they are released.
 */
export function agreementTable(
  themes: Readonly<Record<string, Released>>,
  {files, ...frame}: AgreementTableSpec
): Table {
  const all = Object.entries(themes);
  if (!all.every(([, of]) => Released.is(of)) || !Quantity.is(files))
    throw new TypeError("agreementTable: shows released tables and quantities only");
  const [first] = Object.values(themes);
  if (first === undefined) throw new RangeError("agreementTable: no tables; codersOf makes them");
  const rows = all.map(([name, of]) => ({name, of, label: of.dimensions[0]!.label, agreement: of.agreement()}));
  const data = {
    caption: frame.title,
    footnotes: [],
    columns: [
      {key: "theme", label: "Theme", numeric: false},
      ...Object.values(answers).map(({code, label}) => ({key: code, label, numeric: true})),
      ...Object.entries(coefficients).flatMap(([key, label]) => [
        {key, label, numeric: true},
        {key: `${key}/lower`, label: `${label}: 95% interval from`, numeric: true},
        {key: `${key}/upper`, label: `${label}: 95% interval to`, numeric: true}
      ])
    ],
    rows: rows.map(({name, label, agreement}) => ({
      key: name,
      cells: [
        label,
        ...numbers(agreement).map(({quantity}) => quantity.figures),
        ...[agreement.kappa, agreement.alpha].flatMap(inOrder).map(({figures}) => figures)
      ]
    }))
  };
  const tidy = {
    keys: ["theme", "answers"],
    values: ["count", "estimate", "lower", "upper"],
    rows: rows.flatMap(({of, name, agreement}) => [
      ...numbers(agreement).map(({code, quantity}) => ({
        keys: [name, code],
        values: [quantity.shown, "", "", ""] as const,
        from: {draft: of.id, cell: quantity.origins[0]!.cell, base: [total, total]}
      })),
      ...(["kappa", "alpha"] as const).map((key) => ({
        keys: [name, key],
        values: ["" as const, ...inOrder(agreement[key]).map(({shown}) => shown)]
      }))
    ])
  };
  const {one, many} = first.unit;
  const base = `${files.figures} ${files.shown === 1 ? one : many}, each coded by two.`;
  return new Table({base: base.charAt(0).toUpperCase() + base.slice(1), parts: [data], tidy}, frame);
}

function numbers(agreement: Agreement) {
  return (["both", "firstOnly", "secondOnly", "neither"] as const).map((answer) => ({
    code: answers[answer].code,
    quantity: agreement[answer]
  }));
}

function inOrder({estimate, lower, upper}: Interval<Quantity>): readonly Quantity[] {
  return [estimate, lower, upper];
}
