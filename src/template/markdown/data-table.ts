import type {TableData} from "../../present/table.ts";
import {revisedMark} from "../furniture.ts";
import {escapeCell, escapeMarkdown} from "./escape.ts";
import {marksMarkdown, type Setting} from "./inline.ts";

/** A table as code hosts read it, in columns that line up in the file too; its caption above, unless the title says it. */
export function dataTableMarkdown(
  {caption, footnotes, columns, rows}: TableData,
  title: string,
  setting: Setting
): string {
  const cells = rows.map(({cells, total, revised}) =>
    cells.map((cell, i) => {
      const text = escapeCell(i === 0 && revised ? `${cell} ${revisedMark}` : cell);
      return total ? `**${text}**` : text;
    })
  );
  const head = columns.map(({label}) => escapeCell(label));
  const widths = head.map((label, i) => Math.max(3, label.length, ...cells.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => padded(cell, widths[i]!, columns[i]!.numeric)).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (columns[i]!.numeric ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
  const table = [line(head), rule, ...cells.map(line)].join("\n");
  const repeats = caption === title && footnotes.length === 0;
  return repeats ? table : `*${escapeMarkdown(caption)}*${marksMarkdown(footnotes, setting)}\n\n${table}`;
}

function padded(cell: string, width: number, numeric: boolean): string {
  return numeric ? cell.padStart(width) : cell.padEnd(width);
}
