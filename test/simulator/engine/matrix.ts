import { asText, isObject, type Json, type JsonObject } from "./expression.ts";

/** One job of a strategy: its `matrix` context, `null` for a job without a matrix. */
export type Combination = JsonObject | null;

/**
 * The jobs of an evaluated `strategy.matrix`, in GitHub's order: every combination of the lists, less `exclude`, then
 * `include`, which extends the combinations it does not contradict and otherwise adds a job.
 */
export function combinations(matrix: Json | undefined): Combination[] {
  if (!isObject(matrix)) return [null];
  const { include, exclude, ...axes } = matrix;
  const excluded = objects(exclude);
  const crossed = Object.keys(axes).length === 0 ? [] : cross(axes);
  const kept = crossed.filter((each) => !excluded.some((pattern) => agrees(pattern, each)));
  const result: Record<string, Json>[] = kept.map((each) => ({ ...each }));
  const originals = new Map(result.map((each, index) => [each, kept[index] ?? {}]));
  for (const extra of objects(include)) {
    const matching = [...originals].filter(([, original]) => extendsWithoutConflict(extra, original));
    if (matching.length === 0) result.push({ ...extra });
    for (const [combination] of matching) Object.assign(combination, extra);
  }
  return result;
}

/** What GitHub appends to the name of a matrix job: ` (linux, 24)`. */
export function matrixSuffix(combination: Combination): string {
  if (combination === null) return "";
  const values = Object.values(combination).filter((value) => !isObject(value) && !Array.isArray(value));
  return values.length === 0 ? "" : ` (${values.map((value) => asText(value)).join(", ")})`;
}

function cross(axes: JsonObject): JsonObject[] {
  let rows: JsonObject[] = [{}];
  for (const [name, values] of Object.entries(axes)) {
    const list: readonly Json[] = Array.isArray(values) ? values : [values];
    rows = rows.flatMap((row) => list.map((value) => ({ ...row, [name]: value })));
  }
  return rows;
}

function agrees(pattern: JsonObject, row: JsonObject): boolean {
  return Object.entries(pattern).every(([name, value]) => same(row[name], value));
}

function extendsWithoutConflict(extra: JsonObject, original: JsonObject): boolean {
  return Object.entries(extra).every(([name, value]) => original[name] === undefined || same(original[name], value));
}

function same(a: Json | undefined, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
