/** The lexers whose tokens `minutes tokens` shows: marks in the clean text, the kind of each line, values in prose. */
export const LAYERS = ['marks', 'lines', 'mentions'] as const;
export type Layer = (typeof LAYERS)[number];
