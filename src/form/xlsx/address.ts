/** `A` for 1, `Z` for 26, `AA` for 27. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column <= 26 ? last : letters((column - 1 - rest) / 26) + last;
}

/** The column of `AA12`, from 1. */
export function columnOf(address: string): number {
  return [.../^[A-Z]+/.exec(address)![0]].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The name of a worksheet as formulas and links want it. */
export function quoted(worksheet: string): string {
  return `'${worksheet.replaceAll("'", "''")}'`;
}
