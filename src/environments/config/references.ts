import type { Outside } from "../../action/outside.ts";
import type { Block } from "../../github/block.ts";
import type { Referred } from "./leaf.ts";

/** What is known of what a configuration refers to, kind by kind. Names only, never a value. */
export interface KnownNames {
  readonly secrets: Block<readonly string[]>;
  readonly variables: Block<readonly string[]>;
}

/** What became of the references of one kind. */
export interface ReferenceCheck {
  readonly outcome: "all-exist" | "some-missing";
  readonly missing: readonly {
    readonly name: string;
    readonly key: string;
    readonly path: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/** Compares references with the names that there are, kind by kind. */
export function checkReferences(
  references: readonly Referred[],
  names: KnownNames,
): Readonly<Record<keyof KnownNames, Block<ReferenceCheck> | "none">> {
  const check = (kind: keyof KnownNames): Block<ReferenceCheck> | "none" => {
    const wanted = references.filter(({ to }) => `${to}s` === kind);
    const known = names[kind];
    if (wanted.length === 0) return "none";
    if (!known.ok) return { ok: false, why: known.why };
    const there = new Set(known.value);
    const gone = wanted.filter(({ name }) => !there.has(name));
    const missing = gone.map(({ name, key, at }) => ({ name, key, path: at.path, line: at.line, column: at.column }));
    return { ok: true, value: { outcome: missing.length === 0 ? "all-exist" : "some-missing", missing } };
  };
  return { secrets: check("secrets"), variables: check("variables") };
}

/** The names that the step was given, by asking for each: a value that is there, in its `env:`, exists. */
export function namesGiven(references: readonly Referred[], outside: Pick<Outside, "secret">): KnownNames {
  const given = (to: Referred["to"]): Block<readonly string[]> => ({
    ok: true,
    value: references.filter((one) => one.to === to && outside.secret(one.name) !== undefined).map(({ name }) => name),
  });
  return { secrets: given("secret"), variables: given("variable") };
}
