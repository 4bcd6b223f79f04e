import type {Answered} from "../gate/answered.ts";
import type {JointTable} from "../gate/joint.ts";
import type {Population, Where} from "../gate/model/population.ts";
import type {Virtual} from "../gate/model/system.ts";

/** A yes/no variable of the joint, by place, that says whether a file has one of these mentions. */
export interface Mentioned {
  readonly place: number;
  readonly mentions: readonly string[];
}

/**
 * What every reader knows of mentions: whoever mentions a code mentions its theme, whoever mentions a theme mentions one of
 * its codes, and nobody mentions anything whose file was not read. The first and the last are combinations that cannot be
 * (`nested`); the second is told of the counts of each group. As a theme is split in one way only, first by whom it is about
 * and then by code, nothing more follows: sets of any sizes that keep these bounds can be found.
 */
export function unionsOf(
  mentioned: readonly Mentioned[],
  {variables}: Population,
  tables: readonly JointTable[]
): {nested: Virtual[]; unions: Answered[]} {
  const nameOf = (place: number) => variables[place]!.name;
  const partsOf = new Map(mentioned.map((one) => [one.place, widestWithin(one, mentioned)]));
  const nested = [...partsOf].flatMap(([whole, parts]) =>
    parts.flatMap(({place, mentions}): Virtual[] => {
      const below = {[nameOf(place)]: "yes", [nameOf(whole)]: "no"};
      const same = mentions.length === mentioned.find((one) => one.place === whole)!.mentions.length;
      return same ? [below, {[nameOf(place)]: "no", [nameOf(whole)]: "yes"}] : [below];
    })
  );
  const covered = new Map(
    mentioned.flatMap(({place, mentions}) => {
      const parts = partsOf.get(place)!;
      const all = new Set(parts.flatMap((part) => part.mentions));
      return mentions.every((one) => all.has(one)) ? [[place, parts.map((part) => part.place)] as const] : [];
    })
  );
  const apart = new Set([...covered.keys()].filter((whole) => tellOfDifferentPeople(partsOf.get(whole)!)));
  return {
    nested: [...nested, ...unread(mentioned, variables, tables)],
    unions: [
      ...new Map(
        tables.flatMap((table) => toldBy(table, covered, apart)).map((one) => [one.whole.join(), one])
      ).values()
    ]
  };
}

/** Whether each of the parts tells of one person only, and no two of the same. */
function tellOfDifferentPeople(parts: readonly Mentioned[]): boolean {
  const persons = parts.map(({mentions}) => [...new Set(mentions.map((one) => one.slice(one.indexOf("/") + 1)))]);
  return parts.length > 1 && persons.every(({length}) => length === 1) && new Set(persons.flat()).size === parts.length;
}

/** The largest of the others that have some of its mentions and none besides; of those that have the same, the one before it. */
function widestWithin({place, mentions}: Mentioned, all: readonly Mentioned[]): Mentioned[] {
  const inside = all.filter(
    (other) =>
      other.mentions.every((one) => mentions.includes(one)) &&
      (other.mentions.length < mentions.length || other.place < place)
  );
  return inside.filter(
    (one) =>
      !inside.some(
        (wider) =>
          wider !== one &&
          one.mentions.every((mention) => wider.mentions.includes(mention)) &&
          (wider.mentions.length > one.mentions.length || wider.place > one.place)
      )
  );
}

/** Of each cell of a table that is a union, that whoever is in it is in one of its parts. */
function toldBy(
  {cells, values}: JointTable,
  covered: ReadonlyMap<number, readonly number[]>,
  apart: ReadonlySet<number>
): Answered[] {
  if (values !== undefined) return [];
  return cells.flatMap((whole) => {
    const own = whole.filter(([variable, code]) => code === 0 && covered.has(variable));
    // a cell of two themes is bounded by the cells of each
    if (own.length !== 1) return [];
    const [variable] = own[0]!;
    const ways = covered
      .get(variable)!
      .map((part) => sorted(whole.map(([v, code]) => [v === variable ? part : v, code])));
    return [{whole, ways, ...(apart.has(variable) ? {apart: true as const} : {})}];
  });
}

/** Where all tables of a mention are of the same files, no other has it. */
function unread(
  mentioned: readonly Mentioned[],
  variables: Population["variables"],
  tables: readonly JointTable[]
): Virtual[] {
  return mentioned.flatMap(({place}) => {
    const own = tables.filter(({cells}) => cells.some((where) => where.some(([variable]) => variable === place)));
    const read = own.map(({within}) => within.at(-1));
    const [variable, code] = read[0] ?? [];
    if (variable === undefined || !read.every((one) => one?.[0] === variable && one[1] === code)) return [];
    const others = variables[variable]!.codes.filter((_, c) => c !== code);
    return others.map((other) => ({[variables[place]!.name]: "yes", [variables[variable]!.name]: other}));
  });
}

function sorted(where: readonly (readonly [number, number])[]): Where {
  return [...where].sort(([a], [b]) => a - b);
}
