import type { EventDraft } from "../../src/ledger/event.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import {
  brief,
  cleared,
  deployed,
  entered,
  failed,
  judged,
  registered,
  requested,
  rollback,
  succeeded,
  verifying,
} from "../ledger/sample.ts";
import { DAY, type Moment } from "./sample.ts";

type About = { readonly service?: string; readonly environment?: string; readonly rollForward?: boolean };

/** Everything from the request to the success, five minutes in the environment. */
export function arrives(
  from: number,
  number: number,
  fence: number,
  release: ReleaseBrief,
  about: About = {},
): Moment[] {
  return [
    [from, requested(number, release, about), cleared(number, about)],
    [from + 10, entered(number, fence, about)],
    [from + 15, deployed(number, about), succeeded(number, about)],
  ];
}

export function breaks(
  from: number,
  number: number,
  fence: number,
  release: ReleaseBrief,
  about: About = {},
): Moment[] {
  return [
    [from, requested(number, release, about), cleared(number, about)],
    [from + 10, entered(number, fence, about)],
    [from + 15, failed(number, about)],
  ];
}

export function goesBack(
  from: number,
  o: {
    readonly number: number;
    readonly of: number;
    readonly fence: number;
    readonly to: ReleaseBrief;
    readonly about?: About & { readonly cause?: "person" | "automation" };
    readonly end?: EventDraft;
  },
): Moment[] {
  const { number, of, fence, to, about = {}, end } = o;
  return [
    [from, rollback(number, to, of, about), cleared(number, about)],
    [from + 2, entered(number, fence, about)],
    ...(end === undefined
      ? [[from + 5, deployed(number, about), succeeded(number, about)] as const]
      : [[from + 5, end] as const]),
  ];
}

/** Arrives, and is verified. */
export function verified(from: number, number: number, fence: number, release: number, about: About = {}): Moment[] {
  return [
    [from, requested(number, brief(release), about), cleared(number, about)],
    [from + 10, entered(number, fence, about)],
    [from + 15, deployed(number, about)],
    [from + 16, verifying(number, { ...about, release, fence })],
    [from + 30, judged(number, { ...about, release, fence }), succeeded(number, about)],
  ];
}

export const registers = (from: number, ...numbers: readonly number[]): Moment => [
  from,
  ...numbers.map((number) => registered(number)),
];

/** Development and staging have release 3; production had 1 and 2, went back from 3 to 2, and is verified. */
export const TOLD: readonly Moment[] = [
  registers(1, 1, 2, 3),
  ...arrives(10, 1, 1, brief(1), { environment: "development" }),
  ...arrives(30, 2, 1, brief(1), { environment: "staging" }),
  ...verified(60, 3, 1, 1),
  ...arrives(DAY, 4, 2, brief(2), { environment: "development" }),
  ...arrives(DAY + 30, 5, 2, brief(2), { environment: "staging" }),
  ...verified(DAY + 60, 6, 2, 2),
  ...arrives(35 * DAY, 7, 3, brief(3), { environment: "development" }),
  ...arrives(35 * DAY + 30, 8, 3, brief(3), { environment: "staging" }),
  ...breaks(35 * DAY + 60, 9, 3, brief(3)),
  ...goesBack(35 * DAY + 80, { number: 10, of: 9, fence: 4, to: brief(2), about: { cause: "automation" } }),
];
