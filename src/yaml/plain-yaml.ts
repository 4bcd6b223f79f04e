import type {YamlNode} from "./yaml-node.ts";

/**
 * Reads the YAML that people write by hand: maps and lists, in lines or in brackets, and texts on one line, quoted or
 * folded (`>-`). Gives undefined where there is anything else, or anything wrong; then the whole language has to be read.
 *
 * A codebook is read at every start, and the `yaml` package takes ten times as long: its many functions run once.
 */
export function plainYaml(text: string): YamlNode | undefined {
  // tabs, carriage returns and the like mean different things in different places
  if (/[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/.test(text)) return undefined;
  try {
    return new PlainReader(text).document();
  } catch (error) {
    if (error === unusual) return undefined;
    throw error;
  }
}

const unusual = new Error("not plain YAML");

function giveUp(): never {
  throw unusual;
}

const keyInLine = /([A-Za-z_$][\w$-]{0,99}):(?= |\n|$) */y;
const keyInBrackets = /([A-Za-z_$][\w$-]{0,99}): +/y;
const textInLine = /(?:-(?=\d))?[^\s\-?:,[\]{}#&*!|>'"%@`](?:(?! #|: |:\n|:$)[^\n])*/y;
const textInBrackets = /(?:-(?=\d))?[^\s\-?:,[\]{}#&*!|>'"%@`](?:(?! #)[^\n,[\]{}:])*/y;
const doubleQuoted = /"((?:[^"\\\n]|\\["\\])*)"/y;
const singleQuoted = /'((?:[^'\n]|'')*)'/y;
const otherNumber = /^[-+]?(?:\d+|0o[0-7]+|0x[\da-f]+|(?:\.\d+|\d+\.?\d*)(?:e[-+]?\d+)?|\.inf|\.nan)$/i;

class PlainReader {
  readonly #text: string;
  #offset = 0;
  /** of the line at whose first character the reader stands; -1 at the end of the text */
  #indent = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): YamlNode {
    this.#nextLine();
    if (this.#indent !== 0) giveUp();
    const node = this.#block();
    return this.#offset === this.#text.length ? node : giveUp();
  }

  /** A map or a list in lines; the reader stands at its first character. */
  #block(): YamlNode {
    return this.#deeper(() => (this.#sees("- ") ? this.#list() : this.#map()));
  }

  #map(): YamlNode {
    const [start, indent] = [this.#offset, this.#indent];
    const pairs = [];
    while (this.#indent === indent) {
      const offset = this.#offset;
      const key = toKey(this.#take(keyInLine)[1]!);
      pairs.push({key, offset, value: this.#afterKey(indent)});
    }
    // a text that goes on, or a slip
    return this.#indent > indent ? giveUp() : {kind: "map", offset: start, pairs};
  }

  #afterKey(indent: number): YamlNode {
    const offset = this.#offset;
    if (!this.#ends()) return this.#inLine(indent);
    this.#endLine();
    if (this.#indent > indent) return this.#block();
    if (this.#indent === indent && this.#sees("- ")) return this.#list();
    return {kind: "scalar", offset, value: null, source: ""};
  }

  #list(): YamlNode {
    const [offset, indent] = [this.#offset, this.#indent];
    const items = [];
    while (this.#indent === indent && this.#sees("- ")) {
      const dash = this.#take(/- +/y)[0];
      this.#indent = indent + dash.length;
      items.push(this.#is(keyInLine) ? this.#block() : this.#inLine(indent));
    }
    return this.#indent > indent ? giveUp() : {kind: "list", offset, items};
  }

  /** A value that begins on the line of its key or dash, and what follows it up to the next line. */
  #inLine(indent: number): YamlNode {
    if (this.#is(/[>|]/y)) return this.#manyLines(indent);
    const node = this.#value(textInLine, indent);
    this.#endLine();
    return node;
  }

  #value(plain: RegExp, indent: number): YamlNode {
    const offset = this.#offset;
    if (this.#sees("{")) return this.#deeper(() => this.#brackets("}", indent));
    if (this.#sees("[")) return this.#deeper(() => this.#brackets("]", indent));
    const scalar = (value: string) => ({kind: "scalar", offset, value, source: value}) as const;
    if (this.#sees('"')) return scalar(this.#take(doubleQuoted)[1]!.replaceAll(/\\(.)/g, "$1"));
    if (this.#sees("'")) return scalar(this.#take(singleQuoted)[1]!.replaceAll("''", "'"));
    const source = this.#take(plain)[0].trimEnd();
    return {kind: "scalar", offset, value: toValue(source), source};
  }

  #brackets(close: "}" | "]", indent: number): YamlNode {
    const offset = this.#offset++;
    const pairs = [];
    const items = [];
    this.#spaceInBrackets(indent);
    for (let first = true; !(first && this.#sees(close)); first = false) {
      const at = this.#offset;
      if (close === "]") items.push(this.#value(textInBrackets, indent));
      else
        pairs.push({key: toKey(this.#take(keyInBrackets)[1]!), offset: at, value: this.#value(textInBrackets, indent)});
      this.#spaceInBrackets(indent);
      if (this.#sees(close)) break;
      this.#take(/,/y);
      this.#spaceInBrackets(indent);
    }
    this.#offset++;
    return close === "]" ? {kind: "list", offset, items} : {kind: "map", offset, pairs};
  }

  #spaceInBrackets(indent: number): void {
    const [, next] = this.#take(/ *(?:\n( *))?/y);
    if (next !== undefined && next.length <= indent) giveUp();
  }

  /** A folded text (`>`), or one that keeps its lines (`|`). */
  #manyLines(indent: number): YamlNode {
    const offset = this.#offset;
    const [, style, strip] = this.#take(/([>|])(-?)\n/y);
    let value = "";
    let blank = 0;
    let depth = 0;
    while (this.#offset < this.#text.length) {
      const before = this.#offset;
      const [, space, line] = this.#take(/( *)([^\n]*)\n/y);
      if (line === "") {
        if (space !== "" || depth === 0) giveUp();
        blank++;
        continue;
      }
      if (space!.length <= indent) {
        this.#offset = before;
        break;
      }
      if (line!.endsWith(" ") || (depth !== 0 && space!.length !== depth)) giveUp();
      if (depth !== 0) value += style === ">" && blank === 0 ? " " : "\n".repeat(style === ">" ? blank : blank + 1);
      value += line;
      depth = space!.length;
      blank = 0;
    }
    if (depth === 0) giveUp();
    this.#nextLine();
    if (strip === "") value += "\n";
    return {kind: "scalar", offset, value, source: value};
  }

  /** Past what may follow a value on its line, to the first character of the next line that says something. */
  #endLine(): void {
    this.#take(/(?: *| +#[^\n]*)(?:\n|$)/y);
    this.#nextLine();
  }

  #nextLine(): void {
    this.#take(/(?: *(?:#[^\n]*)?\n)*/y);
    this.#indent = this.#take(/ */y)[0].length;
    if (this.#sees("#")) this.#offset = this.#text.length;
    if (this.#offset === this.#text.length) this.#indent = -1;
  }

  #ends(): boolean {
    return this.#offset === this.#text.length || this.#sees("\n") || this.#sees("#");
  }

  #sees(text: string): boolean {
    return this.#text.startsWith(text, this.#offset);
  }

  #is(pattern: RegExp): boolean {
    pattern.lastIndex = this.#offset;
    return pattern.test(this.#text);
  }

  #take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#offset;
    const match = pattern.exec(this.#text) ?? giveUp();
    this.#offset += match[0].length;
    return match;
  }

  #deeper<T>(read: () => T): T {
    if (++this.#depth > 20) giveUp();
    const result = read();
    this.#depth--;
    return result;
  }
}

function toKey(source: string): string {
  return typeof toValue(source) === "string" ? source : giveUp();
}

/** What a text without quotes means (the core schema). */
function toValue(source: string): string | number | boolean | null {
  if (/^(?:~|null|Null|NULL)$/.test(source)) return null;
  if (/^(?:true|True|TRUE)$/.test(source)) return true;
  if (/^(?:false|False|FALSE)$/.test(source)) return false;
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(source) || /^-?(?:0|[1-9]\d{0,9})\.\d{1,5}$/.test(source)) return Number(source);
  return otherNumber.test(source) ? giveUp() : source;
}
