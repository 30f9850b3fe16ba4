import { documents } from '../measure.mjs';

/** Does the work anew at each message, over documents that nobody has seen, and tells how long it took. */
export function answer(work) {
  process.on('message', () => {
    const texts = documents(Number(process.argv[2]));
    const start = performance.now();
    work(texts);
    process.send(performance.now() - start);
  });
}
