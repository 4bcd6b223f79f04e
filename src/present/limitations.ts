/** The limitations that apply, by their ids in templates/limitations.md; or why none does. */
export type Limitations = readonly string[] | {readonly none: string};

interface Limited {
  readonly limitations: Limitations;
  readonly note?: string;
}

/** That none applies is said in the note, with the reason. */
export function settledLimitations({limitations, note}: Limited): {limitations: readonly string[]; note?: string} {
  if (!("none" in limitations)) return note === undefined ? {limitations} : {limitations, note};
  const none = `No limitation in the register applies: ${limitations.none}`;
  return {limitations: [], note: note === undefined ? none : `${note} ${none}`};
}
