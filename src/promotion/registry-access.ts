import type { Login } from "../action/login-input.ts";
import type { World } from "../action/world.ts";
import { closeImages, type RegistryAccess } from "../release/artifacts/image-house.ts";

/** What a step can do with registries: its logins, and the rules of keeping them to itself. Nothing is asked yet. */
export function registryAccess(
  world: World,
  inputs: { readonly token: string; readonly registries?: ReadonlyMap<string, Login> },
): RegistryAccess {
  const logins = inputs.registries ?? new Map<string, Login>();
  for (const { password } of logins.values()) world.hide(password);
  const access: RegistryAccess = {
    logins,
    token: inputs.token,
    env: world.environment,
    agent: "env-actions",
    onSecret: (secret) => world.hide(secret),
    onProgress: (line) => world.log.info(line),
    clock: world.clock,
    connections: new Map(),
  };
  world.atEnd(() => closeImages(access));
  return access;
}
