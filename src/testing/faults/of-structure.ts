import {added, exchanged, type Fault, file, type Site, some} from "./site.ts";

/** Sections, figures, footnotes and links that are no longer what they were; and prose that people find hard to trust. */
export function ofStructure(site: Site): Fault[] {
  return [...ofSections(site), ...ofFigures(site), ...ofProse(site)];
}

function ofSections({lines, counted}: Site): Fault[] {
  const listed = lines.findIndex((line) => line.startsWith("counted:"));
  return lines.flatMap((text, i): Fault[] => {
    if (!counted[i] || !text.startsWith("## ")) return [];
    const id = text.slice(3).toLowerCase().replaceAll(" ", "-");
    const place = `${file}:${listed + 1}:${lines[listed]!.indexOf(id) + 1}`;
    const end = lines.findIndex((line, j) => j > i && line.startsWith("## "));
    const own = lines.slice(i + 1, end).map((_, j) => [i + 2 + j, ""] as const);
    return [
      {kind: "a counted section emptied", codes: ["SP-N02"], place, lines: new Map(own), alone: true},
      {
        kind: "a counted section renamed",
        codes: ["SP-N02"],
        place,
        lines: new Map([[i + 1, "## Under another name"]]),
        alone: true
      }
    ];
  });
}

function ofFigures(site: Site): Fault[] {
  const {lines} = site;
  const all = lines.flatMap((text, i) => {
    const [, what, name] = /^!\[[^\]]*\]\((figure|table):(\w+)\)$/.exec(text) ?? [];
    return name === undefined ? [] : [{what: what!, name, line: i + 1, text}];
  });
  const mentions = (name: string) =>
    lines.flatMap((text, i) => (text.includes(`{{${name}}}`) ? [{text, line: i + 1}] : []));
  const at = (line: number) => `${file}:${line}`;
  return [
    ...all.flatMap(({what, name, line}): Fault[] => {
      const [mention, ...more] = mentions(name);
      if (mention === undefined || more.length > 0 || mention.text.split(`{{${name}}}`).length > 2) return [];
      const now = mention.text.replace(`{{${name}}}`, `That ${what}`);
      return [
        {
          kind: "a figure or table never mentioned",
          codes: ["SP-P07"],
          place: at(line),
          lines: new Map([[mention.line, now]])
        }
      ];
    }),
    ...some(all, 6).map(
      ({line}): Fault => ({
        kind: "a figure or table never set",
        codes: ["SP-T02"],
        place: "notebooks/",
        lines: new Map([[line, ""]]),
        alone: true
      })
    ),
    ...some(all, 6).map(
      ({line, text}): Fault => ({
        kind: "a figure or table that nobody made",
        codes: ["SP-T02"],
        place: at(line),
        lines: new Map([[line, text.replace(/(\w)\)$/, "x$1)")]]),
        alone: true
      })
    ),
    ...some(all.slice(1), 6).map(
      ({line}): Fault => ({
        kind: "a figure set twice",
        codes: ["SP-T02"],
        place: at(line),
        lines: new Map([[line, all[0]!.text]]),
        alone: true
      })
    )
  ];
}

function ofProse(site: Site): Fault[] {
  const long = `A place ${"and then another place ".repeat(8)}is where they are.`;
  return [
    ...exchanged(site, "percentage points without their name", ["SP-P04"], /(?<=\}\}) percentage points/g, () => ""),
    ...some(
      exchanged(site, "a footnote that nobody wrote", ["SP-T07"], /\[\^([\w-]+)\]/g, ([, label]) => `[^${label}-x]`),
      8
    ),
    ...some(
      exchanged(site, "an unknown kind of literal", ["SP-R02"], /\(literal:\w+\)/g, () => "(literal:hunch)"),
      8
    ),
    ...added(site, 4, [
      ["a sentence with a number typed", "SP-N01", "There were 17 of them."],
      ["a sentence with a number in words", "SP-N03", "Seventeen of them did."],
      ["a fraction in words", "SP-N03", "A third of them did."],
      ["a multiple in words", "SP-N03", "That was twice what it had been."],
      ["a rise that nothing bears out", "SP-A01", "That number rose."],
      ["a superlative that nothing bears out", "SP-A01", "It was the highest of all."],
      ["a frequency that nothing bears out", "SP-A01", "They often came."],
      ["“significant” without a test", "SP-P03", "That difference is significant."],
      ["a judging adverb", "SP-P05", "Surprisingly, nobody came."],
      ["a link that says nothing", "SP-P06", "See [here](#findings-a)."],
      ["a link to nothing", "SP-T06", "See [the part on weather](#weather)."],
      ["a long sentence", "SP-P01", long],
      ["a change in per cent", "SP-P04", "That was higher by {{priorShareRejected}}."],
      ["raw HTML", "SP-R02", "That was <b>so</b>."],
      ["an expression in place of a name", "SP-R02", "That was so for {{accepted + rejected}}."]
    ])
  ];
}
