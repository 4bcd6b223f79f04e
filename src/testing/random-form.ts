import fc from "fast-check";
import {check, type Records, type Row} from "../form/check.ts";
import type {Form, Question, Sheet} from "../form/form.ts";
import {charactersOf, shapeOf} from "../form/identifier-shape.ts";

/** Records that a form might be given, good and bad: each sheet has a row at least, as a file must. */
export function anyRecords(form: Form): fc.Arbitrary<Records> {
  const keys = fc.uniqueArray(fc.nat(20), {minLength: 1, maxLength: 5});
  return keys.chain((all) =>
    fc.record(
      Object.fromEntries(
        form.sheets.map((sheet) => {
          const row = (key?: number) =>
            anyRow(sheet, key === undefined ? fc.constantFrom(...all, 99) : fc.constant(key));
          const rows =
            sheet.belongsTo === undefined
              ? fc.tuple(...all.map((key) => row(key)))
              : fc.array(row(), {minLength: 1, maxLength: 8});
          return [sheet.name, rows];
        })
      )
    )
  );
}

/** Records that the form takes; answers are given to whoever wants one. */
export function goodRecords(form: Form): fc.Arbitrary<Records> {
  return anyRecords(form)
    .map((records) => withAnswers(form, records))
    .map((records) => mended(form, records))
    .filter((records) => form.sheets.every(({name}) => records[name]!.length > 0));
}

function anyRow(sheet: Sheet, key: fc.Arbitrary<number>): fc.Arbitrary<Row> {
  return fc.record(
    Object.fromEntries(
      sheet.questions.map((question) => [
        question.name,
        question.name === sheet.key ? key.map((number) => identifier(question, number)) : anyAnswer(question)
      ])
    )
  );
}

function anyAnswer(question: Question): fc.Arbitrary<string> {
  const {kind, options, minimum = -5, maximum = minimum + 100, integer} = question;
  if (kind === "identifier") return fc.nat(20).map((number) => identifier(question, number));
  const codes = options.map(({code}) => fc.constant(code));
  if (kind === "category") return fc.oneof(...codes);
  const whole = fc.integer({min: Math.ceil(minimum), max: Math.floor(maximum)}).map(String);
  const numbers = integer
    ? [whole]
    : [whole, fc.integer({min: 1, max: 9}).map((tenths) => `${Math.ceil(minimum)}.${tenths}`)];
  return fc.oneof(...numbers, ...codes);
}

/** By the pattern where it is plain, else a word. */
function identifier({pattern}: Question, number: number): string {
  const shape = pattern === undefined ? undefined : shapeOf(pattern);
  if (shape === undefined) return `case-${number}`;
  let rest = number;
  return shape
    .toReversed()
    .map((place) => {
      const characters = charactersOf(place);
      const one = characters[rest % characters.length]!;
      rest = Math.floor(rest / characters.length);
      return one;
    })
    .toReversed()
    .join("");
}

function withAnswers({sheets}: Form, records: Records): Records {
  const given = {...records};
  for (const {name, key, questions, belongsTo} of sheets) {
    if (!belongsTo) continue;
    const whole = sheets.find((sheet) => sheet.name === belongsTo.sheet)!;
    const keys = records[whole.name]!.map((row) => row[whole.key]!);
    const rows = records[name]!;
    const model = rows[0]!;
    const missing = keys.filter((one) => rows.every((row) => row[key] !== one));
    given[name] = [...rows, ...missing.map((one) => ({...model, [questions[0]!.name]: one, [key]: one}))];
  }
  return given;
}

/** Without the rows that cannot stay, until nothing is left to say. */
function mended(form: Form, records: Records): Records {
  const remarks = check(form, records);
  if (remarks.length === 0) return records;
  const rest = Object.fromEntries(
    Object.entries(records).map(([name, rows]) => [
      name,
      rows.filter((_, i) => !remarks.some(({sheet, row}) => sheet === name && row === i))
    ])
  );
  return mended(form, rest);
}
