const small =
  "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " "
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number from 0 to 999 as British English writes it: `one hundred and six`. */
export function numberWords(count: number): string {
  if (count < 20) return small[count]!;
  if (count < 100) {
    const word = tens[Math.floor(count / 10) - 2]!;
    return count % 10 === 0 ? word : `${word}-${small[count % 10]!}`;
  }
  const hundreds = `${small[Math.floor(count / 100)]!} hundred`;
  return count % 100 === 0 ? hundreds : `${hundreds} and ${numberWords(count % 100)}`;
}
