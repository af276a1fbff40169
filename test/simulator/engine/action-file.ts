import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { asText, isObject, type Json, type JsonObject } from "./expression.ts";
import { Refusal } from "./refusal.ts";
import type { StepDefinition } from "./workflow-file.ts";

/** The parts of an `action.yml` that the runner acts on. */
export interface ActionFile {
  /** Folder of the file. */
  readonly folder: string;
  /** Input names as written, with their default templates. */
  readonly inputs: ReadonlyMap<string, { readonly default: Json | undefined }>;
  readonly runs:
    | { readonly using: "node"; readonly main: string; readonly post: string | undefined; readonly postIf: string }
    | { readonly using: "composite"; readonly steps: readonly StepDefinition[]; readonly outputs: JsonObject };
}

/**
 * Reads the action in a folder, `action.yml` before `action.yaml`.
 *
 * @throws Refusal for Docker actions, old node versions and `pre:`; Error with the runner's words when there is none.
 */
export function readActionFile(folder: string, uses: string): ActionFile {
  const path = ["action.yml", "action.yaml"].map((name) => join(folder, name)).find((each) => existsSync(each));
  if (path === undefined) throw missingAction(folder, uses);
  const file = objectOf(parse(readFileSync(path, "utf8")));
  const runs = objectOf(file["runs"]);
  const inputs = Object.entries(objectOf(file["inputs"])).map(
    ([name, input]) => [name, { default: objectOf(input)["default"] }] as const,
  );
  return { folder, inputs: new Map(inputs), runs: readRuns(runs, objectOf(file["outputs"]), uses) };
}

function readRuns(runs: JsonObject, outputs: JsonObject, uses: string): ActionFile["runs"] {
  switch (runs["using"]) {
    case "node24": {
      if (runs["pre"] !== undefined) throw new Refusal("an action's runs.pre", uses);
      const { main, post } = runs;
      if (typeof main !== "string") throw new Error(`The action ${uses} has no runs.main.`);
      const postIf = runs["post-if"];
      return {
        using: "node",
        main,
        post: typeof post === "string" ? post : undefined,
        postIf: typeof postIf === "string" ? postIf : "always()",
      };
    }
    case "composite": {
      const steps = Array.isArray(runs["steps"]) ? runs["steps"].filter(isObject) : [];
      return { using: "composite", steps: steps.map(compositeStep), outputs };
    }
    default:
      throw new Refusal(`an action that runs using "${asText(runs["using"] ?? null)}"`, uses);
  }
}

function compositeStep(body: JsonObject, index: number): StepDefinition {
  const condition = body["if"] === undefined ? "" : asText(body["if"]).trim();
  const bare = /^\$\{\{(.*)\}\}$/s.exec(condition)?.[1]?.trim() ?? condition;
  const hasStatus = /\b(success|failure|always|cancelled)\s*\(/.test(bare);
  const guarded = hasStatus ? bare : `success() && (${bare})`;
  const id = body["id"];
  return { id: typeof id === "string" ? id : `__${index}`, condition: bare === "" ? "success()" : guarded, body };
}

function missingAction(folder: string, uses: string): Error {
  const what = `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'.`;
  const hint = uses.startsWith("./") ? " Did you forget to run actions/checkout before running your local action?" : "";
  return new Error(`${what}${hint}`);
}

function objectOf(value: unknown): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(value ?? null));
  return isObject(json) ? json : {};
}
