/** What is to be done where the process is stopped before its work is. */
const pending = new Set<() => void>();

/** Registers what an interrupted process leaves behind otherwise; gives what takes it off the list again. */
export function onInterrupt(clean: () => void): () => void {
  pending.add(clean);
  return () => pending.delete(clean);
}

/** Does it. */
export function cleanUp(): void {
  for (const clean of pending) clean();
}
