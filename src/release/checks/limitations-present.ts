import {exhibits} from "../../template/furniture.ts";
import {type Candidate, error, type Finding} from "../check.ts";

/** Each figure and table has the limitations that bear on it, in full on the page, or says why none does. */
export function limitationsPresent({edition}: Candidate): Finding[] {
  const {document} = edition;
  const register = new Set(document.limitations.map(({id}) => id));
  return exhibits(document).flatMap(({id, number, limitations, note}) => {
    const place = `${number} (${id})`;
    const lost = limitations.filter((one) => !register.has(one));
    if (lost.length > 0)
      return [error(place, `its limitations are not on the page: ${lost.join(", ")}`, "see templates/limitations.md")];
    if (limitations.length > 0 || note !== undefined) return [];
    return [error(place, "has no limitations", "name those that apply in its notebook, or say why none does")];
  });
}
