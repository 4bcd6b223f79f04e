import type {RecordFile} from "./record-file.ts";

/** No two rows have the same identifier, where one column alone tells rows apart. */
export function checkUnique({resource, texts, findings, rows, whole, lineOf}: RecordFile): void {
  const [name, ...others] = resource.unique ?? [];
  const column = name === undefined || others.length > 0 ? undefined : texts.get(name);
  if (column === undefined || (whole && column.values.length === rows)) return;
  const {codes, values} = column;
  const blank = values.indexOf("");
  const first = new Int32Array(values.length).fill(-1);
  codes.forEach((code, row) => {
    if (first[code] === -1) first[code] = row;
    else if (code !== blank) {
      const wayOut = `each ${resource.unit.one} stands on one line`;
      findings.add(lineOf(row), `duplicate ${name}, first on line ${lineOf(first[code]!)}`, wayOut);
    }
  });
}
