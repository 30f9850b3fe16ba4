import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Minutes of an invented association, of which no two are alike. With `date` impossible, one finding is raised. */
export const text = (i: number, date = '3.5.2024'): string => `Kyläyhdistys\nAika: 12.3.2024 klo 18.00–19.00\n\n1 § Kokouksen avaus\n\nPuheenjohtaja avasi kokouksen ${i}.\n\n2 § Talkoot\n\nPäätös: Talkoot pidetään ${date}.\n`;

/** A text that raises one warning. */
export const odd = (i: number): string => text(i, '31.4.2024');

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-archive-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
