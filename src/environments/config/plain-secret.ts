import { dotted, type Path } from "../../policy/mistake.ts";
import { type ConfigFault, fault } from "./fault.ts";
import type { ConfigNode } from "./node.ts";

/** A key that ends like this, separators left out, names a secret: `db-password`, `apiKey`, `CLIENT_SECRET`. */
const NAMES_A_SECRET =
  /(?:password|passwd|passphrase|secret|token|apikey|privatekey|accesskey|signingkey|encryptionkey|credentials?|connectionstring|dsn)$/;

const ADVICE = "Keep it as a secret of the GitHub environment, and write { secret: ITS_NAME } here.";

/**
 * Texts below keys that name a secret. The scanner knows the forms of known tokens; a password has no form, and only its
 * key tells. Only texts count: `token-lifetime: 3600` and `require-secret: true` say nothing secret.
 */
export function secretsByKey(root: ConfigNode): readonly ConfigFault[] {
  const faults: ConfigFault[] = [];
  const walk = (node: ConfigNode, path: Path): void => {
    if (node.kind === "list") for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (node.kind === "mapping") for (const [key, { value }] of node.entries) walk(value, [...path, key]);
    if (node.kind !== "scalar" || typeof node.value !== "string" || node.value.trim() === "") return;
    const named = path.findLast((step) => typeof step === "string");
    if (typeof named !== "string" || !NAMES_A_SECRET.test(named.toLowerCase().replace(/[^a-z0-9]/g, ""))) return;
    faults.push(
      fault(
        "config-secret-plain",
        node.at,
        path,
        `${dotted(path)} is a secret by its name, and its value is written here. ${ADVICE}`,
      ),
    );
  };
  walk(root, []);
  return faults;
}

/**
 * Secrets of known forms anywhere in a file, comments included, found by secretlint, which is loaded now and not before.
 * Its messages repeat what they found, so only the rule and the place of each are used.
 */
export async function secretsByForm(path: string, text: string): Promise<readonly ConfigFault[]> {
  const [{ lintSource }, { creator }] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const { messages } = await lintSource({
    source: { filePath: path, content: text, ext: path.slice(path.lastIndexOf(".")), contentType: "text" },
    options: { config: { rules: [{ id: PRESET, rule: creator }] } },
  });
  return messages.map(({ ruleId, loc }) => {
    const kind = ruleId.replace(/^@secretlint\/secretlint-rule-/, "");
    const at = { path, line: loc.start.line, column: loc.start.column + 1 };
    return fault(
      "config-secret-plain",
      at,
      [],
      `Here is a secret written out, by the rule "${kind}" of secretlint. ${ADVICE}`,
    );
  });
}

const PRESET = "@secretlint/secretlint-rule-preset-recommend";
