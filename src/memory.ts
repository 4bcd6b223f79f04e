export type Json = string | number | boolean | null | readonly Json[] | {readonly [name: string]: Json};

/** Answers of earlier builds. What is asked is the whole question: all that the answer depends on, as plain values. */
export interface Memory {
  about(kind: "pattern" | "drawing" | "choice", question: unknown): Recollection;
}

/** What is known of one question. */
export interface Recollection {
  readonly answer: Json | undefined;
  /** keeps an answer for the next build */
  keep(answer: Json): void;
}

/** Knows nothing and keeps nothing: everything is worked out. */
export const forgetful: Memory = {about: () => ({answer: undefined, keep: () => {}})};
