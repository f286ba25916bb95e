import type { LaunchOptions } from 'playwright-core';
export const FLAGS: readonly string[];
export function findChromium(): string | null;
export function launchOptions(): LaunchOptions;
