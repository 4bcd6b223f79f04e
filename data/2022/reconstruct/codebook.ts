/** What is needed of codebook.yaml here. */
export interface Codebook {
  readonly resources: readonly Resource[];
}

/** A file of records. */
export interface Resource {
  readonly path: string;
  readonly schema: {readonly fields: readonly Field[]};
  readonly smallprint: {
    /** in a long file: every application has a row */
    readonly required?: boolean;
    readonly derived?: readonly Groups[];
  };
}

export interface Field {
  readonly name: string;
  readonly categories?: readonly Category[];
  readonly missingValues?: readonly Category[];
  readonly smallprint: {readonly exclusive?: readonly string[]};
}

/** The groups that a number is counted in. */
export interface Groups {
  readonly name: string;
  readonly from: string;
  readonly cut: readonly number[];
  readonly categories: readonly Category[];
}

interface Category {
  readonly value: string;
}
