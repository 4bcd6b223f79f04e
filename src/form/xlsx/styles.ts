import {element, xmlFile} from "./xml.ts";

/** How cells look: Arial of 12 points and more, text wrapped, and no colour but that of links. */
const styles = ["plain", "title", "note", "heading", "header", "body", "entry", "text", "number", "link"] as const;
export type Style = (typeof styles)[number];

const fonts = [
  {size: 12, before: "", colour: "FF000000"},
  {size: 16, before: "<b/>", colour: "FF000000"},
  {size: 12, before: "<b/>", colour: "FF000000"},
  {size: 12, before: "<u/>", colour: "FF12436D"}
];

/** Format 49 is text: what is typed stays as it was typed, "2017" or "001". */
const looks: Readonly<Record<Style, {font: number; format: number; wrap: boolean; border: number}>> = {
  plain: {font: 0, format: 0, wrap: false, border: 0},
  title: {font: 1, format: 0, wrap: false, border: 0},
  note: {font: 0, format: 0, wrap: false, border: 0},
  heading: {font: 2, format: 0, wrap: true, border: 0},
  header: {font: 2, format: 0, wrap: true, border: 1},
  body: {font: 0, format: 0, wrap: true, border: 0},
  entry: {font: 0, format: 49, wrap: true, border: 0},
  text: {font: 0, format: 49, wrap: true, border: 1},
  number: {font: 0, format: 0, wrap: true, border: 1},
  link: {font: 3, format: 0, wrap: true, border: 0}
};

/** How high a row must be for all of its texts, in points: Arial has about as many letters to a line as the column is wide. */
export function rowHeight(row: readonly {value: string | number; style: Style}[], widths: readonly number[]): number {
  const lines = row.map(({value, style}, i) =>
    looks[style].wrap ? Math.ceil(String(value).length / (widths[i]! * (looks[style].font === 2 ? 0.85 : 0.95))) : 1
  );
  const isTitle = row.some(({style}) => style === "title");
  return isTitle ? 24 : 16 * Math.max(1, ...lines);
}

export function styleIndex(style: Style): number {
  return styles.indexOf(style);
}

export function stylesXml(): string {
  const font = fonts.map(({size, before, colour}) => {
    const face = '<name val="Arial"/><family val="2"/>';
    return `<font>${before}${element("sz", {val: size})}${element("color", {rgb: colour})}${face}</font>`;
  });
  const line = (side: string) => element(side, {style: "thin"}, element("color", {rgb: "FFB1B4B6"}));
  const borders = [
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    `<border>${["left", "right", "top", "bottom"].map(line).join("")}<diagonal/></border>`
  ];
  const xfs = styles.map((style) => {
    const {font, format, wrap, border} = looks[style];
    return element(
      "xf",
      {
        numFmtId: format,
        fontId: font,
        fillId: 0,
        borderId: border,
        xfId: 0,
        applyNumberFormat: 1,
        applyFont: 1,
        applyBorder: 1,
        applyAlignment: 1
      },
      element("alignment", {
        vertical: "top",
        horizontal: style === "number" ? "right" : undefined,
        wrapText: wrap ? 1 : undefined
      })
    );
  });
  return xmlFile(
    element(
      "styleSheet",
      {xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main"},
      [
        element("fonts", {count: font.length}, font.join("")),
        element(
          "fills",
          {count: 2},
          '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        ),
        element("borders", {count: borders.length}, borders.join("")),
        element("cellStyleXfs", {count: 1}, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'),
        element("cellXfs", {count: xfs.length}, xfs.join("")),
        element("cellStyles", {count: 1}, '<cellStyle name="Normal" xfId="0" builtinId="0"/>')
      ].join("")
    )
  );
}
