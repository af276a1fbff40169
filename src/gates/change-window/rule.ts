import type { Interval } from "./interval.ts";
import type { WeeklyHours } from "./weekly.ts";
import type { Zone } from "./zone.ts";

/** What the policy says below `gates.change-window`, as written. */
export interface WrittenRule {
  readonly open?: readonly string[] | undefined;
  readonly closed?: readonly (string | WrittenClosure)[] | undefined;
  readonly calendar?: string | readonly string[] | undefined;
  readonly zone?: string | undefined;
  readonly "free-events"?: "close" | "ignore" | undefined;
  readonly actions?: readonly Action[] | undefined;
  readonly invokers?: readonly Invoker[] | undefined;
  readonly least?: string | undefined;
}

export interface WrittenClosure {
  readonly from: string;
  readonly to: string;
  readonly zone?: string | undefined;
  readonly why?: string | undefined;
}

export type Action = "promote" | "rollback";
export type Invoker = "person" | "automation";

/** A time in which nothing may start. */
export interface Closure extends Interval {
  /** In a person's words, such as an event's title; undefined where nobody said. */
  readonly why: string | undefined;
}

/** Hours that come back every week. */
export interface Hours {
  readonly text: string;
  readonly hours: WeeklyHours;
  readonly zone: Zone;
}
