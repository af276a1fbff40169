import type { GateFacts } from "../../../src/gates/gate.ts";
import type { Block } from "../../../src/github/snapshot.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";

/** The facts of one question as plain data that can be damaged anywhere. */
export interface Evidence {
  readonly facts: Omit<GateFacts, "stateOf" | "policy" | "environment">;
  readonly states: Readonly<Record<string, EnvironmentState>>;
  readonly found: Block<unknown> | undefined;
}

export function evidenceOf(facts: GateFacts, found: Block<unknown> | undefined): Evidence {
  const { stateOf, policy, environment: _, ...rest } = facts;
  const states = Object.fromEntries([...policy.environments.keys()].map((name) => [name, stateOf(name)]));
  return { facts: rest, states, found };
}

/** The facts again. The policy and the environment stay: they are read whole, or not at all. */
export function factsOf({ facts, states }: Evidence, { policy, environment }: GateFacts): GateFacts {
  // A state that is gone is `undefined`, whatever the type says: that is what is tried out.
  return { ...facts, policy, environment, stateOf: (name) => states[name] as EnvironmentState };
}

export type Path = readonly (string | number)[];

/** What is done to one value: taken away, made of another type, cut, or replaced by the failure to read it. */
export const DAMAGES = ["delete", "null", "text", "number", "nan", "true", "list", "record", "cut", "error"] as const;
export type Damage = (typeof DAMAGES)[number];

/** Vouched for in every question: the ledger is read whole, in order and against closed shapes, or not at all (R116). */
const READ_WHOLE = ["states", "facts.promotion", "facts.release"];

/** Every place in the evidence but those that are vouched for, whose patterns may have `*` for one step. */
export function placesIn(evidence: Evidence, vouched: readonly string[]): readonly Path[] {
  const patterns = [...READ_WHOLE, ...vouched].map((pattern) => pattern.split("."));
  const places: Path[] = [];
  const walk = (value: unknown, path: Path): void => {
    const isVouched = patterns.some((pattern) => covers(pattern, path));
    if (isVouched) return;
    // A value above a vouched one could take that with it.
    if (path.length > 1 && !patterns.some((pattern) => covers(path.map(String), pattern, true))) places.push(path);
    for (const [step, inside] of stepsOf(value)) walk(inside, [...path, step]);
  };
  walk(evidence, []);
  return places;
}

function covers(pattern: readonly string[], path: Path, open = false): boolean {
  return (
    pattern.length <= path.length &&
    pattern.every((step, index) => step === "*" || step === String(path[index]) || (open && path[index] === "*"))
  );
}

function stepsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (value instanceof Map) return [...value.values()].map((inside: unknown, index) => [index, inside]);
  if (Array.isArray(value)) return value.map((inside: unknown, index) => [index, inside]);
  return isRecord(value) ? Object.entries(value) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The evidence with one place damaged. */
export function damaged(evidence: Evidence, path: Path, damage: Damage): Evidence {
  // The damaged value has the evidence's form or not: that is what is tried out.
  return change(evidence, path, damage) as Evidence;
}

const GONE = Symbol("gone");

function change(value: unknown, [step, ...rest]: Path, damage: Damage): unknown {
  if (step === undefined) return broken(value, damage);
  if (value instanceof Map) {
    const entries = [...value].map(([key, inside]: [unknown, unknown], index) => [
      key,
      index === step ? change(inside, rest, damage) : inside,
    ]);
    return new Map(entries.filter(([, inside]) => inside !== GONE).map(([key, inside]) => [key, inside]));
  }
  if (Array.isArray(value)) {
    return value
      .map((inside: unknown, index) => (index === step ? change(inside, rest, damage) : inside))
      .filter((inside) => inside !== GONE);
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, inside]): readonly [string, unknown] => [
    key,
    key === step ? change(inside, rest, damage) : inside,
  ]);
  return Object.fromEntries(entries.filter(([, inside]) => inside !== GONE));
}

function broken(value: unknown, damage: Damage): unknown {
  switch (damage) {
    case "delete":
      return GONE;
    case "null":
      return null;
    case "text":
      return typeof value === "string" ? "" : "damaged";
    case "number":
      return typeof value === "number" ? -1 : 1;
    case "nan":
      return value instanceof Date ? new Date(Number.NaN) : Number.NaN;
    case "true":
      // A boolean turned round would be another fact, not a damaged one.
      return typeof value === "boolean" ? "damaged" : true;
    case "list":
      return [];
    case "record":
      return {};
    case "cut":
      return cut(value);
    case "error":
      return { ok: false, why: "502 Bad Gateway" };
  }
}

function cut(value: unknown): unknown {
  if (typeof value === "string") return value.slice(0, Math.floor(value.length / 2));
  if (Array.isArray(value)) return value.slice(0, Math.floor(value.length / 2));
  if (value instanceof Map) return new Map([...value].slice(0, Math.floor(value.size / 2)));
  return isRecord(value) ? Object.fromEntries(Object.entries(value).slice(0, 1)) : GONE;
}
