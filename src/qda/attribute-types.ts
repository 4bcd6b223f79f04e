const guid = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

/** What an attribute or a value of each type must be, and how a message calls it. After the simple types of Project.xsd. */
const types: Readonly<Record<string, readonly [pattern: RegExp, name: string]>> = {
  guid: [new RegExp(`^(?:${guid}|\\{${guid}\\})$`), "GUID"],
  integer: [/^[+-]?\d{1,15}$/, "whole number"],
  boolean: [/^(?:true|false|1|0)$/, "true or false"],
  dateTime: [/^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/, "date with a time"],
  date: [/^-?\d{4,}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?$/, "date"],
  decimal: [/^[+-]?(?:\d+\.?\d*|\.\d+)$/, "decimal number"],
  variable: [/^(?:Text|Boolean|Integer|Float|Date|DateTime)$/, "type of variable"],
  direction: [/^(?:Associative|OneWay|Bidirectional)$/, "direction"],
  line: [/^(?:dotted|dashed|solid)$/, "style of line"],
  shape: [/^(?:Person|Oval|Rectangle|RoundedRectangle|Star|(?:Left|Right|Up|Down)Triangle|Note)$/, "shape"]
};

/** What it should be and is not, if so; the value itself is never told. */
export function typeFault(type: string, value: string): string | undefined {
  const [pattern, name] = types[type]!;
  return pattern.test(value.trim()) ? undefined : name;
}

/** One form for all: tools write them in braces or without, in capitals or not. */
export function plainGuid(value: string): string {
  return value
    .trim()
    .replace(/^\{|\}$/g, "")
    .toLowerCase();
}
