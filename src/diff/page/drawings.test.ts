import {expect, it} from "vitest";
import {withOwnIds} from "./drawings.ts";

it("a drawing that stands on the page more than once has ids of its own each time", () => {
  const svg =
    '<svg aria-labelledby="t d"><title id="t">A</title><clipPath id="c"/><g clip-path="url(#c)"><use href="#c" xlink:href="#t"/></g></svg>';
  expect(withOwnIds(svg, "x-old")).toBe(
    '<svg aria-labelledby="x-old-t x-old-d"><title id="x-old-t">A</title><clipPath id="x-old-c"/><g clip-path="url(#x-old-c)"><use href="#x-old-c" xlink:href="#x-old-t"/></g></svg>'
  );
});
