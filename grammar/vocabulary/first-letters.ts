/**
 * The letters that a form, the source of a regular expression, may begin with, in small letters; `undefined` where that is anything. Knows what the
 * forms of the vocabulary are made of: letters, groups, what may be left out.
 */
export function firstLetters(form: string): ReadonlySet<string> | undefined {
  const letters = new Set<string>();
  return addFirst(form, letters) === 'filled' ? letters : undefined;
}

/** `open`: what begins here may be left out, so that what follows may begin it too. */
type Beginning = 'filled' | 'open' | 'anything';

function addFirst(form: string, letters: Set<string>): Beginning {
  let open = false;
  for (const branch of branches(form)) {
    const beginning = addBranch(branch, letters);
    if (beginning === 'anything') return beginning;
    open ||= beginning === 'open';
  }
  return open ? 'open' : 'filled';
}

function addBranch(branch: string, letters: Set<string>): Beginning {
  let rest = branch;
  while (rest !== '') {
    let optional: boolean;
    if (rest.startsWith('(?:')) {
      const end = groupEnd(rest);
      const beginning = addFirst(rest.slice(3, end), letters);
      if (beginning === 'anything') return beginning;
      optional = beginning === 'open';
      rest = rest.slice(end + 1);
    } else {
      const letter = /^\p{Ll}/u.exec(rest)?.[0];
      if (letter === undefined) return 'anything';
      letters.add(letter);
      optional = false;
      rest = rest.slice(1);
    }
    const quantifier = /^(?:[?*]|\{0,\d*\})\??/u.exec(rest)?.[0] ?? '';
    if (quantifier === '' && !optional) return 'filled';
    rest = rest.slice(quantifier.length);
  }
  return 'open';
}

/** The alternatives of a form that stand in no group. */
export function branches(form: string): string[] {
  const found: string[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < form.length; i++) {
    if (form[i] === '\\') i += 1;
    else if (form[i] === '(' || form[i] === '[') depth += 1;
    else if (form[i] === ')' || form[i] === ']') depth -= 1;
    else if (form[i] === '|' && depth === 0) {
      found.push(form.slice(from, i));
      from = i + 1;
    }
  }
  return [...found, form.slice(from)];
}

/** Where the group that a text begins with ends. */
function groupEnd(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(' || text[i] === '[') depth += 1;
    else if ((text[i] === ')' || text[i] === ']') && --depth === 0) return i;
  }
  return text.length;
}
