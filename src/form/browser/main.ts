import type {Form} from "../form.ts";
import {type Shared, startPart} from "./part.ts";

const form = JSON.parse(document.getElementById("form")!.textContent!) as Form;
const status = document.getElementById("status")!;
const shared: Shared = {
  cases: {},
  unsaved: new Set(),
  say: (text) => {
    status.textContent = text;
  }
};

for (const element of document.querySelectorAll<HTMLElement>("[data-part]")) {
  const sheet = form.sheets.find(({name}) => name === element.dataset.part)!;
  startPart(element, form, sheet, shared);
}

// Whoever closes the window over something that is not saved is asked; nothing else remembers it.
addEventListener("beforeunload", (event) => {
  const records = Object.values(shared.cases).some((cases) => cases.length > 0);
  if (records && shared.unsaved.size > 0) event.preventDefault();
});
