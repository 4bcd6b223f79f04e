import type {Inline} from "./model.ts";

/** What stands after a number that repeats an earlier edition: `12 (as at 2022.2)`. */
export function asAtText(edition: string): string {
  return ` (as at ${edition})`;
}

/**
 * A sentence in which that stands once for several numbers of one edition, after the last of them, where no number of this
 * edition's own comes between: `12 of 39 (31%, as at 2022.2)`.
 */
export function asAtOnce(content: readonly Inline[]): Inline[] {
  const numbers = numbersIn(content);
  const last = numbers.filter(({asAt}, i) => asAt !== undefined && numbers[i + 1]?.asAt !== asAt);
  return marked(content, new Set(last));
}

type NumberInline = Extract<Inline, {kind: "number"}>;

function numbersIn(content: readonly Inline[]): NumberInline[] {
  return content.flatMap((inline) => {
    if ("content" in inline) return numbersIn(inline.content);
    return inline.kind === "number" ? [inline] : [];
  });
}

function marked(content: readonly Inline[], last: ReadonlySet<Inline>): Inline[] {
  return content.map((inline, i): Inline => {
    if ("content" in inline) return {...inline, content: marked(inline.content, last)};
    if (inline.kind !== "number" || inline.asAt === undefined) return inline;
    const {asAt, ...bare} = inline;
    if (!last.has(inline)) return bare;
    const inside = asAt.replace(/^ \((.*)\)$/, ", $1");
    if (bare.text.endsWith(")")) return {...bare, text: `${bare.text.slice(0, -1)}${inside})`};
    const next = content[i + 1];
    return {...bare, asAt: next?.kind === "text" && next.text.startsWith(")") ? inside : asAt};
  });
}
