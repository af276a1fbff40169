import type { ArtifactTarget, FileTarget, FileValues, RegistryRule, TagTarget } from "../release/artifacts/target.ts";
import { fieldsOf } from "../release/artifacts/template.ts";
import type { WrittenTarget } from "./artifact-target-schema.ts";
import type { WrittenPolicy } from "./schema.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "./source.ts";

/** Where one environment keeps its copies, by artifact name, in the order of the file. */
export function artifactTargets(
  written: Readonly<Record<string, WrittenTarget>> | undefined,
  source: SourceNode,
): ReadonlyMap<string, ArtifactTarget> {
  return new Map(
    [...entriesOf(nodeAt(source, "artifacts"))].flatMap(([name, { value }]) => {
      const one = written?.[name];
      const target = one === undefined ? undefined : targetOf(one, value);
      return target === undefined ? [] : [[name, target] as const];
    }),
  );
}

/** The keys tell the kind: the rules have refused keys that do not go together, or not with the artifact. */
function targetOf(written: WrittenTarget, source: SourceNode): ArtifactTarget | undefined {
  const { branch, values, keep, repository, tag, prerelease, latest } = written;
  if (branch !== undefined) return { kind: "commit", by: "branch", branch };
  if (values !== undefined) {
    return { kind: "commit", by: "values", values: valuesOf(nodeAt(source, "values")), via: written.via ?? "commit" };
  }
  if (keep !== undefined) return keepTarget(keep);
  if (repository !== undefined || tag !== undefined) return { kind: "image", repository, tag: tagTarget(tag) };
  const move = { kind: "asset", release: prerelease === false, latest: latest === true } as const;
  return move.release || move.latest ? move : undefined;
}

/** A tag that is named after the release belongs to it alone. */
function tagTarget(name: string | undefined): TagTarget | undefined {
  if (name === undefined) return undefined;
  return { name, policy: fieldsOf(name).length === 0 ? "moving" : "immutable" };
}

function keepTarget({ repository, tag }: NonNullable<WrittenTarget["keep"]>): FileTarget {
  return { kind: "file", keep: { repository, tag: tagTarget(tag) } };
}

/** From the source, because objects put keys like "2" before all others. */
function valuesOf(source: SourceNode | undefined): FileValues {
  return new Map(
    [...entriesOf(source)].map(([file, { value }]) => [
      file,
      new Map([...entriesOf(value)].map(([path, entry]) => [path, textOf(entry.value) ?? ""])),
    ]),
  );
}

/** What is allowed with registries, by name. */
export function registryRules(written: WrittenPolicy["registries"]): ReadonlyMap<string, RegistryRule> {
  return new Map(
    Object.entries(written ?? {}).map(([name, rule]) => [
      name,
      {
        plainHttp: rule["plain-http"] === true,
        privateAddresses: rule.private === true,
        tokenHosts: rule["token-hosts"] ?? [],
      },
    ]),
  );
}

/** The targets as plain JSON, for the effective policy. */
export function plainTargets(targets: ReadonlyMap<string, ArtifactTarget>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...targets].map(([name, target]) => [name, plainTarget(target)]));
}

function plainTarget(target: ArtifactTarget): unknown {
  switch (target.kind) {
    case "image":
      return { ...target, repository: target.repository ?? null, tag: target.tag ?? null };
    case "commit":
      return target.by === "branch" ? target : { ...target, values: plainValues(target.values) };
    case "asset":
      return target;
    case "file":
      return { ...target, keep: { ...target.keep, tag: target.keep.tag ?? null } };
  }
}

function plainValues(values: FileValues): unknown {
  return Object.fromEntries([...values].map(([file, paths]) => [file, Object.fromEntries(paths)]));
}
