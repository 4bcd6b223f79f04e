import type {Question} from "../form.ts";
import {groupOf} from "../grouping.ts";

/** The answer to a question, as the file has it; nothing where there is none. */
export function readAnswer(block: Element): string {
  const written = block.querySelector<HTMLInputElement>("input[type=text]")?.value.trim() ?? "";
  if (written !== "") return written;
  const chosen = block.querySelector<HTMLInputElement>("input[type=radio]:checked");
  return chosen?.value ?? block.querySelector("select")?.value ?? "";
}

export function writeAnswer(block: Element, answer: string): void {
  let isChosen = false;
  for (const radio of block.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    radio.checked = radio.value === answer;
    isChosen ||= radio.checked;
  }
  const select = block.querySelector("select");
  if (select !== null) select.value = answer;
  const input = block.querySelector<HTMLInputElement>("input[type=text]");
  if (input !== null) input.value = isChosen ? "" : answer;
}

/** A number and a reason why there is none take each other's place. */
export function settle(block: Element, changed: EventTarget | null): void {
  if (!(changed instanceof HTMLInputElement)) return;
  const input = block.querySelector<HTMLInputElement>("input[type=text]");
  if (changed.type === "radio" && input !== null) input.value = "";
  if (changed === input && input.value.trim() !== "") {
    for (const radio of block.querySelectorAll<HTMLInputElement>("input[type=radio]")) radio.checked = false;
  }
}

/** Shows in which groups tables count the answer. */
export function showGroups(block: Element, question: Question): void {
  const line = block.querySelector<HTMLElement>(".grouped");
  if (line === null) return;
  const answer = readAnswer(block);
  const groups = question.groupings.flatMap((grouping) => groupOf(question, grouping, answer)?.label ?? []);
  line.hidden = answer === "" || groups.length === 0;
  line.querySelector("output")!.textContent = groups.join("; ");
}
