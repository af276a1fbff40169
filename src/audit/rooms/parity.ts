import { defineAuditor } from "../../environments/auditor.ts";
import type { Finding, Severity } from "../../environments/finding.ts";
import { policyOf } from "../../environments/needed.ts";
import type { ParityPart } from "../../environments/parity/part.ts";
import { type Parity, readParity } from "../../environments/parity/read.ts";
import { parityDocumentation } from "../../gates/parity/documentation.ts";
import { findingReasons, severityIn } from "./gate.ts";

interface Mirror {
  readonly environment: string;
  readonly mirrored: string;
  readonly severity: Severity;
  readonly parity: Parity;
}

/** Between releases too, what mirrors another environment is like it: its configuration, and GitHub's own settings. */
export const parityAuditor = defineAuditor({
  name: "parity",
  async gather(ask): Promise<readonly Mirror[]> {
    const { client, repo, repository, now } = ask;
    const policy = policyOf(ask);
    const mirrors = [...policy.environments.values()].flatMap((mirror) => {
      const named = mirror.rules.get("parity");
      const mirrored = typeof named === "string" ? policy.environments.get(named) : undefined;
      return mirrored === undefined ? [] : [{ mirror, mirrored }];
    });
    return Promise.all(
      mirrors.map(async ({ mirror, mirrored }) => ({
        environment: mirror.name,
        mirrored: mirrored.name,
        severity: severityIn(mirror),
        parity: await readParity({
          ...{ client, repo, policy, mirror, mirrored, now },
          ...{ commit: repository.defaultHead, rulesFrom: "commit", settings: true },
        }),
      })),
    );
  },
  judge: (mirrors) => mirrors.flatMap(judgeMirror),
  documentation: {
    summary: "Each environment that mirrors another one is like it, but for the differences that are written down.",
    needs: parityDocumentation.needs,
    reasons: findingReasons("parity", parityDocumentation),
  },
});

function judgeMirror(mirror: Mirror): readonly Finding[] {
  const { environment, mirrored, parity } = mirror;
  const { configuration } = parity;
  const about = (reason: string, what: string, told: Pick<Finding, "message" | "fix">): Finding => ({
    ...{ id: ["parity", reason, environment, what].filter((part) => part !== "").join("/") },
    ...{ severity: mirror.severity, environment, evidence: [], ...told },
  });
  const parts = (["settings", "secrets", "variables"] as const).flatMap((name): readonly Finding[] => {
    const part = parity[name];
    if (part === "none") return [];
    if (part.ok) return judgePart(mirror, part.value);
    const message = `Whether the ${name} of ${environment} are like those of ${mirrored} could not be read, so nobody knows: ${part.why}`;
    return [about("unreadable", name, { message, fix: UNREAD })];
  });
  if (configuration === "none") {
    if (parity.settings !== "none") return parts;
    const message = `Neither ${environment} nor ${mirrored} says what could be compared: no \`config\`, and no GitHub environment.`;
    return [about("nothing", "", { message, fix: "Say `config:` for both, or take `mirrors:` out of the policy." })];
  }
  if (configuration.kind === "compared") return [...judgePart(mirror, configuration), ...parts];
  const message = `The configurations of ${environment} and ${mirrored} cannot be compared: ${configuration.why}`;
  const [first] = configuration.faults;
  const broken = about("incomparable", "", { message, fix: "Correct what the message names: docs/configuration.md." });
  return [first === undefined ? broken : { ...broken, file: first.at }, ...parts];
}

const UNREAD =
  "Give `actions: read`, and for names of secrets and variables the token of an App with Environments: read; or write that they may differ into config/differences.yml.";

function judgePart({ environment, severity }: Mirror, { faults }: ParityPart): readonly Finding[] {
  return faults.map(({ code, what, message, at }) => {
    const finding = {
      ...{ id: `parity/${code.replace(/^parity-/, "")}/${environment}/${what}`, severity, environment, message },
      fix: "Make them alike, or write the difference down in config/differences.yml, with reason, owner and until.",
      evidence: [],
    };
    return at === null ? finding : { ...finding, file: at };
  });
}
