import type {CodedFile} from "./file.ts";

/** What a statement asks of the files: a number of mentions, or of files, between two bounds. */
export type Demand = (files: readonly CodedFile[]) => Bound[];

/** So many of these at least, and at most; a factor of −1 takes away. */
export interface Bound {
  readonly least: number;
  readonly most: number;
  readonly mentions: readonly {readonly file: CodedFile; readonly mention: string; readonly factor: number}[];
}

export type Group = "accepted" | "rejected" | "all";
type Range = number | readonly [least: number, most: number];

/** So many files of each group mention it: `count("work", {accepted: 3, rejected: 0})`. */
export function count(mention: string, groups: Partial<Record<Group, Range>>): Demand {
  return together([mention], groups);
}

/** So many mentions of any of these, in all files of a group: never fewer than the files that have one. */
export function together(mentions: readonly string[], groups: Partial<Record<Group, Range>>): Demand {
  return (files) =>
    Object.entries(groups).map(([group, range]) => {
      const [least, most] = typeof range === "number" ? [range, range] : range;
      return {least, most, mentions: files.filter(isIn(group)).flatMap((file) => each(file, mentions, 1))};
    });
}

/** A file that mentions the first mentions one of the others. */
export function within(inner: string, ...outer: readonly string[]): Demand {
  return perFile((file) => ({
    least: -outer.length,
    most: 0,
    mentions: [...each(file, [inner], 1), ...each(file, outer, -1)]
  }));
}

/** No file mentions more than one of these. */
export function apart(...mentions: readonly string[]): Demand {
  return perFile((file) => ({least: 0, most: 1, mentions: each(file, mentions, 1)}));
}

/** Mentioned by rejected applications’ files more often, by this many at least. */
export function oftenerInRejected(mention: string, by: number): Demand {
  return difference(mention, by, Number.POSITIVE_INFINITY);
}

/** Mentioned by nearly as many of either group. */
export function alike(mention: string, by = 1): Demand {
  return difference(mention, -by, by);
}

/** Only files of whose records this is true mention it. */
export function only(mention: string, isTrue: (file: CodedFile) => boolean): Demand {
  return (files) => [
    {least: 0, most: 0, mentions: files.filter((file) => !isTrue(file)).flatMap((file) => each(file, [mention], 1))}
  ];
}

/** Those files mention it, and no others. */
export function just(mention: string, isTrue: (file: CodedFile) => boolean): Demand {
  return (files) => [
    ...only(mention, isTrue)(files),
    ...perFile((file) => ({least: 1, most: 1, mentions: each(file, [mention], 1)}))(files.filter(isTrue))
  ];
}

function difference(mention: string, least: number, most: number): Demand {
  return (files) => [
    {
      least,
      most,
      mentions: [
        ...files.filter(isIn("rejected")).flatMap((file) => each(file, [mention], 1)),
        ...files.filter(isIn("accepted")).flatMap((file) => each(file, [mention], -1))
      ]
    }
  ];
}

function perFile(bound: (file: CodedFile) => Bound): Demand {
  return (files) => files.map(bound);
}

function each(file: CodedFile, mentions: readonly string[], factor: number) {
  return mentions.map((mention) => ({file, mention, factor}));
}

function isIn(group: string) {
  return ({outcome}: CodedFile) => group === "all" || outcome === group;
}
