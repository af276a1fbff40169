import type { ArtifactRule, ChecksPolicy, EnvironmentPolicy, Policy } from "./policy.ts";
import { DEFAULT_PRESET, PRESETS } from "./presets.ts";
import type { WrittenArtifact, WrittenEnvironment, WrittenPolicy } from "./schema.ts";
import { entriesOf, nodeAt, type SourceNode } from "./source.ts";
import { reasonsOf } from "./strictness.ts";

/**
 * Completes a written policy without mistakes by its presets. Names come from the source, because objects put keys like
 * "2" before all others and the order of the file counts.
 */
export function fill(written: WrittenPolicy, root: SourceNode, sha256: string): Policy {
  const artifacts = [...entriesOf(nodeAt(root, "artifacts")).keys()].flatMap((name) => {
    const rule = written.artifacts?.[name];
    return rule === undefined ? [] : [[name, artifactRule(name, rule)] as const];
  });
  const environments = [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) => {
    const environment = written.environments[name];
    return environment === undefined ? [] : [[name, environmentPolicy(name, environment, value)] as const];
  });
  return {
    version: written.version,
    services: written.services ?? [],
    artifacts: new Map(artifacts),
    environments: new Map(environments),
    sha256,
  };
}

function artifactRule(name: string, rule: WrittenArtifact): ArtifactRule {
  switch (rule.kind) {
    case "file":
      return { kind: "file", name: rule.name ?? name };
    case "commit":
      return { kind: "commit" };
    case "asset":
      return { kind: "asset", name: rule.name };
  }
}

function environmentPolicy(name: string, written: WrittenEnvironment, source: SourceNode): EnvironmentPolicy {
  const preset = written.preset ?? DEFAULT_PRESET;
  const kept = [...entriesOf(nodeAt(source, "artifacts")).keys()].map(
    (artifact) => [artifact, written.artifacts?.[artifact] ?? {}] as const,
  );
  const branches = kept.flatMap(([artifact, { branch }]) =>
    branch === undefined ? [] : [[artifact, branch] as const],
  );
  const releases = kept.flatMap(([artifact, { prerelease, latest }]) => {
    const move = { release: prerelease === false, latest: latest === true };
    return move.release || move.latest ? [[artifact, move] as const] : [];
  });
  return {
    name,
    preset,
    after: typeof written.after === "string" ? [written.after] : (written.after ?? []),
    workflow: written.workflow,
    url: written.url,
    promote: written.promote ?? PRESETS[preset].promote,
    supersede: written.supersede ?? true,
    githubEnvironment: written["github-environment"] ?? "unstated",
    branches: new Map(branches),
    releases: new Map(releases),
    checks: checksPolicy(written.gates?.checks),
    because: reasonsOf(source),
  };
}

type WrittenChecks = NonNullable<WrittenEnvironment["gates"]>["checks"];

function checksPolicy(written: WrittenChecks): ChecksPolicy | undefined {
  if (written === undefined) return undefined;
  return {
    workflows: written.workflows ?? [],
    required: (written.required ?? []).map((one) =>
      typeof one === "string" ? { name: one, app: undefined } : { name: one.name, app: one.app },
    ),
    allow: written.allow ?? [],
  };
}
