import {expect, it} from "vitest";
import {readLimitations} from "./limitations.ts";

it("takes from the register when a limitation applies, apart from its words", () => {
  const {limitations, problems} = register("applies: unknown water or soil over 12.5%\n\nNobody could be asked.");
  expect(problems).toEqual([]);
  expect(limitations).toMatchObject([
    {id: "dry", applies: {unknown: ["water", "soil"], over: 12.5}, content: [{text: "Nobody could be asked."}]}
  ]);
});

it.each([
  "unknown water",
  "unknown water over 10",
  "unknown water over ten%",
  "unknown water, soil over 10%",
  "unknown over 10%",
  "missing water over 10%",
  "unknown water over -1%"
])("refuses %s as a condition, where it stands, with the form of one", (condition) => {
  const {limitations, problems} = register(`applies: ${condition}\n\nNobody could be asked.`);
  expect(problems).toEqual([
    {
      place: "limitations.md:3",
      problem: `not a condition: ${condition}`,
      wayOut: "write applies: unknown VARIABLE over 10%, or unknown VARIABLE or VARIABLE over 10%"
    }
  ]);
  expect(limitations[0]).not.toHaveProperty("applies");
});

it("asks for the words of a limitation that has a condition only", () => {
  expect(register("applies: unknown water over 10%").problems).toEqual([
    {place: "limitations.md:1", problem: "limitation dry is not one paragraph", wayOut: "say it in one"}
  ]);
});

function register(body: string) {
  return readLimitations(`## dry: It is dry\n\n${body}\n`, "limitations.md");
}
