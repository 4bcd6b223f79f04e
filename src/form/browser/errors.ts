/** What is to be mended, and the part of the page where it can be. */
export interface ShownRemark {
  readonly block: Element;
  readonly text: string;
}

/** Says beside each question what is wrong with its answer, or takes that back. */
export function showErrors(blocks: readonly Element[], remarks: readonly ShownRemark[]): void {
  for (const block of blocks) {
    const texts = remarks.filter((remark) => remark.block === block).map(({text}) => text);
    const error = block.querySelector(":scope > .error")!;
    const text = [...new Set(texts)].join(" ");
    if (error.textContent !== text) error.textContent = text;
    block.classList.toggle("wrong", text !== "");
    const controls = [...block.querySelectorAll(":scope > .written > input, :scope > select")];
    if (block.getAttribute("role") === "radiogroup") controls.push(block);
    for (const control of controls) control.setAttribute("aria-invalid", String(text !== ""));
  }
}

/** Lists all that is to be mended above the form, each leading there, and goes to the list. */
export function showSummary(summary: HTMLElement, remarks: readonly ShownRemark[]): void {
  const items = remarks.map(({block, text}) => {
    const link = document.createElement("a");
    link.href = `#${block.id}`;
    link.textContent = text;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      firstControl(block)?.focus();
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  summary.querySelector("ul")!.replaceChildren(...items);
  summary.hidden = items.length === 0;
  if (items.length > 0) summary.focus();
}

function firstControl(block: Element): HTMLElement | null {
  return block.querySelector<HTMLElement>("input, select, button");
}
