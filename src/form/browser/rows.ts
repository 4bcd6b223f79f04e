let added = 0;

/** Another row of answers, with ids that no other has. */
export function addRow(list: Element): Element {
  const template = list.querySelector("template")!;
  added++;
  const holder = document.createElement("template");
  holder.innerHTML = template.innerHTML.replaceAll("ROWNUMBER", String(added));
  const row = holder.content.firstElementChild!;
  list.querySelector("[data-list]")!.append(row);
  return row;
}

export function rowsIn(list: Element): Element[] {
  return [...list.querySelectorAll("[data-row]")];
}
