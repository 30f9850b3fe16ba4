/** How grave a finding is: the document is hardly minutes; something is wrong in it; the parser was not sure. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
