/** Nouns that do not take an s. */
const irregular: Readonly<Record<string, string>> = {
  woman: "women",
  man: "men",
  child: "children",
  person: "people",
  half: "halves",
  was: "were",
  is: "are",
  has: "have"
};

/** A noun as it goes with a number: written in the singular, `file`, or with both its forms, `file was/files were`. */
export function nounFor(count: number, noun: string): string {
  const [one, many] = noun.split("/").map((form) => form.trim());
  if (count === 1 || one === "") return one!;
  return many ?? one!.replace(/\S+$/, plural);
}

function plural(word: string): string {
  if (Object.hasOwn(irregular, word)) return irregular[word]!;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
