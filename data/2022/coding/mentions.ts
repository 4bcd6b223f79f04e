import type {Frame} from "../../../src/coding/frame.ts";
import {type Row, solve} from "../reconstruct/integer-program.ts";
import {lot} from "../reconstruct/lot.ts";
import type {Bound} from "./demand.ts";
import type {CodedFile} from "./file.ts";
import type {Statement} from "./statements.ts";

/** What a file can be found to say: a code, and of whom. */
export interface Mention {
  /** as statements call it: `in_care`, `father: in_care` */
  readonly name: string;
  readonly code: string;
  readonly about: string;
}

export function mentionsOf({themes}: Frame): Mention[] {
  return themes
    .flatMap(({codes}) => codes)
    .flatMap(({code, about}) =>
      about.map((person, i) => ({name: i === 0 ? code : `${person}: ${code}`, code, about: person}))
    );
}

/**
 * For each file what it mentions, so that every statement holds. Nothing is mentioned that no statement asks for; of all
 * ways to spread it over the files a lot chooses, so that nothing lines up that the source does not say.
 */
export function spread(
  files: readonly CodedFile[],
  mentions: readonly Mention[],
  statements: readonly Statement[]
): ReadonlyMap<CodedFile, readonly Mention[]> {
  const places = new Map(mentions.map(({name}, place) => [name, place]));
  const columns = files.flatMap(({id}) => mentions.map(({name}) => ({cost: lot("mention", id, name), most: 1})));
  const rows = statements.flatMap(({id, asks}) => asks.flatMap((ask) => ask(files)).map((bound) => rowOf(id, bound)));
  const found = solve({columns, rows});
  return new Map(files.map((file, f) => [file, mentions.filter((_, m) => found[f * mentions.length + m] === 1)]));

  function rowOf(id: string, {least, most, mentions: counted}: Bound): Row {
    const factors = new Map(
      counted.map(({file, mention, factor}) => {
        const place = places.get(mention);
        if (place === undefined) throw new Error(`${id}: the frame has no code for ${mention}`);
        return [files.indexOf(file) * mentions.length + place, factor];
      })
    );
    return {says: id, least, most, factors};
  }
}
