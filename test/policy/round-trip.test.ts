import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { effectivePolicy } from "../../src/policy/effective.ts";
import type { EnvironmentPolicy, Policy } from "../../src/policy/policy.ts";
import type { ArtifactTarget } from "../../src/release/artifacts/target.ts";
import { policyOf } from "./policies.ts";

const preset = fc.constantFrom("development" as const, "staging" as const, "production" as const);
const file = fc.stringMatching(/^[a-z]{1,8}\.ya?ml$/);
const checks = fc.record(
  {
    workflows: fc.uniqueArray(file, { minLength: 1, maxLength: 3 }),
    required: fc.array(
      fc.record({
        name: fc.stringMatching(/^[a-z][a-z ()]{0,10}$/),
        app: fc.constantFrom("circleci", "github-actions"),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    allow: fc.constantFrom(["neutral"], ["skipped"], ["neutral", "skipped"]),
    because: fc.constant("a reason"),
  },
  { requiredKeys: ["workflows", "because"] },
);
const environment = fc.record(
  {
    preset,
    workflow: file,
    url: fc.webUrl({ validSchemes: ["http", "https"], withQueryParameters: true }),
    promote: fc.constantFrom("automatic", "manual"),
    because: fc.constant("a reason"),
    supersede: fc.boolean(),
    "github-environment": fc.constantFrom("required", "none"),
    gates: fc.record({ checks }),
  },
  { requiredKeys: ["because"] },
);
const names = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]([a-z0-9._-]{0,6}[a-z0-9])?$/), {
  minLength: 1,
  maxLength: 6,
});

/** Policies without a mistake: each environment comes after some of those before it. */
const written = names
  .filter((all) => !all.some((name) => name === "constructor" || name === "prototype"))
  .chain((all) =>
    fc
      .tuple(fc.array(environment, { minLength: all.length, maxLength: all.length }), fc.infiniteStream(fc.nat()))
      .map(([bodies, picks]) => ({
        version: 1,
        artifacts: {
          source: { kind: "commit" },
          config: { kind: "commit" },
          site: { kind: "file" },
          app: { kind: "asset" },
          image: { kind: "image", repository: "registry.example.com:5000/octo/shop" },
        },
        registries: { "registry.example.com:5000": { private: true, "token-hosts": ["auth.example.org"] } },
        environments: new Map(
          all.map((name, index) => {
            const before = all.slice(0, index).filter(() => (picks.next().value ?? 0) % 2 === 0);
            const app = index === 0 ? { prerelease: false, latest: true } : { prerelease: false };
            const artifacts = { source: { branch: `env/e${index}` }, app, ...copies(index) };
            const after = before.length === 0 ? {} : { after: before.length === 1 ? before[0] : before };
            return [name, { ...bodies[index], ...after, artifacts }];
          }),
        ),
      })),
  );

const VERSION = `v\${release.version}`;

/** Copies of images, values and files, in each of their forms. */
function copies(index: number): Readonly<Record<string, object>> {
  const repository = `registry.example.com/e${index}`;
  const values = {
    [`deploy/e${index}.yaml`]: { 'image["a.b"]': `\${artifacts.image.digest}`, "list[0]": `at \${environment}` },
  };
  switch (index % 3) {
    case 0:
      return { image: { repository, tag: "live" }, config: { values, via: "pull-request" } };
    case 1:
      return { image: { tag: VERSION }, site: { keep: { repository, tag: VERSION } } };
    default:
      return { image: { repository }, config: { values }, site: { keep: { repository, tag: `\${release.id}` } } };
  }
}

/** Says a whole policy again, with every preset written out. */
function say(policy: Policy): unknown {
  return {
    version: policy.version,
    artifacts: policy.artifacts,
    registries: Object.fromEntries(
      [...policy.registries].map(([name, rule]) => [
        name,
        {
          "plain-http": rule.plainHttp || undefined,
          private: rule.privateAddresses || undefined,
          "token-hosts": rule.tokenHosts.length === 0 ? undefined : rule.tokenHosts,
        },
      ]),
    ),
    environments: new Map([...policy.environments].map(([name, one]) => [name, sayEnvironment(one)])),
  };
}

function sayTarget(target: ArtifactTarget): unknown {
  switch (target.kind) {
    case "image":
      return { repository: target.repository, tag: target.tag?.name };
    case "commit":
      return target.by === "branch"
        ? { branch: target.branch }
        : {
            values: Object.fromEntries([...target.values].map(([file, paths]) => [file, Object.fromEntries(paths)])),
            via: target.via,
          };
    case "asset":
      return { prerelease: target.release ? false : undefined, latest: target.latest || undefined };
    case "file":
      return {
        keep: { repository: target.keep.repository, tag: target.keep.tag?.name },
      };
  }
}

function sayEnvironment(one: EnvironmentPolicy): unknown {
  const reason = (key: string) => one.because.find((because) => because.key === key)?.reason;
  return JSON.parse(
    JSON.stringify({
      preset: one.preset,
      after: one.after.length === 0 ? undefined : one.after,
      workflow: one.workflow,
      url: one.url,
      promote: one.promote,
      because: reason("promote"),
      supersede: one.supersede,
      "github-environment": one.githubEnvironment === "unstated" ? undefined : one.githubEnvironment,
      artifacts: Object.fromEntries([...one.artifacts].map(([artifact, target]) => [artifact, sayTarget(target)])),
      gates: { checks: sayChecks(one.rules.get("checks")) },
    }),
  );
}

/** The default rule of a preset cannot be written out: it is what holds where nothing is. */
function sayChecks(rule: unknown): unknown {
  return JSON.stringify(rule) === "{}" ? undefined : rule;
}

describe("a policy", () => {
  it("means the same when it is said again with everything written out", () => {
    fc.assert(
      fc.property(written, (document) => {
        // Duplicate requirements are a mistake; the generator may make them.
        for (const body of document.environments.values()) {
          const list = body.gates?.checks.required;
          if (list) list.splice(0, list.length, ...new Map(list.map((one) => [JSON.stringify(one), one])).values());
        }
        const policy = policyOf(stringify(document, { aliasDuplicateObjects: false }));
        const again = policyOf(stringify(say(policy), { aliasDuplicateObjects: false }));
        expect({ ...again, sha256: "" }).toEqual({ ...policy, sha256: "" });
        expect([...again.environments.keys()]).toEqual([...document.environments.keys()]);
        expect([...again.environments.values()].map(effectivePolicy)).toEqual(
          [...policy.environments.values()].map(effectivePolicy),
        );
      }),
      { numRuns: 300 },
    );
  });
});
