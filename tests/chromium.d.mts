import type { LaunchOptions } from 'playwright-core';
export const PAINTED_BY_CPU: readonly string[];
export function findChromium(): string | null;
export function launchOptions(...flags: readonly string[]): LaunchOptions;
