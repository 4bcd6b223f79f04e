import type {Json, Memory} from "../memory.ts";
import {digestOf} from "../reuse/digest-of.ts";

/** A memory as builds have it, with its answers by question in the open. */
export function remembering(): {memory: Memory; answers: Map<string, Json>} {
  const answers = new Map<string, Json>();
  const about = (kind: string, question: unknown) => {
    const key = digestOf([kind, question]);
    return {answer: answers.get(key), keep: (answer: Json) => answers.set(key, answer)};
  };
  return {memory: {about}, answers};
}
