import {expect, it} from "vitest";
import {Problems} from "../error.ts";
import {readCodebook} from "./read-codebook.ts";
import {readRecords} from "./records.ts";

const frame = `title: What a letter tells
themes:
  - code: home
    label: Home
    definition: Where they live.
    codes:
      - {code: moved, label: They moved, definition: To another home., about: [writer], leans: neither, origin: found}
      - {code: visit, label: A visit, definition: Somebody came., about: [writer, aunt], leans: neither, origin: found}
`;
const codebook = `name: letters
title: Letters
resources:
  - name: letters
    path: letters.csv
    title: Letters
    smallprint: {unit: {one: letter, many: letters}}
    schema:
      primaryKey: [id]
      fields:
        - {name: id, title: Letter, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: read, title: Read, description: In depth., type: string, categories: [{value: "yes", label: "Yes"}, {value: "no", label: "No"}], smallprint: {role: none}}
  - name: passages
    path: coding/passages.csv
    title: Passages
    smallprint:
      rules: [{when: {read: "no"}, never: {coder: [r1, r2]}, because: only what was read was coded}]
    schema:
      primaryKey: [id, passage]
      foreignKeys: [{fields: [id], reference: {resource: letters, fields: [id]}}]
      fields:
        - {name: id, title: Letter, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: passage, title: Passage, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: code, title: Code, description: What it tells., type: string, smallprint: {role: sensitive, frame: frame.yaml, about: about}}
        - {name: about, title: About, description: Whom., type: string, categories: [{value: writer, label: Writer}, {value: aunt, label: Aunt}], smallprint: {role: none}}
        - {name: coder, title: Coder, description: Who read it., type: string, categories: [{value: r1, label: One}, {value: r2, label: Two}], smallprint: {role: none}}
`;

it("takes the categories of a code from its frame", () => {
  const code = read().variables.get("code")!;
  expect(code.categories.map(({label}) => label)).toEqual(["They moved", "A visit"]);
  expect(code.coding).toMatchObject({place: "data/frame.yaml", about: "about", frame: {themes: [{code: "home"}]}});
});

it.each([
  ["L1,p1,moved,writer,r1", ""],
  ["L1,p1,visit,aunt,r2", ""],
  ["L1,p1,move,writer,r1", 'unknown category in code: "move"; the codebook has moved, visit'],
  ["L9,p1,moved,writer,r1", "id without its record in letters.csv; each row belongs to one of letters.csv"],
  ["L2,p1,moved,writer,r1", "contradictory answers: coder is r1 or r2 where read is no; only what was read was coded"],
  ["L1,p1,moved,writer,r9", 'unknown category in coder: "r9"; the codebook has r1, r2'],
  [
    "L1,p1,moved,aunt,r1",
    "contradictory answers: about is aunt where code is moved; data/frame.yaml says that it is about writer"
  ]
])("a segment %s", (row, problem) => {
  const files: Readonly<Record<string, string>> = {
    "data/2024/letters.csv": "id,read\nL1,yes\nL2,no\n",
    "data/2024/coding/passages.csv": `id,passage,code,about,coder\n${row}\n`
  };
  const said = problemsOf(() => readRecords(read(), "data/2024", (path) => new TextEncoder().encode(files[path])));
  expect(said).toEqual(problem === "" ? [] : [`data/2024/coding/passages.csv:2: ${problem}`]);
});

it("tells what is wrong with a frame where the codebook names it", () => {
  const at = "data/codebook.yaml:24:117";
  expect(problemsOf(() => read(frame.replace("[writer, aunt]", "[uncle]")))).toEqual([
    "data/codebook.yaml:22:9: data/frame.yaml: visit is about uncle; about has writer, aunt"
  ]);
  expect(problemsOf(() => read(frame.replace("code: visit", "code: moved")))).toEqual([
    `${at}: data/frame.yaml:8:16: the code moved stands twice; give each theme and each code its own`
  ]);
  expect(problemsOf(() => readCodebook(codebook, "data/codebook.yaml"))).toEqual([
    `${at}: data/frame.yaml: a coding frame is not read here; read the codebook with its project`
  ]);
});

function read(text = frame) {
  return readCodebook(codebook, "data/codebook.yaml", undefined, () => text);
}

function problemsOf(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof Problems) return error.message.split("\n");
    throw error;
  }
}
