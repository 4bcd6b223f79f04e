import {expect, it} from "vitest";
import {columnOf, letters} from "./address.ts";

it.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [52, "AZ"],
  [703, "AAA"]
])("column %i is %s", (column, text) => {
  expect(letters(column)).toBe(text);
  expect(columnOf(`${text}12`)).toBe(column);
});
