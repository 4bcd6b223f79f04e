/**
 * TypeScript with spaces for all that its strings, templates, regular expressions and comments hold, in its own lines and
 * columns: what is left of brackets and names is code.
 */
export function blanked(source: string): string {
  const pattern =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`|(?<=[=(,:[!&|?{};]\s*|\breturn\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
  return source.replaceAll(pattern, (text) => text.replaceAll(/[^\n]/g, " "));
}
