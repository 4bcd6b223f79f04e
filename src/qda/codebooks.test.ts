import {expect, it} from "vitest";
import type {DraftFrame} from "./code-tree.ts";
import {readCodebookFile} from "./read-coding.ts";

it("reads what Taguette writes: GUIDs in capitals, tags side by side, an empty list of sets (taguette/refi_qda.py)", () => {
  expect(
    codesOf(`<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4.1"><Codes><Code guid="0D62985D-B147-5D01-A9B5-CAE5DCD98342" name="interesting" isCodable="true"/><Code guid="725F0645-9CD3-598A-8D2B-EC3D39AB3C3F" name="interesting.places" isCodable="true"/></Codes><Sets/></CodeBook>`)
  ).toEqual(["ungrouped: interesting, interesting_places"]);
});

it("reads what ATLAS.ti writes: a draft of the namespace, groups of codes as sets, colours of any kind", () => {
  expect(
    codesOf(`\ufeff<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:0:4 Codebook.xsd" origin="ATLAS.ti Win 23.4.0" xmlns="urn:QDA-XML:codebook:0:4">
  <Codes>
    <Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Hedge" color="rgb(70,170,0)" isCodable="true">
      <Description>A row of shrubs</Description>
    </Code>
  </Codes>
  <Sets>
    <Set name="Plants" guid="ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0">
      <Description>All of them</Description>
      <MemberCode guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" />
    </Set>
  </Sets>
</CodeBook>`)
  ).toEqual(["ungrouped: hedge"]);
});

it("reads what NVivo for Mac writes: another draft, attributes in any order, folders that cannot be coded", () => {
  expect(
    codesOf(`<?xml version="1.0" encoding="UTF-8" standalone="no" ?><CodeBook origin="NVivo 12 For Mac" xmlns="urn:QDA-XML:codebook:1:0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes>
<Code guid="a6b4bb33-0f3c-4a85-9f9d-2a1f1ff8a111" isCodable="false" name="Paths"><Code color="#00FF00" guid="a6b4bb33-0f3c-4a85-9f9d-2a1f1ff8a112" isCodable="true" name="Gravel &amp; sand"><Description>Loose</Description></Code></Code>
<Code guid="a6b4bb33-0f3c-4a85-9f9d-2a1f1ff8a113" isCodable="false" name="Empty folder"></Code>
</Codes></CodeBook>`)
  ).toEqual(["paths: gravel_sand"]);
});

function codesOf(xml: string): string[] {
  const {themes}: DraftFrame = readCodebookFile(Buffer.from(xml), "a.qdc");
  return themes.map(({code, codes}) => `${code}: ${codes.map((one) => one.code).join(", ")}`);
}
