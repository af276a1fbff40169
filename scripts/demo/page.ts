import type { Album, Chapter, IssuePage } from "./album.ts";
import { documentOf, el, type Html, row } from "./html.ts";
import type { LedgerClone } from "./ledger.ts";
import { type LinkMap, renderSummary } from "./render.ts";
import type { Ran } from "./shop.ts";
import { STYLE } from "./style.ts";

/** The job summaries of the whole story on one page: the scenes on the left, what each run showed on the right. */
export function pageOf({ chapters }: Pick<Album, "chapters">, ledger: LedgerClone): string {
  const runs = new Set(chapters.flatMap(({ ran }) => ran.map(({ run }) => run.id)));
  const links: LinkMap = (url) => {
    const run = Number(/\/actions\/runs\/(\d+)/.exec(url)?.[1]);
    return runs.has(run) ? `#run-${run}` : undefined;
  };
  const body = row(
    el("nav", { "aria-label": "Scenes" }, el("p", { class: "name" }, "env-actions"), el("ol", {}, chapters.map(entry))),
    el(
      "main",
      {},
      el(
        "header",
        {},
        el("h1", {}, "A release travels from development to production"),
        el(
          "p",
          {},
          "The job summaries of every run of the demo, as the actions wrote them. On GitHub each stands on the page of its run; ",
          "what is underlined with dots leads to a page that only GitHub has.",
        ),
      ),
      chapters.map((chapter, at) => scene(chapter, at, links)),
      record(ledger),
    ),
  );
  return documentOf("env-actions: the demo's job summaries", STYLE, body);
}

function entry({ headline, ran }: Chapter, at: number): Html {
  const runs = ran.map(({ run, workflow, job }) =>
    el("li", {}, el("a", { href: `#run-${run.id}` }, el("i", { class: `dot ${job.conclusion ?? ""}` }), workflow)),
  );
  const list = runs.length === 0 ? [] : [el("ul", {}, runs)];
  return el("li", {}, el("a", { href: `#scene-${at + 1}` }, headline), list);
}

function scene({ headline, said, ran, issues }: Chapter, at: number, links: LinkMap): Html {
  return el(
    "section",
    { id: `scene-${at + 1}` },
    el("h2", {}, el("span", { class: "number" }, String(at + 1)), headline),
    said.map((text) => el("p", { class: "said" }, text)),
    issues.map((each) => issueCard(each, links)),
    ran.map((each) => card(each, links)),
  );
}

/** An issue as people read it; what only we read in it, a comment of HTML, is left out. */
function issueCard({ number, title, body }: IssuePage, links: LinkMap): Html {
  const head = el(
    "header",
    {},
    el("span", { class: "badge" }, "issue"),
    el("b", {}, title),
    el("span", { class: "faint" }, `#${number}`),
  );
  const text = renderSummary(body.replaceAll(/<!--.*?-->/g, ""), links);
  return el("article", {}, head, el("div", { class: "summary" }, text));
}

function card({ run, workflow, job, ended }: Ran, links: LinkMap): Html {
  const conclusion = job.conclusion ?? job.status;
  const by = run.event === "workflow_dispatch" || run.event === "push" ? `${run.event}, ${run.actor.login}` : run.event;
  const idle = ended?.verdict === "Nothing to do";
  const head = el(
    "header",
    {},
    el("span", { class: `badge ${conclusion}` }, conclusion),
    el("b", {}, workflow),
    el("span", { class: "faint" }, `run ${run.id}, ${by}${idle ? ": nothing was due" : ""}`),
  );
  if (idle) return el("article", { id: `run-${run.id}`, class: "idle" }, head);
  const summaries = job.summaries.map((summary) => el("div", { class: "summary" }, renderSummary(summary, links)));
  const title = el("summary", {}, `Steps and log of the job ${job.name}`);
  const log = el("pre", {}, job.log.trim());
  return el(
    "article",
    { id: `run-${run.id}` },
    head,
    summaries,
    el("details", { class: "log" }, title, steps(run.jobs), log),
  );
}

function steps(jobs: Ran["run"]["jobs"]): Html {
  const rows = jobs.flatMap((job) =>
    job.steps.map(({ name, conclusion }) =>
      el("tr", {}, el("td", {}, job.name), el("td", {}, name), el("td", { class: conclusion ?? "" }, conclusion ?? "")),
    ),
  );
  return el("div", { class: "wide" }, el("table", {}, el("tbody", {}, rows)));
}

function record({ promotions, head, events }: LedgerClone): Html {
  const rows = promotions.map(({ id, environment, release, state }) =>
    el(
      "tr",
      {},
      el("td", {}, el("code", {}, id)),
      el("td", {}, environment),
      el("td", {}, el("code", {}, release)),
      el("td", { class: state }, state),
    ),
  );
  const head12 = head.slice(0, 12);
  return el(
    "section",
    { id: "record" },
    el("h2", {}, "What is on record"),
    el(
      "p",
      { class: "said" },
      `${events} events, cloned at commit ${head12} and verified: the chain of hashes, and every state file against it.`,
    ),
    el(
      "article",
      {},
      el(
        "div",
        { class: "wide" },
        el(
          "table",
          {},
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              ["Promotion", "Environment", "Release", "State"].map((name) => el("th", {}, name)),
            ),
          ),
          el("tbody", {}, rows),
        ),
      ),
    ),
  );
}
