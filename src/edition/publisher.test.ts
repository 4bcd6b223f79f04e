import {expect, it} from "vitest";
import {authorName, readPublisher} from "./publisher.ts";

const place = "data/publisher.yaml";

it("reads who publishes, whom to cite and on what terms", () => {
  const text = `
name: the gardeners' club
authors: [{given: Ada, family: Rowan}, {name: the gardeners' club}]
licence: {title: CC0, url: "https://example.org/cc0"}
`;
  const publisher = readPublisher(text, place);
  expect(publisher).toMatchObject({name: "the gardeners' club", licence: {title: "CC0"}, keywords: []});
  expect(publisher.authors.map(authorName)).toEqual(["Ada Rowan", "the gardeners' club"]);
});

it("tells what is wrong, all at once", () => {
  const text = "name: the club\nauthor: [{name: a}]\nlicence: {url: here}\n";
  expect(() => readPublisher(text, place)).toThrow(
    [
      "data/publisher.yaml:1:1: no authors; name whom to cite: authors: [{name: The survey team}]",
      "data/publisher.yaml:2:1: unknown key: author; did you mean authors?",
      "data/publisher.yaml:3:10: no title; give it one",
      "data/publisher.yaml:3:16: no address of a licence: here; write https://…"
    ].join("\n")
  );
  expect(() =>
    readPublisher("name: a\nauthors: [{given: Ada}]\nlicence: {title: a, url: https://a.example}", place)
  ).toThrow("no family");
});
