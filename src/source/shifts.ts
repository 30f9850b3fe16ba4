import { lastAtMost } from './search.js';

/** How far the offsets of a text are behind those of the text that it was made of, where characters of that were left out. */
export class Shifts {
  /** `shifts[i]` holds from the offset `from[i]` on. */
  private readonly from: number[] = [0];
  private readonly shifts: number[] = [0];

  /** Says that from an offset on, the other text is so much further; offsets must come in order. */
  add(offset: number, shift: number): void {
    if (shift === this.shifts[this.shifts.length - 1]) return;
    this.from.push(offset);
    this.shifts.push(shift);
  }

  /** The offset in the other text. */
  back(offset: number): number {
    return offset + this.shifts[lastAtMost(this.from, offset)];
  }
}
