import {expect, it} from "vitest";
import {Problems} from "../error.ts";
import {zip} from "../testing/zip.ts";
import {guid} from "./fixtures/guid.ts";
import {nvivo, projectXml} from "./fixtures/nvivo.ts";
import {readCodebookFile, readProject} from "./read-coding.ts";

const sel = guid("sel", 1);

it.each([
  // the document itself
  ["a document type", /<Project/, "<!DOCTYPE Project []>\n<Project", "has a document type (DTD)"],
  [
    "entities that grow",
    /<Project/,
    '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>\n<Project',
    "has a document type (DTD)"
  ],
  ["an entity of nobody", "Cutting", "&cutting;", "is not well-formed XML"],
  ["an open end", "</Project>", "", "is not well-formed XML"],
  ["another encoding", 'encoding="utf-8"', 'encoding="iso-8859-1"', "says that it is not UTF-8"],
  ["another version", "project:1.0", "project:2.0", "is of another version of the standard"],
  ["another root", /Project\b/g, "Projekt", "does not start with Project"],
  ["a great depth", "<Code ", `${'<Code guid="a" name="a" isCodable="true">'.repeat(120)}<Code `, "more than 100 deep"],
  // the rules of the schema
  ["an unknown element", "<Users>", "<Persons/><Users>", "an element that the standard does not know"],
  ["an unknown attribute", 'id="SN"', 'email="SN"', "an attribute of User that the standard does not know"],
  ["a missing attribute", ' isCodable="true"', "", "Code lacks isCodable"],
  ["no GUID", `guid="${sel}"`, 'guid="Jane Unnameable"', "guid of PlainTextSelection is no GUID"],
  ["no number", 'startPosition="4"', 'startPosition="four"', "startPosition of PlainTextSelection is no whole number"],
  ["no truth", 'isCodable="true"', 'isCodable="yes"', "isCodable of Code is no true or false"],
  [
    "no type",
    'typeOfVariable="Text"',
    'typeOfVariable="Category"',
    "typeOfVariable of Variable is no type of variable"
  ],
  ["no date", "2024-02-21T15:09:07Z", "21.02.2024", "creationDateTime of Project is no date with a time"],
  ["another order", "<Cases>", "<Sources/><Cases>", "Cases stands after what it must come before, in Project"],
  ["one too many", "<Codes>", "<Codes/><Codes>", "Codes stands here more than once, in CodeBook"],
  ["one too few", `<CodeRef targetGUID="${guid("code", 2)}" />`, "", "Coding lacks CodeRef"],
  ["one in another's place", "<Users>", "<Users><Case/>", "Case may not stand here, in Users"],
  ["text between elements", "</Case>", "Unnameable</Case>", "text where the standard allows none"],
  // what refers to what
  [
    "the same GUID twice",
    guid("coding", 2),
    `{${guid("coding", 1).toUpperCase()}}`,
    `Coding has the GUID of another: ${guid("coding", 1)}`
  ],
  [
    "a code that is not there",
    `<CodeRef targetGUID="${guid("code", 2)}" />`,
    `<CodeRef targetGUID="${guid("code", 99)}" />`,
    `CodeRef names a Code that is not there, in targetGUID: ${guid("code", 99)}`
  ],
  [
    "a document in place of a code",
    `<CodeRef targetGUID="${guid("code", 2)}" />`,
    `<CodeRef targetGUID="${guid("source", 1)}" />`,
    "CodeRef names a Code that is not there"
  ],
  [
    "a coder who is not there",
    `<Coding guid="${guid("coding", 3)}" creatingUser="${guid("user", 2)}">`,
    `<Coding guid="${guid("coding", 3)}" creatingUser="${guid("user", 3)}">`,
    "Coding names a User that is not there, in creatingUser"
  ],
  // positions and texts
  ["a position before the text", 'startPosition="4"', 'startPosition="-4"', "PlainTextSelection starts at -4"],
  ["an end before the start", 'startPosition="4"', 'startPosition="400"', "starts at 400 and ends before that, at 43"],
  [
    "an end beyond the text",
    'endPosition="43"',
    'endPosition="48"',
    "PlainTextSelection ends at 48, and its text has 40 characters"
  ],
  [
    "a text in two places",
    "<Description>What Jane Unnameable wrote</Description>",
    "<PlainTextContent>Jane Unnameable</PlainTextContent>",
    "TextSource has its text both in itself and in a file"
  ],
  [
    "passages of no text",
    `plainTextPath="internal://${guid("source", 2)}.txt"`,
    "",
    "TextSource has passages and no text"
  ],
  [
    "a text that is not there",
    `internal://${guid("source", 2)}.txt`,
    `internal://${guid("source", 9)}.txt`,
    "the text of TextSource is not in the archive"
  ],
  [
    "a text beyond the archive",
    `internal://${guid("source", 2)}.txt`,
    "internal://../../Jane.txt",
    "the text of TextSource has a path that climbs out of the archive"
  ],
  [
    "a text at an absolute path",
    `internal://${guid("source", 2)}.txt`,
    "C:/Jane.txt",
    "the text of TextSource has an absolute path"
  ],
  // what the standard allows and cannot be counted
  [
    "two names that come out the same",
    '"Watering"',
    '"CUTTING!"',
    "the codes Cutting and CUTTING! would both be named cutting"
  ],
  ["a name without Latin letters", '"Watering"', '"水"', "the code 水 has no Latin letters to be named by"],
  ["a group as a code", `"Cutting" isCodable="true"`, '"Cutting" isCodable="false"', "given a group, not a code"],
  [
    "a document of no case",
    `<SourceRef targetGUID="${guid("source", 1)}" />`,
    "",
    `TextSource ${guid("source", 1)} has codes and belongs to no case`
  ],
  [
    "a document of two cases",
    `<SelectionRef targetGUID="${guid("sel", 3)}" />`,
    `<SourceRef targetGUID="${guid("source", 1)}" /><SelectionRef targetGUID="${guid("sel", 3)}" />`,
    `SourceRef names what belongs to another case: ${guid("source", 1)}`
  ],
  ["an id twice", 'name="A002"', 'name="A001"', "Case has the id of another: A001"],
  ["no whole number as a value", "<IntegerValue>2<", "<IntegerValue>two<", "IntegerValue is no whole number"],
  [
    "a value that is not of its variable's type",
    "<IntegerValue>2</IntegerValue>",
    "<TextValue>two</TextValue>",
    "a value of plots that is not of its type, Integer"
  ],
  ["a variable named as the cases' own column", '"Plots"', '"ID"', "a variable that would be named id"],
  ["two variables of a name", '"Plots"', '"age group"', "two variables would both be named age_group"]
])("refuses %s, and names nobody", (_, before, after, message) => {
  const xml = projectXml.replace(before, after);
  expect(xml).not.toBe(projectXml);
  const said = refusal(() => readProject(nvivo(xml), "hedges.qdpx"));
  expect(said).toContain(message);
  expect(said).toMatch(/^hedges\.qdpx\/project\.qde:\d+:\d+: /);
  expect(said).not.toMatch(/Unnameable|hedge is|Nobody cut|Somebody/);
});

it("tells all that is wrong at once, with its line", () => {
  const xml = projectXml
    .replace('"Watering"', '"Cutting"')
    .replace('startPosition="0"', 'startPosition="30"')
    .replace('endPosition="40"', 'endPosition="400"');
  expect(refusal(() => readProject(nvivo(xml), "hedges.qdpx")).split("\n")).toEqual([
    expect.stringMatching(
      /^hedges.qdpx\/project.qde:12:\d+: the codes Cutting and Cutting would both be named cutting; /
    ),
    expect.stringMatching(
      /^hedges.qdpx\/project.qde:\d+:\d+: PlainTextSelection starts at 30 and ends before that, at 20$/
    ),
    expect.stringMatching(
      /^hedges.qdpx\/project.qde:\d+:\d+: PlainTextSelection ends at 400, and its text has 43 characters$/
    )
  ]);
});

it.each([
  ["no project", zip([{name: "sources/a.txt", content: ""}]), "hedges.qdpx: has no project.qde"],
  [
    "UTF-16",
    zip([{name: "project.qde", content: Buffer.from("\ufeff<Project/>", "utf16le")}]),
    "project.qde: is not UTF-8"
  ],
  [
    "no codes",
    zip([{name: "project.qde", content: '<Project name="a" xmlns="urn:QDA-XML:project:1.0"/>'}]),
    "has no codes"
  ]
])("refuses %s", (_, bytes, message) => {
  expect(refusal(() => readProject(bytes, "hedges.qdpx"))).toContain(message);
});

it("refuses a codebook of another version, and one without codes", () => {
  const codebook = (version: string) =>
    Buffer.from(`<CodeBook xmlns="urn:QDA-XML:codebook:${version}"><Codes/></CodeBook>`);
  expect(refusal(() => readCodebookFile(codebook("2.0"), "a.qdc"))).toContain("is of another version of the standard");
  for (const version of ["1.0", "1:0", "0:4"])
    expect(refusal(() => readCodebookFile(codebook(version), "a.qdc"))).toContain("has no codes");
});

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problems) return error.message;
    throw error;
  }
  throw new Error("it was read");
}
