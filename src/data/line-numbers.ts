/** Leads from a row back to its line, also where a quoted value runs over several lines: only where the count jumps is noted. */
export class LineNumbers {
  readonly #rows: number[] = [];
  readonly #lines: number[] = [];

  /** Rows come in order. */
  add(row: number, line: number): void {
    const last = this.#rows.length - 1;
    if (last >= 0 && line - this.#lines[last]! === row - this.#rows[last]!) return;
    this.#rows.push(row);
    this.#lines.push(line);
  }

  of(row: number): number {
    let low = 0;
    let high = this.#rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#rows[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return this.#lines[low]! + row - this.#rows[low]!;
  }
}
