import {expect, it} from "vitest";
import {textWidth, wrapped} from "./text-width.ts";

it("knows a wide text from a narrow one, and errs to the wide side", () => {
  expect(textWidth("WWW")).toBeGreaterThan(textWidth("iii"));
  // Arial's own width of this text is 4.503 em.
  expect(textWidth("43 (64%)")).toBeGreaterThan(4.3);
  expect(textWidth("43 (64%)")).toBeLessThan(5.2);
});

it("breaks at spaces, into lines that fit, and leaves out no word", () => {
  const text = "In foster care (or in an unspecified care placement)";
  const lines = wrapped(text, 12);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(12);
  expect(lines.join(" ")).toBe(text);
  expect(wrapped("Unknown", 12)).toEqual(["Unknown"]);
});
