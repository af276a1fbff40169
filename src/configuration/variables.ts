import { UserError } from "../action/errors.ts";
import { type Leaf, leavesOf } from "../environments/config/leaf.ts";
import { type ConfigNode, plainConfig } from "../environments/config/node.ts";

const PREFIX = /^[A-Z][A-Z0-9_]{0,49}_$/;
/** Variables that the runner, the shell or a language reads for itself: none of them may begin like this. */
const NOT_OURS =
  /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|NODE|NPM|LD|DYLD|GIT|SSH|BASH|PYTHON|PERL|RUBY|JAVA|JDK|DOTNET|GO|XDG|LC)_/;

/**
 * The single values and lists of a configuration as variables for the steps that follow, by name: `databases.main.host` is
 * `APP_DATABASES_MAIN_HOST` with the prefix `APP_`. Lists are JSON. References have no value here and are none.
 *
 * @throws UserError for a prefix that could make a variable which somebody else reads, and for two keys of one name
 */
export function variablesOf(root: ConfigNode, prefix: string): ReadonlyMap<string, string> {
  if (!PREFIX.test(prefix) || NOT_OURS.test(prefix)) {
    throw new UserError("The input `variables` is no prefix for variables of your own.", {
      reason: "config-prefix-refused",
      hint: "Write capital letters, digits and underscores with an underscore at the end, such as `APP_`, and none that the runner or a language reads, such as `GITHUB_` or `NODE_`.",
    });
  }
  const found = new Map<string, { readonly key: string; readonly value: string }>();
  for (const leaf of leavesOf(root).values()) {
    const value = textIn(leaf);
    if (value === undefined) continue;
    const name = `${prefix}${leaf.path.map((step) => step.toUpperCase().replace(/[^A-Z0-9]/g, "_")).join("_")}`;
    const other = found.get(name);
    if (other !== undefined) {
      throw new UserError(`${other.key} and ${leaf.key} would be one variable, ${name}.`, {
        reason: "config-variables-clash",
        hint: "Rename one of the two keys, or read the file that the output `path` names instead.",
      });
    }
    found.set(name, { key: leaf.key, value });
  }
  return new Map([...found].map(([name, { value }]) => [name, value]));
}

function textIn({ node }: Leaf): string | undefined {
  switch (node.kind) {
    case "scalar":
      return typeof node.value === "string" ? node.value : JSON.stringify(node.value);
    case "list":
      return JSON.stringify(plainConfig(node));
    case "reference":
    case "mapping":
      return undefined;
  }
}
