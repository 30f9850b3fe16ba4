/** What the process ends with. */
export const EXIT = { ok: 0, findings: 1, failure: 2, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The table of the help and of the manual page. */
export const EXIT_CODES: readonly (readonly [code: ExitCode, meaning: string])[] = [
  [EXIT.ok, 'parsed, be there findings or not'],
  [EXIT.findings, 'parsed, with findings that --strict, --max-warnings or --min-coverage makes fatal; of query: nothing found'],
  [EXIT.failure, 'could not run, or could not read a file: a wrong option, no such file, not text; of many files the others are parsed'],
  [EXIT.interrupted, 'stopped by Ctrl-C'],
  [EXIT.terminated, 'stopped by SIGTERM'],
];

/** The same as the help of every command has it. */
export const EXIT_HELP = ['Exit codes:', ...EXIT_CODES.map(([code, meaning]) => `  ${String(code).padEnd(4)} ${meaning}`)].join('\n');
