/** The parts of a text that something is read of already. Asking takes time by the part's length, not by how many there are. */
export class Taken {
  private readonly marks: Uint8Array;

  constructor(text: string) {
    this.marks = new Uint8Array(text.length);
  }

  /** Whether no character from `start` to `end` is taken. */
  free(start: number, end: number): boolean {
    return !this.marks.subarray(start, end).includes(1);
  }

  /** Takes a part, where none of it is taken; says whether it did. */
  take(start: number, end: number): boolean {
    if (!this.free(start, end)) return false;
    this.marks.fill(1, start, end);
    return true;
  }
}
