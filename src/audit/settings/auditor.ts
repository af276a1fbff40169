import { refuteReview } from "../../environments/access/review.ts";
import { type AuditAsk, defineAuditor } from "../../environments/auditor.ts";
import { policyOf, toldBy } from "../../environments/needed.ts";
import { reading } from "../../environments/reading.ts";
import { tellSettings } from "../../environments/settings/history.ts";
import { judgeSettings, type SettingsQuestion } from "../../environments/settings/judge.ts";
import { type Part, partsOf, REPOSITORY } from "../../environments/settings/parts.ts";
import { NAMES_NEED, readNames } from "../../github/environment-names.ts";
import { gatherReview } from "../access/auditor.ts";

/** GitHub's settings are those that the ledger has, or somebody answered for the change (R57, R62). */
export const settingsAuditor = defineAuditor({
  name: "settings",
  async gather(ask): Promise<Omit<SettingsQuestion, "url">> {
    const [now, told, reviewed] = await Promise.all([readParts(ask), toldBy(ask), lastReview(ask)]);
    return { now, history: told === undefined ? undefined : tellSettings(told.events), reviewed };
  },
  judge: (question, { url }) => judgeSettings({ ...question, url }),
  documentation: {
    summary:
      "GitHub's own settings (environments, reviewers, bypass, branches, rulesets, names of secrets) are those that the ledger has, or somebody answered for the change.",
    needs: [
      "`contents: write`: each audit that sees a change records it in the ledger, and nothing else; without it, changes are compared with what was recorded before",
      "`actions: read`: the environments",
      "for bypass lists and names of secrets: the token of a GitHub App with Administration, Environments: read and Secrets: read, or of an administrator; what was not seen is said, and is never called unchanged",
    ],
    reasons: {
      changed: {
        means: "a setting is not what it was, and no proven review of who has access was signed after it",
        remedy:
          "find out who did it; confirm the review of who has access, or accept the finding with a reason in the baseline. Names of secrets stand on no review's page, so only the baseline answers for them",
      },
      unseen: {
        means: "some settings could not be read, so nobody knows whether they changed",
        remedy: "the finding names the permission or token",
      },
      unrecorded: {
        means: "the ledger has no record of the settings to compare with",
        remedy: "run the audit with `contents: write` and without `dry-run`",
      },
    },
  },
});

/** GitHub's settings now. Throws `Unread` without a policy. */
export async function readParts(ask: AuditAsk): Promise<readonly Part[]> {
  const { client, repo, repository, environments } = ask;
  const native = [...policyOf(ask).environments.values()].filter((one) => one.githubEnvironment !== "none");
  const places = [REPOSITORY, ...native.map(({ name }) => name)];
  const fix = `Give the step another token (\`token:\`): ${NAMES_NEED}.`;
  const [access, secrets] = await Promise.all([
    ask.access(),
    Promise.all(
      places.map(async (place) => {
        const environment = place === REPOSITORY ? null : place;
        const names = await reading(fix, () => readNames(client, { repo, environment, kind: "secrets" }));
        return [place, names] as const;
      }),
    ),
  ]);
  return partsOf({ visibility: repository.visibility, environments, access, secrets: new Map(secrets) });
}

/** The number of the last review of who has access, if its comment proves it now; the ledger's word alone answers for nothing. */
async function lastReview(ask: AuditAsk): Promise<number> {
  const { last } = await gatherReview(ask);
  if (last === undefined) return 0;
  const { reviewed, signed } = last;
  const proven = [...signed.values()].some(
    (read) =>
      read.ok && refuteReview(reviewed, read.value, ask.repo) === undefined && read.value.rights.kind === "allowed",
  );
  return proven ? reviewed.seq : 0;
}
