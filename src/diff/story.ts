import type {Edition} from "../edition/edition.ts";
import {type Exhibit, exhibits} from "../template/furniture.ts";
import type {EditionDiff} from "./edition-diff.ts";
import {type Cause, causes} from "./reading/cause.ts";
import type {Change, ExhibitChange, NumberChange, RowChange, SentenceChange} from "./reading/change.ts";
import {proseOf} from "./reading/prose.ts";

type Told<T> = Change & T;

/** A diff as a page tells it: by cause, with the same reason told once; then each figure and table that changed. */
export interface Story {
  readonly old: Edition;
  readonly new: Edition;
  readonly chapters: readonly Chapter[];
  readonly exhibits: readonly ExhibitStory[];
  readonly unchanged: readonly string[];
}

/** All that has one cause. */
export interface Chapter {
  readonly cause: Cause;
  /** what is published of it: `records: 106 → 131` */
  readonly because: readonly string[];
  readonly reasons: readonly {readonly why: string; readonly what: string}[];
  readonly counts: Counts;
  readonly numbers: readonly Told<NumberChange>[];
  readonly sections: readonly {readonly title: string; readonly sentences: readonly SentenceChange[]}[];
  /** figures and tables with values of this cause, and how many */
  readonly values: readonly {readonly exhibit: Exhibit; readonly count: number}[];
  readonly others: readonly Change[];
}

export interface Counts {
  readonly numbers: number;
  readonly values: number;
  readonly sentences: number;
  readonly others: number;
}

export interface ExhibitStory {
  readonly id: string;
  readonly old?: Exhibit;
  readonly new?: Exhibit;
  readonly rows: readonly Told<RowChange>[];
  readonly parts: readonly Told<ExhibitChange>[];
}

export function storyOf(a: Edition, b: Edition, {changes, because}: EditionDiff): Story {
  const evidence: Readonly<Record<Cause, readonly string[]>> = {
    data: because.records,
    "data or method": [...because.records, ...because.method],
    method: because.method,
    suppression: because.policy,
    wording: [],
    layout: []
  };
  const known = new Map([...exhibits(a.document), ...exhibits(b.document)].map((exhibit) => [exhibit.id, exhibit]));
  const chapters = causes.flatMap((cause): Chapter[] => {
    const own = changes.filter((change) => change.cause === cause);
    return own.length === 0 ? [] : [chapter(cause, evidence[cause], own, known)];
  });
  return {old: a, new: b, chapters, exhibits: exhibitStories(a, b, changes), unchanged: unchanged(a, b, changes)};
}

function chapter(
  cause: Cause,
  because: readonly string[],
  changes: readonly Change[],
  known: ReadonlyMap<string, Exhibit>
): Chapter {
  const sentences = changes.filter(isSentence);
  const titles = [...new Set(sentences.map(({place}) => place.section))];
  const rows = changes.filter(isRow);
  const others = changes.filter((change) => !isSentence(change) && !isRow(change) && !isNumber(change));
  const told = changes.filter((change) => isSentence(change) || isRow(change) || isNumber(change));
  const whys = [...new Set(told.map(({why}) => why))];
  return {
    cause,
    because,
    reasons: whys.map((why) => ({why, what: whatOf(countsOf(told.filter((change) => change.why === why)))})),
    counts: countsOf(changes),
    numbers: changes.filter(isNumber),
    sections: titles.map((title) => ({
      title,
      sentences: inRuns(sentences.filter(({place}) => place.section === title))
    })),
    values: [...new Set(rows.map(({exhibit}) => exhibit))].map((id) => ({
      exhibit: known.get(id)!,
      count: valuesIn(rows.filter(({exhibit}) => exhibit === id))
    })),
    others
  };
}

/** Sentences of one paragraph that came or went together are read together. */
function inRuns(sentences: readonly SentenceChange[]): SentenceChange[] {
  const runs: SentenceChange[] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    const alone = sentence.what === "added" || sentence.what === "removed";
    if (alone && last?.what === sentence.what && paragraphOf(last) === paragraphOf(sentence)) {
      const [one, other] = [last.words[0]!, sentence.words[0]!];
      const place = {...last.place, id: `${last.place.id.split("–")[0]}–${sentence.place.id.split("/").at(-1)}`};
      runs[runs.length - 1] = {...last, place, words: [{is: one.is, text: `${one.text} ${other.text}`}]};
    } else runs.push(sentence);
  }
  return runs;
}

function paragraphOf({place}: SentenceChange): string {
  return place.id.replace(/\/s\d+(?:–s\d+)?$/, "");
}

function exhibitStories(a: Edition, b: Edition, changes: readonly Change[]): ExhibitStory[] {
  const ids = [...new Set([...exhibits(b.document), ...exhibits(a.document)].map(({id}) => id))];
  return ids.flatMap((id) => {
    const rows = changes.filter(isRow).filter(({exhibit}) => exhibit === id);
    const parts = changes.filter(isPart).filter(({exhibit}) => exhibit === id);
    if (rows.length + parts.length === 0) return [];
    const [old, now] = [a, b].map(({document}) => exhibits(document).find((one) => one.id === id));
    return [{id, ...(old && {old}), ...(now && {new: now}), rows, parts}];
  });
}

/** What a reviewer need not look at again. */
function unchanged(a: Edition, b: Edition, changes: readonly Change[]): string[] {
  const touched = new Set(changes.flatMap((change) => (isRow(change) || isPart(change) ? [change.exhibit] : [])));
  const same = exhibits(b.document).filter(({id}) => !touched.has(id));
  const numbers = Object.keys(b.numbers).filter((name) => a.numbers[name] !== undefined).length;
  const changedNumbers = changes.filter(
    (change) => isNumber(change) && change.old !== undefined && change.new !== undefined
  );
  const sentences =
    proseOf(b.document).length - changes.filter((one) => isSentence(one) && one.what !== "removed").length;
  const inputs = Object.keys(b.inputs).filter((path) => a.inputs[path] === b.inputs[path]);
  return [
    same.length === 0 ? "" : `Figures and tables: ${same.map(({number}) => number).join(", ")}.`,
    `Numbers in the text: ${numbers - changedNumbers.length}.`,
    `Sentences and headings: ${sentences}.`,
    inputs.length === Object.keys(b.inputs).length ? "Inputs: all." : "Inputs: all but those named above."
  ].filter((line) => line !== "");
}

export function countsOf(changes: readonly Change[]): Counts {
  const sentences = changes.filter(isSentence).length;
  const numbers = changes.filter(isNumber).length;
  const rows = changes.filter(isRow);
  return {numbers, values: valuesIn(rows), sentences, others: changes.length - sentences - numbers - rows.length};
}

/** `15 numbers, 611 values, 2 others` */
export function whatOf({numbers, values, sentences, others}: Counts): string {
  const all = [
    counted(numbers, "number"),
    counted(values, "value"),
    counted(sentences, "sentence"),
    counted(others, "other")
  ];
  return all.filter((one) => !one.startsWith("0 ")).join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function valuesIn(rows: readonly Told<RowChange>[]): number {
  return rows.reduce((sum, {values}) => sum + values.length, 0);
}

function isNumber(change: Change): change is Told<NumberChange> {
  return change.kind === "number";
}

function isRow(change: Change): change is Told<RowChange> {
  return change.kind === "row";
}

function isSentence(change: Change): change is Told<SentenceChange> {
  return change.kind === "sentence";
}

function isPart(change: Change): change is Told<ExhibitChange> {
  return change.kind === "exhibit";
}
