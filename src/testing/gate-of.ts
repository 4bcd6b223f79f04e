import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Codebook} from "../data/codebook.ts";
import {readCodebook} from "../data/read-codebook.ts";
import type {Joint} from "../gate/joint.ts";
import type {ProtectPolicy} from "../gate/policy.ts";
import type {Asked, ProtectedReport} from "../gate/protect-report.ts";
import {type Ran, run} from "./sandbox.ts";

/** What the gate sees of an edition, and what it decides. */
export interface Gate extends ProtectedReport {
  readonly folder: string;
  readonly year: string;
  readonly codebook: Codebook;
  readonly policy: ProtectPolicy;
  readonly joint: Joint;
  readonly asked: ReadonlyMap<string, Asked>;
}

type Protector = typeof import("../gate/protect-report.ts");

let heard: Omit<Gate, "folder" | "year" | "codebook"> | undefined;

/** The gate's module, listened to: `vi.mock("../gate/protect-report.ts", async (original) => listening(await original()))`. */
export function listening(gate: Protector): Protector {
  return {
    ...gate,
    protectReport: async (joint, asked, sensitive, policy, memory) => {
      const decided = await gate.protectReport(joint, asked, sensitive, policy, memory);
      // people whom no record tells of pass after them, as a population of their own
      heard ??= {...decided, joint, asked, policy};
      return decided;
    }
  };
}

/** Builds an edition, and tells what went through its gate: the same build, looked at from behind the wall. */
export async function builtWithGate(folder: string, edition: string): Promise<{ran: Ran; gate: Gate}> {
  heard = undefined;
  const ran = await run("build", edition, "--project", folder);
  if (heard === undefined) throw new Error(`nothing went through the gate: ${ran.stderr}`);
  const year = edition.slice(0, 4);
  const text = readFileSync(join(folder, "data/codebook.yaml"), "utf8");
  const codebook = readCodebook(text, "data/codebook.yaml", Number(year), (path) =>
    readFileSync(join(folder, path), "utf8")
  );
  return {ran, gate: {...(heard as Omit<Gate, "folder" | "year" | "codebook">), folder, year, codebook}};
}
