/** Colours from few events to many, for the map and its legend; the first keeps 3:1 against land and water. */
export const DENSITY_COLOURS = {
  light: ['rgb(214 108 22 / 72%)', 'rgb(196 58 32 / 88%)', 'rgb(134 18 66 / 94%)', 'rgb(43 8 54 / 97%)'],
  dark: ['rgb(196 100 40 / 75%)', 'rgb(240 145 50 / 90%)', 'rgb(255 209 102 / 96%)', 'rgb(255 250 226)'],
};
