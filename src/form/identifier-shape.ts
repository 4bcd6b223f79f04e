/** One character of an identifier: itself, or any of a kind. */
export type Place = {readonly only: string} | {readonly any: Kind};
type Kind = keyof typeof kinds;

const kinds = {
  digit: {one: "digit", many: "digits", of: "0123456789", first: "0"},
  capital: {one: "capital letter", many: "capital letters", of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", first: "A"},
  small: {one: "small letter", many: "small letters", of: "abcdefghijklmnopqrstuvwxyz", first: "a"}
} as const;

const classes: Readonly<Record<string, Kind>> = {
  "[0-9]": "digit",
  "\\d": "digit",
  "[A-Z]": "capital",
  "[a-z]": "small"
};

/** The characters that a pattern wants, where it is as plain as `A[0-9]{3}`; else nothing. */
export function shapeOf(pattern: string): Place[] | undefined {
  const text = pattern.replace(/^\^/, "").replace(/\$$/, "");
  const piece = /(?:(\[0-9\]|\\d|\[A-Z\]|\[a-z\])|([\p{L}\p{N}_-]))(?:\{(\d{1,2})\})?/uy;
  const places: Place[] = [];
  while (piece.lastIndex < text.length) {
    const [, any, only = "", times = "1"] = piece.exec(text) ?? [];
    if (any === undefined && only === "") return undefined;
    const place: Place = any === undefined ? {only} : {any: classes[any]!};
    for (let i = 0; i < Number(times); i++) places.push(place);
  }
  return places.length === 0 ? undefined : places;
}

/** The characters that may stand in a place. */
export function charactersOf(place: Place): string {
  return "only" in place ? place.only : kinds[place.any].of;
}

/** `A followed by 3 digits, for example A001` */
export function shapeInWords(places: readonly Place[]): string {
  const runs: {kind: Kind | undefined; text: string; length: number}[] = [];
  for (const place of places) {
    const kind = "any" in place ? place.any : undefined;
    const last = runs.at(-1);
    const text = "only" in place ? place.only : "";
    if (last === undefined || last.kind !== kind) runs.push({kind, text, length: 1});
    else {
      last.text += text;
      last.length++;
    }
  }
  const words = runs.map(({kind, text, length}) =>
    kind === undefined ? text : `${length} ${length === 1 ? kinds[kind].one : kinds[kind].many}`
  );
  return `${words.join(" followed by ")}, for example ${exampleOf(places)}`;
}

/** The second of all that there are, as `A001`: the first looks like a zero. */
function exampleOf(places: readonly Place[]): string {
  const last = places.findLastIndex((place) => "any" in place);
  return places
    .map((place, i) => {
      if ("only" in place) return place.only;
      return i === last ? kinds[place.any].of[1] : kinds[place.any].first;
    })
    .join("");
}
