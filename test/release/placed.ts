import type { ImageHouse } from "../../src/release/artifacts/image-house.ts";
import type { KindContext, Moving } from "../../src/release/artifacts/kind.ts";
import type { ArtifactRecord } from "../../src/release/artifacts/record.ts";
import type { ArtifactTarget } from "../../src/release/artifacts/target.ts";

/** A clock whose naps take no time. */
const CLOCK = { now: () => new Date(), sleep: async () => undefined, random: () => 0.5 };

/** A step without logins, for kinds that need no registry and for those that bring their own. */
export function imageHouse(changes: Partial<ImageHouse> = {}): ImageHouse {
  return {
    rules: new Map(),
    logins: new Map(),
    token: "ghs_nothing",
    env: {},
    agent: "env-actions/test",
    onSecret: () => undefined,
    onProgress: () => undefined,
    clock: CLOCK,
    connections: new Map(),
    ...changes,
  };
}

export function kindContext(
  rest: Pick<KindContext, "client" | "repo" | "folder" | "commit">,
  images: Partial<ImageHouse> = {},
): KindContext {
  return { clock: CLOCK, images: imageHouse(images), ...rest };
}

const MOVING: Moving = {
  release: { id: "r-000000000001", version: "1.4.0", commit: "a".repeat(40) },
  environment: "production",
};

/** A record with what the environment says about it. */
export function placed<R extends ArtifactRecord, T extends ArtifactTarget | undefined = undefined>(
  record: R,
  target?: T,
  moving: Partial<Moving> = {},
) {
  return { record, target, moving: { ...MOVING, ...moving } };
}
