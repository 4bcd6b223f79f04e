export interface Category {
  readonly code: string;
  readonly label: string;
}

export type Role = "identifier" | "quasi-identifier" | "sensitive" | "none";

/** One variable of the codebook, in the file or derived from another one. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly type: "identifier" | "category" | "number";
  /** ordered; of a category */
  readonly categories: readonly Category[];
  /** reasons why a number is not there, each a code that stands in its cell */
  readonly missing: readonly Category[];
  readonly unit?: string;
  readonly role: Role;
}

/** One file of records. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  /** what one record is: application, applications */
  readonly unit: {readonly one: string; readonly many: string};
  /** the identifier's name */
  readonly key: string;
  readonly variables: readonly Variable[];
}

export interface Codebook {
  readonly name: string;
  readonly title: string;
  readonly resources: readonly Resource[];
  /** all variables of all resources by name, derived ones with them; a name means the same wherever it stands */
  readonly variables: ReadonlyMap<string, Variable>;
}
