import { commit } from "../simulator/populate.ts";
import { type EmbeddedRegistry, type RegistryRules, startRegistry } from "../simulator/registry/index.ts";
import { type Deployed, type Deploying, deploy } from "./deploy.ts";
import { createSample, type Sample } from "./sample.ts";
import { type StepEnd, startJob } from "./step.ts";

/** Logins whose passwords would be found anywhere they leak to. */
export const BUILD = { username: "builder", password: "hidden-password-of-build" };
export const PROD = { username: "deployer", password: "hidden-password-of-prod" };

/** A registry as a policy and a step know it. */
export interface RegistryPlace {
  readonly host: string;
  /** What a step is given for it; undefined where it lets everybody in. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
}

/** Environments whose images are in two repositories of one registry and in a registry of production's own. */
export interface PlacedSample extends Sample {
  /** The input `registries` of production's job. */
  readonly logins: string;
  /** Registers images in a building run that ends well. */
  register(lines: string, version: string, more?: Readonly<Record<string, string>>): Promise<StepEnd>;
  /** Deploys with the logins that the environment's job has. */
  into(environment: string, release: string, more?: Partial<Deploying>): Promise<Deployed>;
}

export interface PolicyOptions {
  /** Whether there is a second image, `side`, that production keeps too. */
  readonly side?: boolean;
  /** Production comes first: there is nothing before it. */
  readonly alone?: boolean;
  /** Leaves out what the policy allows with the registries. */
  readonly strict?: boolean;
  /** The tag of production. */
  readonly tag?: string;
}

export async function createPlacedSample(
  { build, prod }: { readonly build: RegistryPlace; readonly prod: RegistryPlace },
  options: PolicyOptions = {},
): Promise<PlacedSample> {
  const registries = `registries:
  "${build.host}": { plain-http: true, private: true }
  "${prod.host}": { plain-http: true, private: true }`;
  const before = `  development:
    preset: development
    workflow: development.yml
    artifacts: { app: { tag: development } }
  staging:
    preset: staging
    after: development
    workflow: staging.yml
    artifacts: { app: { repository: "${build.host}/octo/shop-staging", tag: staging } }`;
  const policy = `version: 1
artifacts:
  app: { kind: image, repository: "${build.host}/octo/shop" }
${options.side === true ? `  side: { kind: image, repository: "${build.host}/octo/side" }` : ""}
${options.strict === true ? "" : registries}
environments:
${options.alone === true ? "" : before}
  production:
    preset: staging${options.alone === true ? "" : "\n    after: staging"}
    workflow: production.yml
    promote: manual
    artifacts:
      app: { repository: "${prod.host}/prod/shop", tag: "${options.tag ?? "production"}" }
${options.side === true ? `      side: { repository: "${prod.host}/prod/side", tag: production }` : ""}
`;
  const sample = await createSample({ files: { ".github/environments.yml": policy } });
  const { simulator, repository, alice } = sample;
  const ofBuild = loginLine(build);
  const logins = `${ofBuild}\n${loginLine(prod)}`;
  return {
    ...sample,
    logins,
    register: async (lines, version, more = {}) => {
      await commit(simulator.world, repository, {
        branch: "main",
        files: { "notes.md": version },
        message: version,
        actor: alice,
      });
      const job = await startJob({
        simulator,
        repository,
        workflow: "ci.yml",
        event: "push",
        key: "release",
        actor: alice,
      });
      const end = await job.step({
        door: "register",
        inputs: { artifacts: lines, version, init: "true", promote: "false", registries: ofBuild, ...more },
      });
      job.end("success");
      await job.close();
      return end;
    },
    into: (environment, release, more = {}) =>
      deploy(sample, {
        environment,
        release,
        by: alice,
        ...more,
        more: { registries: environment === "production" ? logins : ofBuild, ...more.more },
      }),
  };
}

function loginLine({ host, login }: RegistryPlace): string {
  return login === undefined ? "" : `${host}=${login.username}:${login.password}`;
}

export interface ImageSample extends PlacedSample {
  readonly build: EmbeddedRegistry;
  readonly prod: EmbeddedRegistry;
}

export interface ImageSampleOptions extends PolicyOptions {
  readonly rules?: RegistryRules;
  /** What stands before production's registry, as the policy names it. */
  readonly front?: (prod: EmbeddedRegistry) => Promise<string>;
}

/** The same with embedded registries. */
export async function createImageSample(options: ImageSampleOptions = {}): Promise<ImageSample> {
  const build = await startRegistry({ auth: { kind: "bearer", ...BUILD } });
  const prod = await startRegistry({ auth: { kind: "basic", ...PROD }, ...options.rules });
  const host = (await options.front?.(prod)) ?? prod.host;
  const sample = await createPlacedSample(
    { build: { host: build.host, login: BUILD }, prod: { host, login: PROD } },
    options,
  );
  return {
    ...sample,
    build,
    prod,
    close: async () => {
      await sample.close();
      await build[Symbol.asyncDispose]();
      await prod[Symbol.asyncDispose]();
    },
  };
}

/** The tags of a repository and the digests they lead to. */
export function tagsOf(registry: EmbeddedRegistry, repository: string): Readonly<Record<string, string>> {
  return Object.fromEntries(registry.store.repository(repository).tags);
}
