/** A place in the file; both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with the policy file. `line` and `column` count from 1, columns in UTF-16 units. */
export interface PolicyMistake {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The dotted path of what is wrong, such as `environments.production.after`; empty for the file as a whole. */
  readonly key: string;
  /** What was probably meant, ready to be put in place. */
  readonly suggestion: string | undefined;
}

/** The way from the top of the file to a value: keys, and numbers for the items of a list. */
export type Path = readonly (string | number)[];

/** A path as people write it: `environments.production.after[1]`; a name with a dot is put in brackets. */
export function dotted(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!/^[A-Za-z0-9_-]+$/.test(step)) return `${text}[${shown(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** Names for a message: plain where they can be, the first two dozen of many. */
export function listed(names: Iterable<string>): string {
  const all = [...names];
  const few = all.slice(0, 24).map((name) => (/^[A-Za-z0-9._-]{1,63}$/.test(name) ? name : shown(name)));
  return all.length > few.length ? `${few.join(", ")} and ${all.length - few.length} more` : few.join(", ");
}

/** A value quoted for a message: on one line, and short enough to read. */
export function shown(value: unknown): string {
  const text =
    JSON.stringify(typeof value === "number" && !Number.isFinite(value) ? String(value) : value) ?? "nothing";
  return text.length > 62 ? `${text.slice(0, 60).toWellFormed()}…${text.startsWith('"') ? '"' : ""}` : text;
}

/** Composes a mistake; a suggestion becomes the question "Did you mean …?" behind the first sentence. */
export function mistake(what: {
  readonly at: Position;
  readonly path: Path;
  readonly problem: string;
  readonly suggestion?: string | number | boolean | undefined;
  /** What is allowed, or what to do: a sentence behind the question. */
  readonly advice?: string;
}): PolicyMistake {
  const question = what.suggestion === undefined ? undefined : `Did you mean ${shown(what.suggestion)}?`;
  return {
    message: readable([what.problem, question, what.advice].filter((part) => part !== undefined).join(" ")),
    line: what.at.line,
    column: what.at.column,
    key: dotted(what.path),
    suggestion: what.suggestion === undefined ? undefined : String(what.suggestion),
  };
}

/** One line of bounded length without control characters: some of it may come from the file. */
function readable(message: string): string {
  // The YAML library quotes single UTF-16 units, of which a character may have two.
  const line = message.toWellFormed().replace(/\p{Cc}+/gu, " ");
  return line.length > 1000 ? `${line.slice(0, 1000).toWellFormed()}…` : line;
}

/** The order of the file, each mistake once. */
export function inFileOrder(mistakes: readonly PolicyMistake[]): PolicyMistake[] {
  const once = new Map(mistakes.map((one) => [`${one.line}:${one.column}:${one.message}`, one]));
  return [...once.values()].sort((left, right) => left.line - right.line || left.column - right.column);
}
