import type {Dimension} from "../gate/draft.ts";
import type {Population} from "../gate/model/population.ts";
import type {Virtual} from "../gate/model/system.ts";
import type {Mentioned} from "./unions.ts";

/** A variable of the joint, by place, that says whether one of a file's two coders marked any of these mentions. */
type Marked = {readonly place: number} & NonNullable<Dimension["marked"]>;

/**
 * What every reader knows of two coders: what either of them marked the file mentions, and of a file that both coded no
 * mention is counted that neither marked.
 */
export function marksOf(
  marked: readonly Marked[],
  mentioned: readonly Mentioned[],
  {variables}: Population
): Virtual[] {
  const nameOf = (place: number) => variables[place]!.name;
  return mentioned.flatMap(({place, mentions}) => {
    const whole = nameOf(place);
    const own = marked.filter(({of}) => of.length === mentions.length && of.every((one) => mentions.includes(one)));
    const [first, second] = (["first", "second"] as const).map((name) => own.find(({coder}) => coder === name));
    const either = own.map((one): Virtual => ({[nameOf(one.place)]: "yes", [whole]: "no"}));
    if (first === undefined || second === undefined) return either;
    return [...either, {[nameOf(first.place)]: "no", [nameOf(second.place)]: "no", [whole]: "yes"}];
  });
}
