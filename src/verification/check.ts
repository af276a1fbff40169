import { checkAsked, checkLength, checkNames, checkProgram } from "../outside/check.ts";
import { checkEndpoint } from "../outside/check-endpoint.ts";
import { DURATION, milliseconds } from "../policy/duration.ts";
import type { PolicyMistake } from "../policy/mistake.ts";
import { dotted, listed, mistake } from "../policy/mistake.ts";
import { entriesOf, itemsOf, nodeAt, type SourceNode, textOf } from "../policy/source.ts";
import { fieldsOf } from "../release/artifacts/template.ts";
import { FIELDS_SAY, isField } from "./fields.ts";
import { DEFAULTS, IN_JOB, TICK } from "./plan.ts";
import { CHECKS } from "./words.ts";

type Path = readonly (string | number)[];

/** All lists together; each look asks all of them. */
const MOST_CHECKS = 40;
const MOST_METRICS = 10;

/** What is wrong with a written verification beyond its form. */
export function checkVerification(
  written: SourceNode,
  path: readonly string[],
  root: SourceNode,
): readonly PolicyMistake[] {
  return [
    ...checkAny(written, path),
    ...checkTimes(written, path),
    ...checkWorkflow(written, path, root),
    ...checkLists(written, path),
  ];
}

const said = (at: SourceNode, path: Path, problem: string, advice?: string): PolicyMistake =>
  mistake({ at: at.at, path, problem, ...(advice === undefined ? {} : { advice }) });

function checkAny(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const keys = entriesOf(written);
  const until = keys.get("until");
  const stray =
    until === undefined
      ? []
      : [
          said(
            until.value,
            [...path, "until"],
            `${dotted([...path, "until"])} belongs to "off: true".`,
            "Leave it out.",
          ),
        ];
  if (CHECKS.some((check) => keys.has(check))) return stray;
  const advice = `Add ${listed(CHECKS)}, or say "off: true" with "because:" and "until:".`;
  return [...stray, said(written, path, `${dotted(path)} names nothing that could be judged.`, advice)];
}

/** A duration that is written and has the right form, in milliseconds. */
function lengthAt(written: SourceNode, key: string): number | undefined {
  const text = textOf(nodeAt(written, key));
  return text === undefined || !DURATION.test(text) ? undefined : milliseconds(text);
}

function checkTimes(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const found = [...checkLength(written, path, "bake", "3d"), ...checkLength(written, path, "interval", "5m")];
  const bake = lengthAt(written, "bake") ?? 0;
  const within = nodeAt(written, "within");
  const limit = lengthAt(written, "within");
  if (within !== undefined && limit !== undefined) {
    const where = [...path, "within"];
    // The resuming workflow looks once an hour: nobody would be there sooner to see that the time is over.
    if (limit < TICK) {
      const problem = `${dotted(where)} is shorter than the hour between two looks of the resuming workflow.`;
      found.push(said(within, where, problem, "Write 1h or more."));
    } else if (bake > IN_JOB && limit < bake + TICK) {
      const problem = `${dotted(where)} ends before the resuming workflow could judge: it looks within an hour after "bake".`;
      found.push(said(within, where, problem, 'Make it at least "bake" and 1h.'));
    }
  }
  const programs = nodeAt(written, "command");
  if (programs !== undefined && bake > IN_JOB) {
    const where = [...path, "command"];
    const problem = `${dotted(where)} needs a checkout, and a "bake" of more than 15m is judged by the resuming workflow, which has none.`;
    found.push(said(programs, where, problem, 'Shorten "bake", or test by "workflow:".'));
  }
  return found;
}

function checkWorkflow(written: SourceNode, path: readonly string[], root: SourceNode): readonly PolicyMistake[] {
  const node = nodeAt(written, "workflow");
  const file = textOf(node);
  if (node === undefined || file === undefined) return [];
  const deploys = [...entriesOf(nodeAt(root, "environments"))].some(
    ([, { value }]) => textOf(nodeAt(value, "workflow")) === file,
  );
  if (!deploys) return [];
  const where = [...path, "workflow"];
  return [
    said(node, where, `${dotted(where)} is a workflow that deploys: it would start itself.`, "Name one that tests."),
  ];
}

function checkLists(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const lists = (["health", "tcp", "command", "metrics"] as const).map(
    (key) => [key, itemsOf(nodeAt(written, key))] as const,
  );
  const total = lists.reduce((sum, [, items]) => sum + items.length, 0);
  const metrics = itemsOf(nodeAt(written, "metrics"));
  const found: PolicyMistake[] = [];
  if (total > MOST_CHECKS)
    found.push(said(written, path, `${dotted(path)} has ${total} checks; at most ${MOST_CHECKS} are made.`));
  if (metrics.length > MOST_METRICS) {
    const where = [...path, "metrics"];
    found.push(
      said(written, where, `${dotted(where)} has ${metrics.length} metrics; at most ${MOST_METRICS} are watched.`),
    );
  }
  for (const [key, items] of lists) {
    found.push(...checkNames(items, [...path, key]));
    for (const [index, item] of items.entries()) {
      const where = [...path, key, index];
      if (key === "health") found.push(...checkHealth(item, where));
      if (key === "tcp") found.push(...checkLength(item, where, "timeout", "5m"));
      if (key === "command") found.push(...checkProgram(item, where));
      if (key === "metrics") found.push(...checkMetric(item, where, lengthAt(written, "bake") ?? 0));
    }
  }
  return found;
}

function checkHealth(item: SourceNode, path: Path): readonly PolicyMistake[] {
  const url = nodeAt(item, "url");
  const inUrl =
    url === undefined || fieldsOf(textOf(url) ?? "").length === 0
      ? []
      : [said(url, [...path, "url"], `${dotted([...path, "url"])} holds a field.`, "Fields belong into json.")];
  const inJson = [...entriesOf(nodeAt(item, "json"))].flatMap(([key, { value }]) =>
    fieldsOf(textOf(value) ?? "")
      .filter((field) => !isField(field))
      .map((field) => {
        const where = [...path, "json", key];
        return said(
          value,
          where,
          `${dotted(where)} holds \${${field}}, which is no field.`,
          `The fields are ${FIELDS_SAY}.`,
        );
      }),
  );
  return [...checkAsked(item, path, ["url"]), ...inUrl, ...inJson];
}

function checkMetric(item: SourceNode, path: Path, bake: number): readonly PolicyMistake[] {
  const found = [...checkEndpoint(item, path, "prometheus", "api"), ...checkLength(item, path, "step", "1h")];
  const baseline = nodeAt(item, "baseline");
  const step = lengthAt(item, "step") ?? DEFAULTS.step;
  const count = nodeAt(item, "samples");
  const written = count?.kind === "scalar" && typeof count.value === "number" ? count.value : undefined;
  const samples = written ?? (baseline === undefined ? DEFAULTS.samples : DEFAULTS.compared);
  if ((samples - 1) * step > bake) {
    const problem = `${dotted(path)} needs ${samples} values, one every ${step / 1_000} s, and "bake" is too short for them.`;
    found.push(said(item, path, problem, "Bake longer, or write a shorter step or fewer samples."));
  }
  for (const key of ["max", "min"]) {
    const node = nodeAt(item, key);
    const value = node?.kind === "scalar" ? node.value : undefined;
    if (node === undefined || typeof value !== "number" || Number.isFinite(value)) continue;
    found.push(said(node, [...path, key], `${dotted([...path, key])} is no limit.`, "Write a number."));
  }
  const limits = nodeAt(item, "max") !== undefined || nodeAt(item, "min") !== undefined;
  if (baseline === undefined) {
    if (!limits)
      found.push(said(item, path, `${dotted(path)} is compared with nothing.`, 'Add "max:", "min:" or "baseline:".'));
    return found;
  }
  const where = [...path, "baseline"];
  found.push(...checkLength(baseline, where, "for", "7d"));
  const before = lengthAt(baseline, "for");
  const of = nodeAt(baseline, "of");
  if (before === undefined && of === undefined) {
    found.push(
      said(baseline, where, `${dotted(where)} does not say what to compare with.`, 'Add "for: 1h" or "of: verified".'),
    );
  }
  if (before !== undefined && of !== undefined) {
    found.push(said(of, [...where, "of"], `${dotted([...where, "of"])} stands beside "for".`, "Keep one of them."));
  }
  // The first release would have nothing to be compared with, and could never succeed.
  if (!limits) {
    found.push(
      said(
        baseline,
        where,
        `${dotted(where)} has nothing to go by until a release succeeded.`,
        'Add "max:" or "min:" to the metric.',
      ),
    );
  }
  if (before !== undefined && before / step > MOST_POINTS) {
    found.push(
      said(
        baseline,
        where,
        `${dotted(where)} asks for more than ${MOST_POINTS} values.`,
        "Write a shorter time or a longer step.",
      ),
    );
  }
  if (before !== undefined && (samples - 1) * step > before) {
    found.push(
      said(baseline, where, `${dotted(where)} is too short for ${samples} values.`, "Compare with a longer time."),
    );
  }
  return found;
}

/** Of one query; comparing takes the product of both sides. */
const MOST_POINTS = 1_000;
