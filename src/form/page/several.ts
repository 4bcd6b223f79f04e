import type {Sheet} from "../form.ts";

/** Whether answers are ticked: a case has each of them or has it not, and nothing more is said of any. */
export function isSeveral({questions, key}: Sheet): boolean {
  const asked = questions.filter(({name}) => name !== key);
  return asked.length === 1 && asked[0]!.kind === "category";
}
