import MarkdownIt, {type StateInline, type Token} from "markdown-it";
import footnotes from "markdown-it-footnote";

/** A token and what stands between it and its closing one. */
export interface Node {
  /** the token's type without `_open` */
  readonly type: string;
  readonly token: Token;
  readonly children: readonly Node[];
}

/** CommonMark and three rules of ours, as a tree of tokens. */
export function parse(text: string): Node[] {
  parser ??= makeParser();
  return nest(parser.parse(text, {}));
}

/** The line of an inline token, counted from the first of its block (0). */
export function lineWithin(token: Token): number {
  return (token.meta as {line?: number} | null)?.line ?? 0;
}

/**
 * Nothing of markdown-it's own renderer is used. Raw HTML is therefore parsed (`html: true`) so that it can be refused
 * where it stands, and not printed as text; so are tables, rules and code blocks, for which a report has no use; and
 * links to anywhere, which `read-inline.ts` then narrows to a few schemes. Of the typographer only quotation marks and
 * apostrophes are kept: its other replacements would turn (c) into a copyright sign.
 */
function makeParser() {
  const md = new MarkdownIt({html: true, typographer: true, quotes: "“”‘’"}).use(footnotes);
  md.validateLink = () => true;
  md.core.ruler.disable(["replacements", "footnote_tail"]);
  md.inline.ruler.disable(["footnote_inline", "footnote_ref"]);
  md.inline.ruler.after("escape", "name", name);
  md.inline.ruler.after("name", "footnote_mention", footnoteMention);
  md.inline.ruler.before("link", "claim", claim);
  md.inline.State = placed(md.inline.State);
  return md;
}

let parser: ReturnType<typeof makeParser> | undefined;

/** `{{reportSubmitted}}`. Braces that do not pair become a token of their own, to be told and not printed. */
function name(state: StateInline, silent: boolean): boolean {
  const braces = state.src.slice(state.pos, state.pos + 2);
  if (braces !== "{{" && braces !== "}}") return false;
  const [whole, within] = matchAt(/\{\{[ \t]*([^{}\n]*?)[ \t]*\}\}/y, state) ?? [braces];
  if (!silent) state.push(within === undefined ? "unbalanced" : "name", "", 0).content = within ?? braces;
  state.pos += whole!.length;
  return true;
}

/** `[^label]`, defined or not: `bind` knows all definitions, the parser only those of its own file. */
function footnoteMention(state: StateInline, silent: boolean): boolean {
  const match = matchAt(/\[\^([^\]\s]+)\]/y, state);
  if (match === null) return false;
  if (!silent) state.push("footnote_mention", "", 0).content = match[1]!;
  state.pos += match[0].length;
  return true;
}

/**
 * `[more often](claim:priorRejected > priorAccepted)`: a link, but for its spaces, which CommonMark does not take. Where it
 * is not whole it becomes a token of its own, to be told and not printed.
 */
function claim(state: StateInline, silent: boolean): boolean {
  const {src, pos, posMax} = state;
  const [whole, words, bound] = matchAt(/\[((?:\\.|[^[\]\\]|\[[^[\]]*\])*)\]\(claim:([^()]*)\)/sy, state) ?? [];
  if (whole === undefined) {
    if (!src.startsWith("](claim:", pos)) return false;
    if (!silent) state.push("broken_claim", "", 0).content = src.slice(pos + 1).split(/[)\n]/)[0]!;
    state.pos += "](claim:".length;
    return true;
  }
  if (!silent) {
    state.pos = pos + 1;
    state.posMax = pos + 1 + words!.length;
    state.push("claim_open", "", 1).content = bound!.replaceAll(/\s+/g, " ").trim();
    state.md.inline.tokenize(state);
    state.push("claim_close", "", -1);
    state.posMax = posMax;
  }
  state.pos = pos + whole.length;
  return true;
}

function matchAt(pattern: RegExp, {src, pos, posMax}: StateInline): RegExpExecArray | null {
  pattern.lastIndex = pos;
  const match = pattern.exec(src);
  return match !== null && pos + match[0].length <= posMax ? match : null;
}

/** markdown-it places blocks only; a message wants the line of a word in a long paragraph. */
function placed(State: typeof StateInline): typeof StateInline {
  return class extends State {
    #from = 0;
    #lines = 0;

    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      return this.#place(super.push(type, tag, nesting));
    }

    override pushPending(): Token {
      return this.#place(super.pushPending());
    }

    #place(token: Token): Token {
      const line = this.#line();
      if (line > 0) token.meta = {...token.meta, line};
      return token;
    }

    /** How many lines end before here; counted on from the token before. */
    #line(): number {
      if (this.pos < this.#from) this.#from = this.#lines = 0;
      let end = this.src.indexOf("\n", this.#from);
      for (; end >= 0 && end < this.pos; end = this.src.indexOf("\n", this.#from)) {
        this.#lines++;
        this.#from = end + 1;
      }
      return this.#lines;
    }
  };
}

function nest(tokens: readonly Token[]): Node[] {
  const root: Node[] = [];
  const open: Node[][] = [root];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const children = token.children === null ? [] : nest(token.children);
    const type = token.nesting === 1 ? token.type.replace(/_open$/, "") : token.type;
    const node = {type, token, children};
    open.at(-1)!.push(node);
    if (token.nesting === 1) open.push(children);
  }
  return root;
}
