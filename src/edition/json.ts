const widest = 200;

/** JSON for people too: what fits on a line stands on one, so that a row of a table is a line of a diff. */
export function writeJson(value: unknown): string {
  return `${written(value, "", 0)}\n`;
}

/** `taken`: how much of its first line is taken already, by the indent, its key and a comma. */
function written(value: unknown, indent: string, taken: number): string {
  const flat = onOneLine(value, widest - taken);
  if (flat !== undefined) return flat;
  const inner = `${indent} `;
  if (Array.isArray(value))
    return block(
      "[",
      value.map((one) => written(one, inner, inner.length + 1)),
      "]",
      indent
    );
  const entries = entriesOf(value as object).map(([key, one]) => {
    const name = `${JSON.stringify(key)}: `;
    return name + written(one, inner, inner.length + name.length + 1);
  });
  return block("{", entries, "}", indent);
}

function block(open: string, lines: readonly string[], close: string, indent: string): string {
  return `${open}\n${lines.map((line) => `${indent} ${line}`).join(",\n")}\n${indent}${close}`;
}

/** Nothing, where it is longer than that; what cannot be broken up stands on one line however long it is. */
function onOneLine(value: unknown, most: number): string | undefined {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let length = 2;
  for (const [key, one] of isList ? value.entries() : entriesOf(value)) {
    const name = isList ? "" : `${JSON.stringify(key)}: `;
    if (typeof one === "string" && one.length > most - length - name.length) return undefined;
    const part = onOneLine(one, most - length - name.length);
    if (part === undefined) return undefined;
    parts.push(name + part);
    length += name.length + part.length + (parts.length > 1 ? 2 : 0);
    if (length > most) return undefined;
  }
  return isList ? `[${parts.join(", ")}]` : `{${parts.join(", ")}}`;
}

function entriesOf(value: object): [string, unknown][] {
  const entries = Object.entries(value);
  return entries.some(([, one]) => one === undefined) ? entries.filter(([, one]) => one !== undefined) : entries;
}
