import type {Frame} from "../coding/frame.ts";

export interface Category {
  readonly code: string;
  readonly label: string;
  /** what the label alone does not say */
  readonly description?: string;
  /** the first year that has it, where it is not in all of them */
  readonly since?: number;
  readonly was?: FormerName;
}

/** What a category was called up to a year, where that was something else. */
export interface FormerName {
  readonly code?: string;
  readonly label?: string;
  /** the last year of it */
  readonly until: number;
}

/** Categories that count as one in a coarser table. */
export interface Group {
  readonly code: string;
  readonly label: string;
  readonly of: readonly string[];
}

export type Role = "identifier" | "quasi-identifier" | "sensitive" | "none";

/** One variable of the codebook, in the file or derived from another one. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly type: "identifier" | "category" | "number";
  /** in the order in which they are shown; of a category */
  readonly categories: readonly Category[];
  /** that order means something: neighbours are alike */
  readonly ordered?: boolean;
  /** by name, ways to put its categories together; of a category */
  readonly groups?: ReadonlyMap<string, readonly Group[]>;
  /** reasons why a number is not there, each a code that stands in its cell */
  readonly missing: readonly Category[];
  readonly unit?: string;
  readonly role: Role;
  /** of an identifier: what all of it matches */
  readonly pattern?: RegExp;
  /** of a number: it is a whole one, and lies between these, both included */
  readonly integer?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** of answers, several to a record: codes that stand alone */
  readonly exclusive?: readonly string[];
  /** where its categories are the codes of a coding frame */
  readonly coding?: Coding;
  /** where it is not in the file */
  readonly derivation?: Derivation;
}

/** The frame that files were coded by: its codes are a variable’s categories, and another says whom a code is about. */
interface Coding {
  readonly frame: Frame;
  /** `data/2022/coding/frame.yaml` */
  readonly place: string;
  /** the variable of the same file */
  readonly about: string;
}

/** A number cut into groups: those categories that are no missing reason of the number, in their order. */
interface Derivation {
  readonly from: string;
  /** ascending; each is the least number of its group, and the first group lies below the first cut */
  readonly cut: readonly number[];
}

/** What no record holds: all conditions of `when` together with all of `never`. */
export interface Rule {
  readonly when: Conditions;
  readonly never: Conditions;
  readonly because: string;
}

/** By variable, any of these codes (or numbers, as text). */
export type Conditions = ReadonlyMap<string, readonly string[]>;

/** One file of records. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  /** what one record is: application, applications */
  readonly unit: {readonly one: string; readonly many: string};
  /** the identifier's name; of a file of answers, that of the record they belong to */
  readonly key: string;
  readonly variables: readonly Variable[];
  /** what no two rows share; where it is absent, no two rows are the same */
  readonly unique?: readonly string[];
  /** of a file of answers: the file that its records stand in, and whether each of them has an answer */
  readonly belongsTo?: {readonly resource: string; readonly required: boolean};
  readonly rules?: readonly Rule[];
}

export interface Codebook {
  readonly name: string;
  readonly title: string;
  readonly resources: readonly Resource[];
  /** all variables of all resources by name, derived ones with them; a name means the same wherever it stands */
  readonly variables: ReadonlyMap<string, Variable>;
}
