import type { JsonObject, JsonValue } from "../action/json.ts";
import { fileOf } from "../action/manual.ts";
import type { AuditorDocumentation } from "../environments/auditor.ts";
import { type Finding, ruleOf } from "../environments/finding.ts";
import { POLICY_PATH } from "../policy/policy.ts";

/** GitHub takes 25,000 results of a run; far fewer are of any use to people. */
const MOST_RESULTS = 5_000;

/**
 * The findings as SARIF 2.1.0, for the Security tab. GitHub shows nothing without a place in a file, so what is about no file
 * stands at the policy's first line; a finding is known again by its id, whatever moves in the file.
 */
export function toSarif(
  findings: readonly Finding[],
  auditors: readonly { readonly name: string; readonly documentation: AuditorDocumentation }[],
): JsonObject {
  const ids = [...new Set(findings.map(ruleOf))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "env-actions audit",
            informationUri: "https://github.com/org/env-actions/blob/v1/docs/audit.md",
            rules: ids.map((id) => ruleFor(id, auditors)),
          },
        },
        automationDetails: { id: "env-actions-audit/" },
        results: findings.slice(0, MOST_RESULTS).map((finding) => resultFor(finding, ids.indexOf(ruleOf(finding)))),
      },
    ],
  };
}

function ruleFor(
  id: string,
  auditors: readonly { readonly name: string; readonly documentation: AuditorDocumentation }[],
): JsonValue {
  const [name = "", reason = ""] = id.split("/");
  const known = auditors.find((one) => one.name === name)?.documentation.reasons[reason];
  const means = known?.means ?? "something could not be audited, so nobody knows";
  return {
    id,
    shortDescription: { text: means },
    help: { text: known?.remedy ?? "see the message" },
    helpUri: `https://github.com/org/env-actions/blob/v1/docs/reasons/${fileOf(id)}`,
    properties: { tags: ["environments", name] },
  };
}

function resultFor({ id, severity, message, fix, file, environment }: Finding, ruleIndex: number): JsonValue {
  return {
    ruleId: ruleOf({ id }),
    ruleIndex,
    level: severity,
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file?.path ?? POLICY_PATH), uriBaseId: "%SRCROOT%" },
          region: { startLine: file?.line ?? 1, startColumn: file?.column ?? 1 },
        },
      },
    ],
    partialFingerprints: { "envActionsFinding/v1": id },
    ...(environment === null ? {} : { properties: { environment } }),
  };
}
