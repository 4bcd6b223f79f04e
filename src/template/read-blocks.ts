import type {Problem} from "../error.ts";
import {type Node, parse} from "./parse.ts";
import {type Context, firstLine, isComment, placeOf, readInline, tell} from "./read-inline.ts";
import {slug} from "./slug.ts";
import type {Paragraph, SettingKind, Source, SourceBlock, SourceFootnote, SourceInline} from "./source.ts";
import {wordsOf} from "./source.ts";

/** What a report cannot hold, in the words of a message. */
const refused: Record<string, readonly [what: string, wayOut: string]> = {
  table: ["a table typed by hand", "make it in a notebook and set it by ![hint](table:name)"],
  fence: ["a code block", "write prose"],
  code_block: ["a code block", "a line indented by four spaces or more is one; take the spaces away"],
  hr: ["a rule", "use a heading"]
};

/** The blocks and footnotes of one Markdown file, each with its line. Its front matter must be blank lines by now. */
export function readBlocks(text: string, place: string): Source {
  const problems: Problem[] = [];
  const footnotes: SourceFootnote[] = [];
  const blocks = readNodes(parse(text), {place, line: 1, problems, footnotes, depth: 0});
  return {place, blocks, footnotes, problems};
}

interface BlockContext extends Context {
  readonly footnotes: SourceFootnote[];
  /** how many lists and quotes are around: headings and figures stand in none */
  readonly depth: number;
}

function readNodes(nodes: readonly Node[], context: BlockContext): SourceBlock[] {
  return nodes.flatMap((node) => readNode(node, {...context, line: lineOf(node, context)}));
}

function readNode(node: Node, context: BlockContext): SourceBlock[] {
  const {type, token, children} = node;
  const at = placeOf(context);
  const deeper = {...context, depth: context.depth + 1};
  switch (type) {
    case "paragraph":
      return readParagraph(children[0]!.children, at, context);
    case "heading":
      return readHeading(node, at, context);
    case "bullet_list":
    case "ordered_list":
      if ((token.attrGet("start") ?? 1) !== 1)
        tell(context, at, `a list that starts at ${token.attrGet("start")}`, "lists start at 1");
      return [
        {
          kind: "list",
          ordered: type === "ordered_list",
          items: children.map((item) => readNodes(item.children, deeper)),
          at
        }
      ];
    case "blockquote":
      return [{kind: "quote", blocks: readNodes(children, deeper), at}];
    case "footnote_reference":
      readFootnote(node, at, context);
      return [];
    case "html_block":
      if (!isComment(token.content)) tell(context, at, `raw HTML: ${firstLine(token.content)}`, "write Markdown");
      return [];
    default: {
      const [what, wayOut] = refused[type] ?? [type, "write prose, lists and quotations"];
      tell(context, at, `no way to set ${what}`, wayOut);
      return [];
    }
  }
}

function readParagraph(nodes: readonly Node[], at: string, context: BlockContext): SourceBlock[] {
  const [first, ...others] = nodes;
  const [, what, name] =
    first?.type === "image"
      ? (/^(figure|table|words|reconciliation):(.*)$/.exec(String(first.token.attrGet("src"))) ?? [])
      : [];
  if (name === undefined || others.length > 0) {
    const content = readInline(nodes, context);
    return content.length === 0 ? [] : [labelled(content, at, context)];
  }
  if (context.depth > 0)
    tell(context, at, `${what}:${name} stands in a list or a quotation`, "set it between paragraphs");
  return [{kind: "setting", what: what as SettingKind, name, at}];
}

/** A paragraph under a heading may have an id, so that an edition can put other words in its place. */
function labelled(whole: readonly SourceInline[], at: string, context: BlockContext): Paragraph {
  const {id, content} = withoutId(whole);
  if (id === undefined) return {kind: "paragraph", content, at};
  const label = `{#${id}}`;
  if (context.depth > 0)
    tell(context, at, `${label} stands in a list, a quotation or a footnote`, "only a paragraph by itself has an id");
  if (content.length === 0) tell(context, at, `${label} stands alone`, "put it at the end of its paragraph");
  return {kind: "paragraph", id: checkedId(id, at, context), content, at};
}

function readHeading({token, children}: Node, at: string, context: BlockContext): SourceBlock[] {
  const level = Number(token.tag.slice(1));
  if (level === 1)
    tell(context, at, "a heading of the first level", "the title is in the front matter; sections start with ##");
  if (level > 4) tell(context, at, `a heading of level ${level}`, "headings go down to ####");
  if (context.depth > 0) tell(context, at, "a heading in a list or a quotation", "headings stand by themselves");
  const whole = readInline(children[0]?.children ?? [], context);
  const {id, content} = withoutId(whole);
  if (content.length === 0) {
    tell(context, at, "a heading without words", "name the section");
    return [];
  }
  return [
    {
      kind: "heading",
      id: id === undefined ? idOf(content, at, context) : checkedId(id, at, context),
      level,
      content,
      at
    }
  ];
}

/** `{#id}` at the end, which may be a line of its own, and what is before it. */
function withoutId(whole: readonly SourceInline[]): {id?: string; content: readonly SourceInline[]} {
  const last = whole.at(-1);
  const [named, id] = (last?.kind === "text" && /\s*\{#([^}]*)\}\s*$/.exec(last.text)) || [];
  if (last?.kind !== "text" || named === undefined) return {content: whole};
  const text = last.text.slice(0, -named.length);
  const content = [...whole.slice(0, -1), ...(text === "" ? [] : [{...last, text}])];
  const end = content.at(-1);
  return {id: id!, content: end?.kind === "text" && end.text === " " ? content.slice(0, -1) : content};
}

/** The slug of the words; a computed number has none that stays. */
function idOf(content: readonly SourceInline[], at: string, context: Context): string {
  const words = wordsOf(content);
  const id = slug(words);
  if (content.some(({kind}) => kind === "name"))
    tell(context, at, "a heading with a computed number", "give it an id that stays: ## … {#id}");
  else if (id === "")
    tell(context, at, `no id comes of the heading: ${words}`, "give it one that begins with a letter: ## … {#id}");
  return id;
}

function checkedId(id: string, at: string, context: Context): string {
  if (!/^[a-z][a-z0-9-]*$/.test(id))
    tell(context, at, `not an id: {#${id}}`, "small letters, digits and hyphens, a letter first");
  return id;
}

function readFootnote({token, children}: Node, at: string, context: BlockContext): void {
  const {label} = token.meta as {label: string};
  if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(label))
    tell(context, at, `not a label: [^${label}]`, "letters, digits and hyphens");
  const blocks = readNodes(children, {...context, depth: context.depth + 1});
  const [only, ...others] = blocks;
  if (only?.kind !== "paragraph" || others.length > 0)
    tell(context, at, `footnote [^${label}] is not one paragraph`, "say it in one");
  context.footnotes.push({label, content: only?.kind === "paragraph" ? only.content : [], at});
}

/** A footnote's own token has no place: its first block's does. */
function lineOf({token, children}: Node, context: Context): number {
  if (token.map !== null) return token.map[0] + 1;
  return children[0]?.token.map ? children[0].token.map[0] + 1 : context.line;
}
