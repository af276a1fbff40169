export const id = 6116;
export const ids = [6116];
export const modules = {

/***/ 6116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  requireByStep: () => (/* reexport */ requireByStep)
});

// EXTERNAL MODULE: ./build/src/action/errors.js
var errors = __webpack_require__(66537);
// EXTERNAL MODULE: ./build/src/approvals/assignment.js
var assignment = __webpack_require__(88285);
// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
;// CONCATENATED MODULE: ./build/src/approval-request/inputs.js




const LONGEST_MESSAGE = 2_000;
const MOST_APPROVERS = 50;
const MOST_COUNT = 10;
const LONGEST_WAIT = "10m";
const LONGEST_EXPIRE = "30d";
const EXPIRES = "72h";
const WORKFLOW = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,98}\.ya?ml$/;
const ENTRY_SAYS = "a login, user:<login>, role:<triage, write, maintain or admin> or team:<slug>";
/** Reads the inputs, all mistakes at once. Throws `UserError` `invalid-input`. */
function readWanted(given) {
    const mistakes = [];
    if (given.environment !== undefined) {
        const { environment, release } = given;
        for (const name of ["approvers", "minimum-approvals", "message", "workflow", "expire", "wait"])
            if (given[name] !== undefined)
                mistakes.push(`\`${name}\` stands beside \`environment\`: there the policy says it`);
        refuse(mistakes);
        return { policy: { environment, release } };
    }
    if (given.release !== undefined)
        mistakes.push("`release` takes an `environment`");
    const approvers = readApprovers(given.approvers, mistakes);
    const minimum = given["minimum-approvals"] ?? 1;
    checkNumbers(approvers, minimum, mistakes);
    const message = given.message ?? "";
    if (message.length > LONGEST_MESSAGE)
        mistakes.push(`\`message\` has more than ${LONGEST_MESSAGE} characters`);
    const { workflow = null } = given;
    if (workflow !== null && !WORKFLOW.test(workflow))
        mistakes.push("`workflow` is no file name in `.github/workflows`, such as `deploy.yml`");
    const expire = readLength("expire", given.expire ?? EXPIRES, LONGEST_EXPIRE, mistakes);
    const wait = given.wait === undefined ? 0 : readLength("wait", given.wait, LONGEST_WAIT, mistakes);
    if (workflow !== null && wait > 0)
        mistakes.push("`wait` stands beside `workflow`: what is approved goes on there and not in this job");
    refuse(mistakes);
    return { alone: { approvers, minimum, message, workflow, expire, wait } };
}
function readApprovers(text, mistakes) {
    const written = (text ?? "").split(/[\n,]/).map((one) => one.trim());
    const found = new Map();
    for (const one of written.filter((each) => each !== "")) {
        const entry = (0,allow/* readEntry */.hB)(one.includes(":") ? one : `user:${one}`);
        if (entry === undefined)
            mistakes.push(`\`approvers\` names ${JSON.stringify(one.slice(0, 60))}; allowed is ${ENTRY_SAYS}`);
        else
            found.set((0,allow/* entryText */.u0)(entry), entry);
    }
    if (found.size === 0 && mistakes.length === 0)
        mistakes.push("`approvers` names nobody, and there is no `environment`");
    if (found.size > MOST_APPROVERS)
        mistakes.push(`\`approvers\` names more than ${MOST_APPROVERS}; name a team or a role`);
    return [...found.keys()].toSorted().flatMap((text) => found.get(text) ?? []);
}
/** Where only accounts are named, there have to be enough of them. */
function checkNumbers(approvers, minimum, mistakes) {
    if (minimum > MOST_COUNT)
        mistakes.push(`\`minimum-approvals\` is more than ${MOST_COUNT}`);
    else if (approvers.length > 0 && approvers.every(({ kind }) => kind === "user")) {
        const places = (0,assignment/* assign */.k)([minimum], approvers.map(() => [0])).filter((place) => place !== null);
        if (places.length < minimum)
            mistakes.push(`\`minimum-approvals\` is ${minimum}, and \`approvers\` names ${approvers.length}`);
    }
}
function readLength(name, text, longest, mistakes) {
    const length = duration/* DURATION */.ft.test(text) ? (0,duration/* milliseconds */.Rz)(text) : Number.NaN;
    if (length > 0 && length <= (0,duration/* milliseconds */.Rz)(longest))
        return length;
    mistakes.push(`\`${name}\` is ${JSON.stringify(text.slice(0, 60))}; allowed is a duration of at most \`${longest}\`, such as \`5m\``);
    return 0;
}
function refuse(mistakes) {
    if (mistakes.length === 0)
        return;
    const message = mistakes.length === 1 ? `Input ${mistakes[0]}.` : mistakes.map((one) => `- input ${one}`).join("\n");
    throw new errors/* UserError */.y(message, { reason: "invalid-input", hint: "Correct it under `with:` of this step." });
}

// EXTERNAL MODULE: ./build/src/action/plain-text.js
var plain_text = __webpack_require__(49174);
// EXTERNAL MODULE: ./build/src/approval-request/ask.js
var approval_request_ask = __webpack_require__(31776);
// EXTERNAL MODULE: ./build/src/approval-request/close-page.js
var close_page = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/src/approval-request/count.js
var approval_request_count = __webpack_require__(66886);
// EXTERNAL MODULE: ./build/src/approval-request/dispatched.js
var dispatched = __webpack_require__(73490);
// EXTERNAL MODULE: ./build/src/github/errors.js
var github_errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
// EXTERNAL MODULE: ./build/src/github/own-pages.js
var own_pages = __webpack_require__(50996);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var place = __webpack_require__(96610);
// EXTERNAL MODULE: ./build/src/promotion/visible.js
var visible = __webpack_require__(37457);
// EXTERNAL MODULE: ./build/src/approval-request/page-text.js
var page_text = __webpack_require__(54596);
;// CONCATENATED MODULE: ./build/src/approval-request/find-page.js







/** GitHub's clock and ours may differ by this much, in milliseconds. */
const CLOCK_SLACK = 120_000;
/** The pages of our own account since a run was made, closed ones too. */
function readPages({ client, repo }, since) {
    const from = new Date(Date.parse(since) - CLOCK_SLACK);
    return (0,own_pages/* listOwnPages */.FA)(client, repo, { label: place/* REQUEST_LABEL */.dF, states: ["OPEN", "CLOSED"], since: from });
}
/** The page of an ask among others: our own, with its marker, and its text as we wrote it. The lowest number counts (R71). */
function pageIn({ repo, repositoryUrl }, pages, ask) {
    const surroundings = { repositoryUrl, owner: repo.owner };
    return pages.find(({ intact, body }) => intact && isMarked(body, ask) && (0,page_text/* isTextOf */.Z)(body, ask, surroundings));
}
function isMarked(body, ask) {
    return body.trimEnd().endsWith((0,approval_request_ask/* markerOf */.we)(ask));
}
/**
 * Opens the page of an ask once: after a lost answer it is looked for, and of several that were opened in one moment the
 * lowest number counts and the others are closed (R69 to R71). It is locked to collaborators at once (R20). A page that says
 * something else is closed and asks nobody any more.
 */
async function openPage(context, ask, known, since) {
    const { client, repo, clock } = context;
    for (const page of known.filter(({ body }) => isMarked(body, ask)))
        await retire(context, page, "Somebody changed this page, so it asks nobody any more.");
    const text = (0,page_text/* pageText */.x)(ask, { repositoryUrl: context.repositoryUrl, owner: repo.owner });
    const find = async () => {
        const { pages } = await readPages(context, since);
        return pages.filter((page) => pageIn(context, [page], ask) !== undefined);
    };
    const made = [];
    let looked = false;
    const all = await (0,issues/* makeOnce */.GL)({
        find: async () => {
            // What was read a moment ago is the first look.
            if (looked)
                return find();
            looked = true;
            return [];
        },
        make: async () => {
            const { number, page, title, body } = await (0,issues/* createIssue */.Ko)(client, repo, { ...text, label: place/* REQUEST_LABEL */.dF });
            await (0,issues/* lockIssue */.Vg)(client, repo, number);
            const createdAt = clock.now().toISOString();
            const fresh = { number, page, title, body, open: true, locked: true, createdAt, intact: true };
            made.push(fresh);
            return fresh;
        },
        pauses: visible/* VISIBLE_AFTER */.G,
        sleep: (milliseconds) => clock.sleep(milliseconds),
    });
    const seen = made.length > 0 ? [...all, ...(await find())] : all;
    const pages = [...new Map(seen.map((page) => [page.number, page])).values()];
    const [first, ...others] = pages.toSorted((left, right) => left.number - right.number);
    if (first === undefined)
        throw new Error("the page that was made is not there");
    for (const other of others)
        await retire(context, other, `Opened twice: the request is #${first.number}.`);
    if (!first.locked)
        await (0,issues/* lockIssue */.Vg)(client, repo, first.number);
    return first;
}
/** What does not count says so, and loses its marker, so that nobody finds it again. */
async function retire({ client, repo, log }, { number }, body) {
    try {
        await (0,issues/* updateIssue */.tt)(client, repo, { number, body, state: "closed", state_reason: "not_planned" });
    }
    catch (failure) {
        if (!(0,github_errors/* isFailure */.N6)(failure))
            throw failure;
        log.info(`#${number} does not count and could not be closed: ${failure.message}`);
    }
}
/** A page that is used again is open, locked and called what it should be; what GitHub refuses of it stops nothing. */
async function tidy(context, ask, page) {
    const { client, repo, log, repositoryUrl } = context;
    const { title, body } = (0,page_text/* pageText */.x)(ask, { repositoryUrl, owner: repo.owner });
    const change = {
        ...(page.title === title ? {} : { title }),
        ...(page.open ? {} : { body, state: "open" }),
    };
    try {
        if (Object.keys(change).length > 0)
            await (0,issues/* updateIssue */.tt)(client, repo, { number: page.number, ...change });
        if (!page.locked)
            await (0,issues/* lockIssue */.Vg)(client, repo, page.number);
    }
    catch (failure) {
        if (!(0,github_errors/* isFailure */.N6)(failure))
            throw failure;
        log.warning(`The request #${page.number} could not be put in order: ${failure.message}`);
    }
}

// EXTERNAL MODULE: ./build/src/approval-request/requesters.js
var approval_request_requesters = __webpack_require__(33546);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/request/asking.js
var asking = __webpack_require__(24966);
;// CONCATENATED MODULE: ./build/src/approval-request/say.js






/** What a step answers. Only `approved` ends green. */
function resultOf(answered) {
    const { ask, page, count, dryRun } = answered;
    const said = saidOf(answered);
    const standing = count?.standing;
    const plan = (0,approval_request_ask/* planOf */.XC)(ask);
    const decision = dryRun ? "dry-run" : said.decision;
    const approvers = [...new Set(standing?.approvals.map(({ vote }) => vote.person.login))];
    return {
        decision,
        reason: said.reason,
        message: dryRun ? `Would be ${said.decision}: ${said.message}` : said.message,
        ...(said.hint === undefined ? {} : { hint: said.hint }),
        failed: said.decision !== "approved",
        result: {
            plan,
            request: page?.page ?? null,
            ask: { ...ask, approvers: [...ask.approvers] },
            needed: (0,approval_request_requesters/* needed */.O)(ask, answered.requesters),
            approvals: (standing?.approvals ?? []).map(({ vote }) => ({
                by: vote.person.login,
                id: vote.person.id,
                url: vote.url,
            })),
            rejection: standing?.rejection == null
                ? null
                : { by: standing.rejection.vote.person.login, why: standing.rejection.why, url: standing.rejection.vote.url },
            ignored: ignoredIn(count),
        },
        outputs: {
            "approved-by": approvers.join(","),
            "rejected-by": standing?.rejection?.vote.person.login ?? "",
            "plan-digest": plan,
            request: page?.page,
            commit: ask.commit,
        },
    };
}
function saidOf(answered) {
    const { ask, page, count, goesOn, requesters } = answered;
    const where = page === null ? "nobody was asked yet" : page.page;
    const howTo = `Decide on ${where}: "/approve ${(0,plan/* shortPlan */.A6)((0,approval_request_ask/* planOf */.XC)(ask))}" or "/reject <why>".`;
    if (count === null)
        return missing(answered, (0,approval_request_requesters/* needed */.O)(ask, requesters), "A step without dry-run asks them.");
    const { standing } = count;
    switch (standing.state) {
        case "approved":
            if (goesOn !== null) {
                return {
                    decision: "waiting",
                    reason: "approvals-elsewhere",
                    message: `${(0,close_page/* names */.D)(standing)} approved; it goes on in ${goesOn}, which the resuming workflow starts.`,
                };
            }
            return { decision: "approved", reason: "approvals-given", message: `${(0,close_page/* names */.D)(standing)} approved this.` };
        case "rejected":
            return {
                decision: "rejected",
                reason: "approvals-rejected",
                message: `${standing.rejection?.vote.person.login ?? "Somebody"} rejected it: ${standing.rejection?.why ?? ""}`,
                hint: `Settle it with them; they can change their mind on ${where}.`,
            };
        case "unknown":
            return {
                decision: "deferred",
                reason: "approvals-unreadable",
                message: `Who approved could not be read: ${standing.unreadable.join("; ")}`,
                hint: "Give the job what the message names, or run it again if GitHub was not reachable.",
            };
        case "open":
            return missing(answered, standing.missing.reduce((sum, each) => sum + each.count, 0), howTo);
    }
}
function missing({ ask, count, requesters }, left, hint) {
    const from = (0,approval_request_ask/* entriesOf */.Mc)(ask).map(asking/* entryWords */.aY).join(", ");
    const more = requesters.anybody ? "" : " One more than the step says, because nobody knows who asked.";
    const ignored = ignoredIn(count).map(({ by, why }) => ` ${by}'s does not count: ${why}`);
    const many = left === 1 ? "One approval is" : `${left} approvals are`;
    return {
        decision: "waiting",
        reason: "approvals-missing",
        message: `${many} missing, from ${from}.${more}${ignored.join("")}`,
        hint,
    };
}
function ignoredIn(count) {
    if (count === null)
        return [];
    return [
        ...count.standing.ignored.map(({ vote, why }) => ({ by: vote.person.login, why, url: vote.url })),
        ...count.misspelt.map(({ login, why, url }) => ({ by: login, why, url })),
    ];
}
/** What a person reads in the job's summary. */
function summarizeAnswer(summary, answered, { repositoryUrl }) {
    const { ask, page } = answered;
    const said = saidOf(answered);
    const word = answered.dryRun ? "Dry run" : WORDS[said.decision];
    summary.heading("Approval").verdict((0,markdown/* strong */.ko)(word), ": ", said.message);
    if (ask.message !== "")
        summary.block("text", ask.message);
    if (said.decision !== "approved" && said.hint !== undefined)
        summary.paragraph(said.hint);
    summary.list([
        page === null ? ["Request: none yet"] : ["Request: ", (0,markdown/* link */.nf)(`#${page.number}`, page.page)],
        ["Plan: ", (0,markdown/* code */.aY)((0,approval_request_ask/* planOf */.XC)(ask))],
        ["Asked by: ", (0,markdown/* link */.nf)(`run ${ask.run}`, `${repositoryUrl}/actions/runs/${ask.run}`), `, job ${ask.job}`],
    ]);
    const rows = ignoredIn(answered.count);
    if (rows.length > 0)
        summary.table(["Who", "Why it does not count"], rows.map(({ by, why, url }) => [(0,markdown/* link */.nf)(by, url), why]));
    summary.paragraph("Reason: ", summary.reason(said.reason));
}
const WORDS = {
    approved: "Approved",
    waiting: "Waiting",
    rejected: "Rejected",
    deferred: "Not decided",
};

// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __webpack_require__(33412);
// EXTERNAL MODULE: ./build/src/github/rerun.js
var rerun = __webpack_require__(88183);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
;// CONCATENATED MODULE: ./build/src/approval-request/this-job.js




/** Reads the run and its jobs: two requests. */
async function readThisJob({ client, repo, calling }) {
    const { id: run, attempt, checkRun, job: key } = calling;
    const [fact, jobs] = await Promise.all([
        (0,runs/* getAttempt */.Yp)(client, { repo, run, attempt }),
        (0,rerun/* listJobsOfAllAttempts */.x)(client, { repo, run }),
    ]);
    const name = nameOf(jobs, { attempt, checkRun, key });
    if (name === undefined) {
        throw new stop/* Stop */.V("approval-job-unknown", `Which of the run's jobs this is cannot be said: GitHub lists none with the number ${checkRun ?? "(unsaid)"}.`, "Leave the input `job` alone; on a server that does not know `job.check_run_id`, give the job no `name:`.");
    }
    return { run: fact, name, round: roundOf(jobs, { name, attempt }) };
}
function nameOf(jobs, { attempt, checkRun, key }) {
    const now = jobs.filter((job) => job.attempt === attempt);
    const mine = checkRun === null ? undefined : now.find((job) => job.checkRun === checkRun);
    if (mine !== undefined)
        return mine.name;
    // Servers that do not say the job's number: a job without a `name:` of its own is called by its key.
    return checkRun === null ? now.find(({ name }) => name === key)?.name : undefined;
}
/** An approval is used once: where this job succeeded before, it asks anew (R17). Pure. */
function roundOf(jobs, { name, attempt }) {
    const used = jobs.filter((job) => job.name === name && job.attempt < attempt && job.conclusion === "success");
    return 1 + used.length;
}
/** Who opened the pull request that the event is about. */
function authorIn({ event }) {
    const id = (0,action_event.at)(event, "pull_request", "user", "id");
    return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}

;// CONCATENATED MODULE: ./build/src/approval-request/require.js










/**
 * Lets the job go on once enough people approved exactly what it asks. Nobody is waited for beyond `wait`: the step ends red,
 * and the resuming workflow runs the job again, or starts another workflow, which proves everything anew.
 */
async function requireApproval(step) {
    const { context, world } = step;
    const answered = (0,dispatched/* handleIn */.y0)(world.run) === undefined ? await answerHere(step) : await answerHanded(step);
    summarizeAnswer(world.summary, answered, context);
    return resultOf(answered);
}
/** The run asks, or asked in an earlier attempt. */
async function answerHere(step) {
    const { context, wanted, dryRun } = step;
    const { client, repo } = context;
    const job = await readThisJob(context);
    const known = await readPages(context, job.run.createdAt);
    const ask = {
        repository: known.repository.id,
        run: job.run.id,
        job: job.name,
        round: job.round,
        commit: job.run.headSha,
        approvers: wanted.approvers.map(allow/* entryText */.u0).toSorted(),
        minimum: wanted.minimum,
        expire: wanted.expire,
        message: (0,plain_text/* plainText */.wh)(wanted.message).trim(),
        workflow: wanted.workflow,
        author: authorIn(step.world.run),
    };
    const requesters = await (0,approval_request_requesters/* readRequesters */.A)(context, job.run, ask);
    const there = pageIn(context, known.pages, ask);
    if (there === undefined && dryRun)
        return { ask, page: null, count: null, requesters, dryRun, goesOn: null };
    const page = there ?? (await openPage(context, ask, known.pages, job.run.createdAt));
    const counting = countingOf(context, { page, ask, wanted, requesters, visibility: known.repository.visibility });
    const count = await countUntil(step, counting);
    if (!dryRun) {
        const { standing } = count;
        const isOver = standing.state === "approved" && ask.workflow === null;
        if (isOver)
            await (0,close_page/* closePage */.U)({ ...context, client, repo }, { page, ask }, { kind: "approved", standing });
        else if (there !== undefined)
            await tidy(context, ask, page);
    }
    return { ask, page, count, requesters, dryRun, goesOn: ask.workflow };
}
/** The run was started because people approved. */
async function answerHanded(step) {
    const { context, wanted, dryRun } = step;
    const job = await readThisJob(context);
    const handed = await (0,dispatched/* readHanded */.N6)(context, (0,dispatched/* handleIn */.y0)(step.world.run) ?? "", { wanted, job });
    const { page, ask, requesters, repository } = handed;
    const counting = countingOf(context, { page, ask, wanted, requesters, visibility: repository.visibility });
    const count = await countUntil(step, counting);
    const { standing } = count;
    if (!dryRun && standing.state === "approved")
        await (0,close_page/* closePage */.U)(context, { page, ask }, { kind: "approved", standing });
    return { ask, page, count, requesters, dryRun, goesOn: null };
}
/** People and numbers are those of this step, never those of a page. */
function countingOf({ client, repo }, o) {
    const { page, ask, wanted, requesters, visibility } = o;
    const { approvers, expire } = wanted;
    return {
        ...{ client, repo, visibility, issue: page.number, plan: (0,approval_request_ask/* planOf */.XC)(ask), approvers, expire },
        minimum: (0,approval_request_requesters/* needed */.O)(wanted, requesters),
        excluded: requesters.excluded,
    };
}
/** Between two looks while the step may wait, in milliseconds. */
const PAUSE = 30_000;
/** Counts, and counts again as long as the step may wait and nobody decided. */
async function countUntil({ context: { clock }, wanted, dryRun }, counting) {
    let left = dryRun ? 0 : wanted.wait;
    for (;;) {
        const count = await (0,approval_request_count/* countVotes */.B)(counting);
        if (count.standing.state !== "open" || left <= 0)
            return count;
        const pause = Math.min(PAUSE, left);
        await clock.sleep(pause);
        left -= pause;
    }
}

// EXTERNAL MODULE: ./build/src/approvals/plain.js
var plain = __webpack_require__(59166);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/ask.js + 1 modules
var ask = __webpack_require__(52924);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/permit.js
var permit = __webpack_require__(71220);
;// CONCATENATED MODULE: ./build/src/approval-request/require-by-policy.js










/**
 * Asks for a promotion as `promote` does outside its environment's workflow, starts nothing, and says whether the people whom
 * the policy asks for agreed to it. What else the promotion waits for does not matter here.
 */
async function requireByPolicy(o) {
    const { world, wanted, dryRun } = o;
    const { run } = world;
    const choice = (0,choose_release/* readChoice */.Kf)(wanted.release);
    const ground = await (0,promotion_ground/* readGround */.A4)(o.context, {
        environment: wanted.environment,
        files: (service) => (0,choose_release/* filesOf */.R8)(choice, service),
    });
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, wanted.environment);
    const cause = run.eventName === "workflow_dispatch" && !run.triggeringActor.endsWith("[bot]") ? "person" : "automation";
    const asked = { environment: environment.name, choice, promotion: undefined, cause };
    const context = await (0,permit/* permitPromote */.S)(o.context, {
        environment,
        state: (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name),
        asked,
        login: run.triggeringActor,
    });
    const answered = await (0,ask/* ask */.k)(context, { asked, requester: context.actor, dryRun, ground, hold: true });
    const { results } = answered.facts.judgement;
    const result = results.find(({ gate }) => gate === "approvals");
    if (result === undefined) {
        throw new stop/* Stop */.V("approvals-unasked", `The policy asks nobody to approve ${environment.name}, so nothing was approved.`, "Say who under `approvals:` of the environment, or give this step `approvers`.");
    }
    const facts = (0,place/* approvalsIn */.qk)(results);
    const { decision, reason } = DECISIONS[result.verdict](result.reason);
    const page = answered.request.page ?? result.evidence.find((url) => url.includes("/issues/")) ?? null;
    const message = [result.message, ...(answered.request.problem === undefined ? [] : [answered.request.problem])].join(" ");
    world.summary.heading("Approval").verdict((0,markdown/* strong */.ko)(decision), ": ", message);
    if (page !== null)
        world.summary.paragraph(`Request: ${page}`);
    return {
        decision: dryRun ? "dry-run" : decision,
        reason,
        message: dryRun ? `Would be ${decision}: ${message}` : message,
        ...(decision === "approved" || result.unblock === undefined ? {} : { hint: result.unblock }),
        failed: decision !== "approved",
        result: {
            environment: environment.name,
            release: answered.facts.release.id,
            promotion: (0,answer/* promotionOf */.bi)(answered.verdict),
            approvals: facts === undefined ? null : (0,plain/* plainApprovals */.l)(facts),
        },
        outputs: {
            "approved-by": [...new Set(facts?.standing.approvals.map(({ vote }) => vote.person.login))].join(","),
            "rejected-by": facts?.standing.rejection?.vote.person.login ?? "",
            "plan-digest": facts?.plan ?? "",
            request: page,
            commit: answered.facts.release.commit,
        },
    };
}
const DECISIONS = {
    pass: (reason) => ({ decision: "approved", reason }),
    fail: (reason) => ({ decision: "rejected", reason }),
    wait: (reason) => ({ decision: "waiting", reason }),
    unknown: (reason) => ({ decision: "deferred", reason }),
};

;// CONCATENATED MODULE: ./build/src/approval-request/by-step.js



/** One step: by its own inputs, or by the policy. Nothing is asked of GitHub before the inputs are right (R51). */
function requireByStep(inputs, { world, contextOf }) {
    const wanted = readWanted(inputs);
    const context = contextOf();
    const dryRun = inputs["dry-run"];
    return "policy" in wanted
        ? requireByPolicy({ context, world, wanted: wanted.policy, dryRun })
        : requireApproval({ context, world, wanted: wanted.alone, dryRun });
}

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
;// CONCATENATED MODULE: ./build/actions/work/require-approval.js
/** What the step `require-approval` does; loaded once its inputs are good. */




/***/ })

};
