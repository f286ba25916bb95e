import type { Progress } from './messages';

const EVERY_MS = 100;

/** Reports progress at most ten times a second. */
export class ProgressThrottle {
  private readonly onProgress: (progress: Progress) => void;
  private readonly begun = performance.now();
  private reported = Number.NEGATIVE_INFINITY;
  private readingSince = 0;

  constructor(onProgress: (progress: Progress) => void) {
    this.onProgress = onProgress;
  }

  /** `now`: whether it is reported at any rate. */
  report(stage: Progress['stage'], bytes: number, of: number, rows: number, now = false): void {
    const ms = performance.now();
    if (stage === 'reading' && this.readingSince === 0) this.readingSince = Math.max(this.begun, this.reported);
    if (!now && ms - this.reported < EVERY_MS) return;
    this.reported = ms;
    const seconds = (ms - Math.max(this.begun, this.readingSince)) / 1000;
    const rowsPerSecond = rows > 0 && seconds > 0 ? Math.round(rows / seconds) : 0;
    this.onProgress({ type: 'progress', stage, bytes: Math.min(bytes, of), of, rows, rowsPerSecond });
  }
}
