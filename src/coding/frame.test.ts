import {expect, it} from "vitest";
import {readFrame} from "./frame.ts";

const place = "data/2022/coding/frame.yaml";
const family = {code: "family", label: "Family", definition: "Who there is."};

it("reads themes and their codes in order", () => {
  const sister = {
    code: "sister",
    label: "A sister",
    definition: "There is one.",
    about: ["child"],
    leans: "protective",
    origin: "found"
  };
  expect(readFrame(JSON.stringify({title: "A frame", themes: [{...family, codes: [sister]}]}), place)).toEqual({
    title: "A frame",
    themes: [{...family, codes: [sister]}]
  });
});

it("tells what is wrong, all at once", () => {
  const text = `title: A frame
themes:
  - {code: family, label: Family, definition: Who there is.}
  - code: Home
    label: Home
    definition: Where they live.
    codes:
      - {code: family, label: Family, definition: Kin., about: [A sister], leans: danger, origin: found}
      - {code: street, label: Street, definition: None., leans: risk}
`;
  expect(() => readFrame(text, place)).toThrow(
    [
      `${place}:3:5: a theme without codes; give it at least one`,
      `${place}:4:11: not a code: Home; use lower-case letters, digits, _ and -, and start with a letter`,
      `${place}:8:16: the code family stands twice; give each theme and each code its own`,
      `${place}:8:64: not a code: A sister; use lower-case letters, digits, _ and -, as the codebook does`,
      `${place}:8:83: unknown leans: danger; there are risk, protective, neither`,
      `${place}:9:9: a code about nobody; list whom it may be said of, the usual one first`,
      `${place}:9:9: no origin; give it one`
    ].join("\n")
  );
});
