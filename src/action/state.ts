import type { Environment } from "./environment.ts";
import type { Runner } from "./runner.ts";
import type { State } from "./world.ts";

/** What a main step keeps for its post step; GitHub hands it over in `STATE_` variables, the case of the name kept. */
export function createState(runner: Runner, environment: Environment): State {
  const saved = new Map<string, string>();
  return {
    save(name, value) {
      saved.set(name, value);
      runner.saveState(name, value);
    },
    get: (name) => (saved.get(name) ?? environment[`STATE_${name}`]) || undefined,
  };
}
