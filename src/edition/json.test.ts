import fc from "fast-check";
import {expect, it} from "vitest";
import {writeJson} from "./json.ts";

it("sets what fits on one line, and breaks up the rest", () => {
  const row = {keys: ["yes", "accepted"], values: [43, "[c]"], from: undefined};
  const long = "x".repeat(250);
  expect(writeJson({id: "a", rows: [row, {...row, note: long}], none: [], empty: {}})).toBe(`{
 "id": "a",
 "rows": [
  {"keys": ["yes", "accepted"], "values": [43, "[c]"]},
  {
   "keys": ["yes", "accepted"],
   "values": [43, "[c]"],
   "note": "${long}"
  }
 ],
 "none": [],
 "empty": {}
}
`);
});

it("writes what is read back as it was, and no line of many parts is too long", () => {
  fc.assert(
    fc.property(fc.jsonValue({maxDepth: 5}), (value) => {
      const text = writeJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      for (const line of text.split("\n"))
        if (/^ *[[{].*[\]}],?$/.test(line)) expect(line.length).toBeLessThanOrEqual(200);
    })
  );
});
