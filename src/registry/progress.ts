import type { Clock } from "./clock.ts";
import type { Arrival } from "./upload.ts";

/** How far the copy of one image has come. All figures are bytes or counts of blobs. */
export interface CopyProgress {
  /** `registry/repository` of the target. */
  readonly image: string;
  readonly blobs: { readonly total: number; readonly done: number };
  readonly bytes: {
    readonly total: number;
    /** Sent so far, whole blobs and parts. */
    readonly sent: number;
    /** Taken over inside the registry without sending. */
    readonly mounted: number;
    /** There already. */
    readonly present: number;
    /** Sent per second since the first byte. */
    readonly rate: number;
  };
}

export interface ProgressMeter {
  /** More blobs are known. */
  expect(blobs: number, bytes: number): void;
  /** Bytes of a blob that is on its way. */
  flow(bytes: number): void;
  /** A blob has arrived. */
  arrived(how: Arrival, bytes: number): void;
  now(): CopyProgress;
}

/** Milliseconds between two reports while bytes flow. */
const INTERVAL = 1_000;

/** Counts a copy and reports it when a blob has arrived, and each second while bytes flow. */
export function createMeter(o: {
  readonly image: string;
  readonly clock: Clock;
  readonly report: ((progress: CopyProgress) => void) | undefined;
}): ProgressMeter {
  const blobs = { total: 0, done: 0 };
  const bytes = { total: 0, sent: 0, mounted: 0, present: 0 };
  let began: number | undefined;
  let reported = 0;

  function now(): CopyProgress {
    const seconds = began === undefined ? 0 : (o.clock.now().getTime() - began) / 1_000;
    return {
      image: o.image,
      blobs: { ...blobs },
      bytes: { ...bytes, rate: seconds > 0 ? Math.round(bytes.sent / seconds) : 0 },
    };
  }

  return {
    now,
    expect: (count, size) => {
      blobs.total += count;
      bytes.total += size;
    },
    flow: (size) => {
      const time = o.clock.now().getTime();
      began ??= time;
      bytes.sent += size;
      if (time - reported < INTERVAL) return;
      reported = time;
      o.report?.(now());
    },
    arrived: (how, size) => {
      blobs.done += 1;
      if (how !== "sent") bytes[how] += size;
      o.report?.(now());
    },
  };
}
