/** The steps of a flow, in order: words, and where each step's counts stand. No number is in it. */
export interface Outline {
  readonly by: readonly {readonly code: string; readonly label: string}[];
  readonly steps: readonly OutlineStep[];
}

export interface OutlineStep {
  readonly id: string;
  /** `stage`: who is there; `among`: some of them; `left`, `joined`: what lies between it and the next stage */
  readonly kind: "stage" | "among" | "left" | "joined";
  readonly label: string;
  /** of these categories it is known how many there are */
  readonly known: readonly string[];
  /** the notebook's table, and its cell but for the last code, which is the category's; nothing where nothing is known */
  readonly in?: {readonly table: string; readonly cell: readonly string[]};
}
