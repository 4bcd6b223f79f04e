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
  readonly smallprint: {
    readonly exclusive?: readonly string[];
    /** it codes what files say, of which the published counts know nothing */
    readonly frame?: string;
  };
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
  /** the first year that has it */
  readonly since?: number;
  /** what it was called up to a year */
  readonly was?: {readonly value?: string; readonly until: number};
}

/** The codebook as it stood in a year: without what came later or was coded, and with the codes of that time. */
export function asOf(year: number, {resources}: Codebook): Codebook {
  const at = (categories: readonly Category[]) =>
    categories
      .filter(({since = year}) => since <= year)
      .map(({value, was}) => ({value: was !== undefined && year <= was.until ? (was.value ?? value) : value}));
  const field = <F extends Field | Groups>(one: F): F => ({
    ...one,
    ...(one.categories && {categories: at(one.categories)})
  });
  return {
    resources: resources.filter(isCounted).map(({path, schema, smallprint}) => ({
      path,
      schema: {fields: schema.fields.map(field)},
      smallprint: {...smallprint, ...(smallprint.derived && {derived: smallprint.derived.map(field)})}
    }))
  };
}

function isCounted({schema}: Resource): boolean {
  return schema.fields.every(({smallprint}) => smallprint.frame === undefined);
}
