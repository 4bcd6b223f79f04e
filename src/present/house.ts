/**
 * House style. Colours are the Analysis Function's ("Data visualisation: colours in charts"), in its order: each stands
 * out from white and from its neighbour by 3 to 1 or more; two series take the first and the fourth.
 */
export const palette = {darkBlue: "#12436D", turquoise: "#28A197", darkPink: "#801650", orange: "#F46A25"} as const;

export const ink = "#1d1d1b";
export const quietInk = "#55565a";
export const gridline = "#d9dadb";

/** of every text in a drawing, in its units */
export const fontSize = 13;

export const font = "Arial, Helvetica, 'Liberation Sans', sans-serif";

/** At most four: more than four series in one drawing cannot be told apart. */
export function coloursFor(series: number): readonly string[] {
  const {darkBlue, turquoise, darkPink, orange} = palette;
  if (series > 4) throw new RangeError(`${series} series in one drawing; four can be told apart: use panels`);
  return series === 2 ? [darkBlue, orange] : [darkBlue, turquoise, darkPink, orange].slice(0, series);
}
