import { must } from "./claim.ts";
import { plain, readMarkdown } from "./markdown.ts";
import { type Stage, went } from "./stage.ts";

/** The repository itself, after all of this: the ledger, GitHub's settings and the workflows are in order. */
export async function auditAll({ shop, teller }: Stage): Promise<void> {
  teller.scene("The audit looks at what releases travel through, and finds it clean");
  const ran = await shop.start("audit.yml");
  const { job, told } = went(ran, "audit");
  must(told?.verdict === "Clean", `the audit finds nothing to be seen to, but says ${told?.verdict ?? "nothing"}`);
  must(told.message.startsWith("no errors, no warnings"), "no errors, no warnings");
  const lines = job.summaries.flatMap((summary) => readMarkdown(summary).children.map((block) => plain(block)));
  const audited = lines.find((line) => line.startsWith("Audited: "))?.slice("Audited: ".length);
  must(
    audited?.includes("ledger, checkpoints, deployments, ledger-branch") === true,
    "the audit says what it looked at",
  );
  teller.say(
    "Every morning, and here by hand: the ledger against GitHub's own record, the rules of its branch, the workflows, what " +
      "everybody forgot. That nothing is said of backups was accepted with a reason and a day, in a file that others agreed to. A failure, a refusal and a rollback are no faults: they are on record as what they were.",
  );
  teller.keep(ran);
  teller.table(
    ["audit", "what it says"],
    [
      [{ text: told.verdict, tone: "good" }, told.message],
      ["audited", audited],
    ],
  );
}
