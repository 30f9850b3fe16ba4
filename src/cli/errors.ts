import { NotTextError } from '../source/decode.js';

/** What a user did or met that keeps the command from running: told in a line, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EISDIR: 'is a directory',
  ENOTDIR: 'not a directory',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  // Of making a folder, where a file is.
  EEXIST: 'not a directory',
  ENOSPC: 'no space left on the device',
  EROFS: 'read-only file system',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
};

/** Why a file could not be read or written, or undefined where the error is none of the world outside and so a defect of ours. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof NotTextError) return `${error.message}; extract its text first, for a PDF with pdftotext -layout`;
  if (error instanceof CliError) return error.message;
  const code = codeOf(error);
  if (code === 'ENOENT' && (error as NodeJS.ErrnoException).path?.includes('\ufffd')) return 'its name is not in UTF-8, without which it cannot be found';
  return code === undefined ? undefined : (REASONS[code] ?? (error as Error).message);
}

/** The error to throw where work on one file has failed: one that names the file; a defect of ours, or what tells of the file already, as it is. */
export function errorAt(name: string, error: unknown): unknown {
  const reason = error instanceof CliError ? undefined : reasonOf(error);
  return reason === undefined ? error : new CliError(`${name}: ${reason}`);
}

/** The `code` of an error of the operating system. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return String(error.code);
}
