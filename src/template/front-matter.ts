export interface Split {
  /** the YAML between the two `---`; undefined where the file does not begin with one */
  readonly yaml: string | undefined;
  /** the whole text with the front matter as blank lines, so that line numbers are those of the file */
  readonly body: string;
}

export function splitFrontMatter(text: string): Split {
  const clean = text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(clean);
  if (match === null) return {yaml: undefined, body: clean};
  return {yaml: match[1]!, body: match[0].replaceAll(/[^\n]/g, "") + clean.slice(match[0].length)};
}
