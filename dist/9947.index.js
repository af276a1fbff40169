export const id = 9947;
export const ids = [9947];
export const modules = {

/***/ 79947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  jobStatusOf: () => (/* reexport */ context/* jobStatusOf */.JZ),
  verifyHere: () => (/* reexport */ verifyHere)
});

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var verification_plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/promotion/go-on.js + 1 modules
var go_on = __webpack_require__(38020);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/heal.js
var heal = __webpack_require__(20841);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/release/release.js
var release_release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/verification/watch.js
var watch = __webpack_require__(68750);
;// CONCATENATED MODULE: ./build/src/promotion/verification/chart.js

/** More points than this cannot be told apart in a summary. */
const POINTS = 40;
/** Grey, blue and red, each to be told apart from the others on a light and on a dark page. */
const COLOURS = { before: "#8c959f", now: "#1f7ae0", limit: "#d1242f" };
/** Beyond this a number is not written in digits alone. */
const MOST = 1e15;
/**
 * One metric before and while the release was watched, as the lines of a Mermaid chart; undefined when there are too few
 * numbers to draw, or some that cannot be drawn. Both over the same width, each line in its colour: the diagram's language
 * has no legend, so {@link captionOf} says what is what.
 */
function chartOf({ metric, before, after }) {
    const now = (0,watch/* spread */.il)(after, POINTS);
    if (now.length < 2)
        return undefined;
    const then = before.length < 2 ? [] : resized(before, now.length);
    const limits = [metric.max, metric.min].filter((limit) => limit !== undefined);
    const all = [...then, ...now, ...limits];
    if (all.some((value) => !(Math.abs(value) <= MOST)))
        return undefined;
    const low = Math.min(0, ...all);
    const high = Math.max(0, ...all);
    const top = Number(plain(high)) > Number(plain(low)) ? high + (high - low) * 0.1 : low + 1;
    const colours = [...(then.length === 0 ? [] : [COLOURS.before]), COLOURS.now, ...limits.map(() => COLOURS.limit)];
    return [
        `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours.join(", ")}"}}}}%%`,
        "xychart-beta",
        `  title "${labelOf(metric.name)}"`,
        `  x-axis "values" 1 --> ${now.length}`,
        `  y-axis "${labelOf(metric.name)}" ${plain(low)} --> ${plain(top)}`,
        ...(then.length === 0 ? [] : [`  line "before" [${then.map(plain).join(", ")}]`]),
        `  line "now" [${now.map(plain).join(", ")}]`,
        ...limits.map((limit) => `  line "limit" [${now.map(() => plain(limit)).join(", ")}]`),
    ];
}
/** This kind of diagram decodes no entities: whatever is more than a letter, a digit or a plain mark is left out. */
function labelOf(name) {
    return name.replace(/[^\p{L}\p{N} ._-]/gu, " ");
}
/** What the lines of a chart are. */
function captionOf({ metric, before }) {
    const lines = [
        ...(before.length < 2 ? [] : ["grey: before"]),
        "blue: now",
        ...(metric.max === undefined && metric.min === undefined ? [] : ["red: the limit"]),
    ];
    return `${metric.name}, ${lines.join(", ")}`;
}
/** A list stretched or thinned to a length. */
function resized(values, length) {
    return Array.from({ length }, (_, index) => values[Math.floor((index * values.length) / length)] ?? 0);
}
/** Without an exponent, which the diagram's language does not know. */
function plain(value) {
    const text = value.toPrecision(4);
    return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 9 : 0) : String(Number(text));
}

;// CONCATENATED MODULE: ./build/src/promotion/verification/summary.js


const WORDS = { pass: "Verified", fail: "Not well", unknown: "Nobody can say", open: "Still watched" };
const MARKS = { pass: "passed", fail: "**failed**", unknown: "unknown" };
/** What a person sees first: the verdict, then what it rests on, then how the metrics went. */
function summarizeVerification(summary, o) {
    summary.heading(`${o.environment}: ${WORDS[o.verdict].toLowerCase()}`);
    summary.verdict((0,markdown/* strong */.ko)(WORDS[o.verdict]), ": ", (0,markdown/* code */.aY)(o.promotion), ` (${o.release}). `, o.message);
    for (const sentence of o.next)
        summary.paragraph((0,markdown/* strong */.ko)("Next"), ": ", sentence);
    const rows = o.checks.map(({ check, verdict, message }) => [
        check,
        { markdown: MARKS[verdict] },
        message,
    ]);
    if (rows.length > 0)
        summary.table(["Check", "Verdict", "What was seen"], rows);
    for (const series of o.series) {
        const chart = chartOf(series);
        if (chart !== undefined)
            summary.paragraph(captionOf(series)).mermaid(chart);
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/verification/answer.js


/** Asked again about something that is settled: what is stored is what counts. */
function over(environment, settled) {
    const message = `${settled.id} is ${settled.state} already: a settled promotion never opens again.`;
    const said = answer(environment, settled, { decision: "unchanged", reason: "already-settled", message });
    return { ...said, failed: settled.state !== "succeeded" };
}
/** Only a pass, a watch that goes on and a policy that asks for nothing end green. */
const GREEN = new Set(["pass", "watching", "unchanged", "dry-run"]);
function answer(environment, subject, said) {
    const { decision, reason, message, hint, found } = said;
    return {
        decision,
        reason,
        message,
        ...(hint === undefined ? {} : { hint }),
        failed: !GREEN.has(decision),
        result: {
            environment,
            promotion: subject?.id ?? null,
            release: subject === undefined ? null : { ...subject.release },
            checks: (found?.checks ?? []).map((check) => ({ ...check })),
            tests: found?.tests ?? null,
        },
        outputs: { promotion: subject?.id, release: subject?.release.id },
    };
}
/** Writes the summary of one look. */
function tell({ summary, environment }, subject, o) {
    const { verdict, message, found, next } = o;
    const release = (0,release_release/* describeRelease */.NC)(subject.release);
    const { checks, series } = found;
    summarizeVerification(summary, {
        environment: environment.name,
        promotion: subject.id,
        release,
        verdict,
        message,
        next,
        checks,
        series,
    });
}

// EXTERNAL MODULE: ./build/src/promotion/verification/conclude.js
var conclude = __webpack_require__(85118);
// EXTERNAL MODULE: ./build/src/promotion/verification/drafts.js
var drafts = __webpack_require__(15783);
// EXTERNAL MODULE: ./build/src/promotion/verification/look.js
var look = __webpack_require__(63840);
// EXTERNAL MODULE: ./build/src/promotion/owner.js
var owner = __webpack_require__(14640);
;// CONCATENATED MODULE: ./build/src/promotion/verification/turn.js

/** Which promotion a step verifies: the one it names, else what this run brought in, else what is in the environment. */
function turnOf(state, { promotion: named, calling }) {
    const open = openOne(state, named, calling);
    if (open !== undefined) {
        const own = open.state === "deploying" && open.owner !== null && (0,owner/* sameOwner */.s)(open.owner, calling);
        if (open.state === "deploying" && !own)
            return { kind: "deploying", promotion: open };
        return { kind: "judge", promotion: open, own };
    }
    const settled = settledOne(state, named, calling);
    if (settled === undefined)
        return { kind: "nothing" };
    const isThere = state.current.kind === "release" && state.current.promotion === settled.id;
    const unverified = settled.state === "succeeded" && settled.verification === undefined && isThere;
    return unverified ? { kind: "afterwards", settled } : { kind: "over", settled };
}
function openOne({ open }, named, calling) {
    const inside = open.filter(({ state }) => state === "deploying" || state === "deployed" || state === "verifying");
    if (named !== undefined)
        return inside.find(({ id }) => id === named);
    return inside.find(({ owner }) => owner?.id === calling.id) ?? inside[0];
}
function settledOne({ settled, current }, named, calling) {
    if (named !== undefined)
        return settled.find(({ id }) => id === named);
    const there = current.kind === "release" ? current.promotion : undefined;
    return settled.find(({ run }) => run === calling.id) ?? settled.find(({ id }) => id === there);
}

// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/promotion/deployment.js
var deployment = __webpack_require__(31600);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/request/close.js + 1 modules
var request_close = __webpack_require__(30581);
// EXTERNAL MODULE: ./build/src/promotion/settle.js
var settle = __webpack_require__(31624);
;// CONCATENATED MODULE: ./build/src/promotion/verification/whole-run.js










/**
 * Settles a deployment in several jobs by all jobs of this run but this one: `settle: explicit`. Each must have ended well; one
 * that was skipped has deployed nothing. Throws `Stop` `jobs-running` while another one has not ended.
 */
async function settleWholeRun(context, ground, promotion) {
    const { client, repo, calling } = context;
    const jobs = await (0,runs/* listJobs */.N6)(client, { repo, run: calling.id, attempt: calling.attempt });
    const ending = endingOf(jobs, calling.checkRun);
    const { environment, fence } = promotion;
    const before = (0,snapshot/* stateOf */.L4)(ground.ledger, environment);
    const recorded = await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { environment, files: () => [] }) }),
        decide: (facts) => {
            const open = (0,snapshot/* stateOf */.L4)(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
            if (open?.state !== "deploying" || open.fence !== fence)
                return { drafts: [], result: undefined };
            const asked = (0,verification_plan/* verificationOf */.zM)((0,promotion_ground/* environmentNamed */.b6)(facts.ground.policy, environment), facts.ground.now) !== undefined;
            const drafts = (0,settle/* settleDrafts */.Iu)(open, ending, "verify", open.deployment, asked);
            return { drafts, result: (0,settle/* outcomeOf */.sG)(drafts) };
        },
    });
    const after = recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
    if (recorded.kind === "appended")
        await (0,request_close/* closeSettled */.S)(context, recorded.facts.ground.ledger, recorded.ledger);
    const outcome = recorded.result ?? "deploying";
    const url = (0,look/* urlOf */.rs)(ground, environment);
    await (0,deployment/* closeSettledDeployments */.S8)(context, { promotion, deployment: promotion.deployment, before, outcome, url });
    return { outcome, ground: after };
}
/** How a deployment in several jobs ended. Pure. */
function endingOf(jobs, own) {
    const others = jobs.filter(({ id }) => id !== own);
    if (own === null || others.length === jobs.length) {
        throw new stop/* Stop */.V("jobs-running", "Which job of this run is this one is not known, so nobody can say whether the others ended.", "Leave the input `job` alone; it needs a runner that says `job.check_run_id`.");
    }
    const going = others.filter(({ status }) => status !== "completed");
    if (going.length > 0) {
        const names = going.map(({ name }) => name).join(", ");
        throw new stop/* Stop */.V("jobs-running", `Other jobs of this run have not ended: ${names}.`, "The job with verify comes last: name every job that deploys in its `needs:`.");
    }
    const bad = others.filter(({ conclusion }) => conclusion !== "success");
    const [first] = bad;
    if (others.length > 0 && first === undefined)
        return { outcome: "success", moved: [] };
    const what = bad.map(({ name, conclusion }) => `${name} ended ${conclusion ?? "without a conclusion"}`).join(", ");
    return {
        outcome: "failure",
        reason: "job-failed",
        message: `Not every job that deploys ended well: ${what || "there is none"}.`,
    };
}

;// CONCATENATED MODULE: ./build/src/promotion/verification/verify-here.js














/** Judges what a promotion deployed, and settles it (R97-R99). In the deploying job itself the post step of promote settles. */
async function verifyHere(context, options) {
    const { environment: name } = options;
    const named = promotionNamed(options.promotion);
    let ground = await (0,promotion_ground/* readGround */.A4)(context, { environment: name, files: () => [] });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, name);
    const look = () => turnOf((0,snapshot/* stateOf */.L4)(ground.ledger, name), { promotion: named, calling: context.calling });
    let turn = look();
    if (turn.kind === "deploying" && !options.dryRun) {
        ground = await settleDeployer(context, ground, environment, turn.promotion);
        turn = look();
    }
    else if (turn.kind === "judge" && turn.own && environment.settle === "explicit") {
        throw new stop/* Stop */.V("jobs-running", "This job brings the release in; the last job of the run settles it.", LAST_JOB);
    }
    switch (turn.kind) {
        case "nothing":
            return answer(name, undefined, {
                decision: "blocked",
                reason: "nothing-deployed",
                message: `${named === undefined ? "No promotion" : named} of ${name} is there to be verified.`,
                hint: "Run verify after promote, or name a promotion of this environment.",
            });
        case "deploying":
            return answer(name, turn.promotion, {
                decision: "blocked",
                reason: "still-deploying",
                message: `${turn.promotion.id} is still being deployed by another job.`,
                hint: "Let the job with verify `needs:` the one with promote.",
            });
        case "over":
            return over(name, turn.settled);
        case "afterwards":
        case "judge":
            return verifyTurn(context, { ...options, ground, environment, turn });
    }
}
const LAST_JOB = "Put verify in a job of its own that `needs:` every job that deploys.";
function promotionNamed(text) {
    if (text === undefined)
        return undefined;
    const named = (0,plan/* readMarker */.t7)(text)?.promotion;
    if (named !== undefined)
        return named;
    throw new stop/* Stop */.V("promotion-unknown", `${text} is no promotion.`, "Give the output `promotion` of the promote step.");
}
/** The job that deploys has ended without settling, or several deploy and this is the last one. */
async function settleDeployer(context, ground, environment, promotion) {
    if (environment.settle === "explicit" && promotion.owner?.id === context.calling.id) {
        return (await settleWholeRun(context, ground, promotion)).ground;
    }
    const reread = () => (0,promotion_ground/* readGround */.A4)(context, { environment: environment.name, files: () => [] });
    const healed = await (0,heal/* heal */.R)(context, ground, promotion, reread);
    return healed === undefined ? ground : reread();
}
async function verifyTurn(context, turning) {
    const { environment, turn, jobStatus } = turning;
    const subject = turn.kind === "judge" ? turn.promotion : turn.settled;
    const plan = (0,verification_plan/* verificationOf */.zM)(environment, turning.ground.now);
    if (plan === undefined) {
        return answer(environment.name, subject, {
            decision: "unchanged",
            reason: "verification-not-asked",
            message: `The policy asks for no verification in ${environment.name}.`,
        });
    }
    if (turn.kind === "judge" && turn.own && jobStatus !== "success") {
        return answer(environment.name, subject, {
            decision: "blocked",
            reason: "job-not-well",
            message: `This job is ${jobStatus} already; there is nothing to verify.`,
            hint: "Leave `if: always()` away from verify: a deployment that failed is settled by promote's post step.",
        });
    }
    const { ground, record } = await (0,look/* readRecord */.aE)(context, environment.name, subject.release.id);
    const about = aboutTurn(turn, ground, record.digest);
    const watched = watchedOf(turn);
    return watchTurn(context, { ...turning, ground, plan, about, watched, record });
}
function aboutTurn(turn, ground, digest) {
    if (turn.kind === "judge")
        return (0,drafts/* aboutOf */.rI)(turn.promotion, digest);
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, turn.settled.id.replace(/^p-(.+)-[0-9]+$/, "$1"));
    return {
        service: ground.service,
        environment: state.environment,
        promotion: turn.settled.id,
        fence: state.fence,
        digest,
    };
}
function watchedOf(turn) {
    if (turn.kind === "afterwards") {
        const { id, release } = turn.settled;
        return { id, release: release.id, enteredAt: undefined, verification: undefined };
    }
    const { id, release, enteredAt, verification } = turn.promotion;
    return { id, release: release.id, enteredAt: enteredAt ?? undefined, verification };
}
async function watchTurn(context, o) {
    const { plan, about, dryRun, turn, environment } = o;
    // A single look needs no word before it; whatever lasts, or starts something, does.
    const announced = turn.kind === "judge" && (plan.bake > 0 || plan.workflow !== undefined);
    const begun = announced && !dryRun ? await (0,conclude/* recordStart */.cv)(context, o.ground, about, plan) : o.ground;
    const open = (0,snapshot/* stateOf */.L4)(begun.ledger, environment.name).open.find(({ id }) => id === o.watched.id);
    const watched = { ...o.watched, verification: open?.verification };
    const tests = dryRun ? NO_TESTS : await (0,look/* beginTests */.dF)(context, begun, { watched, plan, environment: environment.name });
    const found = await (0,look/* lookAt */.t5)(context, {
        ...{ ground: begun, record: o.record, environment: environment.name, watched, plan, tests },
        time: timeOf(context, begun, plan, watched),
    });
    const subject = turn.kind === "judge" ? turn.promotion : turn.settled;
    if (found.verdict === "open")
        return stillOpen(o, subject, found);
    const verdict = (0,drafts/* verdictIn */.jt)({ ...found, verdict: found.verdict });
    if (dryRun) {
        const message = `Would be ${verdict.verdict}: ${verdict.message}`;
        tell(o, subject, { verdict: verdict.verdict, message, found, next: [] });
        return answer(environment.name, subject, { decision: "dry-run", reason: verdict.reason, message, found });
    }
    const { concluded, ground } = await (0,conclude/* conclude */.Ep)((0,conclude/* renewed */.Fv)(context), begun, about, { found, verdict });
    if (concluded.kind === "late") {
        const message = `${about.promotion} is ${concluded.state} meanwhile: the result is recorded and changes nothing.`;
        tell(o, subject, { verdict: verdict.verdict, message, found, next: [] });
        return answer(environment.name, subject, { decision: "late", reason: "verification-late", message, found });
    }
    const next = concluded.kind === "settled" ? await (0,go_on/* goOn */.A)((0,conclude/* renewed */.Fv)(context), { outcome: concluded.outcome, ground }) : [];
    const message = (0,conclude/* withWayBack */.PO)(context, ground, about, verdict.message);
    tell(o, subject, { verdict: verdict.verdict, message, found, next });
    return answer(environment.name, subject, { decision: verdict.verdict, reason: verdict.reason, message, found });
}
/** Nothing is started for a look that changes nothing. */
const NO_TESTS = { kind: "unknown", run: null, message: "A dry run starts no tests." };
function timeOf(context, ground, plan, { verification }) {
    const now = context.clock.now().getTime();
    const since = verification === undefined ? now : (0,look/* onThisClock */.US)(ground, verification.since);
    const until = verification === undefined ? now + plan.bake : (0,look/* onThisClock */.US)(ground, verification.until);
    const long = plan.bake > verification_plan/* IN_JOB */.oy;
    // What lasts longer than a job may is looked at once, and the resuming workflow goes on.
    return {
        since: Math.min(since, now),
        until,
        deadline: now + (long ? plan.interval * plan.failures : verification_plan/* IN_JOB */.oy),
        passing: long,
    };
}
function stillOpen(o, subject, found) {
    const { environment } = o;
    const long = o.plan.bake > verification_plan/* IN_JOB */.oy;
    const message = long
        ? `It is watched for ${(0,duration/* describeDuration */.MB)(o.plan.bake)}; the resuming workflow judges it then, and holds no runner.`
        : "It did not come to an end in this job; the resuming workflow goes on.";
    tell(o, subject, { verdict: "open", message, found, next: [] });
    return answer(environment.name, subject, {
        decision: o.dryRun ? "dry-run" : "watching",
        reason: "verification-watching",
        message,
        found,
    });
}

;// CONCATENATED MODULE: ./build/actions/work/verify.js
/** What the step `verify` does; loaded once its inputs are good. */




/***/ }),

/***/ 38020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ goOn)
});

// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/dispatch-permission.js


/** No workflow has this name, so asking for it starts nothing. */
const NO_WORKFLOW = "env-actions-permission-probe.yml";
/**
 * Whether the token may start workflows (`actions: write`). GitHub has no way to ask, so a workflow that does not exist is
 * dispatched: 403 means no, 404 and 422 mean that only the workflow is missing. A wrong yes costs nothing: the dispatch
 * that follows is refused and the resuming workflow starts it later.
 */
async function mayDispatch(client, { repo }) {
    try {
        await client.rest("read", "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
            ...(0,github_repo/* inRepo */.u)(repo),
            workflow_id: NO_WORKFLOW,
            ref: "main",
        });
        return true;
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found", "unprocessable"))
            return true;
        if ((0,errors/* isFailure */.N6)(error, "forbidden", "unauthorized"))
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/src/promotion/advance.js + 4 modules
var advance = __webpack_require__(695);
// EXTERNAL MODULE: ./build/src/promotion/due.js + 1 modules
var promotion_due = __webpack_require__(34827);
;// CONCATENATED MODULE: ./build/src/promotion/go-on.js



/**
 * Takes what became due by what was just settled; what was done, or who will do it, in sentences. Only a success opens the
 * way downstream; what follows a failure by itself is due here too.
 */
async function goOn(context, { outcome, ground }) {
    const due = (0,promotion_due/* dueByAutomation */.Tw)(ground.policy, ground.ledger);
    const [first] = outcome === "succeeded" ? due : outcome === "failed" ? due.filter(({ rollback }) => rollback !== undefined) : [];
    if (first === undefined)
        return [];
    if (!(await mayDispatch(context.client, { repo: context.repo }))) {
        return [`${first.release.id} is due in ${first.environment.name}; the resuming workflow will start it.`];
    }
    const transitions = await (0,advance/* advance */.n)(context, { dryRun: false, ground });
    return transitions.map(({ environment, did, message }) => `${environment}: ${did}. ${message}`);
}


/***/ })

};
