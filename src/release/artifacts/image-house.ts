import type { Login } from "../../action/login-input.ts";
import type { Clock } from "../../github/clock.ts";
import type { Registry } from "../../registry/registry.ts";
import type { RegistryRule } from "./target.ts";

/** What a step has to speak to registries with. Plain data: the client itself is loaded with the first image. */
export interface RegistryAccess {
  /** Logins given to this step, by `host[:port]` or the beginning of a repository's name; before the Docker config. */
  readonly logins: ReadonlyMap<string, Login>;
  /** The job's own token, which opens GitHub's registry where no other login does. */
  readonly token: string;
  /** Where the Docker config, its helpers and proxies are found. */
  readonly env: NodeJS.ProcessEnv;
  /** The `User-Agent`. */
  readonly agent: string;
  /** Hears of every password and token that comes up, to keep it out of everything that is written (R49). */
  readonly onSecret: (secret: string) => void;
  /** Hears how moving an artifact went, in one line. */
  readonly onProgress: (line: string) => void;
  readonly clock: Clock;
  /** Open connections by registry; closed when the step ends. */
  readonly connections: Map<string, Registry>;
}

/** The same, with what the policy allows with single registries, by `host[:port]`. */
export interface ImageHouse extends RegistryAccess {
  readonly rules: ReadonlyMap<string, RegistryRule>;
}

/** Closes what was opened, so that the process can end by itself. */
export function closeImages(house: RegistryAccess): void {
  for (const registry of house.connections.values()) registry.close();
  house.connections.clear();
}
