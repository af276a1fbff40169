import type { Label } from "../world.ts";
import { asObject, type Body, optionalList, optionalText } from "./body.ts";
import type { Call } from "./route.ts";

/** Label names in a body, which GitHub takes as texts or as objects with a `name`; `undefined` when not given. */
export function labelNames(body: Body): readonly string[] | undefined {
  return optionalList(body, "labels")?.flatMap((entry) => {
    const name = typeof entry === "string" ? entry : optionalText(asObject(entry) ?? {}, "name");
    return name === undefined ? [] : [name];
  });
}

/** The names as the repository spells them; labels it does not have yet are made. */
export function ensureLabels(call: Call, names: readonly string[]): string[] {
  const labels = names.map(
    (name) => findLabel(call, name) ?? addLabel(call, { name, color: "ededed", description: null }),
  );
  return [...new Set(labels.map(({ name }) => name))];
}

export function findLabel({ repository }: Call, name: string): Label | undefined {
  return (repository.labels ?? []).find((label) => label.name.toLowerCase() === name.toLowerCase());
}

export function addLabel(
  { repository, world }: Call,
  fields: { readonly name: string; readonly color: string; readonly description: string | null },
): Label {
  const id = world.nextId();
  const label: Label = { id, node_id: `LA_${id}`, ...fields };
  repository.labels ??= [];
  repository.labels.push(label);
  return label;
}
