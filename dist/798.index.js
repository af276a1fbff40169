export const id = 798;
export const ids = [798];
export const modules = {

/***/ 97943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  resumeAll: () => (/* reexport */ resumeAll),
  rowsOf: () => (/* reexport */ resume_summary/* rowsOf */.RO),
  summarizeAll: () => (/* reexport */ summarizeAll)
});

// EXTERNAL MODULE: ./build/src/action/event.js
var action_event = __webpack_require__(33412);
// EXTERNAL MODULE: ./build/src/approvals/decision.js
var approvals_decision = __webpack_require__(55170);
// EXTERNAL MODULE: ./build/src/github/comments.js
var comments = __webpack_require__(73195);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/refs.js
var refs = __webpack_require__(39927);
// EXTERNAL MODULE: ./build/src/action/summary.js
var summary = __webpack_require__(46192);
// EXTERNAL MODULE: ./build/src/promotion/status.js
var promotion_status = __webpack_require__(94993);
// EXTERNAL MODULE: ./build/src/action/markdown.js
var markdown = __webpack_require__(81923);
// EXTERNAL MODULE: ./build/src/github/people.js
var people = __webpack_require__(57386);
;// CONCATENATED MODULE: ./build/src/promotion/comments/receipt.js





/**
 * Tells the writer of a comment what became of it. Each sign is there at most once and a reply is said at most once, however
 * often a run is started again. Only people with a role here are told why something was refused: nobody else can make us
 * write (R20).
 */
async function giveReceipt(context, ...[heard, receipt, visibility]) {
    try {
        await give(context, heard, receipt, visibility);
    }
    catch (error) {
        // What was done is done and recorded; that its writer was not told must not look like a failure of it.
        if (!(0,errors/* isFailure */.N6)(error))
            throw error;
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        context.log.warning(`Comment ${heard.comment.id} got no sign: ${error.message}${hint}`);
    }
}
async function give(context, heard, receipt, visibility) {
    const { client, repo, log } = context;
    const { id } = heard.comment;
    switch (receipt.kind) {
        case "taken":
            await (0,comments/* react */.wv)(client, { repo, id, sign: "+1" });
            return;
        case "seen":
            await (0,comments/* react */.wv)(client, { repo, id, sign: "eyes" });
            return;
        case "answer": {
            if (!(await hasRole(context, heard, visibility)))
                return;
            const { isNew, self } = await (0,comments/* react */.wv)(client, { repo, id, sign: "eyes" });
            await say(context, heard, { body: receipt.body, self, mayBeThere: !isNew });
            return;
        }
        case "refused": {
            if (!(await hasRole(context, heard, visibility))) {
                log.info(`${heard.author.login} has no role here, so nobody is answered: ${receipt.why}`);
                return;
            }
            const { isNew, self } = await (0,comments/* react */.wv)(client, { repo, id, sign: "confused" });
            await say(context, heard, { body: refusalOf(heard, receipt.why), self, mayBeThere: !isNew });
        }
    }
}
async function say({ client, repo, log }, { comment }, o) {
    const marker = `<!-- env-actions answer ${comment.id} -->`;
    const { issue, createdAt: since } = comment;
    const isSaid = await (0,comments/* replyOnce */.iv)(client, repo, { issue, marker, since, ...o });
    if (!isSaid)
        log.warning(`Comment ${comment.id} got no reply: GitHub's answer was lost.`);
}
/** Who, why, what to do; in words that can do nothing else on the page (R47). */
function refusalOf({ comment, author }, why) {
    const [line = ""] = comment.body.split(/\r?\n/, 1);
    const said = (0,markdown/* code */.aY)(line.slice(0, 120));
    const parts = [(0,markdown/* strong */.ko)(author.login), ", ", said, " was not taken: ", why];
    return (0,summary/* createSummary */.F)()
        .paragraph(...parts)
        .render()
        .trim();
}
/**
 * Whether somebody has a role here. Everybody may read a public repository, so that reading is a role only where it has to be
 * given.
 */
async function hasRole({ client, repo }, { author }, visibility) {
    try {
        const { id, role, bot } = await (0,people/* getRole */.L)(client, { repo, login: author.login });
        if (bot || id !== author.id || role === "none")
            return false;
        return role !== "read" || visibility === "private";
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found"))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/src/promotion/comments/answer.js






/** GitHub takes 65,536 characters; a reply is not the place for so many. */
const LONGEST_STATUS = 30_000;
/** Gives a comment its receipt. Answers why it was not taken; undefined when it was, or when nobody waits for an answer. */
async function answer(context, hearing, since) {
    if (hearing.kind === "nothing")
        return undefined;
    const receipt = receiptOf(context, hearing, since);
    const visibility = since.services[0]?.ground.snapshot.repository.visibility ?? "public";
    await giveReceipt(context, hearing, receipt, visibility);
    return receipt.kind === "refused" ? receipt.why : undefined;
}
function receiptOf(context, hearing, { obeyed, status, judged }) {
    switch (hearing.kind) {
        case "refused":
            return hearing;
        case "decision":
            return decisionReceipt(hearing, judged.flatMap(approvalsOf));
        case "command":
            if (status !== undefined) {
                return { kind: "answer", body: (0,promotion_status/* describeStatus */.W)((0,summary/* createSummary */.F)(), status, context).render(LONGEST_STATUS).trim() };
            }
            return obeyed?.refused === undefined ? { kind: "taken" } : { kind: "refused", why: obeyed.refused };
    }
}
function approvalsOf({ judgement }) {
    return judgement.results.flatMap(({ approvals }) => approvals ?? []);
}
/**
 * What a decision is told, by the very count that its promotion was judged by. Where nothing was judged, because it is on its
 * way already, the decision was read and changes nothing now. Pure.
 */
function decisionReceipt({ comment }, facts) {
    const { standing } = facts.find(({ where }) => where?.issue === comment.issue) ?? {};
    if (standing === undefined)
        return { kind: "seen" };
    const isIt = ({ vote }) => vote.comment === comment.id;
    const ignored = standing.ignored.find(isIt);
    if (ignored !== undefined)
        return { kind: "refused", why: ignored.why };
    const counts = standing.approvals.some(isIt) || (standing.rejection !== null && isIt(standing.rejection));
    const isWithdrawal = (0,approvals_decision/* readDecision */.B)(comment.body)?.kind === "revoke";
    return counts || isWithdrawal ? { kind: "taken" } : { kind: "seen" };
}
/**
 * The receipt of every approval that was seen for the first time, also where its own event was lost. Signs are no part of what
 * was decided: what GitHub refuses here stops nothing.
 */
async function thank({ client, repo, log }, judged) {
    for (const { sightings, where } of judged.flatMap(approvalsOf)) {
        if (where?.repository.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase())
            continue;
        for (const { comment: id, person } of sightings) {
            try {
                await (0,comments/* react */.wv)(client, { repo, id, sign: "+1" });
            }
            catch (error) {
                if (!(0,errors/* isFailure */.N6)(error))
                    throw error;
                log.info(`${person.login}'s approval got no sign: ${error.message}`);
            }
        }
    }
}

// EXTERNAL MODULE: ./build/src/promotion/comments/hear.js
var hear = __webpack_require__(46700);
// EXTERNAL MODULE: ./build/src/promotion/advance.js + 2 modules
var advance = __webpack_require__(31245);
// EXTERNAL MODULE: ./build/src/promotion/command.js
var promotion_command = __webpack_require__(83982);
// EXTERNAL MODULE: ./build/src/promotion/incident.js
var incident = __webpack_require__(79429);
// EXTERNAL MODULE: ./build/src/promotion/request/close.js + 1 modules
var request_close = __webpack_require__(30581);
// EXTERNAL MODULE: ./build/src/promotion/request/place.js
var place = __webpack_require__(96610);
;// CONCATENATED MODULE: ./build/src/promotion/request/unrecorded.js

/** What was read with the ground anyway; no request more. */
function unrecordedIn({ repo }, services) {
    const here = (0,place/* nameOfRepo */.P2)(repo);
    const recorded = new Set(services.flatMap(({ ground: { ledger } }) => [...ledger.states.values()].flatMap(({ open, settled }) => [...open, ...settled].flatMap(({ request }) => request !== undefined && (0,place/* isSameRepo */.$U)(request.repository, here) ? [request.issue] : []))));
    const open = services.flatMap(({ ground: { snapshot } }) => snapshot.openIssues?.ok === true ? snapshot.openIssues.value : []);
    return {
        anyOpen: open.some(({ number, title }) => !recorded.has(number) && !/\(p-[^\s()]+\)$/.test(title)),
        isRecorded: (issue) => recorded.has(issue),
    };
}

// EXTERNAL MODULE: ./build/src/github/incidents.js
var incidents = __webpack_require__(80710);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/release/release.js
var release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/rollback/owners.js
var owners = __webpack_require__(19872);
// EXTERNAL MODULE: ./build/src/promotion/command-service.js
var command_service = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/src/promotion/how-back.js
var how_back = __webpack_require__(14869);
// EXTERNAL MODULE: ./build/src/promotion/request/asking.js
var asking = __webpack_require__(24966);
// EXTERNAL MODULE: ./build/src/promotion/rollback-time.js
var rollback_time = __webpack_require__(99105);
// EXTERNAL MODULE: ./build/src/promotion/what-runs.js
var what_runs = __webpack_require__(57044);
;// CONCATENATED MODULE: ./build/src/promotion/rollback-incident.js











/** For so long after its end a rollback is told of, in milliseconds: whoever comes by later looks at the ledger. */
const TOLD_FOR = 7 * 86_400_000;
/**
 * Makes every rollback loud that came to its end: an issue for each, opened once, with what happened when. Throws what
 * GitHub refuses.
 */
async function reportRollbacks(context, ground, environment) {
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, environment);
    const pages = [];
    for (const back of state.settled.filter((each) => isDone(each, ground.now))) {
        pages.push(await (0,incidents/* openIncident */.pF)(context.client, context.repo, incidentOf(context, ground, state, back)));
    }
    return pages;
}
function isDone({ rollbackOf, state, requester, at }, now) {
    const ended = state === "succeeded" || state === "rolled-back" || state === "indeterminate";
    // A person sees that theirs was refused; what nobody asked for nobody looks at.
    const isRefused = state === "rejected" && requester === null;
    return rollbackOf !== undefined && (ended || isRefused) && now.getTime() - Date.parse(at) <= TOLD_FOR;
}
function fateOf({ state, reason, seq, release }, place) {
    const why = reason ?? "without a reason";
    if (state === "indeterminate") {
        return {
            title: "Rollback failed",
            what: " could not be rolled back to ",
            now: ". Nobody knows what runs there: it is locked.",
            end: ` failed: ${why}. `,
            next: `Look what runs there. Then comment here, as the first line: \`${(0,how_back/* goBack */.O)(place, release)}\` to try again; or \`/unlock ${place} ${what_runs/* SAY_RUNS */.Jr}\`, and promote what is good.`,
        };
    }
    if (state === "rejected") {
        return {
            title: "Rollback refused",
            what: " does not go back by itself to ",
            now: ". Nothing was moved: what failed is still there.",
            end: ` was refused: ${why}; event ${seq} of the ledger says the rest. `,
            next: `It is not tried again by itself. Mend what it says, then comment here \`${(0,how_back/* goBack */.O)(place)}\`, or \`/rollback ${place} to <release> <why>\` where the page and the record lead to two; or promote what is good.`,
        };
    }
    return {
        title: "Rolled back",
        what: " was rolled back to ",
        now: ". It is on hold.",
        end: " arrived. ",
        next: `The release that was taken back is rejected here and in every environment after this one. Automation goes on once somebody comments here \`/unhold ${place} <why>\`.`,
    };
}
/** What somebody who was not there has to know, in words that can do nothing else on the page (R47). */
function incidentOf({ repositoryUrl, repo }, { policy }, state, back) {
    const { environment, service } = state;
    const place = (0,command_service/* placeIn */.VV)(environment, policy, service);
    const fate = fateOf(back, place);
    const known = policy.environments.get(environment);
    const time = back.state === "rejected" ? undefined : (0,rollback_time/* timeOfRollback */.V)(back, known);
    // Who answers for it is called; nobody is for what went well (R102).
    const isLost = back.state === "indeterminate" && known !== undefined;
    const onCall = isLost ? (0,asking/* calledPeople */.bC)((0,owners/* ownersOf */.K)(known), repo.owner) : [];
    const page = (0,summary/* createSummary */.F)()
        .paragraph(...[(0,markdown/* strong */.ko)(environment), fate.what, (0,markdown/* strong */.ko)((0,release/* describeRelease */.NC)(back.release)), ` of ${service}, by `], ...[(0,markdown/* code */.aY)(back.id), fate.now])
        .list([...timelineOf(repositoryUrl, state, back, fate.end), ...(time === undefined ? [] : [time.sentence])])
        .paragraph((0,markdown/* strong */.ko)("Next"), ": ", (0,markdown/* prose */.CS)(fate.next));
    if (onCall.length > 0)
        page.paragraph("On call: ", ...onCall, ".");
    return {
        marker: `<!-- env-actions rollback ${back.seq} -->`,
        title: `${fate.title}: ${place} (${back.id})`,
        body: page.render().trim(),
        since: new Date(Date.parse(back.at) - 60_000),
    };
}
/** What happened when: what was brought in, who wanted it back and why, the job that took it back, the end. */
function timelineOf(repositoryUrl, { settled }, back, end) {
    const { rollback, rollbackOf = "", requester } = back;
    const run = (id) => id === null ? "no run" : (0,markdown/* link */.nf)(`run ${id}`, `${repositoryUrl}/actions/runs/${id}`);
    const taken = settled.find(({ id }) => id === rollbackOf);
    const lines = [];
    if (taken !== undefined) {
        const brought = ` brought ${(0,release/* describeRelease */.NC)(taken.release)}: ${taken.reason ?? "it succeeded"}. `;
        lines.push([`${taken.at}: `, (0,markdown/* code */.aY)(taken.id), brought, run(taken.run)]);
    }
    if (rollback !== undefined) {
        const by = requester === null ? "automation" : requester.login;
        lines.push([`${rollback.requestedAt}: asked for by ${by}. `, (0,markdown/* strong */.ko)("Why"), `: ${rollback.why}`]);
        if (rollback.enteredAt !== null)
            lines.push([`${rollback.enteredAt}: its job took the environment. `, run(back.run)]);
    }
    lines.push([`${back.at}: `, (0,markdown/* code */.aY)(back.id), end, run(back.run)]);
    return lines;
}

// EXTERNAL MODULE: ./build/src/promotion/services.js
var promotion_services = __webpack_require__(19323);
;// CONCATENATED MODULE: ./build/src/promotion/resume.js










// Most steps of the controller carry no command: what obeys one is loaded for one.
const carryOut = async (...o) => (await Promise.all(/* import() | judging */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(719), __webpack_require__.e(956), __webpack_require__.e(554), __webpack_require__.e(477), __webpack_require__.e(849), __webpack_require__.e(970), __webpack_require__.e(492), __webpack_require__.e(487), __webpack_require__.e(787), __webpack_require__.e(333), __webpack_require__.e(603), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 6892))).carryOut(...o);
const obey = async (...o) => (await Promise.all(/* import() | judging */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(719), __webpack_require__.e(956), __webpack_require__.e(554), __webpack_require__.e(477), __webpack_require__.e(849), __webpack_require__.e(970), __webpack_require__.e(492), __webpack_require__.e(487), __webpack_require__.e(787), __webpack_require__.e(333), __webpack_require__.e(603), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 12195))).obey(...o);
/**
 * One step of the controller: a command if there is one, then everything that is due in every service. Doing it twice has no
 * second effect; a lost run loses nothing but its own command, which its writer then sees no sign under.
 */
function resume(context, resuming) {
    return (0,hear/* commentIn */.Zi)(resuming.step) === undefined ? resumeByRun(context, resuming) : resumeByComment(context, resuming);
}
async function resumeByRun(context, { command, step, dryRun }) {
    const said = command === undefined ? undefined : (0,promotion_command/* readCommand */.UK)(command);
    const isDeed = said !== undefined && said.kind !== "status";
    const commanded = isDeed
        ? await carryOut(context, {
            command: said,
            login: step.triggeringActor,
            carrying: undefined,
            dryRun,
        })
        : undefined;
    const { transitions, services, judged } = await moveAll(await (0,promotion_services/* readServices */.J)(context), { dryRun, patient: !isDeed });
    if (!dryRun)
        await thank(context, judged);
    const status = said?.kind === "status" ? await groundsNow(services) : undefined;
    return {
        ...{ commanded: commanded?.message, refused: undefined, transitions, status },
        unrecorded: unrecordedIn(context, services),
    };
}
/** Its writer speaks for their own command alone: whatever moves besides moves by itself. */
async function resumeByComment(withActor, { step, dryRun }) {
    const context = { ...withActor, actor: null };
    const first = await (0,promotion_services/* readServices */.J)(context);
    const hearing = await (0,hear/* hear */.dc)(context, step, first.map(({ ground }) => ground));
    if (hearing.kind === "nothing")
        context.log.info(hearing.why);
    const obeyed = hearing.kind === "command" ? await obey(context, hearing, { services: first, dryRun }) : undefined;
    const here = obeyed === undefined ? first : await Promise.all(first.map(promotion_services/* readAgain */.n));
    const { transitions, services, judged } = await moveAll(here, { dryRun, patient: hearing.kind === "nothing" });
    if (!dryRun)
        await thank(context, judged);
    const isAsked = hearing.kind === "command" && hearing.command.kind === "status";
    const status = isAsked ? await groundsNow(services) : undefined;
    const refused = dryRun ? obeyed?.refused : await answer(context, hearing, { obeyed, judged, status, services });
    return {
        ...{ commanded: obeyed?.message, refused, transitions, status },
        unrecorded: unrecordedIn(context, first),
    };
}
/** After these a rollback may have come to its end. */
const ENDS = new Set(["settled", "failed", "locked", "rejected"]);
async function moveAll(services, { dryRun, patient }) {
    const transitions = [];
    const after = [];
    const judged = [];
    for (const { context, ground } of services) {
        if (!dryRun)
            await (0,request_close.closeRequests)(context, ground);
        const quiet = dryRun ? [] : await makeLoud(context, ground);
        const mute = new Set(quiet.map(({ environment }) => environment));
        const only = new Set([...ground.policy.environments.keys()].filter((name) => !mute.has(name)));
        const done = await (0,advance.advance)(context, { dryRun, patient, ground, only, judged: (facts) => judged.push(facts) });
        transitions.push(...quiet, ...done);
        const moved = done.length > 0;
        // What came to its end in this very look is told of in it.
        if (!dryRun && done.some(({ did }) => ENDS.has(did)))
            await tellRollbacks(context, (await (0,promotion_services/* readAgain */.n)({ context })).ground);
        after.push({ context, ground, moved });
    }
    return { transitions, services: after, judged };
}
/** Each service as it is now: what moved is read again. */
async function groundsNow(services) {
    const now = services.map(async (serving) => (serving.moved ? (0,promotion_services/* readAgain */.n)(serving) : serving));
    return (await Promise.all(now)).map(({ ground }) => ground);
}
/**
 * Tells everybody of overrides before anything moves by them (R22). An environment whose incident GitHub does not take
 * stays where it is, and its row says why; the others go on.
 */
async function makeLoud(context, ground) {
    const stuck = [];
    for (const environment of ground.policy.environments.keys()) {
        try {
            for (const page of await (0,incident/* reportOverrides */.y)(context, ground, environment))
                context.log.notice(`Override: ${page}`);
        }
        catch (error) {
            if (!(0,errors/* isFailure */.N6)(error))
                throw error;
            const hint = error.hint === undefined ? "" : ` ${error.hint}`;
            const message = `The issue about its override could not be opened, so nothing moves by it: ${error.message}${hint}`;
            stuck.push({ environment, promotion: "", release: "", did: "stuck", message });
        }
    }
    await tellRollbacks(context, ground);
    return stuck;
}
/** Nothing waits for the issue about a rollback: what it tells of has happened, and the next look opens it. */
async function tellRollbacks(context, ground) {
    for (const environment of ground.policy.environments.keys()) {
        try {
            await reportRollbacks(context, ground, environment);
        }
        catch (error) {
            if (!(0,errors/* isFailure */.N6)(error))
                throw error;
            const hint = error.hint === undefined ? "" : ` ${error.hint}`;
            context.log.warning(`The issue about a rollback of ${environment} could not be opened: ${error.message}${hint}`);
        }
    }
}

// EXTERNAL MODULE: ./build/src/promotion/stop.js
var promotion_stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/github/default-branch.js
var default_branch = __webpack_require__(9297);
// EXTERNAL MODULE: ./build/src/github/dispatch.js
var dispatch = __webpack_require__(43923);
// EXTERNAL MODULE: ./build/src/github/own-pages.js
var own_pages = __webpack_require__(50996);
// EXTERNAL MODULE: ./build/src/github/rerun.js
var rerun = __webpack_require__(88183);
// EXTERNAL MODULE: ./build/src/github/runs.js
var runs = __webpack_require__(38575);
// EXTERNAL MODULE: ./build/src/promotion/request/label.js
var label = __webpack_require__(14475);
// EXTERNAL MODULE: ./build/src/approval-request/ask.js
var approval_request_ask = __webpack_require__(31776);
// EXTERNAL MODULE: ./build/src/approval-request/close-page.js
var close_page = __webpack_require__(45169);
// EXTERNAL MODULE: ./build/src/approval-request/count.js
var approval_request_count = __webpack_require__(66886);
// EXTERNAL MODULE: ./build/src/approval-request/dispatched.js
var dispatched = __webpack_require__(73490);
// EXTERNAL MODULE: ./build/src/approval-request/page-text.js
var page_text = __webpack_require__(54596);
// EXTERNAL MODULE: ./build/src/approval-request/requesters.js
var approval_request_requesters = __webpack_require__(33546);
;// CONCATENATED MODULE: ./build/src/approval-request/wake.js














/** GitHub runs a job again for this long after its run was made, in milliseconds. */
const LONGEST_RUN = 30 * 86_400_000;
const EVER = new Date(0);
/**
 * Wakes whatever waits for approvals and has them: runs the failed jobs of its run again, or starts the workflow that it names.
 * It proves nothing by that; what is woken counts everything again. Each vote wakes at most once, however many look at it in
 * the same moment: whoever is first to put a sign under its comment does it.
 */
async function wakeRequests(context, looking) {
    const { pages, repository, date } = await readCandidates(context, looking);
    const surroundings = { repositoryUrl: context.repositoryUrl, owner: context.repo.owner };
    const wakes = [];
    for (const page of pages) {
        const ask = page.intact ? (0,approval_request_ask/* readAskIn */.Z2)(page.body) : undefined;
        const isOurs = ask !== undefined && (0,page_text/* isTextOf */.Z)(page.body, ask, surroundings);
        if (ask === undefined || !isOurs || ask.repository !== repository.id)
            continue;
        const request = { page, ask, repository, date };
        try {
            wakes.push(await wake(context, request, looking));
        }
        catch (failure) {
            if (!(0,errors/* isFailure */.N6)(failure))
                throw failure;
            wakes.push(told(request, "stuck", `It could not be looked after: ${said(failure)}`));
        }
    }
    return { wakes, visibility: repository.visibility };
}
async function readCandidates(context, { everywhere, issue }) {
    const { client, repo } = context;
    const spoken = issue === undefined ? undefined : await (0,own_pages/* readOwnPage */._S)(client, repo, issue);
    if (spoken !== undefined && !everywhere)
        return spoken;
    const all = await (0,own_pages/* listOwnPages */.FA)(client, repo, { label: label/* REQUEST_LABEL */.d, states: ["OPEN"], since: EVER });
    const pages = [...new Map([...(spoken?.pages ?? []), ...all.pages].map((page) => [page.number, page])).values()];
    return { ...all, pages };
}
async function wake(context, request, looking) {
    const { client, repo } = context;
    const { page, ask, repository, date } = request;
    const over = async (why) => {
        if (!looking.dryRun)
            await (0,close_page/* closePage */.U)(context, request, { kind: "over", why });
        return told(request, "closed", why);
    };
    const run = await (0,runs/* getRun */.Mh)(client, { repo, run: ask.run }).catch((error) => {
        if ((0,errors/* isFailure */.N6)(error, "not-found"))
            return null;
        throw error;
    });
    if (run === null)
        return over("the run that asked is gone.");
    if (ask.workflow === null) {
        if (run.status !== "completed")
            return told(request, "waits", "The run is in progress and looks itself.");
        if (run.conclusion === "success")
            return over("the run went on.");
        if (date.getTime() - Date.parse(run.createdAt) > LONGEST_RUN)
            return over("GitHub runs a job again for 30 days only; run the workflow anew.");
    }
    const requesters = await (0,approval_request_requesters/* readRequesters */.A)(context, run, ask);
    const count = await (0,approval_request_count/* countVotes */.B)({
        ...{ client, repo, visibility: repository.visibility, issue: page.number, plan: (0,approval_request_ask/* planOf */.XC)(ask) },
        ...{ approvers: (0,approval_request_ask/* entriesOf */.Mc)(ask), minimum: (0,approval_request_requesters/* needed */.O)(ask, requesters), expire: ask.expire },
        excluded: requesters.excluded,
    });
    const { standing } = count;
    switch (standing.state) {
        case "rejected":
            if (!looking.dryRun)
                await (0,close_page/* closePage */.U)(context, request, { kind: "rejected", standing });
            return told(request, "rejected", rejectionOf(standing), count);
        case "unknown":
            return told(request, "waits", `Not everything could be read: ${standing.unreadable.join("; ")}`, count);
        case "open":
            return told(request, "waits", missingIn(standing), count);
        case "approved":
            return goOn(context, { ...request, run, count }, looking);
    }
}
/** Enough people approved. The newest of the counting votes is what wakes: it does so once. */
async function goOn(context, approved, { healing, dryRun }) {
    const { client, repo } = context;
    const { ask, run, count } = approved;
    const newest = newestOf(count.standing);
    if (newest === undefined)
        return told(approved, "waits", "Nobody's comment counts.", count);
    // What had started when the vote was there has seen it: doing the same again would give the same answer, for ever.
    if (ask.workflow === null && Date.parse(run.startedAt ?? run.createdAt) > newest.at) {
        return told(approved, "waits", "The run has seen these approvals and did not go on; its log says why.", count);
    }
    if (dryRun)
        return told(approved, ask.workflow === null ? "rerun" : "dispatched", "Would go on.", count);
    const { isNew } = await (0,comments/* react */.wv)(client, { repo, id: newest.comment, sign: "rocket" });
    if (!isNew && !healing)
        return told(approved, "waits", "Another look is waking it.", count);
    return ask.workflow === null ? runAgain(context, approved) : start(context, approved, ask.workflow);
}
async function runAgain(context, approved) {
    const { client, repo } = context;
    const { run, count } = approved;
    const now = await (0,runs/* getRun */.Mh)(client, { repo, run: run.id });
    if (isUnderWay(run, now))
        return told(approved, "waits", "It goes on already.", count);
    try {
        await (0,rerun/* rerunFailedJobs */.K)(client, { repo, run: run.id });
    }
    catch (failure) {
        // Refused because somebody else was faster, or done and the answer lost: the run says which.
        if (!(0,errors/* isFailure */.N6)(failure))
            throw failure;
        if (!isUnderWay(run, await (0,runs/* getRun */.Mh)(client, { repo, run: run.id }))) {
            return told(approved, "stuck", `Its failed jobs could not be run again: ${said(failure)}`, count);
        }
    }
    return told(approved, "rerun", `Its failed jobs run again, attempt ${run.attempt + 1}.`, count);
}
function isUnderWay(before, now) {
    return now.attempt > before.attempt || now.status !== "completed";
}
async function start(context, approved, workflow) {
    const { client, repo } = context;
    const { page, ask, count } = approved;
    const handle = (0,dispatched/* handleOf */.mP)(page.number, (0,approval_request_ask/* planOf */.XC)(ask));
    const search = { repo, workflow, marker: handle, since: new Date(page.createdAt) };
    const known = await (0,dispatch/* findDispatchedRun */.yz)(client, search);
    if (known !== null) {
        if (known.conclusion === "success")
            await (0,close_page/* closePage */.U)(context, approved, { kind: "approved", standing: count.standing });
        return told(approved, "waits", `It goes on in run ${known.id}.`, count);
    }
    const ref = await (0,default_branch/* readDefaultBranch */.y)(client, repo);
    try {
        await (0,dispatch/* dispatchWorkflow */["in"])(client, { repo, workflow, ref, inputs: { approval: handle } });
    }
    catch (failure) {
        if (!(0,errors/* isFailure */.N6)(failure))
            throw failure;
        const lost = (0,errors/* isFailure */.N6)(failure, "ambiguous") ? await (0,dispatch/* findDispatchedRun */.yz)(client, search) : null;
        if (lost === null)
            return told(approved, "stuck", `${workflow} could not be started: ${said(failure)}`, count);
    }
    return told(approved, "dispatched", `${workflow} was started.`, count);
}
/** The last of the comments that count. */
function newestOf({ approvals }) {
    const comments = approvals.flatMap(({ vote: { comment, at } }) => comment === null || at === null ? [] : [{ comment, at }]);
    return comments.toSorted((left, right) => right.at - left.at || right.comment - left.comment)[0];
}
function rejectionOf({ rejection }) {
    return `${rejection?.vote.person.login ?? "Somebody"} rejected it: ${rejection?.why ?? ""}`;
}
function missingIn({ missing }) {
    const left = missing.reduce((sum, { count }) => sum + count, 0);
    return left === 1 ? "One approval is missing." : `${left} approvals are missing.`;
}
function told({ page, ask }, did, message, count) {
    return { issue: page.number, run: ask.run, did, message, count };
}
function said({ message, hint }) {
    return hint === undefined ? message : `${message}; ${hint}`;
}

;// CONCATENATED MODULE: ./build/src/approval-request/resume-all.js











/**
 * One step of the controller: promotions, and what waits for `require-approval`. Neither stops the other, and a repository
 * without policy and ledger has only the latter.
 */
async function resumeAll(context, resuming) {
    const promotions = await resume(context, resuming).catch((error) => {
        if (error instanceof Error)
            return error;
        throw error;
    });
    const unrecorded = promotions instanceof Error ? undefined : promotions.unrecorded;
    const comment = (0,hear/* commentIn */.Zi)(resuming.step);
    const number = (0,action_event.at)(resuming.step.event, "issue", "number");
    const spoken = comment !== undefined && typeof number === "number" ? number : undefined;
    const looking = {
        everywhere: unrecorded === undefined || unrecorded.anyOpen,
        issue: spoken !== undefined && unrecorded?.isRecorded(spoken) !== true ? spoken : undefined,
        healing: comment === undefined,
        dryRun: resuming.dryRun,
    };
    const isWorthIt = looking.everywhere || looking.issue !== undefined;
    const woken = isWorthIt && mayLook(promotions) ? await resume_all_wake(context, looking) : undefined;
    if (woken !== undefined && comment !== undefined && !resuming.dryRun)
        await thankFor(context, comment, woken);
    if (promotions instanceof Error && !(await isWithoutPromotions(context, resuming, promotions)))
        throw promotions;
    return { promotions: promotions instanceof Error ? null : promotions, wakes: woken?.wakes ?? [] };
}
/** What GitHub refuses here is said, and takes nothing from what promotions did or could not do. */
async function resume_all_wake(context, looking) {
    try {
        return await wakeRequests(context, looking);
    }
    catch (error) {
        // Annotated, so that it narrows nothing: what comes and goes ends the step `deferred` (R72).
        const passes = (0,errors/* isFailure */.N6)(error, "rate-limited", "unavailable");
        if (passes || !(0,errors/* isFailure */.N6)(error))
            throw error;
        context.log.warning(`What waits for require-approval could not be looked at: ${error.message}`);
        return undefined;
    }
}
/** When GitHub itself did not answer there is nothing to try a second time. */
function mayLook(promotions) {
    return !(promotions instanceof Error) || promotions instanceof promotion_stop/* Stop */.V;
}
/** Neither policy nor ledger, and nobody gave a command: then nobody promotes here. */
async function isWithoutPromotions({ client, repo, branch }, { command }, stop) {
    if (command !== undefined || !(stop instanceof promotion_stop/* Stop */.V) || stop.reason !== "policy-missing")
        return false;
    return (await (0,refs/* getBranch */.d7)(client, { repo, branch })) === null;
}
/** Tells the writer of a comment on a step's page what it is worth. */
async function thankFor(context, id, { wakes, visibility }) {
    const { client, repo, log } = context;
    try {
        const comment = await (0,comments/* readComment */.W3)(client, { repo, id });
        const about = wakes.find(({ issue }) => issue === comment?.issue);
        const decision = comment === null ? undefined : (0,approvals_decision/* readDecision */.B)(comment.body);
        if (comment === null || about === undefined || decision === undefined)
            return;
        const { author, byApp } = comment;
        if (author === null || author.bot || byApp)
            return;
        const standing = about.count?.standing;
        const where = { repository: `${repo.owner}/${repo.name}`, issue: about.issue };
        const counted = standing === undefined ? [] : [{ standing, where }];
        const receipt = decision.kind === "misspelt"
            ? { kind: "refused", why: decision.why }
            : comment.edited
                ? { kind: "refused", why: "The comment was edited, so it does not count. Write a new one." }
                : decisionReceipt({ comment }, counted);
        await giveReceipt(context, { comment, author, place: { kind: "step" } }, receipt, visibility);
    }
    catch (failure) {
        if (!(0,errors/* isFailure */.N6)(failure))
            throw failure;
        log.info(`Comment ${id} got no sign: ${failure.message}`);
    }
}

// EXTERNAL MODULE: ./build/src/promotion/resume-summary.js
var resume_summary = __webpack_require__(70429);
;// CONCATENATED MODULE: ./build/src/approval-request/resume-summary.js


const DEEDS = {
    rerun: "runs again",
    dispatched: "started",
    waits: "waits",
    rejected: "rejected",
    closed: "closed",
    stuck: "stuck",
};
/** Tells a person what the controller did: promotions first, then what waits for `require-approval`. */
function summarizeAll(summary, { promotions, wakes }, { repositoryUrl }) {
    const said = promotions === null ? NO_PROMOTIONS : (0,resume_summary/* summarizeResume */.$p)(summary, promotions, { repositoryUrl });
    if (promotions === null && wakes.length === 0)
        summary.heading("Approvals").verdict((0,markdown/* strong */.ko)("Nothing to do"), ": ", said);
    if (wakes.length > 0) {
        summary.heading("Approvals").table(["Request", "What", "Why"], wakes.map(({ issue, did, message }) => [
            (0,markdown/* link */.nf)(`#${issue}`, `${repositoryUrl}/issues/${issue}`),
            DEEDS[did],
            message,
        ]));
    }
    const transitions = promotions?.transitions ?? [];
    const stuck = [
        ...transitions.filter(({ did }) => did === "stuck").map(({ environment, message }) => `${environment}: ${message}`),
        ...wakes.filter(({ did }) => did === "stuck").map(({ issue, message }) => `#${issue}: ${message}`),
    ];
    const moved = promotions?.commanded !== undefined ||
        transitions.some(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck") ||
        wakes.some(({ did }) => did !== "waits" && did !== "stuck");
    const woken = wakes.map(({ issue, did, message }) => `#${issue} ${DEEDS[did]}: ${message}`);
    return { moved, stuck: stuck[0], message: [said, ...woken].join(" ") };
}
const NO_PROMOTIONS = "This repository has no policy, so only requests of require-approval are looked after.";

// EXTERNAL MODULE: ./build/src/promotion/context.js + 2 modules
var context = __webpack_require__(15492);
;// CONCATENATED MODULE: ./build/actions/work/resume.js
/** What the step `resume` does; loaded once its inputs are good. */






/***/ }),

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ assign)
/* harmony export */ });
/**
 * Gives each person to at most one group, so that as many places as possible are filled: one human, one vote, also where
 * several lists name them (R3). Places are what the groups still need.
 *
 * @param counts places of each group
 * @param eligible for each person, the groups they may stand for, by index
 * @returns for each person the group they stand for, or null
 */
function assign(counts, eligible) {
    const places = counts.flatMap((count, group) => Array.from({ length: count }, () => group));
    const taken = places.map(() => null);
    // Augmenting paths (Kuhn): a person may push another to a place that suits them both.
    const place = (person, seen) => {
        for (const [index, group] of places.entries()) {
            if (seen.has(index) || !(eligible[person] ?? []).includes(group))
                continue;
            seen.add(index);
            const holder = taken[index] ?? null;
            if (holder === null || place(holder, seen)) {
                taken[index] = person;
                return true;
            }
        }
        return false;
    };
    for (const person of eligible.keys())
        place(person, new Set());
    return eligible.map((_, person) => {
        const index = taken.indexOf(person);
        return index < 0 ? null : (places[index] ?? null);
    });
}


/***/ }),

/***/ 35525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ VIAS),
/* harmony export */   n: () => (/* binding */ BARRED)
/* harmony export */ });
/** Where a vote can come from: our own request, GitHub's reviewers of an environment, reviews of a pull request. */
const VIAS = ["issue", "environment", "pull-request"];
/** Who may not approve: who asked for it, who wrote what it brings. */
const BARRED = ["requester", "authors"];


/***/ }),

/***/ 59232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ approvalsSchema),
/* harmony export */   B4: () => (/* binding */ plainRule),
/* harmony export */   FB: () => (/* binding */ ONLY_GROUP),
/* harmony export */   Qj: () => (/* binding */ approvalRule),
/* harmony export */   Zb: () => (/* binding */ EXPIRES),
/* harmony export */   zP: () => (/* binding */ LONGEST)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35525);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11209);






/** Where nothing is said. */
const EXPIRES = "72h";
/** GitHub's own limit for a job that waits for its reviewers (R16). */
const LONGEST = "30d";
/** Together at most fifty, as many as a promotion remembers. */
const MOST_COUNT = 10;
const MOST_GROUPS = 5;
const from = (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .people */ .c0)("Who may approve. One approval a person, however many entries name them.");
const count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(MOST_COUNT), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: `a whole number from 1 to ${MOST_COUNT}`,
    description: "How many of them have to approve. Left out: 1.",
}));
const group = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ from, count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(count) }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "a mapping with from and count", description: "People of whom some have to approve." }));
const approvalsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    from: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(from),
    count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(count),
    groups: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_SAYS */ .dp, "What the group is called."), group), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a mapping of groups, such as { security: { from: [team:security] } }",
        description: "Several groups in place of `from` and `count`: each of them has to approve.",
        minProperties: 1,
        maxProperties: MOST_GROUPS,
    }))),
    not: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .BARRED */ .n), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "requester or authors", description: "Who may not approve, although they are listed." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of requester and authors",
        description: "Who may not approve: who asked for the promotion, or who made the commits that it brings. Left out: requester.",
        uniqueItems: true,
    }))),
    expire: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(`How long an approval counts, at most ${LONGEST}. Left out: ${EXPIRES}.`)),
    via: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .VIAS */ .M), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "issue, environment or pull-request",
        description: "A comment on the request, GitHub's reviewers of the environment, or a review of the pull request that brought the release's commit.",
    }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of issue, environment and pull-request",
        description: "Where an approval can be given. Left out: issue.",
        minItems: 1,
        uniqueItems: true,
    }))),
    ask: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(/^(?:issue|pull-request|[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100})$/, "issue, pull-request, or the owner/name of another repository", "Where people are asked: in an issue here, on a pull request opened for it (where issues are off), or in an issue of another repository. Left out: issue.")),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .because */ .xx)("`not` or `expire` is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: "a mapping with from, count, not, expire and via",
    description: "Who has to agree before a release comes in. Nobody can switch it off for one promotion.",
    anyOf: [{ required: ["from"] }, { required: ["groups"] }],
}));
/** The name of the only group, where the policy does not name groups. */
const ONLY_GROUP = "approvers";
/** Both ways to write groups, and what is left out, in one form. */
function approvalRule(written) {
    const named = Object.entries(written.groups ?? { [ONLY_GROUP]: { from: written.from ?? [], count: written.count } });
    const not = written.not ?? ["requester"];
    const via = written.via ?? ["issue"];
    return {
        groups: named
            .map(([name, each]) => ({ name, from: (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleOf */ .xr)(each.from), count: each.count ?? 1 }))
            .toSorted((left, right) => (left.name < right.name ? -1 : 1)),
        not: _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .BARRED */ .n.filter((word) => not.includes(word)),
        expire: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(written.expire ?? EXPIRES),
        via: _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .VIAS */ .M.filter((word) => via.includes(word)),
        ask: written.ask ?? "issue",
    };
}
/** The rule as plain JSON: part of the plan that people approve. */
function plainRule(written) {
    const { groups, ...rule } = approvalRule(written);
    const plain = groups.map(({ name, from: entries, count: needed }) => ({
        name,
        from: entries.map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0).toSorted(),
        count: needed,
    }));
    return { ...rule, groups: plain, because: written.because ?? null };
}


/***/ }),

/***/ 22981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   lc: () => (/* binding */ artifactField)
/* harmony export */ });
/** `${\u2026}` in a text of the policy, filled in when a release is promoted. */
const FIELD = /\$\{([^{}]*)\}/g;
/** The fields that a text names, in its order. */
function fieldsOf(template) {
    return [...template.matchAll(FIELD)].map(([, field = ""]) => field);
}
/** The text with every field filled in. What `fill` throws is thrown. */
function render(template, fill) {
    return template.replaceAll(FIELD, (_whole, field) => fill(field));
}
/** The artifact that a field such as `artifacts.app.digest` is about, and what of it; undefined for any other field. */
function artifactField(field) {
    const { artifact, part } = /^artifacts\.(?<artifact>.+)\.(?<part>[a-z]+)$/.exec(field)?.groups ?? {};
    return artifact === undefined || part === undefined ? undefined : { artifact, part };
}


/***/ }),

/***/ 88833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Deeper records than this are refused (R53); a value that contains itself ends here too. */
const MAX_DEPTH = 64;
/**
 * The one text of a JSON value, for digests: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Stricter than the RFC where a digest would hide a loss (R52, R53): throws a
 * `TypeError` naming the place for anything that is not plain JSON (undefined, NaN, Infinity, bigint, functions, class
 * instances, holes, symbol keys, getters), for integers beyond 2^53, lone surrogates, a `__proto__` key and depth over 64.
 */
function canonicalJson(value) {
    return write(value, "$", 0);
}
function write(value, place, depth) {
    if (depth > MAX_DEPTH)
        throw refused(place, `is nested deeper than ${MAX_DEPTH} levels`);
    if (value === null)
        return "null";
    switch (typeof value) {
        case "boolean":
            return value ? "true" : "false";
        case "string":
            return writeText(value, place);
        case "number":
            return writeNumber(value, place);
        case "object":
            return Array.isArray(value) ? writeList(value, place, depth) : writeRecord(value, place, depth);
        case "bigint":
        case "function":
        case "symbol":
        case "undefined":
            break;
    }
    throw refused(place, `is ${typeof value}`);
}
function writeText(text, place) {
    if (!text.isWellFormed())
        throw refused(place, "contains half of a surrogate pair");
    return JSON.stringify(text);
}
function writeNumber(number, place) {
    if (!Number.isFinite(number))
        throw refused(place, `is ${number}`);
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
        throw refused(place, "is an integer beyond 2^53, which loses digits; keep it as text");
    }
    return JSON.stringify(number);
}
function writeList(list, place, depth) {
    const parts = [];
    // By index, because a hole in the list must be refused and not skipped.
    for (let index = 0; index < list.length; index += 1)
        parts.push(write(list[index], `${place}[${index}]`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeRecord(record, place, depth) {
    const prototype = Object.getPrototypeOf(record);
    if (prototype !== Object.prototype && prototype !== null)
        throw refused(place, "is an instance of a class");
    if (Object.getOwnPropertySymbols(record).length > 0)
        throw refused(place, "has a symbol for a key");
    const parts = [];
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(record)).sort(byKey)) {
        const inside = `${place}.${key}`;
        if (key === "__proto__")
            throw refused(inside, "is a key that JavaScript treats as a prototype");
        if (!("value" in property))
            throw refused(inside, "is computed by a getter");
        if (!property.enumerable)
            throw refused(inside, "is hidden (not enumerable)");
        parts.push(`${writeText(key, inside)}:${write(property.value, inside, depth + 1)}`);
    }
    return `{${parts.join(",")}}`;
}
function byKey([left], [right]) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function refused(place, why) {
    return new TypeError(`No canonical JSON: ${place} ${why}.`);
}


/***/ }),

/***/ 24792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ FIELDS_SAY),
/* harmony export */   d6: () => (/* binding */ fillFields),
/* harmony export */   dt: () => (/* binding */ isField),
/* harmony export */   gH: () => (/* binding */ namesRelease)
/* harmony export */ });
/* harmony import */ var _release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22981);

/** What a condition of a health check can name, beside `artifacts.<name>.digest`. */
const FIELDS = ["release.version", "release.commit", "release.id", "release.digest", "environment"];
/** How a policy writes them, for messages. */
const FIELDS_SAY = `${FIELDS.join(", ")} and artifacts.<name>.digest`;
/** Whether a policy may name it. */
function isField(field) {
    return FIELDS.some((known) => known === field) || (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactField */ .lc)(field)?.part === "digest";
}
/** Whether a text can only be right when the new release answers. */
function namesRelease(text) {
    return (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(text).some((field) => field.startsWith("release.") || field.startsWith("artifacts."));
}
/** A text with its fields filled in, each made harmless by `inert`. Throws an Error when one has no value. */
function fillFields(template, { record, environment }, inert = (value) => value) {
    return (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(template, (field) => inert(wordFor(field, record, environment)));
}
function wordFor(field, record, environment) {
    switch (field) {
        case "release.version":
            if (record.version === null)
                throw new Error(`The release ${record.id} has no version to compare with.`);
            return record.version;
        case "release.commit":
            return record.commit;
        case "release.id":
            return record.id;
        case "release.digest":
            return record.digest;
        case "environment":
            return environment;
        default: {
            const wanted = (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactField */ .lc)(field);
            const found = record.artifacts.find(({ name }) => name === wanted?.artifact);
            if (wanted?.part !== "digest" || found === undefined)
                throw new Error(`The release has no \${${field}}.`);
            return found.digest;
        }
    }
}


/***/ })

};
