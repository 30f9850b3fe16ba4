import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function narrowLetters(source: string): string;
export const esbuildLatin: EsbuildPlugin;
export const viteLatin: VitePlugin;
