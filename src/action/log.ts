import { createAnnotations } from "./annotations.ts";
import type { Place } from "./errors.ts";
import { plainText } from "./plain-text.ts";
import type { Runner } from "./runner.ts";

/** The step's log: short when all is well. Everything may hold text from outside; nothing in it can be a command (R46). */
export interface Log {
  info(message: string): void;
  /** Shown only when debug logging is enabled. */
  debug(message: string): void;
  /** These three also become annotations: the first nine of a kind, then one that counts the rest. */
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Folds what `work` logs under a title. Groups do not nest: inside a group the title is a line. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

/** @returns the log, and `flush`, which writes the annotations that count the rest */
export function createLog(runner: Runner): { log: Log; flush: () => void } {
  const annotations = createAnnotations((kind, message, place) => runner.command(kind, plainText(message), place));
  let grouped = false;
  const info = (message: string) => {
    for (const line of plainText(message).split("\n")) runner.print(inertLine(line));
  };
  const log: Log = {
    info,
    debug: (message) => runner.command("debug", plainText(message)),
    notice: (message, place) => annotations.add("notice", message, place),
    warning: (message, place) => annotations.add("warning", message, place),
    error: (message, place) => annotations.add("error", message, place),
    group: async (title, work) => {
      if (grouped) {
        info(title);
        return work();
      }
      grouped = true;
      runner.startGroup(plainText(title));
      try {
        return await work();
      } finally {
        runner.endGroup();
        grouped = false;
      }
    },
  };
  return { log, flush: () => annotations.flush(info) };
}

/**
 * A line that the runner cannot read as a command. It knows two forms (actions/runner `ActionCommand.cs`): `::name::` at
 * the start of a line, after white space, and the older `##[name]` anywhere in it.
 */
export function inertLine(line: string): string {
  return line.replace(/^(\s*):(?=:)/, "$1:\u200b").replace(/##(?=\[)/g, "##\u200b");
}
