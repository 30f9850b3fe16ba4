/** What stands before each of some values that come one by one: nothing before the first, a comma before every other. */
export function separator(): () => string {
  let next = '';
  return () => {
    const before = next;
    next = ',';
    return before;
  };
}
