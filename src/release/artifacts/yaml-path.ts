/** One step into a YAML document: the name of a key, or the number of a list's item, from 0. */
export type Step = { readonly key: string } | { readonly item: number };

const STEP = /\.?([A-Za-z0-9_-]+)|\[([0-9]+)\]|\["([^"\\]+)"\]/y;

/** Reads `spec.containers[0]["a.b"]`. `undefined` for anything that is no such path. */
export function parseYamlPath(text: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    // A dot stands between two steps and nowhere else.
    if (steps.length === 0 ? text.startsWith(".") : /^[^.[]/.test(text.slice(STEP.lastIndex))) return undefined;
    const [, name, item, quoted] = STEP.exec(text) ?? [];
    if (item !== undefined) steps.push({ item: Number(item) });
    else if (name !== undefined || quoted !== undefined) steps.push({ key: name ?? quoted ?? "" });
    else return undefined;
  }
  return steps.length === 0 ? undefined : steps;
}

/** The path as it is written, for people. */
export function formatYamlPath(steps: readonly Step[]): string {
  return steps
    .map((step, index) => {
      if ("item" in step) return `[${step.item}]`;
      if (!/^[A-Za-z0-9_-]+$/.test(step.key)) return `["${step.key}"]`;
      return index === 0 ? step.key : `.${step.key}`;
    })
    .join("");
}
