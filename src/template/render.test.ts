import {describe, expect, test} from "vitest";
import {readFixtures} from "./fixtures/read-fixtures.ts";
import {renderHtml} from "./html/render.ts";
import {renderMarkdown} from "./markdown/render.ts";
import {bindSample, sampleCatalogue} from "./sample.ts";

describe("what is written, and how it is set", () => {
  for (const {title, parts} of readFixtures("set.txt")) {
    const [template, html, markdown] = parts;
    test(title, () => {
      const document = bindSample({...sampleCatalogue(template!), template: template!});
      expect(renderHtml(document, {html: "{{body}}", css: ""}).trim()).toBe(html);
      // what the edition says of itself stands above the first block and below the last
      const [above] = renderMarkdown(document).split("\n\n---\n\n");
      expect(above!.split("\n\n").slice(5).join("\n\n").trim()).toBe(markdown);
    });
  }
});
