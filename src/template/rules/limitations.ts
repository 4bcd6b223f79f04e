import {didYouMean, type Problem} from "../../error.ts";
import {type Page, placeOfName} from "../page.ts";

/** The limitations that a figure or a table names are in the register. */
export function limitations(page: Page): Problem[] {
  const register = page.bindings.limitations;
  const ids = register.limitations.map(({id}) => id);
  return page.exhibits.flatMap(({what, name, model}) =>
    model.limitations
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        place: placeOfName(name, page),
        problem: `${what} ${name} names an unknown limitation: ${id}`,
        wayOut: `${didYouMean(id, ids)} (in ${register.place})`
      }))
  );
}
