/** How long each part of a piece of work takes, told at the terminal and nowhere else: no output has a clock in it. */
export class Steps {
  readonly #now: () => number;
  readonly #started: number;
  readonly #parts: {readonly name: string; readonly at: number}[] = [];
  readonly #progress: NodeJS.WriteStream | undefined;

  /** Shows each part on one line of a terminal while it runs; where standard error is no terminal, shows nothing. */
  constructor(now = () => performance.now(), stream: NodeJS.WriteStream = process.stderr) {
    this.#now = now;
    this.#started = now();
    this.#progress = stream.isTTY ? stream : undefined;
  }

  begin(name: string): void {
    this.#parts.push({name, at: this.#now()});
    this.#progress?.write(`\r\x1b[K${name} …`);
  }

  /** Ends the last part and clears the line. */
  end(): void {
    if (this.#parts.at(-1)?.name !== "") this.#parts.push({name: "", at: this.#now()});
    this.#progress?.write("\r\x1b[K");
  }

  get seconds(): number {
    return (this.#now() - this.#started) / 1000;
  }

  /** One line a part: its name and its milliseconds; then the greatest memory that the process held. */
  table(): string {
    const lines = this.#parts
      .slice(0, -1)
      .map(({name, at}, i) => `${name.padEnd(10)}${(this.#parts[i + 1]!.at - at).toFixed(0).padStart(7)} ms\n`);
    const memory = `${"memory".padEnd(10)}${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(7)} MiB\n`;
    return lines.join("") + memory;
  }
}
