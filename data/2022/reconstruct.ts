/**
 * Finds records behind the published review: synthetic ones from which every published count and average comes out.
 *
 *     node --import tsx data/2022/reconstruct.ts [--check]
 *
 * The source's numbers are read from published.csv and stated as constraints on how many applications give which
 * combination of answers; HiGHS solves them, one family of questions after the other. The same bytes come out each time.
 * With --check nothing is written: the files are compared, and the exit code is 1 where one differs.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {parse} from "yaml";
import {checkSource} from "../../src/reconcile/check-source.ts";
import {rows, structure} from "./published.ts";
import {account} from "./reconstruct/account.ts";
import {Answers} from "./reconstruct/answers.ts";
import type {Application} from "./reconstruct/application.ts";
import {type Cell, cellsOf, type Stem, stemsOf} from "./reconstruct/cells.ts";
import {settleChoice} from "./reconstruct/choice.ts";
import {asOf, type Codebook} from "./reconstruct/codebook.ts";
import {demandsOf} from "./reconstruct/demands.ts";
import {draw} from "./reconstruct/draw.ts";
import {type Family, families} from "./reconstruct/families.ts";
import {filesOf} from "./reconstruct/files.ts";
import {shuffled} from "./reconstruct/lot.ts";
import {groupsOf, marginsOf} from "./reconstruct/margins.ts";
import {Published} from "./reconstruct/published.ts";
import {questionsOf} from "./reconstruct/question.ts";
import {rules} from "./reconstruct/rules.ts";

const started = performance.now();
const codebook = asOf(2022, parse(read("../codebook.yaml")) as Codebook);
const published = new Published(read("published.csv"));
const questions = questionsOf(codebook);
const margins = marginsOf(published);

const applications = blank();
for (const family of families) answer(family, applications);
settleChoice(applications);

const contradicted = new Map(
  checkSource(rows, structure).flatMap(({contradictions}) =>
    contradictions.flatMap(({rows, implied}) => rows.map(({id}) => [id, implied] as const))
  )
);
for (const line of account(applications, questions, published, contradicted)) console.log(line);
const files = filesOf(applications, codebook);
if (process.argv.includes("--check")) compare(files);
else for (const [path, text] of files) writeFileSync(new URL(path, import.meta.url), text);
console.log(`${applications.length} applications in ${((performance.now() - started) / 1000).toFixed(1)} s`);

/** As many applications as there were, of which nothing is known but what the source's columns are. */
function blank(): Application[] {
  const groups = groupsOf(published).flatMap((group) => Array.from({length: group.size}, () => group));
  return groups.map((group, number) => {
    const {outcome, subsample} = group;
    return {number, group, answers: new Answers(Object.entries({outcome: [outcome], subsample: [subsample]}))};
  });
}

/** Settles one family's answers for all applications. */
function answer(family: Family, all: readonly Application[]): void {
  const asked = family.ask.map((name) => questions.get(name)!);
  const stems = stemsOf(family, all);
  const cells = stems.flatMap((stem) => cellsOf(stem, asked, margins, rules));
  const drawn = draw(cells, demandsOf(family, asked, stems, margins, published));
  for (const stem of stems) deal(stem, drawn, family.ask.join());
}

/** Which of the stem's applications gets which of its combinations is left to the lot. */
function deal(stem: Stem, drawn: readonly Cell[], occasion: string): void {
  const hand = drawn.filter((cell) => cell.stem === stem);
  shuffled(stem.applications, occasion).forEach((application, i) => {
    application.answers = application.answers.with(hand[i]!.answers);
  });
}

function compare(found: ReadonlyMap<string, string>): void {
  const different = [...found].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  for (const path of different)
    console.error(`data/2022/${path}: differs from what the reconstruction gives; run it again`);
  if (different.length > 0) process.exitCode = 1;
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
