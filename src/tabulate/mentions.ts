import type {Variable} from "../data/codebook.ts";
import {fail} from "../error.ts";
import {type Identity, identityOf} from "./identity.ts";
import type {Records} from "./records.ts";
import {type Scope, scopeOf} from "./scope.ts";

type Coding = NonNullable<Variable["coding"]>;
export type Theme = Coding["frame"]["themes"][number];

/** Coded files, and what each of them mentions. */
export interface Read {
  readonly scope: Scope;
  readonly coding: Coding;
  readonly variable: Variable;
  /** by code, who it is about in words */
  readonly persons: ReadonlyMap<string, string>;
  readonly files: Records;
  readonly identity: Identity;
  /** by record, its single mentions: `in_care/father` */
  readonly mentions: ReadonlyMap<number, ReadonlySet<string>>;
  /** for each segment, whose it is and what it mentions */
  readonly segments: readonly {readonly row: number; readonly record: number; readonly mention: string}[];
}

export function readMentions(segmentTable: object, fileTable: object, verb: string): Read {
  const scope = scopeOf(verb);
  const [segments, files] = [segmentTable as Records, fileTable as Records];
  const {variables} = scope.codebook;
  const variable = segments
    .columnNames()
    .flatMap((name) => variables.get(name) ?? [])
    .find(({coding}) => coding);
  const coding = variable?.coding;
  if (variable === undefined || coding === undefined)
    return fail(scope.place, `${verb}: the segments have no code of a coding frame`, "keep the column of codes");
  const about = variables.get(coding.about)!;
  const [of, inFiles] = [identityOf(segments, scope, verb), identityOf(files, scope, verb)];
  if (inFiles.repeated) fail(scope.place, `${verb}: a file stands in more than one row`, "give each of them once");
  const mentions = new Map<number, Set<string>>();
  files.scan((row) => {
    mentions.set(inFiles.numbers[row]!, new Set());
  });
  const [codes, persons] = [variable, about].map(({name}) => {
    const {column} = {column: segments.column(name)};
    return column ?? fail(scope.place, `${verb}: the segments have no column ${name}`, "keep it");
  });
  const all: {row: number; record: number; mention: string}[] = [];
  segments.scan((row) => {
    const record = of.numbers[row]!;
    const found = mentions.get(record);
    if (found === undefined)
      fail(scope.place, `${verb}: a segment stands in none of the files`, "give all files that were coded");
    const mention = `${codes!.at(row)}/${persons!.at(row)}`;
    found.add(mention);
    all.push({row, record, mention});
  });
  const words = new Map(about.categories.map(({code, label}) => [code, label.toLowerCase()]));
  return {scope, coding, variable, persons: words, files, identity: inFiles, mentions, segments: all};
}

/** The single mentions that are mentions of a theme. */
export function mentionsOf({codes}: Theme): string[] {
  return codes.flatMap(({code, about}) => about.map((person) => `${code}/${person}`));
}

/** A theme’s code as a variable’s name. */
export function nameOf(theme: string): string {
  return theme.replaceAll("-", "_");
}
