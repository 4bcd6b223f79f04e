/** Text that any Markdown reader prints as it is. What need not be escaped is not, so that the file itself reads well. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<~$]/g, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/&(?=#?\w+;)/g, "\\&")
    .replace(/!$/, "\\!")
    .replaceAll(marker, "[$1]");
}

/** `[c]` is a link only if something defines it, and nothing here does. */
const marker = /\\\[([a-z]{1,3})\\\](?![[(:])/g;

/** At the beginning of a line some signs would make a heading, a list, a task or a quotation. */
export function escapeLineStart(line: string): string {
  return line.replace(
    /^(\s*)(?:([#+=>[-])|(\d{1,9})([.)]))/,
    (start, space: string, sign: string | undefined, digits: string, after: string) => {
      if (sign === "[") return line.startsWith("[x] ", space.length) ? `${space}\\[` : start;
      return sign === undefined ? `${space}${digits}\\${after}` : `${space}\\${sign}`;
    }
  );
}

/** In a cell of a table. */
export function escapeCell(text: string): string {
  return escapeMarkdown(text).replaceAll("|", "\\|").replaceAll(/\s+/g, " ");
}
