import { requestFor } from "../../test/acceptance/approve.ts";
import { answers, signs, write } from "../../test/acceptance/comment.ts";
import type { Comment, Issue, User } from "../../test/simulator/world.ts";
import { must } from "./claim.ts";
import { plain, readMarkdown } from "./markdown.ts";
import { billedMinutes } from "./result.ts";
import type { Ran, Shop } from "./shop.ts";
import { type Stage, tellRuns } from "./stage.ts";

const MINUTES = 60_000;

interface Vote {
  readonly by: User;
  readonly comment: Comment;
  readonly ran: readonly Ran[];
}

/** Two people decide on a page of their own. Who asked is none of them, and nothing runs while they think. */
export async function askPeople({ shop, teller }: Stage): Promise<void> {
  const { simulator, repository, alice, bob, carol } = shop;

  teller.scene("People are asked, and bob cannot approve what he asked for");
  const { issue, plan } = await requestFor(shop, "production");
  const [missing, asked] = firstLines(issue);
  must(missing?.startsWith("2 approvals are missing") === true, "the request begins with what is missing");
  must(issue.body.includes(`/approve ${plan}`), "the request names the line that approves it");
  const before = { ...issue };
  const own = await vote(shop, bob);
  const [reply] = answers(issue, own.comment);
  must(signs(own.comment).join() === "confused" && reply !== undefined, "bob is refused, and told why");
  must(reply.includes("They asked for this promotion."), "the reason is that he asked");
  must(started(own.ran).length === 0, "no approval of bob's starts anything");
  teller.say(
    "The resuming workflow opened an issue for the promotion. Two of alice, bob and carol must agree to this plan: the " +
      "release, the policy, the way back. bob tries it himself.",
  );
  teller.table(
    ["the issue", before.title],
    [
      ["it begins", `${missing} ${asked ?? ""}`],
      ["approves", `/approve ${plan}`],
      ["bob says", own.comment.body],
      ["answer", { text: firstLine(reply), tone: "bad" }],
    ],
  );
  teller.show(before);
  teller.keep(own.ran);

  teller.scene("alice approves, carol half an hour later; no runner waits for them");
  const first = await vote(shop, alice);
  counts(first);
  const [runs, minutes] = [repository.runs.length, billedMinutes(shop)];
  simulator.world.advance(30 * MINUTES);
  await simulator.engine.drain();
  const spent = { runs: repository.runs.length - runs, minutes: billedMinutes(shop) - minutes };
  must(spent.runs === 0 && spent.minutes === 0, "nothing runs while people think");
  must(started(first.ran).length === 0, "one approval is not two");
  const second = await vote(shop, carol);
  counts(second);
  teller.keep([...first.ran, ...second.ran]);
  teller.say(
    `Between the two, 30 minutes: ${spent.runs} runs, ${spent.minutes} billed minutes. A comment wakes the resuming workflow, ` +
      "which reads it again, notes it and ends.",
  );
  teller.table(
    ["who", "says", "it counts"],
    [first, second].map(({ by, comment }) => [by.login, comment.body, { text: "+1", tone: "good" }]),
  );
  tellRuns(teller, second.ran);
}

/** alice and carol approve what waits for production; the answer is all that ran. */
export async function approveTwice(shop: Shop): Promise<readonly Ran[]> {
  const ran: Ran[] = [];
  for (const by of [shop.alice, shop.carol]) {
    const given = await vote(shop, by);
    counts(given);
    ran.push(...given.ran);
  }
  return ran;
}

/** Somebody writes the one line that approves what waits for production. */
async function vote(shop: Shop, by: User): Promise<Vote> {
  const { issue, plan } = await requestFor(shop, "production");
  const written: Comment[] = [];
  const ran = await shop.after(async () => {
    written.push(await write(shop, issue, `/approve ${plan}`, by));
  });
  const [comment] = written;
  must(comment !== undefined, `${by.login} wrote a comment`);
  return { by, comment, ran };
}

function counts({ by, comment }: Vote): void {
  must(signs(comment).join() === "+1", `the approval of ${by.login} counts`);
}

function started(ran: readonly Ran[]): readonly Ran[] {
  return ran.filter(({ workflow }) => workflow === "production");
}

/** The paragraphs of an issue, as people read them. */
function firstLines({ body }: Pick<Issue, "body">): readonly string[] {
  return readMarkdown(body)
    .children.slice(0, 2)
    .map((block) => plain(block));
}

function firstLine(markdown: string): string {
  return firstLines({ body: markdown })[0] ?? "";
}
