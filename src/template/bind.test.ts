import {describe, expect, test} from "vitest";
import {Problems, sentence} from "../error.ts";
import {bindSample, type Sample} from "./sample.ts";

const numbers = {accepted: "67", rejected: "39", share: "64%", remandRejected: "[c]"};

describe("a report is told all that is wrong with it", () => {
  test("an unknown name", () => {
    told("One\n{{acepted}}.", ["report.md:2: unknown name: acepted; did you mean accepted?"]);
    told("[^a]\n\n[^a]: {{acepted}}", ["report.md:3: unknown name: acepted; did you mean accepted?"]);
    told("- one\n\n  > {{acepted}}", ["report.md:3: unknown name: acepted; did you mean accepted?"]);
    told("{{constructor}}", [
      "report.md:1: unknown name: constructor; there are accepted, rejected, share, remandRejected"
    ]);
  });

  test("a number that is withheld in this edition", () => {
    told("## Remand\n\nOn remand: {{remandRejected}}.", [
      "report.md:3: {{remandRejected}} is withheld in 2022.2; reword the sentence, or use a broader category"
    ]);
  });

  test("an expression, and braces that do not pair", () => {
    const wayOut = "a name stands as {{name}} on one line; for the braces themselves write \\{{ and \\}}";
    told("Of {{accepted + rejected}}.", [
      "report.md:1: not a name: {{accepted + rejected}}; a template has names only; compute in a notebook"
    ]);
    told("Of {{}}.", ["report.md:1: not a name: {{}}; a template has names only; compute in a notebook"]);
    told("All\n{{accepted} of", [`report.md:2: unbalanced {{; ${wayOut}`]);
    told("All accepted}} of {{\naccepted", [
      `report.md:1: unbalanced }}; ${wayOut}`,
      `report.md:1: unbalanced {{; ${wayOut}`
    ]);
  });

  test("an id that is kept for something else", () => {
    told("## Note", ["report.md:1: the id note is kept for notes; give this heading its own: {#id}"]);
  });

  test("a value whose address no link could hold, or that has another's", () => {
    const tidy = (...rows: string[][]) => ({
      keys: ["a", "b"],
      values: ["count"],
      rows: rows.map((keys) => ({keys, values: [5]}))
    });
    const of = (name: string, id: string, ...rows: string[][]) => ({
      figures: {[name]: {id, tidy: tidy(...rows)}},
      madeIn: {[name]: "notebooks/01-a.ts"}
    });
    told(
      "![x](figure:f)",
      ["notebooks/01-a.ts: figure f: 1 child cannot stand in an address; use letters, digits, _, -, + and ."],
      of("f", "f", ["1 child", "yes"], ["1 child", "no"])
    );
    told(
      "![x](figure:f)",
      ["notebooks/01-a.ts: figure f: not an id: a/b; letters, digits, _ and -, a letter first"],
      of("f", "a/b")
    );
    told(
      "![x](figure:f)",
      ["notebooks/01-a.ts: figure f: two rows with the address f/yes/no; name their parts apart"],
      of("f", "f", ["yes", "no"], ["yes", "no"])
    );
  });

  test("a figure or a table that nobody made, or that is something else", () => {
    const made = {figures: {figReport: {}}, tables: {tableUnits: {}}};
    const both = "![x](figure:figReport)\n\n![x](table:tableUnits)\n\n";
    told(`${both}![x](figure:figReprot)`, ["report.md:5: unknown figure: figReprot; did you mean figReport?"], made);
    told(`${both}![x](table:unit)`, ["report.md:5: unknown table: unit; there is tableUnits"], made);
    told(
      `${both}![x](figure:tableUnits)`,
      ["report.md:5: tableUnits is a table, not a figure; write ![hint](table:tableUnits)"],
      made
    );
    told(
      `${both}![x](table:accepted)`,
      ["report.md:5: accepted is a number, not a table; {{accepted}} prints it in a sentence"],
      made
    );
  });

  test("a figure set twice, or made and never set", () => {
    const figures = {figReport: {}};
    told(
      "![x](figure:figReport)\n\n![x](figure:figReport)",
      ["report.md:3: figure figReport is set twice; first at templates/report.md:1"],
      {figures}
    );
    told(
      "In {{figReport}}.",
      [
        "notebooks/02-care.ts: figure figReport is made and never set; set it by ![hint](figure:figReport), or make it no more"
      ],
      {
        figures,
        madeIn: {figReport: "notebooks/02-care.ts"}
      }
    );
    told(
      "",
      ["report.md: table tableUnits is made and never set; set it by ![hint](table:tableUnits), or make it no more"],
      {tables: {tableUnits: {}}}
    );
  });

  test("a figure that does not stand by itself", () => {
    const figures = {figReport: {}};
    const set = "![x](figure:figReport)";
    told(
      `See ${set}\n\n${set}`,
      ["report.md:1: figure:figReport stands inside a paragraph; leave an empty line before and after it"],
      {figures}
    );
    told(`- ${set}`, ["report.md:1: figure:figReport stands in a list or a quotation; set it between paragraphs"], {
      figures
    });
  });

  test("words that the edition does not have, or that are never set", () => {
    const words = "---\npublished: 2022-11-17\n---\n\n## about\n\nThe words.\n";
    told(
      "![x](words:abuot)",
      [
        "report.md:1: unknown words: abuot; did you mean about? (in data/2022/edition.2.md)",
        "data/2022/edition.2.md:5: words for nothing: about; did you mean abuot? (in templates/report.md)"
      ],
      {words}
    );
    told(
      "![x](words:about)",
      ["data/2022/edition.2.md:7: unknown name: x; there are accepted, rejected, share, remandRejected"],
      {
        words: words.replace("words.", "{{x}}.")
      }
    );
    told(
      "![x](words:about)",
      ["data/2022/edition.2.md:3: words before the first section; begin with ## and the id that the template sets"],
      {
        words: "---\n---\nHello.\n\n## about\n\nThe words."
      }
    );
  });

  test("words in the place of a paragraph that is not there, or that has them already", () => {
    const words = "## care\n\nOther words.";
    told(
      "One. {#cares}",
      ["data/2022/edition.2.md:1: words for nothing: care; did you mean cares? (in templates/report.md)"],
      {words}
    );
    told(
      "## Care\n\nOne.",
      ["data/2022/edition.2.md:1: words for nothing: care; there are none (in templates/report.md)"],
      {words}
    );
    told(
      "![x](words:care)\n\nOne. {#care}",
      ["report.md:3: words care have two places; the other at templates/report.md:1"],
      {
        words
      }
    );
    told(
      "## A\n\nOne. {#care}",
      ["data/2022/edition.2.md:3: a heading in the place of a paragraph; write paragraphs"],
      {
        words: "## care\n\n### Other\n\nOther words."
      }
    );
    told("One. {#care}", ["data/2022/edition.2.md:1: no words under care; write them, or take the heading out"], {
      words: "## care"
    });
    told("One. {#care}", ["data/2022/edition.2.md:3: words:care inside the words; set it in the template"], {
      words: "## care\n\n![x](words:care)"
    });
  });

  test("what words in the place of a paragraph say", () => {
    const front = "---\ntitle: T\nsubtitle: S\nstatement: X\ncounted: [findings]\n---\n";
    told(
      `${front}## Findings\n\nOf {{accepted}}. {#care}\n\n## Methods\n\nOne. {#method}`,
      [
        "data/2022/edition.2.md:3: {{remandRejected}} is withheld in 2022.2; reword the sentence, or use a broader category",
        "data/2022/edition.2.md:4: unknown name: acepted; did you mean accepted?",
        "data/2022/edition.2.md:4: digit typed by hand: “{{remandRejected}} of {{acepted}} or 12.”; compute it in a notebook and write {{name}}, or say what it is instead: [2017](literal:year)"
      ],
      {words: "## care\n\n{{remandRejected}} of\n{{acepted}} or 12.\n\n## method\n\nOr 12."}
    );
  });

  test("the id of a paragraph: one of its own, on a paragraph of the template", () => {
    told("## Care\n\nOne. {#care}\n\nTwo. {#care}", [
      "report.md:3: the id care is there twice; first at templates/report.md:1; give this paragraph its own: {#id}",
      "report.md:5: the id care is there twice; first at templates/report.md:1; give this paragraph its own: {#id}"
    ]);
    told(
      "One. {#fig}\n\n![x](figure:fig)",
      [
        "report.md: the id fig is there twice; first at templates/report.md:1; rename the figure, the table or the heading"
      ],
      {figures: {fig: {}}}
    );
    told("One. {#a b}", ["report.md:1: not an id: {#a b}; small letters, digits and hyphens, a letter first"]);
    told("One.\n\n{#a}", ["report.md:3: {#a} stands alone; put it at the end of its paragraph"]);
    const where = "stands in a list, a quotation or a footnote; only a paragraph by itself has an id";
    told("- One. {#a}\n\n> Two. {#b}\n\n[^c]\n\n[^c]: Three. {#d}", [
      `report.md:1: {#a} ${where}`,
      `report.md:3: {#b} ${where}`,
      `report.md:7: {#d} ${where}`
    ]);
    told("One. {#care}", ["data/2022/edition.2.md:3: {#other} in the words; only the template gives ids"], {
      words: "## care\n\nOther words. {#other}"
    });
    told("", ["templates/limitations.md:3: {#a} in the register; a limitation's id is in its heading"], {
      limitations: "## l: L\n\nOne. {#a}"
    });
    told("[see](#care)\n\nOne. {#care}", ["report.md:1: a link to nothing: #care; there are none"]);
  });

  test("a limitation that is not in the register, or not one paragraph there", () => {
    const figures = {figReport: {limitations: ["unclear-file"]}};
    const limitations = "## unclear-files: Some files are unclear\n\nThey are.\n";
    told(
      "![x](figure:figReport)",
      [
        "report.md: figure figReport names an unknown limitation: unclear-file; did you mean unclear-files? (in templates/limitations.md)"
      ],
      {figures, limitations}
    );
    told(
      "",
      [
        "templates/limitations.md:1: limitation a is not one paragraph; say it in one",
        "templates/limitations.md:7: not the heading of a limitation; write ## id: Title and one paragraph for each",
        "templates/limitations.md:11: limitation b is there twice; first at templates/limitations.md:9"
      ],
      {limitations: "## a: A\n\nOne.\n\nTwo.\n\n## No id\n\n## b: B\nOne.\n## b: B\nOne."}
    );
  });

  test("headings: levels, ids, words", () => {
    told("## A\n\n#### B", ["report.md:3: a heading of level 4 after one of level 2; write ###"]);
    told("### A", ["report.md:1: a heading of level 3 after one of level 1; write ##"]);
    told("# A\n\n## B", [
      "report.md:1: a heading of the first level; the title is in the front matter; sections start with ##"
    ]);
    told("## A b\n\n## a B", [
      "report.md:3: the id a-b is there twice; first at templates/report.md:1; give this heading its own: {#id}"
    ]);
    told("## A {#b}\n\n## B", [
      "report.md:3: the id b is there twice; first at templates/report.md:1; give this heading its own: {#id}"
    ]);
    told("## A {#B c}", ["report.md:1: not an id: {#B c}; small letters, digits and hyphens, a letter first"]);
    told("## {{accepted}} women", [
      "report.md:1: a heading with a computed number; give it an id that stays: ## … {#id}"
    ]);
    told("## 2022", [
      "report.md:1: no id comes of the heading: 2022; give it one that begins with a letter: ## … {#id}"
    ]);
    told("## {#a}", ["report.md:1: a heading without words; name the section"]);
    told("- ## A", ["report.md:1: a heading in a list or a quotation; headings stand by themselves"]);
    told(
      "## Fig\n\n![x](figure:fig)",
      [
        "report.md: the id fig is there twice; first at templates/report.md:1; rename the figure, the table or the heading"
      ],
      {figures: {fig: {}}}
    );
  });

  test("links that lead nowhere, or where they should not", () => {
    const schemes =
      "links go to #heading, https://, http:// or mailto:, and [18 months](literal:definition) marks a typed number";
    told("## Methods\n\n[see](#method)", ["report.md:3: a link to nothing: #method; did you mean methods?"]);
    told("[x](javascript:alert(1))", [`report.md:1: a javascript: link; ${schemes}`]);
    told("[x](JAVASCRIPT:alert(1)) [y](data:text/html,x) [z](file:///etc/passwd)", [
      `report.md:1: a JAVASCRIPT: link; ${schemes}`,
      `report.md:1: a data: link; ${schemes}`,
      `report.md:1: a file: link; ${schemes}`
    ]);
    told("[x](data.csv)", [`report.md:1: a link to a file: data.csv; ${schemes}`]);
    told("[x](litteral:year)", [`report.md:1: a litteral: link; ${schemes}`]);
    told("[x](https://example.org/{{accepted}})", [
      "report.md:1: a name in the address of a link; names stand in prose only"
    ]);
    told("[](https://example.org)", ["report.md:1: a link without words: https://example.org; say where it leads"]);
  });

  test("images from elsewhere and raw HTML", () => {
    const made = "figures are made in notebooks and set by ![hint](figure:name)";
    told("![x](https://example.org/a.png)", [`report.md:1: a remote image: https://example.org/a.png; ${made}`]);
    told("![x](//example.org/a.png)", [`report.md:1: a remote image: //example.org/a.png; ${made}`]);
    told("One ![x](logo.png)", [`report.md:1: an image from elsewhere: logo.png; ${made}`]);
    told("One\n<script>alert(1)</script>", ["report.md:2: raw HTML: <script>alert(1)</script>; write Markdown"]);
    told("One <b>two</b>", [
      "report.md:1: raw HTML: <b>; write Markdown",
      "report.md:1: raw HTML: </b>; write Markdown"
    ]);
    told("One\n\n<div>\ntwo\n</div>", ["report.md:3: raw HTML: <div>; write Markdown"]);
    told("<!-- a --> <b>", ["report.md:1: raw HTML: <!-- a --> <b>; write Markdown"]);
  });

  test("what a report has no use for", () => {
    told("One\n\n| a | b |\n| - | - |\n| 1 | 2 |", [
      "report.md:3: no way to set a table typed by hand; make it in a notebook and set it by ![hint](table:name)"
    ]);
    told("    indented", [
      "report.md:1: no way to set a code block; a line indented by four spaces or more is one; take the spaces away"
    ]);
    told("One\n\n---\n\nTwo ~~three~~", [
      "report.md:3: no way to set a rule; use a heading",
      "report.md:5: no way to set struck-out text; write plain prose, *emphasis*, **strong**, `code` or links"
    ]);
    told("3. three", ["report.md:1: a list that starts at 3; lists start at 1"]);
  });

  test("footnotes without a definition, without a mention, twice", () => {
    told("One[^age].\n\n[^aged]: Aged.", [
      "report.md:1: footnote [^age] is not defined; did you mean aged?",
      "report.md:3: footnote [^aged] is never used; mention it, or take it out"
    ]);
    told("One[^a].\n\n[^a]: A.\n\n[^a]: B.", [
      "report.md:5: footnote [^a] is defined twice; first at templates/report.md:3"
    ]);
    told(
      "One[^a][^b].\n\n[^a]: A.\n\n[^b]: B.",
      [
        "data/2022/edition.2.md:9: footnote [^c] is never used; mention it, or take it out",
        "data/2022/edition.2.md:11: footnote [^a] is defined twice; first at data/2022/edition.2.md:7"
      ],
      {words: "---\nedition: 2022.2\n---\n\n\n\n[^a]: Aa.\n\n[^c]: C.\n\n[^a]: Aaa."}
    );
    told("One[^a].\n\n[^a]: A.\n\n    B.", ["report.md:3: footnote [^a] is not one paragraph; say it in one"]);
    told("![x](figure:fig)", ["report.md: figure fig marks footnote [^a], which is not defined; there are none"], {
      figures: {fig: {footnotes: ["a"]}}
    });
  });

  test("digits typed by hand in a counted section", () => {
    const front = "---\ntitle: T\nsubtitle: S\nstatement: X\ncounted: [findings]\n---\n";
    const wayOut = "compute it in a notebook and write {{name}}, or say what it is instead: [2017](literal:year)";
    told(
      `${front}## Before 1\n\nIn 2017.\n\n## Findings\n\n{{accepted}} of [106](literal:as-printed),\nwhich is **64%**.\n\n### More 2\n\n## After 3`,
      [
        `report.md:14: digit typed by hand: “… of 106, which is 64%.”; ${wayOut}`,
        `report.md:16: digit typed by hand: “More 2”; ${wayOut}`
      ]
    );
    told(
      `${front}## Findings\n\nThe women of the sample were 28 years old when they applied[^a].\n\n[^a]: Or 29.\n\n## Other\n\n[^b]\n\n[^b]: Or 30.`,
      [
        `report.md:9: digit typed by hand: “… of the sample were 28 years old when they …”; ${wayOut}`,
        `report.md:11: digit typed by hand: “Or 29.”; ${wayOut}`
      ]
    );
    told(
      `${front}## Findings\n\n![Figure 1](figure:fig)\n\n[^a]: Or ½.`,
      [`report.md:11: digit typed by hand: “Or ½.”; ${wayOut}`],
      {figures: {fig: {footnotes: ["a"]}}}
    );
    told(`${front}## Findings\n\n## Other\n\nWords.`, [
      "report.md:5:11: the counted section findings is empty; write it, or take it out of counted"
    ]);
    told(`${front}## Finding`, ["report.md:5:11: counted names an unknown heading: findings; did you mean finding?"]);
  });

  test("a quantity typed in a caption, unless the text has it as a literal", () => {
    const front = "---\ntitle: T\nsubtitle: S\nstatement: X\ncounted: [findings]\n---\n";
    const wayOut = "say it without, or mark the same words as a literal where the text says them";
    const made = {figures: {fig: {title: "Children under 18 months", note: "Two files are missing."}}};
    const set = "## Findings\n\n![x](figure:fig)";
    told(
      `${front}${set}`,
      [
        `report.md: quantity typed in figure fig, title: “Children under 18 months”; ${wayOut}`,
        `report.md: quantity typed in figure fig, note: “Two files are missing.”; ${wayOut}`
      ],
      made
    );
    told(
      `${front}${set}\n\nUnder [18 months](literal:definition).`,
      [`report.md: quantity typed in figure fig, note: “Two files are missing.”; ${wayOut}`],
      made
    );
    const base = "67 women in two units: accepted 1,067, rejected [c].";
    told(
      `${front}${set}`,
      [`report.md: quantity typed in figure fig, base: “… women in two units: accepted …, rejected …”; ${wayOut}`],
      {figures: {fig: {base}}}
    );
  });

  test("a paragraph or a section that should rest on numbers and does not", () => {
    const front = (bound: string) => `---\ntitle: T\nsubtitle: S\nstatement: X\ncounted: []\nbound: [${bound}]\n---\n`;
    const wayOut = "bind its numbers and words again, or take it out of bound";
    told(`${front("age")}Most were young. {#age}`, [
      `report.md:8: age holds no computed number and no claim; ${wayOut}`
    ]);
    told(`${front("findings")}## Findings\n\nMost were young.`, [
      `report.md:8: findings holds no computed number and no claim; ${wayOut}`
    ]);
    told(`${front("aged")}{{accepted}} were young. {#age}`, [
      "report.md:6:9: bound names nothing on the page: aged; did you mean age?"
    ]);
    told(
      `${front("age")}{{accepted}} were young. {#age}`,
      [`data/2022/edition.2.md:5: age holds no computed number and no claim; ${wayOut}`],
      {words: "---\n---\n## age\n\nMost were young."}
    );
    bindSample({template: `${front("age, f")}## F\n\n{{accepted}} were young. {#age}`, numbers});
  });

  test("front matter: missing, unknown or mistyped keys", () => {
    told("---\ntitle: T\nsubtitel: S\nstatement: [X]\ncounted: {a: b}\n---\n", [
      "report.md:2:1: no subtitle; give it one",
      "report.md:3:1: unknown key: subtitel; did you mean subtitle?",
      "report.md:4:12: statement is not a text",
      "report.md:5:10: counted is not a list"
    ]);
    told("---\ntitle: T\ntitle: U\nsubtitle: S\nstatement: X\ncounted: []\n---\n", [
      "report.md:3:1: the key title stands here twice; remove one"
    ]);
    told("---\ntitle: 2022\nsubtitle: S\nstatement: X\ncounted: &a [*a]\n---\n", [
      "report.md:5:13: an alias inside what it stands for; mend the line, or the one before"
    ]);
    told("---\ntitle: 2022\nsubtitle: S\nstatement: X\n---\n", [
      "report.md:2:1: no counted; list the sections that may hold no typed quantity, or [] for none",
      'report.md:2:8: title is not a text; quote it: "2022"'
    ]);
  });

  test("everything at once, file by file and line by line", () => {
    told("[^a] {{b}}\n\n<p>\n\n![x](figure:c)\n\n[^d]: D", [
      "report.md:1: unknown name: b; there are accepted, rejected, share, remandRejected",
      "report.md:1: footnote [^a] is not defined; did you mean d?",
      "report.md:3: raw HTML: <p>; write Markdown",
      "report.md:5: unknown figure: c; there are none",
      "report.md:7: footnote [^d] is never used; mention it, or take it out"
    ]);
  });
});

describe("a document is settled", () => {
  test("numbers are bound, literals are plain text, text is one piece", () => {
    const {blocks} = bindSample({
      template:
        "## The women's *files*\n\n{{ accepted }} of [106](literal:as-printed)\nwomen \\{{accepted\\}}, `{{accepted}}`",
      numbers
    });
    expect(blocks).toEqual([
      {
        kind: "heading",
        id: "the-womens-files",
        level: 2,
        content: [
          {kind: "text", text: "The women’s "},
          {kind: "emphasis", content: [{kind: "text", text: "files"}]}
        ]
      },
      {
        kind: "paragraph",
        id: "the-womens-files/p1",
        sentences: [
          {
            id: "the-womens-files/p1/s1",
            content: [
              {kind: "number", name: "accepted", text: "67"},
              {kind: "text", text: " of 106 women {{accepted}}, "},
              {kind: "code", text: "{{accepted}}"}
            ]
          }
        ]
      }
    ]);
  });

  test("ids count under their heading", () => {
    const {blocks} = bindSample({template: "A\n\n## B\n\nC\n\nD\n\n- E\n\n  F\n- G\n\n> H\n\n### I {#j}\n\nK"});
    expect(ids(blocks)).toEqual([
      "opening/p1",
      "b",
      "b/p1",
      "b/p2",
      "b/list1",
      "b/list1/1/p1",
      "b/list1/1/p2",
      "b/list1/2/p1",
      "b/quote1",
      "b/quote1/p1",
      "j",
      "j/p1"
    ]);
  });

  test("figures and tables are numbered by the page, each in its series", () => {
    const appendix = {series: "Appendix Table", id: "appendix-1"};
    const document = bindSample({
      template:
        "{{b}}, {{a}}, {{t}}, {{u}}\n\n![x](figure:b)\n\n![x](table:t)\n\n![x](figure:a)\n\n![x](table:u)\n\n![x](words:more)",
      words: "## more\n\nMore of {{d}}.\n\n![x](figure:d)",
      figures: {a: {}, b: {}, d: {}},
      tables: {t: {}, u: appendix}
    });
    expect(document.figures.map(({id, number}) => `${id}: ${number}`)).toEqual([
      "b: Figure 1",
      "a: Figure 2",
      "d: Figure 3"
    ]);
    expect(document.tables.map(({id, number}) => `${id}: ${number}`)).toEqual([
      "t: Table 1",
      "appendix-1: Appendix Table 1"
    ]);
    expect(document.blocks[0]).toMatchObject({
      sentences: [
        {
          content: [
            {text: "Figure 1", id: "b"},
            {},
            {text: "Figure 2"},
            {},
            {text: "Table 1"},
            {},
            {text: "Appendix Table 1", id: "appendix-1"}
          ]
        }
      ]
    });
    expect(document.blocks[5]).toMatchObject({
      kind: "paragraph",
      sentences: [{content: [{}, {kind: "reference", text: "Figure 3"}, {}]}]
    });
  });

  test("footnotes are numbered by their first mention, on figures and in each other too", () => {
    const document = bindSample({
      template:
        "One[^two].\n\n![x](figure:f)\n\nThree[^two][^three].\n\n[^three]: Three[^five].\n\n[^one]: One.\n\n[^two]: Two.\n\n[^four]: Four.\n\n[^five]: Five.",
      figures: {f: {footnotes: ["one"], limitations: ["l"]}},
      limitations: "## k: K\n\nNot named.\n\n## l: L\n\nNamed[^four]."
    });
    expect(document.footnotes.map(({label, number}) => `${number} ${label}`)).toEqual([
      "1 two",
      "2 one",
      "3 three",
      "4 four",
      "5 five"
    ]);
    expect(document.limitations).toEqual([
      {
        id: "l",
        title: "L",
        sentences: [
          {
            id: "limitation/l/s1",
            content: [
              {kind: "text", text: "Named"},
              {kind: "footnote", label: "four"},
              {kind: "text", text: "."}
            ]
          }
        ]
      }
    ]);
  });

  test("an edition's words stand in the place of a paragraph, under its id, and leave the ids around them", () => {
    const template = "## A\n\nOne.\n\nOf {{remandRejected}}[^a]. {#b}\n\nThree.\n\n[^a]: Of {{remandRejected}}.";
    const shown = {...numbers, remandRejected: "26"};
    const {blocks} = bindSample({template, numbers: shown});
    expect(ids(blocks)).toEqual(["a", "a/p1", "b", "a/p2"]);
    expect(blocks[2]).toMatchObject({
      sentences: [{content: [{}, {name: "remandRejected"}, {label: "a"}, {text: "."}]}]
    });

    const words = "## b\n\nOf *many*.\n\n- Or\n\nof {{accepted}}.";
    const reworded = bindSample({template, words, numbers});
    expect(ids(reworded.blocks)).toEqual(["a", "a/p1", "b", "b/list1", "b/list1/1/p1", "b/p2", "a/p2"]);
    expect(reworded.blocks[2]).toMatchObject({
      sentences: [{content: [{text: "Of "}, {kind: "emphasis"}, {text: "."}]}]
    });
    expect(reworded.footnotes).toEqual([]);
  });

  test("an id may stand on a line of its own, and is not printed", () => {
    const [block] = bindSample({template: "Of {{accepted}}\n{#a}", numbers}).blocks;
    expect(block).toEqual({
      kind: "paragraph",
      id: "a",
      sentences: [
        {
          id: "a/s1",
          content: [
            {kind: "text", text: "Of "},
            {kind: "number", name: "accepted", text: "67"}
          ]
        }
      ]
    });
  });

  test("an edition's footnote stands in the place of the template's", () => {
    const template =
      "One[^a]. {#b}\n\nTwo[^c].\n\n[^a]: {{remandRejected}}[^d].\n\n[^c]: {{remandRejected}}[^d][^f].\n\n[^d]: {{remandRejected}}.\n\n[^f]: Four.";
    const gone = bindSample({template, words: "## b\n\nUno.\n\n[^c]: Dos.", numbers});
    expect(gone.footnotes).toEqual([
      {label: "c", number: 1, sentences: [{id: "note/c/s1", content: [{kind: "text", text: "Dos."}]}]}
    ]);
    const own = bindSample({template, words: "## b\n\nUno[^e].\n\n[^c]: Dos.\n\n[^e]: Tres.", numbers});
    expect(own.footnotes.map(({label}) => label)).toEqual(["e", "c"]);
    told(
      template,
      [
        "report.md:5: {{remandRejected}} is withheld in 2022.2; reword the sentence, or use a broader category",
        "report.md:9: {{remandRejected}} is withheld in 2022.2; reword the sentence, or use a broader category"
      ],
      {words: "[^c]: Dos."}
    );
  });

  test("comments are left out", () => {
    expect(bindSample({template: "<!-- {{nothing}}\n-->\n\nOne <!-- 2 -->three."}).blocks).toMatchObject([
      {sentences: [{content: [{text: "One three."}]}]}
    ]);
  });

  test("a byte order mark and Windows line ends are no matter", () => {
    const unix = "---\ntitle: T\nsubtitle: S\nstatement: X\ncounted: []\n---\n\n## A\n\nOne\ntwo.\n";
    expect(bindSample({template: unix.replaceAll("\n", "\r\n")})).toEqual(bindSample({template: unix}));
  });
});

/** The messages, without `templates/` at their beginning. */
function told(template: string, messages: readonly string[], sample: Omit<Sample, "template"> = {}): void {
  let problems: Problems | undefined;
  try {
    bindSample({numbers, ...sample, template});
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    problems = error;
  }
  expect(problems?.list.map((problem) => sentence(problem).replace(/^templates\/report/, "report"))).toEqual(messages);
}

function ids(blocks: readonly object[]): string[] {
  return blocks.flatMap((block) => {
    const {id, items, blocks: inner} = block as {id: string; items?: object[][]; blocks?: object[]};
    return [id, ...ids(items?.flat() ?? []), ...ids(inner ?? [])];
  });
}
