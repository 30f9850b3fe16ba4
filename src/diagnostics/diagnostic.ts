import type { Diagnostic } from '../ast/types.js';
import type { Finding } from './finding.js';
import { WORDING, messageOf } from './wording.js';

/** A finding as it stands in the output: with its severity and its sentence. */
export function toDiagnostic({ code, data, position }: Finding): Diagnostic {
  return { code, severity: WORDING[code].severity, message: messageOf(code, data as never), position, data: { ...data } };
}

/** Findings in order of the text; at one place in order of their codes. */
export function toDiagnostics(findings: readonly Finding[]): Diagnostic[] {
  return [...findings].sort((a, b) => a.position.start.offset - b.position.start.offset || (a.code < b.code ? -1 : 1)).map(toDiagnostic);
}
