import { allowOf } from "./allow.ts";
import { artifactTargets, registryRules } from "./artifact-targets.ts";
import { canonicalRule } from "./canonical-rule.ts";
import type { Answer, PolicyWords } from "./gate-words.ts";
import type { ArtifactRule, EnvironmentPolicy, Policy } from "./policy.ts";
import type { Preset } from "./presets.ts";
import { DEFAULT_PRESET, PRESETS } from "./presets.ts";
import type { WrittenArtifact, WrittenEnvironment, WrittenPolicy } from "./schema.ts";
import { entriesOf, nodeAt, plain, type SourceNode } from "./source.ts";
import { reasonsOf } from "./strictness.ts";

/**
 * Completes a written policy without mistakes by its presets. Names come from the source, because objects put keys like
 * "2" before all others and the order of the file counts.
 */
export function fill(
  written: WrittenPolicy,
  { root, sha256, words }: { readonly root: SourceNode; readonly sha256: string; readonly words: PolicyWords },
): Policy {
  const artifacts = [...entriesOf(nodeAt(root, "artifacts")).keys()].flatMap((name) => {
    const rule = written.artifacts?.[name];
    return rule === undefined ? [] : [[name, artifactRule(name, rule)] as const];
  });
  const environments = [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) => {
    const environment = written.environments[name];
    return environment === undefined
      ? []
      : [[name, environmentPolicy(name, environment, { source: value, words })] as const];
  });
  return {
    version: written.version,
    services: written.services ?? [],
    artifacts: new Map(artifacts),
    registries: registryRules(written.registries),
    checkpoints: written.checkpoints,
    environments: new Map(environments),
    sha256,
  };
}

function artifactRule(name: string, rule: WrittenArtifact): ArtifactRule {
  switch (rule.kind) {
    case "image":
      return { kind: "image", repository: rule.repository };
    case "file":
      return { kind: "file", name: rule.name ?? name };
    case "commit":
      return { kind: "commit" };
    case "asset":
      return { kind: "asset", name: rule.name };
  }
}

function environmentPolicy(
  name: string,
  written: WrittenEnvironment,
  { source, words }: { readonly source: SourceNode; readonly words: PolicyWords },
): EnvironmentPolicy {
  const preset = written.preset ?? DEFAULT_PRESET;
  const after = typeof written.after === "string" ? [written.after] : (written.after ?? []);
  return {
    name,
    preset,
    after,
    workflow: written.workflow,
    url: written.url,
    promote: written.promote ?? PRESETS[preset].promote,
    supersede: written.supersede ?? true,
    allow: allowOf(written.allow),
    settle: written.settle ?? "job",
    githubEnvironment: written["github-environment"] ?? "unstated",
    artifacts: artifactTargets(written.artifacts, source),
    ...rulesOf(words, source, { preset, after }),
    because: reasonsOf(source, words),
  };
}

/** What each gate goes by here: as written, else as the preset says; and what the preset wants to be told. */
function rulesOf(
  words: PolicyWords,
  source: SourceNode,
  { preset, after }: { readonly preset: Preset; readonly after: readonly string[] },
): Pick<EnvironmentPolicy, "rules" | "canonicalRules" | "answers"> {
  const rules = new Map<string, unknown>();
  const canonicalRules = new Map<string, unknown>();
  const answers: Answer[] = [];
  for (const [gate, word] of words) {
    const node = nodeAt(source, ...word.key);
    const rule = node === undefined ? word.preset?.(preset, { after }) : plain(node);
    const answer = node === undefined ? word.answer?.(preset) : undefined;
    if (answer !== undefined) answers.push(answer);
    if (rule === undefined) continue;
    rules.set(gate, rule);
    canonicalRules.set(gate, canonicalRule(word, rule));
  }
  return { rules, canonicalRules, answers };
}
