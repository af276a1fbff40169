import { readFileSync } from "node:fs";
import { UserError } from "./errors.ts";

/**
 * The payload of the event that started the run. It is text from outside: look into it with `at`, never with a cast.
 *
 * @returns the parsed file, or undefined when the runner names none
 */
export function readEvent(file: string | undefined): unknown {
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch (cause) {
    throw new UserError("The event file of this run cannot be read.", {
      reason: "event-unreadable",
      hint: "GITHUB_EVENT_PATH names it; on GitHub's runners it always exists. Run the job again.",
      cause,
    });
  }
}

/** What `payload` holds under a path of own properties; undefined where it ends early. Inherited names are never found. */
export function at(payload: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === "object" && found !== null ? Object.getOwnPropertyDescriptor(found, key)?.value : undefined,
    payload,
  );
}
