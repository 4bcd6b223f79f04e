import type {Edition} from "../edition/edition.ts";
import {type Exhibit, exhibits} from "../template/furniture.ts";
import type {EditionDiff} from "./edition-diff.ts";
import {grouped} from "./grouped.ts";
import {type Cause, causes} from "./reading/cause.ts";
import type {Change, ExhibitChange, NumberChange, RowChange, SentenceChange} from "./reading/change.ts";
import {proseOf} from "./reading/prose.ts";

type Told<T> = Change & T;

/** A diff as a page tells it: by cause, with the same reason told once; then each figure and table that changed. */
export interface Story {
  readonly old: Edition;
  readonly new: Edition;
  /** what the newer edition says of itself, in the publisher's words */
  readonly declared: string | undefined;
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
  return {
    old: a,
    new: b,
    declared: declaredIn(b),
    chapters,
    exhibits: exhibitStories(a, b, changes),
    unchanged: unchanged(a, b, changes)
  };
}

function declaredIn({id, document: {edition}}: Edition): string | undefined {
  if (edition.change === undefined) return undefined;
  const {kind, of, why, size = "", reverses = ""} = edition.change;
  return [`${id} is a ${kind}; it follows ${of}.`, why, size, reverses].filter((part) => part !== "").join(" ");
}

function chapter(
  cause: Cause,
  because: readonly string[],
  changes: readonly Change[],
  known: ReadonlyMap<string, Exhibit>
): Chapter {
  const sentences = changes.filter(isSentence);
  const rows = changes.filter(isRow);
  const others = changes.filter((change) => !isSentence(change) && !isRow(change) && !isNumber(change));
  const told = changes.filter((change) => isSentence(change) || isRow(change) || isNumber(change));
  return {
    cause,
    because,
    reasons: [...grouped(told, ({why}) => why)].map(([why, own]) => ({why, what: whatOf(countsOf(own))})),
    counts: countsOf(changes),
    numbers: changes.filter(isNumber),
    sections: [...grouped(sentences, ({place}) => place.section)].map(([title, own]) => ({
      title,
      sentences: inRuns(own)
    })),
    values: [...grouped(rows, ({exhibit}) => exhibit)].map(([id, own]) => ({
      exhibit: known.get(id)!,
      count: valuesIn(own)
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
  const rows = grouped(changes.filter(isRow), ({exhibit}) => exhibit);
  const parts = grouped(changes.filter(isPart), ({exhibit}) => exhibit);
  const [old, now] = [a, b].map(({document}) => new Map(exhibits(document).map((one) => [one.id, one])));
  return [...new Set([...now!.keys(), ...old!.keys()])].flatMap((id): ExhibitStory[] => {
    if (!rows.has(id) && !parts.has(id)) return [];
    const [one, other] = [old!.get(id), now!.get(id)];
    return [
      {id, ...(one && {old: one}), ...(other && {new: other}), rows: rows.get(id) ?? [], parts: parts.get(id) ?? []}
    ];
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
