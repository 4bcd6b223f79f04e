import {describe, expect, test} from "vitest";
import {fillPage} from "./page-file.ts";

const holes = {title: 'Mothers & "babies" <1>', edition: "2022.1"};

describe("a page file", () => {
  test("its holes are filled, each as its place wants it", () => {
    const html = '<style>{{css}}</style><meta content="{{title}}"><h1>{{ title }}</h1>{{edition}}';
    const css = '@page { @bottom-left { content: "{{title}}, {{edition}}" } }';
    expect(fillPage({html, css}, holes)).toBe(
      '<style>@page { @bottom-left { content: "Mothers & \\22 babies\\22  \\3c 1\\3e , 2022.1" } }</style>' +
        '<meta content="Mothers &amp; &quot;babies&quot; &lt;1&gt;"><h1>Mothers &amp; &quot;babies&quot; &lt;1&gt;</h1>2022.1'
    );
  });

  test("what a hole brings is not read again", () => {
    expect(
      fillPage(
        {html: "{{title}} {{css}}", css: "p::before{content:'{{edition}}'}"},
        {title: "{{edition}}", edition: "{{title}}"}
      )
    ).toBe("{{edition}} p::before{content:'{{title}}'}");
  });

  test("a hole that nothing fills is told", () => {
    expect(() => fillPage({html: "<p>\n{{titel}}", css: "{{constructor}}"}, holes)).toThrow(
      "templates/page.css:1: unknown hole: {{constructor}}; there are title, edition\n" +
        "templates/page.html:2: unknown hole: {{titel}}; did you mean title?"
    );
  });

  test("nothing reaches out of the page", () => {
    const told = (html: string, css = "") => {
      try {
        return fillPage({html, css}, holes);
      } catch (error) {
        return (error as Error).message.replaceAll("; a report is one file that works alone", "");
      }
    };
    expect(told("<p>\n<script>x</script>")).toBe("templates/page.html:2: a script in the page");
    expect(told('<body onload="x">')).toBe("templates/page.html:1: a script in an attribute in the page");
    expect(told('<link rel="stylesheet" href="a.css">')).toBe(
      "templates/page.html:1: a file from elsewhere in the page"
    );
    expect(told('<img src="https://example.org/a.png">')).toBe(
      "templates/page.html:1: a file from elsewhere in the page"
    );
    expect(told("", "\n@import 'a.css';")).toBe("templates/page.css:2: a style sheet from elsewhere in the page");
    expect(told("", "p { background: url(//example.org/a.png) }")).toBe(
      "templates/page.css:1: a file from elsewhere in the page"
    );
    expect(told("", "</style><b>")).toBe("templates/page.css:1: the end of the style sheet in the page");
    expect(told('<img src="data:image/png;base64,x">', 'p { background: url("data:image/png;base64,x") }')).toContain(
      "data:"
    );
  });
});
