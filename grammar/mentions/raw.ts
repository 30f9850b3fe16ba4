/*
 * What the mention parser finds: values by the images of their tokens and their places, not yet read. Places are offsets in
 * the text that was lexed.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A token kept with its place. */
export interface Word extends Span {
  readonly image: string;
}

/** A day, a month or a year, as its parts were written. */
export interface RawDatePoint extends Span {
  /** `1.6.2020`, `1.6.`, `8.`, `9/2020`, `2020-06-01`, `7/3 2023`; empty for a month word alone. */
  readonly figures: Word | undefined;
  readonly form: 'iso' | 'full' | 'short' | 'bad' | 'dayMonth' | 'day' | 'bare' | 'slash' | 'slashed' | 'monthYear' | 'word';
  /** `toukokuuta`, `maj`, `tammi` */
  readonly month: Word | undefined;
  readonly year: Word | undefined;
}

export interface RawDate extends Span {
  readonly weekday: Word | undefined;
  readonly from: RawDatePoint;
  readonly to: RawDatePoint | undefined;
}

/** Sections named by numbers. */
export interface RawSections extends Span {
  /** `4`, `18-19`, `5, 7`: numbers with what stands between them. */
  readonly numbers: readonly Word[];
  readonly dashes: readonly boolean[];
}

export type RawMention =
  | ({ readonly kind: 'dates'; readonly dates: readonly RawDate[]; readonly sections: RawSections | undefined } & Span)
  | ({ readonly kind: 'year'; readonly years: readonly Word[] } & Span)
  | ({ readonly kind: 'season'; readonly year: Word } & Span)
  | ({ readonly kind: 'time'; readonly from: Word; readonly to: Word | undefined } & Span)
  | ({ readonly kind: 'money'; readonly from: Word; readonly to: Word | undefined; readonly unit: Word; readonly approximate: boolean; readonly minus: Word | undefined } & Span)
  | ({ readonly kind: 'percent'; readonly from: Word; readonly to: Word | undefined; readonly minus: Word | undefined } & Span)
  | ({ readonly kind: 'number'; readonly from: Word; readonly to: Word | undefined; readonly minus: Word | undefined } & Span)
  | ({ readonly kind: 'attachment'; readonly numbers: readonly Word[]; readonly dashes: readonly boolean[]; readonly slides: RawNumbers | undefined; readonly pages: RawNumbers | undefined } & Span)
  | ({ readonly kind: 'sections'; readonly word: Word; readonly sections: RawSections; readonly parts: boolean; readonly date: RawDatePoint | undefined } & Span)
  | ({ readonly kind: 'statute'; readonly section: Word; readonly date: RawDatePoint | undefined } & Span)
  | RawWord<'caseId'>
  | RawWord<'url'>
  | RawWord<'email'>
  | RawWord<'glued'>
  | RawWord<'name'>;

/** A mention that is one token. */
export interface RawWord<K extends string> extends Span {
  readonly kind: K;
  readonly word: Word;
}

export interface RawNumbers {
  readonly numbers: readonly Word[];
  readonly dashes: readonly boolean[];
  readonly end: number;
}
