import {sha256} from "../edition/digests.ts";
import type {Edition} from "../edition/edition.ts";
import {byAge, parseEditionId} from "../edition/edition-id.ts";
import {fail} from "../error.ts";
import type {Project} from "../project.ts";

/** What was released, in the order of release: `out/editions.json`. */
export interface Releases {
  readonly format: "smallprint-editions/1";
  readonly editions: readonly Release[];
}

export interface Release {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly published: string;
  /** what it is to the edition that it follows, and why it was made */
  readonly change?: {
    readonly kind: string;
    readonly of: string;
    readonly why: string;
    readonly size?: string | undefined;
  };
  /** sha-256 of each file in its folder, by name */
  readonly files: Readonly<Record<string, string>>;
}

export const recordFile = "out/editions.json";

export function readReleases(project: Project): Releases {
  if (!project.exists(recordFile)) return {format: "smallprint-editions/1", editions: []};
  try {
    const releases = JSON.parse(project.text(recordFile)) as Releases;
    if (releases.format === "smallprint-editions/1") return releases;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return fail(recordFile, "is no record of editions", "restore it from version control");
}

export function findRelease({editions}: Releases, id: string): Release | undefined {
  return editions.find((release) => release.id === id);
}

/** The record with one edition more. */
export function withRelease(releases: Releases, edition: Edition, files: ReadonlyMap<string, string>): Releases {
  return {...releases, editions: [...releases.editions, toRelease(edition, files)]};
}

function toRelease({id, document}: Edition, files: ReadonlyMap<string, string>): Release {
  const {title, edition} = document;
  const {status, published, change} = edition;
  const digests = [...files].map(([name, content]) => [name, sha256(content)] as const);
  return {
    id,
    title,
    status,
    published,
    ...(change && {change: {kind: change.kind, of: change.of, why: change.why, size: change.size}}),
    files: Object.fromEntries(digests.sort(([a], [b]) => (a < b ? -1 : 1)))
  };
}

/** The edition that stands in this one's place: the last of its own year, or else the last of all. */
export function supersededBy({editions}: Releases, id: string): Release | undefined {
  const own = parseEditionId(id)!;
  const later = editions
    .map((release) => ({release, edition: parseEditionId(release.id)!}))
    .filter(({edition}) => byAge(edition, own) > 0)
    .sort((a, b) => byAge(a.edition, b.edition));
  return (later.findLast(({edition}) => edition.year === own.year) ?? later.at(-1))?.release;
}
