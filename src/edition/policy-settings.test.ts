import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {Project} from "../project.ts";
import {copyOf, gardens, root} from "../testing/sandbox.ts";
import {builtIn, readDefaults} from "./policy-settings.ts";

it("reads the publisher's file, and has its own defaults where there is none", () => {
  expect(readDefaults(new Project(root))).toEqual(builtIn);
  const folder = copyOf(gardens);
  expect(readDefaults(new Project(folder))).toEqual(builtIn);
  writeFileSync(join(folder, "data/policy.yaml"), "threshold: 7\nstrength: covers\n");
  expect(readDefaults(new Project(folder))).toEqual({...builtIn, threshold: 7, strength: "covers"});
});

it("tells what is wrong in it, all at once", () => {
  const folder = copyOf(gardens);
  writeFileSync(join(folder, "data/policy.yaml"), "treshold: 7\nbase: -1\nzeros: hidden\n");
  expect(() => readDefaults(new Project(folder))).toThrow(
    /policy\.yaml:1:1: unknown key: treshold; did you mean threshold\?.*policy\.yaml:2:7: base is not a whole number.*policy\.yaml:3:8: unknown zeros: hidden/s
  );
});
