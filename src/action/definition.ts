import type { Input } from "./input.ts";
import type { JsonObject, JsonValue } from "./json.ts";
import type { World } from "./world.ts";

export type Inputs = Readonly<Record<string, Input<unknown>>>;

/** The values a door's `run` receives: each input's own type, by its name in `action.yml`. */
export type Values<I extends Inputs> = { readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never };

/** One word a door can decide, with what it means and whether the step ends non-zero. For the README. */
export interface DecisionWord {
  readonly means: string;
  /** How the step ends: green, red, or either, by what `means` says. */
  readonly exit: "zero" | "non-zero" | "depends";
}

/** What a door's `run` gives back; everything a workflow or a person learns from the step beside the summary. */
export interface Result<D extends string = string, O extends string = string> {
  readonly decision: D;
  /** A stable kebab-case code. */
  readonly reason: string;
  /** One sentence for people: the last line of the log, or the error annotation when `failed`. */
  readonly message: string;
  /** When `failed`: the likely reason and the line to add or the click to make. */
  readonly hint?: string;
  /** The step ends non-zero. */
  readonly failed: boolean;
  /** The body of the output `result`; `schema`, `decision`, `reason` and `message` are added. */
  readonly result: JsonObject;
  /** The scalars a next step needs; what is absent is written as an empty output. */
  readonly outputs: { readonly [K in O]?: JsonValue | undefined };
}

export interface ActionSpec<I extends Inputs, O extends string, D extends string> {
  /** The door's name; `resume` is the root `action.yml`. */
  readonly name: string;
  readonly description: string;
  readonly inputs: I;
  readonly decisions: Readonly<Record<D, DecisionWord>>;
  /** What this door writes beside `decision`, `reason` and `result`, with a description for each. */
  readonly outputs: Readonly<Record<O, string>>;
  run(inputs: Values<I>, world: World): Promise<Result<NoInfer<D>, NoInfer<O>>>;
  /** Runs at the end of the job, whatever happened in between; reads what `run` kept in `world.state`. */
  post?(inputs: Values<I>, world: World): Promise<void>;
}

export interface ActionDefinition<I extends Inputs = Inputs, O extends string = string, D extends string = string>
  extends ActionSpec<I, O, D> {
  /** Every output as `action.yml` lists it: `decision`, `reason`, `result`, then the door's own. */
  readonly allOutputs: Readonly<Record<string, string>>;
  /** Every decision, with the `error` that each door has. */
  readonly allDecisions: Readonly<Record<string, DecisionWord>>;
}

const errorWord: DecisionWord = {
  means: "the step could not judge: a wrong input, a missing permission, GitHub out of reach; `reason` says which",
  exit: "non-zero",
};

/** A door as data: run by its launcher, called by tests with a world of their own, compared with its `action.yml`. */
export function action<const I extends Inputs, O extends string, D extends string>(
  spec: ActionSpec<I, O, D>,
): ActionDefinition<I, O, D> {
  const allDecisions: Readonly<Record<string, DecisionWord>> = { ...spec.decisions, error: errorWord };
  const words = Object.keys(allDecisions).map((word) => `\`${word}\``);
  return {
    ...spec,
    allDecisions,
    allOutputs: {
      decision: `One of ${words.join(", ")}.`,
      reason: "A stable kebab-case code that says why.",
      result: "One JSON document with `schema: 1`: the decision and everything it rests on.",
      ...spec.outputs,
    },
  };
}
