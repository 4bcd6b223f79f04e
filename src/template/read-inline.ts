import {didYouMean, type Problem} from "../error.ts";
import {isLiteralKind, literals} from "./literals.ts";
import {lineWithin, type Node} from "./parse.ts";
import {pieces, type SourceInline, wordsOf} from "./source.ts";

/** Where a piece of prose stands, and where to tell what is wrong with it. */
export interface Context {
  readonly place: string;
  /** of the block's first line, from 1 */
  readonly line: number;
  readonly problems: Problem[];
}

export function tell({problems}: Context, at: string, problem: string, wayOut?: string): void {
  problems.push(wayOut === undefined ? {place: at, problem} : {place: at, problem, wayOut});
}

export function placeOf(context: Context, node?: Node): string {
  return `${context.place}:${context.line + (node === undefined ? 0 : lineWithin(node.token))}`;
}

/** The prose of one block. What is not allowed there is told and left out. */
export function readInline(nodes: readonly Node[], context: Context): SourceInline[] {
  return nodes.flatMap((node) => readNode(node, context));
}

function readNode(node: Node, context: Context): SourceInline[] {
  const {type, token, children} = node;
  const at = placeOf(context, node);
  const refuse = (problem: string, wayOut?: string): SourceInline[] => {
    tell(context, at, problem, wayOut);
    return [];
  };
  switch (type) {
    case "text":
      return token.content === "" ? [] : [{kind: "text", text: token.content, at}];
    case "softbreak":
      return [{kind: "text", text: " ", at}];
    case "hardbreak":
      return [{kind: "break", at}];
    case "code_inline":
      return [{kind: "code", text: token.content, at}];
    case "em":
      return [{kind: "emphasis", content: readInline(children, context), at}];
    case "strong":
      return [{kind: "strong", content: readInline(children, context), at}];
    case "link":
      return [readLink(node, at, context)];
    case "footnote_mention":
      return [{kind: "footnote", label: token.content, at}];
    case "broken_claim":
      return refuse(`not a claim: ${token.content}`, claimWayOut);
    case "claim":
      return readClaim(node, at, context);
    case "name": {
      const [, name, format] = /^([A-Za-z]\w*)(?:\|(.+))?$/.exec(token.content) ?? [];
      if (name !== undefined)
        return [{kind: "name", name, ...(format === undefined ? {} : {format: format.trim()}), at}];
      return refuse(`not a name: {{${token.content}}}`, "a template has names only; compute in a notebook");
    }
    case "unbalanced":
      return refuse(
        `unbalanced ${token.content}`,
        "a name stands as {{name}} on one line; for the braces themselves write \\{{ and \\}}"
      );
    case "html_inline":
      return isComment(token.content) ? [] : refuse(`raw HTML: ${firstLine(token.content)}`, "write Markdown");
    case "image":
      return refuse(...refusedImage(String(token.attrGet("src") ?? "")));
    default:
      return refuse(
        `no way to set ${type === "s" ? "struck-out text" : type}`,
        "write plain prose, *emphasis*, **strong**, `code` or links"
      );
  }
}

const claimWayOut = "it stands as [words](claim:…), with no brackets inside brackets";

function readLink({token, children}: Node, at: string, context: Context): SourceInline {
  const href = String(token.attrGet("href") ?? "");
  const content = readInline(children, context);
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(href) ?? [];
  if (scheme === "literal") return readLiteral(href.slice("literal:".length), content, at, context);
  if (content.length === 0) tell(context, at, `a link without words: ${href}`, "say where it leads");
  if (/\{\{|%7B%7B/i.test(href)) tell(context, at, "a name in the address of a link", "names stand in prose only");
  if (href.startsWith("#") || ["https", "http", "mailto"].includes(scheme?.toLowerCase() ?? ""))
    return {kind: "link", href, content, at};
  if (scheme === "claim") {
    tell(context, at, `not a claim: (${href}`, claimWayOut);
    return {kind: "link", href, content, at};
  }
  const what = scheme === undefined ? `a link to a file: ${href === "" ? "(empty)" : href}` : `a ${scheme}: link`;
  tell(
    context,
    at,
    what,
    "links go to #heading, https://, http:// or mailto:, and [18 months](literal:definition) marks a typed number"
  );
  return {kind: "link", href, content, at};
}

/** Its words are held against numbers, and so are words alone. */
function readClaim({token, children}: Node, at: string, context: Context): SourceInline[] {
  const content = readInline(children, context);
  const text = wordsOf(content);
  if (text.trim() === "") tell(context, at, `a claim without words: (claim:${token.content})`, "write what it says");
  const strange = [...pieces(content)].find(({kind}) => !["text", "emphasis", "strong"].includes(kind));
  if (strange !== undefined)
    tell(context, at, `a ${strange.kind} inside the claim “${text}”`, "a claim has words only; put it beside them");
  return [{kind: "claim", claim: token.content, content, at}];
}

function readLiteral(kind: string, content: readonly SourceInline[], at: string, context: Context): SourceInline {
  if (isLiteralKind(kind)) return {kind: "literal", as: kind, content, at};
  tell(context, at, `unknown kind of literal: ${kind}`, didYouMean(kind, Object.keys(literals)));
  return {kind: "literal", as: "idiom", content, at};
}

function refusedImage(src: string): [problem: string, wayOut: string] {
  if (/^(figure|table|words):/.test(src))
    return [`${src} stands inside a paragraph`, "leave an empty line before and after it"];
  const remote = /^([a-z][a-z0-9+.-]*:)?\/\//i.test(src);
  return [
    `${remote ? "a remote image" : "an image from elsewhere"}: ${src}`,
    "figures are made in notebooks and set by ![hint](figure:name)"
  ];
}

export function isComment(html: string): boolean {
  return /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html);
}

export function firstLine(text: string): string {
  return text.trim().split("\n")[0]!;
}
