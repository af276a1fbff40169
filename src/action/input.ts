/**
 * The kinds of input a door can declare. Each is plain data plus one pure reader, so that the code, `action.yml` and the
 * README table can be compared. An empty input is `undefined`, once, here at the edge.
 */

/** What reading one input gave: a value, or what is wrong with it, as the end of the sentence "input `x` …". */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export interface Input<T> {
  readonly description: string;
  /** What a reader of the README sees in the column "Takes". */
  readonly takes: string;
  /** Whether `action.yml` says `required: true`: there is no default and the value must be given. */
  readonly required: boolean;
  /** The default exactly as `action.yml` has it; an expression such as `${{ github.token }}` is resolved by the runner. */
  readonly default: string | undefined;
  /** Masked in the log and taken out of everything the step writes (R49). */
  readonly secret: boolean;
  /** `raw` is trimmed; undefined when the input is absent or empty. */
  read(raw: string | undefined): Read<T>;
}

interface Described {
  readonly description: string;
}

const value = <T>(found: T): Read<T> => ({ ok: true, value: found });
const problem = (text: string): { readonly ok: false; readonly problem: string } => ({ ok: false, problem: text });
const isExpression = (text: string) => /^\$\{\{/.test(text);

/** `${{ body }}`: a default that the runner resolves before the step starts. */
export function expression(body: string): string {
  return `\${{ ${body} }}`;
}

/** Any text. Required, unless it has a default. */
export function text(options: Described & { readonly default?: string }): Input<string> {
  return {
    description: options.description,
    takes: "text",
    required: options.default === undefined,
    default: options.default,
    secret: false,
    read: (raw) => {
      const found = raw ?? options.default;
      return found === undefined ? problem("is required and was not given") : value(found);
    },
  };
}

/** Any text, or nothing. */
export function maybe(options: Described): Input<string | undefined> {
  return {
    description: options.description,
    takes: "text",
    required: false,
    default: undefined,
    secret: false,
    read: value,
  };
}

/** `true` or `false`, nothing else: `yes`, `1` and `True!` are mistakes (R51). */
export function flag(options: Described & { readonly default: boolean }): Input<boolean> {
  return {
    description: options.description,
    takes: "`true` or `false`",
    required: false,
    default: String(options.default),
    secret: false,
    read: (raw = String(options.default)) => {
      if (raw === "true" || raw === "false") return value(raw === "true");
      return problem(`is ${quoted(raw)}; allowed are \`true\` and \`false\``);
    },
  };
}

/** One of a few words, compared whole and in their own case. */
export function oneOf<const W extends string>(
  words: readonly [W, ...W[]],
  options: Described & { readonly default?: NoInfer<W> },
): Input<W> {
  const allowed = words.map((word) => `\`${word}\``).join(", ");
  return {
    description: options.description,
    takes: allowed,
    required: options.default === undefined,
    default: options.default,
    secret: false,
    read: (raw = options.default) => {
      if (raw === undefined) return problem(`is required and was not given; allowed are ${allowed}`);
      const found = words.find((word) => word === raw);
      return found === undefined ? problem(`is ${quoted(raw)}; allowed are ${allowed}`) : value(found);
    },
  };
}

/** A whole number from 1 on, written in plain digits without sign, exponent or leading zero (R51). */
export function integer(options: Described): Input<number | undefined> {
  return {
    description: options.description,
    takes: "whole number from 1",
    required: false,
    default: undefined,
    secret: false,
    read: (raw) => {
      if (raw === undefined) return value(undefined);
      const number = Number(raw);
      if (/^[1-9][0-9]*$/.test(raw) && Number.isSafeInteger(number)) return value(number);
      return problem(`is ${quoted(raw)}; allowed is a whole number from 1 in plain digits, such as \`10\``);
    },
  };
}

/** A token or key: never printed, and taken out of whatever the step writes (R49). */
export function secret(options: Described & { readonly default?: string }): Input<string> {
  return {
    description: options.description,
    takes: "secret",
    required: options.default === undefined,
    default: options.default,
    secret: true,
    read: (raw) =>
      raw === undefined
        ? problem(
            `is empty; if it comes from \`secrets.\`, that secret does not exist here (forks get none); ${remedy}`,
          )
        : value(raw),
  };
}
const remedy = "without the line the job's own token is used";

/** JSON text, parsed; undefined when empty. The shape is for the reader to check: it is `unknown` here. */
export function json(options: Described & { readonly default?: string }): Input<unknown> {
  return {
    description: options.description,
    takes: "JSON",
    required: false,
    default: options.default,
    secret: false,
    read: (raw) => {
      const found =
        raw ?? (options.default !== undefined && !isExpression(options.default) ? options.default : undefined);
      if (found === undefined) return value(undefined);
      try {
        return value(JSON.parse(found) as unknown);
      } catch {
        return problem(`is not JSON; give it as one expression, such as \`${expression("toJSON(job)")}\``);
      }
    },
  };
}

/** A value as it is shown in a message: short, and on one line. */
function quoted(raw: string): string {
  const line = JSON.stringify(raw.length > 60 ? `${raw.slice(0, 60)}…` : raw);
  return line.toWellFormed();
}
