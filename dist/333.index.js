export const id = 333;
export const ids = [333];
export const modules = {

/***/ 31776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   Z2: () => (/* binding */ readAskIn),
/* harmony export */   we: () => (/* binding */ markerOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _ledger_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85880);
/* harmony import */ var _ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22969);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);
/* harmony import */ var _promotion_comments_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53581);
/* harmony import */ var _release_canonical_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88833);







const count = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(1));
const AskShape = valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    repository: count,
    run: count,
    job: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    round: count,
    commit: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/)),
    approvers: valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    minimum: count,
    expire: count,
    message: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    workflow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    author: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullable */ .mee(count),
});
/** What is voted on: `sha256:<hex>` over all of it. */
function planOf(ask) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(textOf(ask)).digest("hex")}`;
}
function textOf(ask) {
    return (0,_release_canonical_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)({ ...ask, approvers: [...ask.approvers] });
}
/** Whom an ask names. Text that names nobody is left out, and then nobody is asked. */
function entriesOf({ approvers }) {
    return approvers.flatMap((text) => (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_3__/* .readEntry */ .hB)(text) ?? []);
}
/**
 * The end of a page's body, by which it is found again. It says where to look and nothing else: what it names is read from
 * GitHub, and counted anew wherever it matters (R48).
 */
function markerOf(ask) {
    const plan = planOf(ask).slice("sha256:".length);
    return `<!-- env-actions approval ${plan} ${Buffer.from(textOf(ask)).toString("base64url")} -->`;
}
/** Reads the end of a body; undefined for anything that {@link markerOf} did not write. */
function readAskIn(body) {
    const [, plan = "", payload = ""] = _promotion_comments_place_js__WEBPACK_IMPORTED_MODULE_4__/* .STEP_MARKER */ .sA.exec(body.trimEnd()) ?? [];
    if (payload === "")
        return undefined;
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(AskShape, (0,_ledger_strict_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStrict */ .z)(Buffer.from(payload, "base64url").toString(), "the marker"));
        return read.success && planOf(read.output) === `sha256:${plan}` ? read.output : undefined;
    }
    catch (error) {
        if (error instanceof _ledger_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 45169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ names),
/* harmony export */   U: () => (/* binding */ closePage)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32209);
/* harmony import */ var _page_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54596);




/** The page's last word, and its end. It keeps its marker: what was said on it is counted anew wherever it matters. */
async function closePage(context, { page, ask }, ending) {
    const { client, repo, log, repositoryUrl } = context;
    if (!page.open || !page.intact)
        return;
    const { body } = (0,_page_text_js__WEBPACK_IMPORTED_MODULE_3__/* .pageText */ .x)(ask, { repositoryUrl, owner: repo.owner, verdict: verdictOf(ending, ask) });
    const state_reason = ending.kind === "approved" ? "completed" : "not_planned";
    try {
        await (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .updateIssue */ .tt)(client, repo, { number: page.number, body, state: "closed", state_reason });
    }
    catch (failure) {
        // A page is a view; what was decided stands.
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(failure))
            throw failure;
        log.info(`The request #${page.number} could not be closed here: ${failure.message}`);
    }
}
function verdictOf(ending, { job }) {
    switch (ending.kind) {
        case "approved":
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Approved"), ` by ${names(ending.standing)}: the job `, (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(job), " went on."];
        case "rejected": {
            const { rejection } = ending.standing;
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Rejected"), ` by ${rejection?.vote.person.login ?? "somebody"}: `, rejection?.why ?? ""];
        }
        case "over":
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Over"), `: ${ending.why}`];
    }
}
/** Who approved, each once. */
function names({ approvals }) {
    return [...new Set(approvals.map(({ vote }) => vote.person.login))].join(" and ");
}


/***/ }),

/***/ 66886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ countVotes)
/* harmony export */ });
/* harmony import */ var _approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45330);
/* harmony import */ var _approvals_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21808);
/* harmony import */ var _approvals_vote_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52272);
/* harmony import */ var _gates_approvals_people_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28887);
/* harmony import */ var _gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59232);
/* harmony import */ var _gates_approvals_written_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58434);
/* harmony import */ var _github_conversation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14322);







/**
 * Counts what was said on a page, by the very functions that count a promotion's request: all pages of comments, each person
 * by what they may do now, each counting comment confirmed by both of GitHub's interfaces (R1 to R16). Throws what could not
 * be read.
 */
async function countVotes(o) {
    const { client, repo, issue, plan, expire, excluded } = o;
    const conversation = await (0,_github_conversation_js__WEBPACK_IMPORTED_MODULE_5__/* .readConversation */ .Gt)(client, { repo, number: issue });
    const { votes, ignored } = (0,_approvals_vote_js__WEBPACK_IMPORTED_MODULE_6__/* .votesOf */ .r)(conversation.comments);
    const now = conversation.date;
    const groups = [{ name: _gates_approvals_words_js__WEBPACK_IMPORTED_MODULE_3__/* .ONLY_GROUP */ .FB, from: o.approvers, count: o.minimum }];
    const voting = { groups, plan, expire, now, excluded, votes };
    const rights = await (0,_gates_approvals_people_js__WEBPACK_IMPORTED_MODULE_2__/* .readRights */ .C)({ client, repo, repository: o }, voting, new Set());
    const where = { repository: `${repo.owner}/${repo.name}`, issue };
    const bodies = new Map(conversation.comments.map(({ id, body }) => [id, (0,_approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyDigest */ .rr)(body)]));
    const confirmed = await (0,_gates_approvals_written_js__WEBPACK_IMPORTED_MODULE_4__/* .confirmWritten */ .I)({ client }, { where, conversation, bodies }, { ...voting, rights });
    const standing = (0,_approvals_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .Y)({ ...voting, votes: confirmed.votes, rights });
    return { standing, misspelt: [...ignored, ...confirmed.refused], now };
}


/***/ }),

/***/ 73490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ readHanded),
/* harmony export */   mP: () => (/* binding */ handleOf),
/* harmony export */   y0: () => (/* binding */ handleIn)
/* harmony export */ });
/* unused harmony export refuted */
/* harmony import */ var _action_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33412);
/* harmony import */ var _github_default_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9297);
/* harmony import */ var _github_dispatch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43923);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56150);
/* harmony import */ var _github_own_pages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50996);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38575);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3761);
/* harmony import */ var _promotion_marker_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(56969);
/* harmony import */ var _promotion_stop_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13715);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31776);
/* harmony import */ var _page_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(54596);
/* harmony import */ var _requesters_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33546);












/** What a dispatch hands over in its input `approval`: where to look. It proves nothing. */
function handleOf(issue, plan) {
    return `a-${issue}-${(0,_promotion_marker_js__WEBPACK_IMPORTED_MODULE_11__/* .shortPlan */ .A6)(plan)}`;
}
/** The handle that this run was dispatched with; undefined when it was not. */
function handleIn({ eventName, event }) {
    const handle = (0,_action_event_js__WEBPACK_IMPORTED_MODULE_0__.at)(event, "inputs", "approval");
    return eventName === "workflow_dispatch" && typeof handle === "string" && handle.trim() !== ""
        ? handle.trim()
        : undefined;
}
/**
 * Proves what a dispatch says, from GitHub's own objects, because anybody with write access can dispatch with any input (R54,
 * R96): this is the workflow that was asked for, on the default branch; the page is our own, as we wrote it, and asks the very
 * people whom this step names; the run that asked is there; and by the history of the workflow no other run went on by it (R17).
 *
 * @throws Stop `approval-unproven` or `approval-used`
 */
async function readHanded(context, handle, { wanted, job }) {
    const { client, repo } = context;
    const [, number = "", short = ""] = /^a-([1-9]\d{0,14})-([0-9a-f]{12})$/.exec(handle) ?? [];
    if (short === "")
        throw unproven("the input approval is none that we hand over");
    const { pages, repository } = await (0,_github_own_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .readOwnPage */ ._S)(client, repo, Number(number));
    const page = pages.find((each) => each.intact);
    const ask = page === undefined ? undefined : (0,_ask_js__WEBPACK_IMPORTED_MODULE_8__/* .readAskIn */ .Z2)(page.body);
    const surroundings = { repositoryUrl: context.repositoryUrl, owner: repo.owner };
    const isOurs = page !== undefined && ask !== undefined && (0,_page_text_js__WEBPACK_IMPORTED_MODULE_9__/* .isTextOf */ .Z)(page.body, ask, surroundings);
    if (page === undefined || ask === undefined || !isOurs || (0,_promotion_marker_js__WEBPACK_IMPORTED_MODULE_11__/* .shortPlan */ .A6)((0,_ask_js__WEBPACK_IMPORTED_MODULE_8__/* .planOf */ .XC)(ask)) !== short)
        throw unproven(`#${number} is no request of ours, was changed, or is about another plan`);
    const defaultBranch = await (0,_github_default_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .readDefaultBranch */ .y)(client, repo);
    const why = refuted(ask, { wanted, job, repository: { ...repository, defaultBranch }, handle });
    if (why !== undefined)
        throw unproven(why);
    const asking = await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_5__/* .getRun */ .Mh)(client, { repo, run: ask.run }).catch((error) => {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(error, "not-found"))
            throw unproven("the run that asked is gone");
        throw error;
    });
    if (asking.headSha !== ask.commit)
        throw unproven("the run that asked was about another commit");
    await requireUnused(context, { handle, page, job, workflow: ask.workflow ?? "" });
    const requesters = await (0,_requesters_js__WEBPACK_IMPORTED_MODULE_10__/* .readRequesters */ .A)(context, asking, ask);
    const excluded = new Map(requesters.excluded);
    for (const person of [job.run.actor, job.run.triggeringActor])
        if (person !== null && !person.bot && !excluded.has(person.id))
            excluded.set(person.id, "They started the run that goes on.");
    return { page, ask, repository, requesters: { ...requesters, excluded } };
}
/** What does not fit between a page and the run that wants to go on by it. Pure. */
function refuted(ask, o) {
    const { run } = o.job;
    const { id, defaultBranch } = o.repository;
    if (ask.repository !== id || run.headRepositoryId !== id)
        return "it is about another repository";
    if (run.event !== "workflow_dispatch" || ask.workflow === null || run.path !== `.github/workflows/${ask.workflow}`)
        return "it was asked for another workflow";
    if (run.headBranch !== defaultBranch)
        return `this run is not on ${defaultBranch}, where only reviewed workflows are`;
    const named = o.wanted.approvers.map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_6__/* .entryText */ .u0).toSorted();
    const isSame = named.length === ask.approvers.length && named.every((text, index) => text === ask.approvers[index]);
    if (!isSame || ask.minimum !== o.wanted.minimum || ask.expire !== o.wanted.expire)
        return "it asks other people, another number of them or for another time than this step names";
    if (!(0,_github_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .hasWord */ .Vf)(run.title, o.handle))
        return "the name of this run does not say the approval, so nobody can see whether it was used: put the input approval into its `run-name`";
    return undefined;
}
async function requireUnused({ client, repo }, o) {
    const { handle: marker, job, workflow } = o;
    const runs = await (0,_github_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .listDispatchedRuns */ .e8)(client, { repo, workflow, marker, since: new Date(o.page.createdAt) });
    const other = runs.find(({ id, status, conclusion }) => id !== job.run.id && (conclusion === "success" || (status !== "completed" && id < job.run.id)));
    const mine = job.round > 1 ? job.run.id : undefined;
    const used = other?.id ?? mine;
    if (used === undefined)
        return;
    throw new _promotion_stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("approval-used", `This approval was used by run ${used}; it lets one run go on.`, "Run the workflow that asks again: it gets a request of its own.");
}
function unproven(why) {
    return new _promotion_stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("approval-unproven", `This run was started with an approval that proves nothing: ${why}.`, "Leave the input `approval` empty when you start the workflow by hand; the resuming workflow fills it in.");
}


/***/ }),

/***/ 54596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isTextOf),
/* harmony export */   x: () => (/* binding */ pageText)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _action_plain_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49174);
/* harmony import */ var _action_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46192);
/* harmony import */ var _github_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32209);
/* harmony import */ var _promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24966);
/* harmony import */ var _promotion_request_fit_page_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97888);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31776);







/**
 * The page on which people decide. The same for the same ask, as long as it is open: whatever differs was changed by somebody,
 * and then it is no page of ours any more. What the workflow says is inert in it, and it calls only those who are asked (R47).
 */
function pageText(ask, o) {
    const plan = (0,_ask_js__WEBPACK_IMPORTED_MODULE_4__/* .planOf */ .XC)(ask);
    const page = (0,_action_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .createSummary */ .F)();
    page.verdict(...(o.verdict ?? asked(ask)));
    if (ask.message !== "")
        page.block("text", ask.message);
    if (o.verdict === undefined) {
        const people = (0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .calledPeople */ .bC)((0,_ask_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(ask), o.owner);
        page.paragraph("Asked: ", ...people, ".");
        (0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .howToAnswer */ ._H)(page, { plan, expire: ask.expire });
        page.paragraph("Nobody has to keep this page open or a runner waiting. Closing it decides nothing.");
    }
    else
        page.paragraph("Nothing goes on because of this page any more.");
    page.heading("What it is about");
    page.list(facts(ask, o.repositoryUrl, plan));
    const markdown = page.render(Number.POSITIVE_INFINITY);
    return { title: titleOf(ask), body: (0,_promotion_request_fit_page_js__WEBPACK_IMPORTED_MODULE_5__/* .fitPage */ .n)([{ markdown }, { markdown: (0,_ask_js__WEBPACK_IMPORTED_MODULE_4__/* .markerOf */ .we)(ask) }], _github_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .LONGEST_BODY */ ._l) };
}
function asked({ minimum, job }) {
    const many = minimum === 1 ? "1 approval is asked for" : `${minimum} approvals are asked for`;
    return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(many), ", so that the job ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(job), " goes on."];
}
function facts(ask, repositoryUrl, plan) {
    const then = ask.workflow === null
        ? [`the failed jobs of this run run again, for up to 30 days`]
        : [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ask.workflow), " of the default branch is started"];
    return [
        (0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)("Run", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${ask.run}`), `, job ${ask.job}: ${repositoryUrl}/actions/runs/${ask.run}`),
        (0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)("Commit", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(ask.commit)),
        (0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)("Who decides", `${ask.minimum} of: ${(0,_ask_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(ask).map(_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .entryWords */ .aY).join(", ")}`),
        (0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)("When it is approved", ...then),
        (0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)("Plan", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(plan)),
        ...(ask.round === 1 ? [] : [(0,_promotion_request_asking_js__WEBPACK_IMPORTED_MODULE_3__/* .fact */ .fK)("Asked before", `${ask.round - 1} times; each approval is used once`)]),
    ];
}
/** A title is no Markdown, and calls nobody. */
function titleOf({ message, job, run }) {
    const what = (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message) === "" ? (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(job) : (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message);
    return `Approve ${(0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_6__/* .cut */ .Jj)(what, 100)} (run ${run})`;
}
/**
 * Whether a body is what we write for an ask, open or with its last word: all of it but the line that says how it ended. Our
 * own account is every workflow's, so that a page of it with our marker may still say something else to the people it asks.
 */
function isTextOf(body, ask, o) {
    const found = (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .plainBody */ .FD)(body);
    if (found === (0,_github_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .plainBody */ .FD)(pageText(ask, o).body))
        return true;
    return afterVerdict(found) === afterVerdict((0,_github_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .plainBody */ .FD)(pageText(ask, { ...o, verdict: ["Over"] }).body));
}
function afterVerdict(body) {
    const end = body.indexOf("\n\n");
    return end < 0 ? "" : body.slice(end);
}


/***/ }),

/***/ 33546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readRequesters),
/* harmony export */   O: () => (/* binding */ needed)
/* harmony export */ });
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38575);

/**
 * Whoever is behind the run that asks: who started it, who started its first and its newest attempt, and who opened the pull
 * request that it is about (R10). Bots are nobody.
 */
async function readRequesters({ client, repo }, newest, { author }) {
    const first = newest.attempt === 1 ? newest : await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_0__/* .getAttempt */ .Yp)(client, { repo, run: newest.id, attempt: 1 });
    const excluded = new Map();
    const add = (person, why) => {
        if (person !== null && !person.bot && !excluded.has(person.id))
            excluded.set(person.id, why);
    };
    add(first.actor, "They started the run that asks.");
    add(first.triggeringActor, "They started the run that asks.");
    add(newest.actor, "They started the run that asks.");
    if (author !== null)
        add({ id: author, bot: false }, "They opened the pull request that the run is about.");
    const anybody = excluded.size > 0;
    add(newest.triggeringActor, "They started this attempt of the run.");
    return { excluded, anybody };
}
/** How many must approve: one more where nobody knows who asked, so that enough are left if it was one of them (R12). */
function needed({ minimum }, { anybody }) {
    return anybody ? minimum : minimum + 1;
}


/***/ }),

/***/ 55170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readDecision)
/* harmony export */ });
const APPROVE = /^\/approve (?:sha256:)?([0-9a-f]{12,64})$/;
const REJECT = /^\/reject (\S.{0,499})$/;
/** Control characters, and what hides or reorders text: a reason reads as it is. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MOST_BODY = 65_536;
/**
 * Reads a decision: the first line only, exact words, anchored (R44). Anything else is talk, and undefined; a line that begins
 * like a decision and is none says what is wrong, so that nobody believes to have voted.
 */
function readDecision(body) {
    const [first = ""] = body.slice(0, MOST_BODY).split(/\r\n|\r|\n/, 1);
    const line = first.replace(/[ \t]+$/, "");
    const plan = APPROVE.exec(line)?.[1];
    if (plan !== undefined)
        return { kind: "approve", plan };
    if (line === "/revoke")
        return { kind: "revoke" };
    const why = REJECT.exec(line)?.[1];
    if (why !== undefined && !HIDDEN.test(why))
        return { kind: "reject", why };
    if (/^\/approve(?:[ \t]|$)/.test(line)) {
        return misspelt("`/approve` takes the plan's digest as the request shows it, at least 12 hex digits, and nothing else.");
    }
    if (/^\/reject(?:[ \t]|$)/.test(line))
        return misspelt("`/reject` takes a reason of visible characters on the same line.");
    if (/^\/revoke[ \t]/.test(line))
        return misspelt("`/revoke` stands alone.");
    return undefined;
}
function misspelt(why) {
    return { kind: "misspelt", why };
}


/***/ }),

/***/ 87391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ latestVotes)
/* harmony export */ });
/**
 * The decision of each person that holds: the latest, and of several in one second the most careful (R14). Reviews without a
 * time are asked beside the comments: a denial anywhere holds, and a withdrawal by comment withdraws both.
 */
function latestVotes(votes) {
    const people = Map.groupBy(votes, ({ person }) => person.id);
    return [...people.values()].flatMap((theirs) => holding(theirs) ?? []);
}
function holding(votes) {
    const timed = votes.filter(({ at }) => at !== null);
    const untimed = votes.filter(({ at }) => at === null);
    const latest = timed.reduce((known, vote) => (known === undefined || isLater(vote, known) ? vote : known), undefined);
    const all = latest === undefined ? untimed : [...untimed, latest];
    return all.toSorted((left, right) => severity(right) - severity(left))[0];
}
function isLater(vote, known) {
    const [mine, other] = [second(vote), second(known)];
    return mine === other ? severity(vote) > severity(known) : mine > other;
}
/** GitHub's times have no fractions. */
function second({ at }) {
    return Math.floor((at ?? 0) / 1_000);
}
function severity({ decision }) {
    switch (decision.kind) {
        case "reject":
            return 2;
        case "revoke":
            return 1;
        case "approve":
            return 0;
    }
}


/***/ }),

/***/ 59166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ plainApprovals)
/* harmony export */ });
/** What the doors' results say of approvals, as plain JSON. */
function plainApprovals({ plan, expire, standing, where, weakened }) {
    return {
        plan,
        state: standing.state,
        expire,
        approvals: standing.approvals.map(({ vote, group }) => ({
            by: vote.person.login,
            id: vote.person.id,
            group,
            via: vote.source,
            url: vote.url,
        })),
        rejection: standing.rejection === null
            ? null
            : { by: standing.rejection.vote.person.login, why: standing.rejection.why, url: standing.rejection.vote.url },
        missing: standing.missing.map(({ group, count }) => ({ group, count })),
        request: where === null ? null : `${where.repository}#${where.issue}`,
        weakened: weakened.map(({ key, was, is }) => ({ key, was, is })),
    };
}


/***/ }),

/***/ 45330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ sightingsOf),
/* harmony export */   _2: () => (/* binding */ afterVoids),
/* harmony export */   r1: () => (/* binding */ voidsOf),
/* harmony export */   rr: () => (/* binding */ bodyDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _latest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87391);


/** What is compared with the comment's first sight. */
function bodyDigest(body) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(body).digest("hex")}`;
}
/**
 * Recorded approvals of this plan that are gone, changed, taken back or over (R8). Also a comment that nobody seems to have
 * edited voids its approval when its text is another one now.
 *
 * @param votes of this conversation, those of other plans included
 * @param expire milliseconds
 */
function voidsOf(o) {
    const { seen, plan, comments, votes, expire, now } = o;
    const latest = new Map((0,_latest_js__WEBPACK_IMPORTED_MODULE_1__/* .latestVotes */ .l)(votes).map((vote) => [vote.person.id, vote]));
    return seen.flatMap(({ person, plan: of, comment: id, body }) => {
        if (of !== plan)
            return [];
        const gone = (why) => [{ person, comment: id, why }];
        const comment = comments.find((each) => each.id === id);
        if (comment === undefined || comment.author === null)
            return gone("deleted");
        if (comment.edited || comment.author.id !== person.id || bodyDigest(comment.body) !== body)
            return gone("edited");
        const current = latest.get(person.id);
        if (current !== undefined && current.decision.kind !== "approve")
            return gone("revoked");
        return now.getTime() - Date.parse(comment.createdAt) <= expire ? [] : gone("expired");
    });
}
/**
 * Votes without those that a person's recorded and voided approval leaves behind: whoever deletes somebody's withdrawal does
 * not bring their older approval back. Only what was written after it counts.
 */
function afterVoids(votes, voided) {
    return votes.filter(({ person, comment, decision }) => decision.kind !== "approve" ||
        comment === null ||
        !voided.some((each) => each.person.id === person.id && comment <= each.comment));
}
/** Counting approvals by comment that the ledger does not know yet. */
function sightingsOf({ approvals }, o) {
    return approvals.flatMap(({ vote: { person, comment } }) => {
        const body = comment === null ? undefined : o.bodies.get(comment);
        if (comment === null || body === undefined)
            return [];
        const known = o.seen.some((each) => each.person.id === person.id && each.comment === comment && each.plan === o.plan && each.body === body);
        return known ? [] : [{ person, plan: o.plan, comment, body }];
    });
}


/***/ }),

/***/ 21808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf),
/* harmony export */   g: () => (/* binding */ openVotes)
/* harmony export */ });
/* harmony import */ var _authorization_match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77758);
/* harmony import */ var _assignment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88285);
/* harmony import */ var _latest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87391);



/**
 * Who counts (R1 to R17): one vote a person by numeric id, the latest decision wins and a denial wins a tie, for this plan,
 * unexpired, by somebody who may decide now and is not excluded. A rejection by anybody who may decide ends it, also by
 * somebody excluded from approving. What could not be read never approves.
 */
function standingOf(voting) {
    const [about, elsewhere] = split(voting);
    const judged = (0,_latest_js__WEBPACK_IMPORTED_MODULE_1__/* .latestVotes */ .l)(about).flatMap((vote) => judgeVote(vote, voting));
    const of = (kind) => judged.filter((each) => each.kind === kind);
    const candidates = of("counts");
    const given = (0,_assignment_js__WEBPACK_IMPORTED_MODULE_2__/* .assign */ .k)(voting.groups.map(({ count }) => count), candidates.map(({ groups }) => groups));
    const missing = voting.groups.flatMap(({ name, count }, index) => {
        const left = count - given.filter((group) => group === index).length;
        return count >= 1 && left <= 0 ? [] : [{ group: name, count: left }];
    });
    const [rejection] = of("rejects");
    const unclear = of("unclear");
    const full = voting.groups.length > 0 && missing.length === 0;
    // A denial that could not be looked up may be one: then nobody can say that it is approved.
    const unsure = unclear.some(({ vote }) => vote.decision.kind === "reject" || !full);
    return {
        state: rejection !== undefined ? "rejected" : unsure ? "unknown" : full ? "approved" : "open",
        approvals: candidates.flatMap(({ vote, groups }, index) => {
            const group = voting.groups[given[index] ?? groups[0] ?? -1];
            const fills = (given[index] ?? null) !== null;
            return group === undefined ? [] : [{ vote, group: group.name, fills }];
        }),
        rejection: rejection === undefined ? null : { vote: rejection.vote, why: rejection.why },
        missing,
        ignored: [
            ...elsewhere.map((vote) => ({ vote, why: OTHER_PLAN })),
            ...of("ignored").map(({ vote, why }) => ({ vote, why })),
        ],
        unreadable: unclear.map(({ vote, why }) => `${vote.person.login}: ${why}`),
    };
}
/** The people's decisions that could count, whatever their rights: whoever gave one of them has to be looked up. */
function openVotes(voting) {
    return (0,_latest_js__WEBPACK_IMPORTED_MODULE_1__/* .latestVotes */ .l)(split(voting)[0]).filter((vote) => {
        if (vote.decision.kind !== "approve")
            return vote.decision.kind === "reject";
        return !voting.excluded.has(vote.person.id) && !isExpired(vote, voting);
    });
}
const OTHER_PLAN = "It names another plan than the one that stands now; read the request again.";
const NO_ACCESS = "The policy names them, and the account has no access of its own to this repository: whoever takes over a login that was given up has none either.";
const NO_WRITER = "A review counts only from somebody with write access.";
const WRITERS = new Set(["write", "maintain", "admin"]);
const NOT_NAMED = "The policy does not name them as somebody who decides here.";
function split({ votes, plan }) {
    const about = votes.filter((vote) => isAboutPlan(vote, plan));
    return [about, votes.filter((vote) => !about.includes(vote))];
}
/** What one person's decision is worth. A withdrawal leaves nothing. */
function judgeVote(vote, voting) {
    const { decision, person } = vote;
    if (decision.kind === "revoke")
        return [];
    const barred = voting.excluded.get(person.id);
    if (decision.kind === "approve" && barred !== undefined)
        return [{ kind: "ignored", vote, why: barred }];
    if (decision.kind === "approve" && isExpired(vote, voting)) {
        return [{ kind: "ignored", vote, why: "It has expired; approve again." }];
    }
    const right = voting.rights.get(person.id) ?? { kind: "unreadable", why: "what they may do was not looked up" };
    if (right.kind === "none")
        return [{ kind: "ignored", vote, why: right.why }];
    if (right.kind === "unreadable")
        return [{ kind: "unclear", vote, why: right.why }];
    if (!isAbout(right, vote))
        return [{ kind: "unclear", vote, why: "what they may do was read only in part" }];
    if (vote.source === "review" && !WRITERS.has(right.person.role))
        return [{ kind: "ignored", vote, why: NO_WRITER }];
    const matches = voting.groups.map((group) => matchGroup(group, right));
    const groups = matches.flatMap(({ kind }, index) => (kind === "allowed" ? [index] : []));
    const unread = matches.flatMap((match) => (match.kind === "unknown" ? [match.why] : []));
    if (groups.length > 0) {
        if (decision.kind === "reject")
            return [{ kind: "rejects", vote, why: decision.why }];
        return [{ kind: "counts", vote, groups }, ...unread.map((why) => ({ kind: "unclear", vote, why }))];
    }
    const [why] = unread;
    if (why !== undefined)
        return [{ kind: "unclear", vote, why }];
    const isNamed = voting.groups.some(({ from }) => (0,_authorization_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchAllowed */ .w)(from, right.person, right.teams).kind === "allowed");
    return [{ kind: "ignored", vote, why: isNamed ? NO_ACCESS : NOT_NAMED }];
}
/** A denial does not vanish because what is known about its writer is of somebody else, or of nobody. */
function isAbout({ person, access }, vote) {
    return (person.id === vote.person.id &&
        person.login === vote.person.login &&
        (0,_authorization_match_js__WEBPACK_IMPORTED_MODULE_0__/* .isRole */ .t)(person.role) &&
        typeof access === "boolean");
}
/** Both lists, where there are two: what one of them refuses, or nobody could read, is not made good by the other. */
function matchGroup({ from, also }, right) {
    const match = (0,_authorization_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchAllowed */ .w)(entriesFor(from, right), right.person, right.teams);
    if (also === undefined || match.kind === "refused")
        return match;
    const other = (0,_authorization_match_js__WEBPACK_IMPORTED_MODULE_0__/* .matchAllowed */ .w)(entriesFor(also, right), right.person, right.teams);
    return other.kind === "allowed" ? match : other;
}
function entriesFor(from, { access }) {
    return access ? from : from.filter(({ kind }) => kind !== "user");
}
function isAboutPlan({ decision }, plan) {
    return decision.kind !== "approve" || plan === `sha256:${decision.plan}` || isBeginning(decision.plan, plan);
}
function isBeginning(beginning, plan) {
    return beginning.length >= 12 && plan.startsWith(`sha256:${beginning}`);
}
function isExpired({ at, source }, { expire, now }) {
    // GitHub's reviewers of an environment have no time: their review was given in this very attempt (R18).
    if (at === null)
        return source !== "native";
    // Said so that what is no time has expired.
    return !(now.getTime() - at <= expire && at <= now.getTime() + CLOCK_SLACK);
}
/** GitHub's own clocks differ by seconds; a vote from further ahead is not believed. */
const CLOCK_SLACK = 120_000;


/***/ }),

/***/ 52272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ votesOf)
/* harmony export */ });
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55170);

/** The decisions among the comments of a request. Talk, bots, deleted accounts and edited comments are none (R7, R11, R21). */
function votesOf(comments) {
    const votes = [];
    const ignored = [];
    for (const { author, body, createdAt, edited, id, url } of comments) {
        const decision = (0,_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .readDecision */ .B)(body);
        if (decision === undefined || author === null)
            continue;
        const ignore = (why) => ignored.push({ login: author.login, url, why });
        const at = Date.parse(createdAt);
        if (author.bot)
            ignore("Only people decide.");
        else if (decision.kind === "misspelt")
            ignore(decision.why);
        else if (edited || Number.isNaN(at))
            ignore("The comment was edited; write a new one.");
        else {
            votes.push({ person: { id: author.id, login: author.login }, decision, at, source: "comment", comment: id, url });
        }
    }
    return { votes, ignored };
}


/***/ }),

/***/ 28887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ readRights)
});

// EXTERNAL MODULE: ./build/src/approvals/standing.js
var standing = __webpack_require__(21808);
// EXTERNAL MODULE: ./build/src/authorization/match.js
var match = __webpack_require__(77758);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/person.js
var person = __webpack_require__(36116);
;// CONCATENATED MODULE: ./build/src/github/team-members.js


/** A larger team decides nothing: nobody could say who is in it (R5). */
const MOST_MEMBERS = 1_000;
/**
 * The active members of a team by numeric id, child teams included: one request for each hundred, however many people are
 * asked about. A token that may not see the team gets a failure, never an empty team (R4).
 *
 * @throws GitHubFailure `not-found` or `forbidden` when the token cannot see the team, or there is none of this name;
 *   `unexpected` when it has more than a thousand members
 */
async function listTeamMembers(client, o) {
    const route = "GET /orgs/{org}/teams/{team_slug}/members";
    const items = await client.pages(route, { org: o.organization, team_slug: o.slug }, { cap: MOST_MEMBERS });
    return new Set(items.map((item) => (0,parse/* parse */.qg)(person/* PersonShape */.T, item, route).id));
}

// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/github/access.js
var access = __webpack_require__(64707);
// EXTERNAL MODULE: ./build/src/github/people.js
var people = __webpack_require__(57386);
;// CONCATENATED MODULE: ./build/src/gates/approvals/roles.js




/** So many people are looked up one by one; for more, the list of everybody with access is read (R20). */
const ONE_BY_ONE = 4;
/** A longer list would cost more than a step may ask in all. */
const MOST_LISTED = 300;
const TOO_MANY = `more than ${ONE_BY_ONE} people decided, and the list of everybody with access could not be used to look them all up; lock the conversation to collaborators, and delete what strangers wrote`;
/**
 * What everybody of a list of votes may do in the repository now, by id: four requests at most, however many there are. Who
 * could not be looked up neither approves nor denies, and is said to be unread.
 *
 * @param wanted those who matter most come first
 */
async function readRoles(ask, wanted) {
    if (wanted.length <= ONE_BY_ONE)
        return lookUpEach(ask, wanted);
    const everybody = await listed(ask);
    if (everybody !== undefined) {
        return new Map(wanted.map((vote) => [vote.person.id, rightsIn(ask, everybody, vote)]));
    }
    const first = await lookUpEach(ask, wanted.slice(0, ONE_BY_ONE));
    const rest = wanted
        .slice(ONE_BY_ONE)
        .map(({ person }) => [person.id, { kind: "unreadable", why: TOO_MANY }]);
    return new Map([...first, ...rest]);
}
/** Everybody with access, by id; undefined when the list is too long, or closed to this token. */
async function listed({ client, repo }) {
    try {
        const everybody = await (0,access/* listCollaborators */.OZ)(client, repo, MOST_LISTED);
        return new Map(everybody.map((each) => [each.id, each]));
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "rate-limited") || !(0,errors/* isFailure */.N6)(error))
            throw error;
        return undefined;
    }
}
/** By the list: whoever is not on it has no access of their own. */
function rightsIn(ask, everybody, { person: { id, login } }) {
    if (!(0,allow/* isLogin */.W5)(login))
        return NO_PERSON;
    const found = everybody.get(id);
    if (found?.bot === true)
        return BOT;
    return known(ask, { id, login, role: found?.permission ?? "none" });
}
async function lookUpEach(ask, wanted) {
    return new Map(await Promise.all(wanted.map(async (vote) => [vote.person.id, await lookUp(ask, vote)])));
}
async function lookUp(ask, { person: { id, login } }) {
    if (!(0,allow/* isLogin */.W5)(login))
        return NO_PERSON;
    try {
        const { id: now, role, bot } = await (0,people/* getRole */.L)(ask.client, { repo: ask.repo, login });
        if (bot)
            return BOT;
        if (now === id)
            return known(ask, { id, login, role });
        return { kind: "none", why: `The account ${login} is another one now than the one that decided.` };
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found")) {
            return { kind: "none", why: `GitHub knows no account ${login} (any more).` };
        }
        if (!(0,errors/* isFailure */.N6)(error))
            throw error;
        return { kind: "unreadable", why: `what they may do could not be read: ${error.message}` };
    }
}
const NO_PERSON = { kind: "none", why: "That is no person's account." };
const BOT = { kind: "none", why: "Only people decide." };
function known({ repository: { visibility } }, person) {
    const { role } = person;
    // Everybody may read what is public, and everybody of the enterprise what is internal.
    const access = role !== "none" && (role !== "read" || visibility === "private");
    return { kind: "known", person, teams: new Map(), access };
}

;// CONCATENATED MODULE: ./build/src/gates/approvals/people.js






/** What a workflow's own token can never do: it is limited to its repository. */
const TEAM_HINT = "teams need a token of an App or a person with `members: read` in the input token";
/**
 * What everybody whose decision could count may do now (R9). Teams are read once, whoever voted; accounts are looked up only
 * where their login is listed or a role would do, because nobody else can matter.
 *
 * @param known ids of people who were seen before; they are looked up first
 */
async function readRights(ask, voting, known) {
    const open = (0,standing/* openVotes */.g)(voting);
    if (open.length === 0)
        return new Map();
    const entries = voting.groups.flatMap(({ from }) => from);
    const wanted = open.filter((vote) => needsLookUp(vote, entries)).toSorted(inOrder(entries, known));
    const roles = await readRoles(ask, wanted);
    const found = open.map(({ person }) => [person.id, roles.get(person.id) ?? stranger(person)]);
    const teams = await readTeams(ask, voting, found.map(([, rights]) => rights));
    return new Map(found.map(([id, rights]) => [id, inTeams(id, rights, teams)]));
}
/** Somebody of whom only the teams are of interest. */
function stranger({ id, login }) {
    return { kind: "known", person: { id, login, role: "none" }, teams: new Map(), access: false };
}
function needsLookUp({ person, source }, entries) {
    const login = (0,allow/* foldLogin */.fK)(person.login);
    return source === "review" || entries.some((entry) => entry.kind === "role" || isUser(entry, login));
}
function isUser(entry, login) {
    return entry.kind === "user" && entry.login === login;
}
/** People asked by name first, then people who were seen before, then the newest word: a flood comes last. */
function inOrder(entries, known) {
    const rank = ({ person }) => entries.some((entry) => isUser(entry, (0,allow/* foldLogin */.fK)(person.login))) ? 0 : known.has(person.id) ? 1 : 2;
    return (left, right) => rank(left) - rank(right) || (right.at ?? 0) - (left.at ?? 0);
}
/** Every team that could still make a difference: where other entries let everybody in who voted, no team is read. */
async function readTeams({ client, repo }, { groups }, rights) {
    const people = rights.flatMap((each) => (each.kind === "known" ? [each] : []));
    const wanted = groups
        .filter(({ from }) => people.some(({ person, access }) => !(access && (0,match/* matchAllowed */.w)(from, person, new Map()).kind === "allowed")))
        .flatMap(({ from }) => from.flatMap((entry) => (entry.kind === "team" ? [entry] : [])));
    const teams = new Map(wanted.map((entry) => [(0,allow/* entryText */.u0)(entry), entry]));
    const read = [...teams].map(async ([text, { organization, slug }]) => {
        try {
            return [text, await listTeamMembers(client, { organization: organization ?? repo.owner, slug })];
        }
        catch (error) {
            if (!(0,errors/* isFailure */.N6)(error))
                throw error;
            return [text, { unreadable: `${error.message}; ${TEAM_HINT}` }];
        }
    });
    return new Map(await Promise.all(read));
}
function inTeams(id, rights, teams) {
    if (rights.kind !== "known")
        return rights;
    const memberships = [...teams].map(([text, members]) => {
        if ("unreadable" in members)
            return [text, members];
        return [text, members.has(id) ? "member" : "stranger"];
    });
    return { ...rights, teams: new Map(memberships) };
}


/***/ }),

/***/ 96384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ repoOf),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   "in": () => (/* binding */ readRequest),
/* harmony export */   vb: () => (/* binding */ readRequestPage)
/* harmony export */ });
/* harmony import */ var _approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45330);
/* harmony import */ var _approvals_vote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52272);
/* harmony import */ var _github_conversation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14322);



const NOTHING = {
    where: null,
    conversation: null,
    votes: [],
    misspelt: [],
    voids: [],
    bodies: new Map(),
};
/**
 * Reads the request that the ledger names, and no other: a label, a title or a marker proves nothing (R48). One that is not
 * where the policy asks now is none, so that nobody is led to another place by a forged record.
 */
async function readRequest(ask, rule, { promotion, plan }) {
    const where = promotion === undefined ? null : requestOf(ask, rule, promotion);
    if (promotion === undefined || where === null || !rule.via.includes("issue"))
        return { ...NOTHING, where };
    const conversation = await readRequestPage(ask, where);
    const { votes: all, ignored: misspelt } = (0,_approvals_vote_js__WEBPACK_IMPORTED_MODULE_2__/* .votesOf */ .r)(conversation.comments);
    const seen = promotion.seen ?? [];
    const { expire } = rule;
    const voids = (0,_approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .voidsOf */ .r1)({ seen, plan, comments: conversation.comments, votes: all, expire, now: ask.now });
    const votes = (0,_approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .afterVoids */ ._2)(all, [...voids, ...(promotion.barred ?? [])]);
    const holding = new Set(votes.map(({ comment }) => comment));
    const bodies = conversation.comments.flatMap(({ id, body }) => holding.has(id) ? [[id, (0,_approvals_sightings_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyDigest */ .rr)(body)]] : []);
    return { where, conversation, votes, misspelt, voids, bodies: new Map(bodies) };
}
/** Everything that was said on a request's page. Its links lead to the server that this step works with (R81). */
async function readRequestPage({ client, repository: { url } }, where) {
    const said = await (0,_github_conversation_js__WEBPACK_IMPORTED_MODULE_1__/* .readConversation */ .Gt)(client, { repo: repoOf(where.repository), number: where.issue });
    const page = pageOf(url, where);
    return { ...said, comments: said.comments.map((each) => ({ ...each, url: `${page}#issuecomment-${each.id}` })) };
}
/**
 * The address of a request's page.
 *
 * @param repositoryUrl of the repository whose promotion it is: both are on one server
 */
function pageOf(repositoryUrl, { repository, issue }) {
    return `${new URL(repositoryUrl).origin}/${repository}/issues/${issue}`;
}
/** The recorded request, if it is where the policy asks. */
function requestOf({ repo }, { ask: place }, { request }) {
    if (request === undefined)
        return null;
    const wanted = place.includes("/") ? place : `${repo.owner}/${repo.name}`;
    if (request.repository.toLowerCase() !== wanted.toLowerCase())
        return null;
    return { repository: request.repository, issue: request.issue };
}
/** `owner/name` as routes take it. */
function repoOf(repository) {
    const slash = repository.indexOf("/");
    return { owner: repository.slice(0, slash), name: repository.slice(slash + 1) };
}


/***/ }),

/***/ 58434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ confirmWritten)
});

// EXTERNAL MODULE: ./build/src/approvals/sightings.js
var sightings = __webpack_require__(45330);
// EXTERNAL MODULE: ./build/src/approvals/standing.js
var standing = __webpack_require__(21808);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/person.js
var person = __webpack_require__(36116);
// EXTERNAL MODULE: ./build/src/github/repo.js
var github_repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/written-comments.js





const CommentShape = dist/* pipe */.FsL(dist/* object */.Ikc({
    id: parse.Id,
    user: dist/* nullish */.cl6(person/* PersonShape */.T),
    body: dist/* optional */.lqM(dist/* string */.YjP(), ""),
    created_at: parse/* Time */.gX,
    updated_at: parse/* Time */.gX,
    performed_via_github_app: dist/* optional */.lqM(dist/* unknown */.L5J()),
}), dist/* transform */.pdi(({ id, user, body, created_at: created, updated_at: updated, performed_via_github_app: app }) => ({
    id,
    author: user?.id ?? null,
    body,
    edited: updated !== created,
    byApp: app !== undefined && app !== null,
})));
/** More of them, and GitHub is asked for the list since the oldest instead of one by one. */
const FEW = 1;
/** A longer list is not read: one by one is less. */
const MOST_LISTED = 100;
/**
 * Reads some comments of a conversation again, in as few requests as there can be. One that is gone is left out.
 *
 * @param wanted the ids, at least one
 * @param later how many comments of the conversation are as old as the oldest wanted one, or newer; `since` its time
 */
async function readWrittenComments(client, o) {
    const { repo, number, wanted, later, since } = o;
    if (wanted.length > FEW && later <= MOST_LISTED) {
        const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
        const asked = { ...(0,github_repo/* inRepo */.u)(repo), issue_number: number, since };
        // Somebody may write another one meanwhile.
        const items = await client.pages(route, asked, { cap: 2 * MOST_LISTED });
        return items.map((item) => (0,parse/* parse */.qg)(CommentShape, item, route)).filter(({ id }) => wanted.includes(id));
    }
    const read = await Promise.all(wanted.map((id) => readOne(client, repo, id)));
    return read.flat();
}
async function readOne(client, repo, id) {
    const route = "GET /repos/{owner}/{repo}/issues/comments/{comment_id}";
    try {
        const { data } = await client.rest("read", route, { ...(0,github_repo/* inRepo */.u)(repo), comment_id: id });
        return [(0,parse/* parse */.qg)(CommentShape, data, route)];
    }
    catch (error) {
        if ((0,errors/* isFailure */.N6)(error, "not-found", "gone"))
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./build/src/gates/approvals/request.js
var request = __webpack_require__(96384);
;// CONCATENATED MODULE: ./build/src/gates/approvals/written.js




/** A refused comment may bring an older one of the same person to the front; more often than this is no accident. */
const MOST_ROUNDS = 4;
/**
 * Votes without the approvals that REST does not confirm: an app wrote them in somebody's name (R11), or they changed since
 * (R7). Only comments that would count are asked about; in a conversation too long to list, only as many as are needed.
 *
 * @throws GitHubFailure when one of them could not be read
 */
async function confirmWritten(ask, { where, conversation, bodies }, voting) {
    let votes = voting.votes;
    const refused = [];
    const asked = new Set();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const all = (0,standing/* standingOf */.Y)({ ...voting, votes }).approvals.flatMap(({ vote, fills }) => vote.source === "comment" && vote.comment !== null && !asked.has(vote.comment)
            ? [{ ...vote, comment: vote.comment, fills }]
            : []);
        if (where === null || conversation === null || all.length === 0)
            return { votes, refused };
        const every = new Set(all.map(({ comment }) => comment));
        const oldest = conversation.comments.findIndex(({ id }) => every.has(id));
        const isLong = conversation.comments.length - oldest > MOST_LISTED;
        const counting = isLong ? all.filter(({ fills }) => fills) : all;
        if (counting.length === 0)
            return { votes, refused };
        const ids = new Set(counting.map(({ comment }) => comment));
        const first = conversation.comments.findIndex(({ id }) => ids.has(id));
        const comments = await readWrittenComments(ask.client, {
            repo: (0,request/* repoOf */.A5)(where.repository),
            number: where.issue,
            wanted: [...ids],
            later: conversation.comments.length - first,
            since: conversation.comments[first]?.createdAt ?? "",
        });
        for (const vote of counting) {
            asked.add(vote.comment);
            const written = comments.find(({ id }) => id === vote.comment);
            const why = whyNot(vote, written, bodies);
            if (why === undefined)
                continue;
            refused.push({ login: vote.person.login, url: vote.url, why });
            votes = votes.filter(({ comment }) => comment !== vote.comment);
        }
    }
    throw new Error("the same people's approvals were refused again and again");
}
function whyNot(vote, written, bodies) {
    if (written === undefined)
        return "The comment is gone.";
    if (written.byApp)
        return "An app wrote it in their name; only people decide.";
    const same = written.author === vote.person.id && (0,sightings/* bodyDigest */.rr)(written.body) === bodies.get(vote.comment);
    return written.edited || !same ? "The comment was edited; write a new one." : undefined;
}


/***/ }),

/***/ 54871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ passed)
/* harmony export */ });
/** A passed gate. */
function passed(gate, reason, message, evidence = []) {
    return { gate, verdict: "pass", reason, message, evidence, unblock: "" };
}


/***/ }),

/***/ 27141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ mayEnterUnsettled),
/* harmony export */   TZ: () => (/* binding */ describeHold),
/* harmony export */   vt: () => (/* binding */ lockGate)
/* harmony export */ });
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30190);
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96227);
/* harmony import */ var _define_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6547);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54871);




const GATE = "lock";
/** In the environment, on the way out of it, or nobody knows: no other promotion may enter. */
const INSIDE = new Set([
    "deploying",
    "deployed",
    "verifying",
    "rolling-back",
    "indeterminate",
]);
/**
 * Nobody else is in the environment and nobody closed it: locks, holds, the single active promotion, and what a failed
 * promotion left behind. Judged last, because it changes fastest.
 */
const lockGate = (0,_define_js__WEBPACK_IMPORTED_MODULE_2__/* .builtInGate */ .J)({
    name: GATE,
    judge(facts) {
        return locked(facts) ?? held(facts) ?? busy(facts) ?? unsettled(facts) ?? free(facts);
    },
});
function locked({ environment, stateOf, everywhere, now, action, cause }) {
    const known = stateOf(environment.name).lock;
    // What a failed rollback locked, the next rollback of a person may enter: it is the way out (R102).
    const givesWay = action === "rollback" && cause === "person" && known?.rollback !== undefined;
    const lock = givesWay ? null : known;
    const holding = [
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(lock, now) ? [{ what: environment.name, word: environment.name, hold: lock }] : []),
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(everywhere.lock, now) ? [{ what: "Everything", word: "*", hold: everywhere.lock }] : []),
    ];
    const [first] = holding;
    if (first === undefined)
        return undefined;
    const commands = holding
        .map(({ word, hold }) => `"/unlock ${word} ${hold.rollback === undefined ? "<why>" : "runs <release> <why>"}"`)
        .join(" and ");
    return {
        gate: GATE,
        verdict: "wait",
        reason: "locked",
        message: holding.map(({ what, hold }) => `${what} is locked by ${describeHold(hold)}`).join(" "),
        evidence: [],
        unblock: `Run the resuming workflow with the command ${commands}${first.hold.until === undefined ? "" : ", or wait for the end"}.`,
        ...retryAt(holding.map(({ hold }) => hold)),
    };
}
function held({ environment, stateOf, everywhere, now, cause }) {
    if (cause === "person")
        return undefined;
    const { hold } = stateOf(environment.name);
    const holding = [hold, everywhere.hold].filter((each) => (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(each, now));
    if (holding.length === 0)
        return undefined;
    return {
        gate: GATE,
        verdict: "wait",
        reason: "held",
        message: `Automation leaves ${environment.name} alone: on hold by ${holding.map(describeHold).join(" And by ")}`,
        evidence: [],
        unblock: `A person may promote to ${environment.name} by hand; "/unhold ${(0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(hold, now) ? environment.name : "*"} <why>" lets automation go on.`,
        ...retryAt(holding),
    };
}
/** Who, since when, until when and why, in one sentence. */
function describeHold({ actor, at, until, why }) {
    const end = until === undefined ? "" : ` until ${until}`;
    return `${actor?.login ?? "automation"} since ${at}${end}: ${/[.!?]$/.test(why) ? why : `${why}.`}`;
}
/** When all of them are over, if each of them ends by itself. */
function retryAt(holding) {
    const ends = holding.flatMap(({ until }) => until ?? []).toSorted();
    const last = ends.at(-1);
    return last === undefined || ends.length < holding.length ? {} : { retryAt: last };
}
function busy({ environment, stateOf, promotion, action, repositoryUrl }) {
    const state = stateOf(environment.name);
    const of = promotion === undefined && action === "rollback" ? (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_1__/* .heldBy */ .Vr)(state) : undefined;
    // What is taken back by a new word has nothing more to come but its verification, which that word ends.
    const isTaken = ({ id, state: is }) => id === of && is !== "deploying";
    const active = state.open.find((each) => each.id !== promotion?.id && INSIDE.has(each.state) && !isTaken(each));
    if (active === undefined)
        return undefined;
    return {
        gate: GATE,
        verdict: "wait",
        reason: "busy",
        message: `${active.id} is ${active.state}: only one promotion may be in ${environment.name}.`,
        evidence: active.owner === null ? [] : [`${repositoryUrl}/actions/runs/${active.owner.id}`],
        unblock: `Wait for ${active.id}. If its run is gone, the next run or the resuming workflow settles it.`,
    };
}
/**
 * After a failure nobody knows what runs. The same release may try again and the last succeeded one may return; in
 * environments below production a newer release may roll forward, which the ledger records.
 */
function unsettled(facts) {
    // It goes to what succeeded here, which is proven by itself.
    if (facts.action === "rollback")
        return undefined;
    const { environment, release } = facts;
    if (mayEnterUnsettled(facts) !== "refused")
        return undefined;
    const state = facts.stateOf(environment.name);
    const back = state.succeeded === null ? "" : ` or ${state.succeeded.release.id}, the last one that succeeded`;
    return {
        gate: GATE,
        verdict: "fail",
        reason: "unsettled",
        message: `The last promotion to ${environment.name} failed with ${state.candidate?.release.id ?? "another release"}, so what runs there is unknown; ${release.id} may not go on top of it.`,
        evidence: [],
        unblock: `Promote ${state.candidate?.release.id ?? "the same release"} again${back}. After that any release may follow.`,
    };
}
/** Whether a release may enter an environment whose last promotion failed, and what it would be. */
function mayEnterUnsettled(facts) {
    const state = facts.stateOf(facts.environment.name);
    if (state.candidate === null || state.current.kind !== "unknown")
        return "settled";
    if (state.candidate.release.id === facts.release.id)
        return "again";
    if (state.succeeded?.release.id === facts.release.id)
        return "back";
    return facts.environment.preset === "production" && state.succeeded !== null ? "refused" : "forward";
}
function free({ environment, stateOf, now }) {
    const { current, lock } = stateOf(environment.name);
    const runs = current.kind === "release" ? `runs ${current.release.id}` : current.kind === "empty" ? "is empty" : "is unsettled";
    const over = lock === null || (0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(lock, now) ? "" : ` The lock by ${describeHold(lock)} It is over.`;
    return (0,_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .passed */ .b)(GATE, "free", `${environment.name} is free; it ${runs}.${over}`);
}


/***/ }),

/***/ 33382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   ub: () => (/* binding */ blocking)
/* harmony export */ });
/* unused harmony export isClear */
/**
 * The gates together. A denial outranks what could not be read, because no better reading can turn it into a pass;
 * what could not be read outranks waiting. What only the environment's own job can judge is left to it, and counts there;
 * what an allowed person overrode stands in nobody's way (R22). Nothing judged is never clear (R32).
 */
function outcomeOf(results, here) {
    const counted = results.filter(({ deferred }) => deferred !== true || here === "in-environment");
    if (counted.length === 0)
        return "unknown";
    const open = counted.filter((result) => !isClear(result));
    if (open.some(({ verdict }) => verdict === "fail"))
        return "fail";
    if (open.some(({ verdict }) => verdict === "unknown"))
        return "unknown";
    return open.length > 0 ? "wait" : "clear";
}
/** Whether a result stands in nobody's way: it passed, or somebody answers for it. */
function isClear({ verdict, override }) {
    return verdict === "pass" || override !== undefined;
}
/** The results that keep a release out, here and now. */
function blocking(results) {
    return results.filter((result) => !isClear(result) && result.deferred !== true);
}


/***/ }),

/***/ 20762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ whenOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YW: () => (/* binding */ tellUnblock),
/* harmony export */   ep: () => (/* binding */ tellOpen),
/* harmony export */   p: () => (/* binding */ tellAnswers),
/* harmony export */   qn: () => (/* binding */ tellGates)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33382);



const VERDICTS = {
    pass: "passed",
    fail: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("refused"),
    wait: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("waiting"),
    unknown: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not judged"),
};
/** One row a gate: its verdict, why, and when asking again makes sense. */
function tellGates(summary, results, now) {
    summary.heading("Gates").table(["Gate", "Verdict", "Why"], results.map((result) => [nameOf(result), verdictOf(result), because(summary, result, now)]));
}
/** What a person can do about each gate in the way, and when time alone does it. Returns whether anything is. */
function tellUnblock(summary, results, now) {
    const open = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .blocking */ .ub)(results);
    if (open.length === 0)
        return false;
    summary
        .heading("What unblocks it")
        .list(open.map((result) => [
        ...[(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(nameOf(result)), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(result.unblock)],
        ...(result.retryAt === undefined ? [] : [" ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(whenOf(result.retryAt, now)), "."]),
        ...evidenceOf(result),
    ]));
    tellAnswers(summary, open);
    return true;
}
/** What the policy leaves open, before anybody runs into it. Says nothing when nothing is. */
function tellOpen(summary, open) {
    if (open.length === 0)
        return;
    const names = open.map(({ environment }) => environment).join(" and ");
    summary.heading("What the policy does not say yet");
    summary.paragraph("Nothing is wrong so far, but ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(names), " cannot be entered until this is answered:");
    tellAnswers(summary, open);
}
/** What the policy leaves open: the question, the lines to paste, the honest way out. */
function tellAnswers(summary, results) {
    for (const { question, lines, wayOut } of results.flatMap(({ answers }) => answers ?? [])) {
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(question));
        summary.block("yaml", lines.join("\n"));
        if (wayOut !== undefined)
            summary.paragraph("Or, said openly: ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wayOut));
    }
}
/** A gate, and which of several where the policy has more than one of it. */
function nameOf({ gate, item }) {
    return item === undefined ? gate : `${gate}: ${item}`;
}
/** `2026-11-23 16:00 UTC, in 3 h 20 min`; a moment that has passed is `now`. */
function whenOf(retryAt, now) {
    const left = Date.parse(retryAt) - now.getTime();
    const moment = `${retryAt.slice(0, 16).replace("T", " ")} UTC`;
    return left <= 0 ? `${moment}, now` : `${moment}, in ${(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDuration */ .MB)(left)}`;
}
/** The verdict of a gate, in a word or two. */
function verdictOf({ verdict, deferred, answers, override }) {
    if (override !== undefined)
        return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("overridden"), " by ", override.by];
    if (deferred === true)
        return "judged in the environment";
    if (answers !== undefined)
        return (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("needs an answer");
    return VERDICTS[verdict];
}
/** Message, stable code and evidence of one gate. */
function because(summary, result, now) {
    const { override, retryAt, verdict } = result;
    return [
        ...[(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(result.message), " ", summary.reason(result.reason)],
        ...(retryAt === undefined || verdict === "pass" ? [] : [" Again at ", whenOf(retryAt, now), "."]),
        ...(override === undefined ? [] : [" Overridden until ", override.until, ": ", override.why]),
        ...(verdict === "pass" ? evidenceOf(result) : []),
    ];
}
/** Links to the evidence, each named after what it shows. */
function evidenceOf({ evidence }) {
    return evidence.slice(0, 3).flatMap((url) => [" ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`(${sortOf(url)})`, url)]);
}
function sortOf(url) {
    if (url.includes("/settings/"))
        return "settings";
    if (url.includes("/deployments/"))
        return "deployments";
    if (url.includes("/runs/"))
        return "run";
    if (url.includes("/commit/"))
        return "commit";
    return "evidence";
}


/***/ }),

/***/ 9297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readDefaultBranch)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30113);



const Shape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ default_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1)) });
/** The name of the default branch. REST tells it to every token; GraphQL only to those that may read contents. */
async function readDefaultBranch(client, repo) {
    const route = "GET /repos/{owner}/{repo}";
    const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_2__/* .inRepo */ .u)(repo) });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(Shape, data, route).default_branch;
}


/***/ }),

/***/ 43923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vf: () => (/* binding */ hasWord),
/* harmony export */   e8: () => (/* binding */ listDispatchedRuns),
/* harmony export */   "in": () => (/* binding */ dispatchWorkflow),
/* harmony export */   yz: () => (/* binding */ findDispatchedRun)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38575);





const ROUTE = "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches";
const Details = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ workflow_run_id: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id });
/**
 * Starts a workflow. It is sent once; `ambiguous` means to look for the run with {@link findDispatchedRun}.
 *
 * @returns `run: null` where GitHub does not tell the run's id: it does on github.com since February 2026, GHES does not
 */
async function dispatchWorkflow(client, o) {
    const parameters = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(o.repo), workflow_id: o.workflow, ref: o.ref, inputs: o.inputs };
    const answer = await send(client, parameters);
    // The run has been started, so an answer without its id is no failure.
    const details = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Details, answer.data);
    return { run: details.success ? details.output.workflow_run_id : null };
}
/** A server that does not know `return_run_details` refuses it by name before doing anything: once more without. */
async function send(client, parameters) {
    try {
        return await client.rest("create", ROUTE, { ...parameters, return_run_details: true });
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "unprocessable") || !failure.message.includes("return_run_details"))
            throw failure;
        return client.rest("create", ROUTE, parameters);
    }
}
/** GitHub's own limit for a filtered list of runs. */
const MOST_RUNS = 1_000;
/** The dispatched runs that have a word in their title, which the workflow's `run-name` puts there; in no order. */
async function listDispatchedRuns(client, o) {
    const route = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs";
    const created = `>=${o.since.toISOString().replace(/\.\d+Z$/, "Z")}`;
    const parameters = {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(o.repo),
        workflow_id: o.workflow,
        event: "workflow_dispatch",
        created,
        ...(o.branch === undefined ? {} : { branch: o.branch }),
    };
    const items = await client.pages(route, parameters, { cap: MOST_RUNS, list: "workflow_runs" });
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .RunShape */ .vW, item, route)).filter((run) => hasWord(run.title, o.marker));
}
/** Finds a dispatched run by a word in its title. Of several the first one made counts (R71). */
async function findDispatchedRun(client, o) {
    const runs = await listDispatchedRuns(client, o);
    return runs.reduce((first, run) => (first === null || run.id < first.id ? run : first), null);
}
/** Whether a word stands in a title as a whole. */
function hasWord(title, word) {
    for (let at = title.indexOf(word); word !== "" && at !== -1; at = title.indexOf(word, at + 1)) {
        const around = (title[at - 1] ?? " ") + (title[at + word.length] ?? " ");
        if (!/[\w-]/.test(around))
            return true;
    }
    return false;
}


/***/ }),

/***/ 50996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ listOwnPages),
/* harmony export */   _S: () => (/* binding */ readOwnPage)
/* harmony export */ });
/* unused harmony exports OWN_PAGES_QUERY, OWN_PAGE_QUERY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);



const REQUEST = "graphql OwnPages";
const ISSUE = "number url title body closed locked createdAt viewerDidAuthor lastEditedAt author { login } editor { login }";
const OWN_PAGES_QUERY = `query OwnPages($owner: String!, $name: String!, $label: String!, $states: [IssueState!], $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId visibility
    issues(labels: [$label], states: $states, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${ISSUE} }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const OWN_PAGE_QUERY = `query OwnPage($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    databaseId visibility
    issueOrPullRequest(number: $number) { __typename ... on Issue { ${ISSUE} } }
  }
}`;
const Login = valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
const IssueShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .startsWith */ .w1_("http")),
    title: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    closed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    locked: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    createdAt: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX,
    viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    lastEditedAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    author: Login,
    editor: Login,
});
const RepositoryShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    databaseId: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    visibility: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(["PUBLIC", "PRIVATE", "INTERNAL"]),
});
const PagesShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ...RepositoryShape.entries,
        issues: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            nodes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(IssueShape),
            pageInfo: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }),
        }),
    }),
});
const PageShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ...RepositoryShape.entries,
        issueOrPullRequest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([IssueShape, valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz("PullRequest") })])),
    }),
});
/** More labelled issues than this mean that something else is wrong (R5). */
const MOST = 1_000;
const VISIBILITY = { PUBLIC: "public", PRIVATE: "private", INTERNAL: "internal" };
/**
 * The issues with a label that this token's own account opened since a moment, all pages of them. Those of anybody else count
 * as nothing, whatever they say (R48). One request a hundred, and the repository's own facts with it.
 */
async function listOwnPages(client, repo, o) {
    const own = [];
    let seen = 0;
    for (let after = null;;) {
        const variables = { owner: repo.owner, name: repo.name, label: o.label, states: o.states, after };
        const answer = await client.graphql("read", OWN_PAGES_QUERY, variables);
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, error.message.slice(0, 500));
        const { repository } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(PagesShape, answer.data, REQUEST);
        const { nodes, pageInfo } = repository.issues;
        const young = nodes.filter(({ createdAt }) => Date.parse(createdAt) >= o.since.getTime());
        own.push(...young.flatMap(pageOf));
        seen += nodes.length;
        if (young.length < nodes.length || !pageInfo.hasNextPage) {
            return {
                date: answer.date,
                repository: factsOf(repository),
                pages: own.toSorted((left, right) => left.number - right.number),
            };
        }
        if (seen >= MOST)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, `more than ${MOST} issues have the label ${o.label}`);
        if (pageInfo.endCursor === null || pageInfo.endCursor === after)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, "the pages go in a circle");
        after = pageInfo.endCursor;
    }
}
/** One of them by its number; no page when it is gone, a pull request, or somebody else's. */
async function readOwnPage(client, repo, number) {
    const answer = await client.graphql("read", OWN_PAGE_QUERY, { owner: repo.owner, name: repo.name, number });
    const [error] = answer.errors.filter(({ type, path }) => type !== "NOT_FOUND" || path.length !== 2);
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, error.message.slice(0, 500));
    const { repository } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(PageShape, answer.data, REQUEST);
    const found = repository.issueOrPullRequest;
    const pages = found === null || !("number" in found) ? [] : pageOf(found);
    return { date: answer.date, repository: factsOf(repository), pages };
}
function factsOf({ databaseId, visibility }) {
    return { id: databaseId, visibility: VISIBILITY[visibility] };
}
function pageOf(found) {
    if (!found.viewerDidAuthor)
        return [];
    const { number, url: page, title, body, closed, locked, createdAt, lastEditedAt, editor, author } = found;
    const intact = lastEditedAt === null || (editor !== null && editor.login === author?.login);
    return [{ number, page, title, body, open: !closed, locked, createdAt, intact }];
}


/***/ }),

/***/ 88183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ rerunFailedJobs),
/* harmony export */   x: () => (/* binding */ listJobsOfAllAttempts)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30113);



/**
 * Runs the jobs of a completed run again that did not succeed, and those that need them (`actions: write`). Sent once; GitHub
 * refuses it for a run that is not completed, and `ambiguous` means to look at the run.
 */
async function rerunFailedJobs(client, { repo, run }) {
    const route = "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs";
    await client.rest("create", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_1__/* .inRepo */ .u)(repo), run_id: run });
}
const JobShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    check_run_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    run_attempt: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id,
    status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    conclusion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
});
/** More jobs than this in all attempts are not read in part: it fails (R5). */
const MOST_JOBS = 5_000;
/** The jobs of every attempt of a run. Jobs that an attempt took over from the one before stand in both. */
async function listJobsOfAllAttempts(client, { repo, run }) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs";
    const asked = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_1__/* .inRepo */ .u)(repo), run_id: run, filter: "all" };
    const items = await client.pages(route, asked, { cap: MOST_JOBS, list: "jobs" });
    return items.map((item) => {
        const { run_attempt: attempt, check_run_url: check, ...job } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(JobShape, item, route);
        const checkRun = Number(/\/check-runs\/([1-9]\d{0,14})$/.exec(check ?? "")?.[1]);
        return { ...job, attempt, checkRun: Number.isSafeInteger(checkRun) ? checkRun : null };
    });
}


/***/ }),

/***/ 31245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  advance: () => (/* binding */ advance)
});

// EXTERNAL MODULE: ./build/src/gates/outcome.js
var outcome = __webpack_require__(33382);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/github/dispatch.js
var github_dispatch = __webpack_require__(43923);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/promotion/marker.js
var marker = __webpack_require__(56969);
;// CONCATENATED MODULE: ./build/src/promotion/dispatch-fate.js



/** A dispatch whose run is not to be seen after this long, in milliseconds, never started. */
const LOST_AFTER = 60_000;
/** Automation starts no promotion more often than this (R94). */
const MOST_DISPATCHES = 3;
/** After so many it pauses, in milliseconds: an hour, then twice as long each time. */
const PAUSE = 3_600_000;
const LONGEST_PAUSE = 24 * PAUSE;
/** What became of a recorded dispatch; `none` when there was none to follow. */
async function fateOfDispatch(context, promotion, ground) {
    const dispatch = promotion?.dispatch ?? null;
    if (promotion === undefined || dispatch === null || promotion.state !== "cleared")
        return "none";
    const sent = Date.parse(dispatch.at);
    const run = await (0,github_dispatch/* findDispatchedRun */.yz)(context.client, {
        repo: context.repo,
        workflow: dispatch.workflow,
        marker: (0,marker/* dispatchMarker */.Je)(promotion.id, promotion.plan),
        since: new Date(sent - LOST_AFTER),
    });
    if (run !== null && run.status !== "completed")
        return "under-way";
    if (run === null && ground.now.getTime() - sent < LOST_AFTER)
        return "under-way";
    return dispatch.times < MOST_DISPATCHES ? "lost" : "given-up";
}
/**
 * A promotion whose job found a reason to wait each time it was started, where the controller sees none: most often the job
 * has not the permission to look. It is started again ever more rarely instead of round and round (R94). Pure.
 */
function inVain(promotion, now) {
    if (promotion?.state !== "waiting" || promotion.dispatch === null)
        return [];
    const { times, at, workflow } = promotion.dispatch;
    if (times < MOST_DISPATCHES)
        return [];
    const again = Date.parse(at) + Math.min(PAUSE * 2 ** (times - MOST_DISPATCHES), LONGEST_PAUSE);
    if (again <= now.getTime())
        return [];
    return [
        {
            gate: "dispatch",
            verdict: "wait",
            reason: "dispatched-in-vain",
            message: `${workflow} was started ${times} times for it, and each time its job found a reason to wait that is not seen from here.`,
            evidence: [],
            unblock: `The newest run of ${workflow} says the reason; often its job lacks a permission. Once that is mended, start it by hand.`,
            retryAt: (0,fields/* instantOf */.B9)(new Date(again)),
        },
    ];
}
/** What is not started any more, because it never took its environment. */
function givenUp(workflow) {
    return {
        gate: "dispatch",
        verdict: "fail",
        reason: "dispatch-failed",
        message: `${workflow} was started ${MOST_DISPATCHES} times and never took the environment.`,
        evidence: [],
        unblock: `Look at the newest runs of ${workflow}: its promote step must run, and its run-name must contain the input promotion.`,
    };
}

// EXTERNAL MODULE: ./build/src/promotion/due.js + 1 modules
var promotion_due = __webpack_require__(34827);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/heal.js
var heal = __webpack_require__(20841);
// EXTERNAL MODULE: ./build/src/promotion/rollback-time.js
var rollback_time = __webpack_require__(99105);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var verification_plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/promotion/owner.js
var promotion_owner = __webpack_require__(14640);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
// EXTERNAL MODULE: ./build/src/promotion/settle.js
var settle = __webpack_require__(31624);
// EXTERNAL MODULE: ./build/src/promotion/verification/conclude.js
var conclude = __webpack_require__(85118);
// EXTERNAL MODULE: ./build/src/promotion/verification/drafts.js
var drafts = __webpack_require__(15783);
// EXTERNAL MODULE: ./build/src/promotion/verification/look.js + 1 modules
var look = __webpack_require__(6933);
;// CONCATENATED MODULE: ./build/src/promotion/verification/due.js









/** Somebody who comes by looks at a failing check again after this, in milliseconds, and stays no longer than that. */
const LOOK_AGAIN = 10_000;
const STAY = 7 * 60_000;
/**
 * Goes on with a verification that no living job has in hand: one that lasts longer than a job may, one whose job died, or
 * one that nobody began. A living job is left alone, however long it takes. Says what was done, if anything was.
 */
async function verifyDue(context, ground, environment) {
    const inside = (0,snapshot/* stateOf */.L4)(ground.ledger, environment).open;
    const promotion = inside.find(({ state }) => state === "deployed" || state === "verifying");
    if (promotion === undefined || (await isInHand(context, promotion)))
        return undefined;
    const plan = (0,verification_plan/* verificationOf */.zM)((0,promotion_ground/* environmentNamed */.b6)(ground.policy, environment), ground.now);
    if (plan === undefined && promotion.verification === undefined)
        return settleUnasked(context, ground, promotion);
    return goOnWatching(context, promotion, plan ?? NOTHING);
}
/** The policy asked for verification when somebody began, and does not any more: nothing can be found, so nothing passes. */
const NOTHING = {
    written: {},
    bake: 0,
    interval: LOOK_AGAIN,
    failures: 1,
    within: 0,
    workflow: undefined,
    metrics: [],
};
/** Whether a job that runs may still judge it: the one that began to, else any job of the run that deployed. */
async function isInHand(context, { verification, owner }) {
    const run = verification?.run ?? owner;
    if (run === null || (0,promotion_owner/* sameOwner */.s)(run, context.calling))
        return false;
    const whole = verification === undefined ? "run" : "job";
    return (await (0,promotion_owner/* ownerStatus */.a)(context, run, whole)).kind === "alive";
}
/** What arrived while verification was asked for, and is asked for no longer. */
async function settleUnasked(context, ground, promotion) {
    const { environment, id, fence } = promotion;
    await (0,record/* record */.g)(context, { ground }, {
        reread: async () => ({ ground: (await (0,look/* readRecord */.aE)(context, environment, promotion.release.id)).ground }),
        decide: (facts) => {
            const open = (0,snapshot/* stateOf */.L4)(facts.ground.ledger, environment).open.find((each) => each.id === id);
            const same = open?.state === "deployed" && open.fence === fence;
            return { drafts: same ? [(0,settle/* endDraft */.jt)(open, "pass", "verify", open.deployment)] : [], result: undefined };
        },
    });
    return { promotion, did: "settled", message: "The policy asks for no verification any more; it succeeded." };
}
async function goOnWatching(context, promotion, plan) {
    const { environment } = promotion;
    const read = await (0,look/* readRecord */.aE)(context, environment, promotion.release.id);
    const about = (0,drafts/* aboutOf */.rI)(promotion, read.record.digest);
    const ground = promotion.verification === undefined ? await (0,conclude/* recordStart */.cv)(context, read.ground, about, plan) : read.ground;
    const open = (0,snapshot/* stateOf */.L4)(ground.ledger, environment).open.find(({ id }) => id === promotion.id);
    const watched = {
        id: promotion.id,
        release: promotion.release.id,
        enteredAt: promotion.enteredAt ?? undefined,
        verification: open?.verification,
    };
    const now = context.clock.now().getTime();
    const since = (0,look/* onThisClock */.US)(ground, open?.verification?.since);
    const until = (0,look/* onThisClock */.US)(ground, open?.verification?.until);
    const found = await (0,look/* lookAt */.t5)(context, {
        ...{ ground, record: read.record, environment, watched },
        plan: { ...plan, interval: Math.min(plan.interval, LOOK_AGAIN) },
        tests: await (0,look/* beginTests */.dF)(context, ground, { watched, plan, environment }),
        time: {
            since: Number.isNaN(since) ? now : Math.min(since, now),
            until: Number.isNaN(until) ? now : until,
            deadline: now + STAY,
            passing: true,
        },
    });
    const late = now > (0,look/* onThisClock */.US)(ground, promotion.enteredAt ?? undefined) + plan.within;
    if (found.verdict === "open" && !(late && now >= until)) {
        const end = open?.verification?.until ?? "its verification ends";
        return { promotion, did: "waits", message: `It is watched until ${end}.` };
    }
    const settled = found.verdict === "open" ? "unknown" : found.verdict;
    const verdict = (0,drafts/* verdictIn */.jt)({ ...found, verdict: settled });
    const { concluded, ground: after } = await (0,conclude/* conclude */.Ep)((0,conclude/* renewed */.Fv)(context), ground, about, { found, verdict });
    const what = concluded.kind === "settled" ? concluded.outcome : "settled meanwhile";
    const did = concluded.kind === "settled" && concluded.outcome === "failed" ? "failed" : "settled";
    return {
        promotion,
        did,
        message: (0,conclude/* withWayBack */.PO)(context, after, about, `Its verification came to an end: ${what}. ${verdict.message}`),
    };
}

// EXTERNAL MODULE: ./build/src/promotion/views.js
var views = __webpack_require__(75389);
;// CONCATENATED MODULE: ./build/src/promotion/advance.js











/**
 * Takes every transition that is due: settles owners that are gone, starts what is clear, asks for what automation owes,
 * and starts again what was started and never ran. With nothing due, or nothing before a moment that is known, it costs one
 * request and writes nothing.
 */
async function advance(context, options) {
    const reread = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [] });
    const included = (environment) => options.only?.has(environment) ?? true;
    const done = [];
    let ground = options.ground ?? (await reread());
    for (const { name } of ground.policy.environments.values()) {
        if (included(name) && !options.dryRun)
            await (0,views/* repairViews */.k)(context, ground, name);
        const left = included(name) && !options.dryRun ? (0,heal/* foreignActive */.T)(context, ground, name) : undefined;
        const healed = left === undefined ? undefined : await (0,heal/* heal */.R)(context, ground, left, reread);
        if (left === undefined || healed === undefined)
            continue;
        ground = await reread();
        const back = (0,rollback_time/* endOfRollback */.H)(ground, name, left.id);
        if (back?.isLoud === true)
            context.log.warning(back.sentence);
        const message = `Its job had ended; it was settled as ${healed.outcome}.${back === undefined ? "" : ` ${back.sentence}`}`;
        done.push(transition(left, back !== undefined && healed.outcome === "failed" ? "locked" : "settled", message));
    }
    for (const { name } of ground.policy.environments.values()) {
        const verified = included(name) && !options.dryRun ? await verifyDue(context, ground, name) : undefined;
        if (verified === undefined)
            continue;
        done.push(transition(verified.promotion, verified.did, verified.message));
        ground = await reread();
    }
    let isOld = false;
    for (const wish of wishesOf(ground, options, included)) {
        if (isOld)
            ground = await reread();
        isOld = false;
        const { environment, promotion } = wish;
        const mayRest = options.patient === true && promotion !== undefined;
        if (mayRest && (await rests(context, ground, { environment, promotion })))
            continue;
        const moved = await advanceOne(context, { wish, ground, dryRun: options.dryRun, judged: options.judged });
        done.push(...moved.transitions);
        isOld = moved.recorded;
    }
    return done;
}
// What judges is loaded when there is something to judge: most looks find nothing due.
const rests = async (...o) => (await Promise.all(/* import() | judging */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(719), __webpack_require__.e(956), __webpack_require__.e(554), __webpack_require__.e(477), __webpack_require__.e(849), __webpack_require__.e(970), __webpack_require__.e(492), __webpack_require__.e(487), __webpack_require__.e(787), __webpack_require__.e(333), __webpack_require__.e(603), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 60155))).restsOnPage(...o);
/** Moves one promotion as far as it may go. A workflow that GitHub refuses to start does not stop the others. */
async function advanceOne(context, { wish, ground, dryRun, judged }) {
    const { environment, release, promotion } = wish;
    const fate = await fateOfDispatch(context, promotion, ground);
    if (fate === "under-way")
        return { transitions: [], recorded: false };
    try {
        const asked = {
            environment: environment.name,
            choice: { kind: "known", release },
            promotion: undefined,
            cause: promotion?.cause ?? "automation",
            rollback: promotion === undefined ? wish.rollback : promotion.rollback,
        };
        const [{ ask }, { expire }] = await Promise.all([
            Promise.all(/* import() | judging */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(719), __webpack_require__.e(956), __webpack_require__.e(554), __webpack_require__.e(477), __webpack_require__.e(849), __webpack_require__.e(970), __webpack_require__.e(492), __webpack_require__.e(487), __webpack_require__.e(787), __webpack_require__.e(333), __webpack_require__.e(603), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 52924)),
            Promise.all(/* import() | judging */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(719), __webpack_require__.e(956), __webpack_require__.e(554), __webpack_require__.e(477), __webpack_require__.e(849), __webpack_require__.e(970), __webpack_require__.e(492), __webpack_require__.e(487), __webpack_require__.e(787), __webpack_require__.e(333), __webpack_require__.e(603), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 69756)),
        ]);
        const { facts, verdict, recorded, request } = await ask(context, {
            asked,
            requester: promotion?.requester ?? wish.requester,
            resuming: true,
            dryRun,
            again: fate === "lost",
            more: [...(fate === "given-up" ? [givenUp(environment.workflow ?? "")] : []), ...inVain(promotion, ground.now)],
            ground,
        });
        judged?.(facts);
        const why = verdict.kind === "waiting" && !dryRun ? await expire(context, asked, facts) : undefined;
        if (why !== undefined) {
            const id = verdict.kind === "waiting" ? verdict.promotion : "";
            const over = { environment: environment.name, promotion: id, release: release.id, did: "expired" };
            return { transitions: [{ ...over, message: why }], recorded: true };
        }
        const told = recorded || dryRun || verdict.kind === "unknown" || verdict.kind === "closed";
        const unasked = request.problem === undefined ? [] : [stuckOn(wish, verdict, request.problem)];
        if (unasked.length > 0)
            return { transitions: unasked, recorded };
        return { transitions: told ? describe(wish, verdict, facts.judgement.results) : [], recorded };
    }
    catch (error) {
        if (!(0,errors/* isFailure */.N6)(error, "forbidden", "not-found", "unprocessable"))
            throw error;
        const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
        const stuck = {
            environment: environment.name,
            promotion: promotion?.id ?? "",
            release: release.id,
            did: "stuck",
            message,
        };
        return { transitions: [stuck], recorded: true };
    }
}
/** What may move: open promotions that are not in their environment yet, and what automation owes. */
function wishesOf(ground, options, included) {
    const wishes = [];
    for (const environment of ground.policy.environments.values()) {
        if (environment.workflow === undefined)
            continue;
        for (const promotion of (0,snapshot/* stateOf */.L4)(ground.ledger, environment.name).open) {
            const { state, release } = promotion;
            if ((0,promotion_due/* isResting */.hc)(promotion, ground))
                continue;
            if (state === "requested" || state === "waiting" || state === "cleared")
                wishes.push({ environment, release, promotion, requester: promotion.requester });
        }
    }
    for (const due of [...(options.wishes ?? []), ...(0,promotion_due.dueByAutomation)(ground.policy, ground.ledger)]) {
        const known = wishes.some((wish) => wish.environment.name === due.environment.name &&
            wish.release.id === due.release.id &&
            (due.rollback === undefined || wish.promotion?.rollback?.of === due.rollback.of));
        if (!known)
            wishes.push({ ...due, promotion: undefined });
    }
    return wishes.filter(({ environment }) => included(environment.name));
}
function describe(wish, verdict, results) {
    const { environment, release } = wish;
    const open = (0,outcome/* blocking */.ub)(results);
    const because = open.map(({ message }) => message).join(" ");
    const told = open.filter(({ unblock }) => unblock !== "");
    const line = (promotion, did, message) => [
        {
            ...{ environment: environment.name, promotion, release: release.id, did, message },
            ...(did === "dispatched" || told.length === 0 ? {} : { blocking: told }),
        },
    ];
    switch (verdict.kind) {
        case "dispatching":
            return line(verdict.promotion, "dispatched", `Started ${environment.workflow ?? "its workflow"}.`);
        case "waiting":
            return line(verdict.promotion, "waits", because);
        case "rejected":
            return line(verdict.promotion, "rejected", because);
        case "unknown":
            return line(verdict.promotion, "unknown", because);
        case "closed":
            return verdict.reason === "rollback-judgement-unproven" ? line(wish.rollback?.of ?? "", "waits", because) : [];
        case "dispatched":
        case "entered":
            return [];
    }
}
/** The promotion is recorded and waits, but nobody could be asked for it, or told how it stands. */
function stuckOn({ environment, release }, verdict, message) {
    const promotion = (0,answer/* promotionOf */.bi)(verdict) ?? "";
    return { environment: environment.name, promotion, release: release.id, did: "stuck", message };
}
function transition(promotion, did, message) {
    return { environment: promotion.environment, promotion: promotion.id, release: promotion.release.id, did, message };
}


/***/ }),

/***/ 89625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ bodyOf),
/* harmony export */   bi: () => (/* binding */ promotionOf),
/* harmony export */   cv: () => (/* binding */ say)
/* harmony export */ });
/* harmony import */ var _approvals_plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59166);
/* harmony import */ var _gates_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33382);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75802);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2600);
/* harmony import */ var _how_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14869);
/* harmony import */ var _what_runs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57044);






/** What a verdict is called, in a stable word, a stable code and a sentence. */
function say(verdict, facts) {
    const where = facts.environment.name;
    const what = (0,_release_release_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRelease */ .NC)(facts.release);
    const back = facts.judgement.action === "rollback";
    switch (verdict.kind) {
        case "entered":
            return {
                decision: "deploy",
                reason: "cleared",
                message: back
                    ? `${verdict.promotion} has taken ${where} to go back to ${what}: it takes ${verdict.came.of ?? "what is there"} back.`
                    : `${verdict.promotion} has taken ${where} for ${what}.`,
                hint: undefined,
            };
        case "dispatching":
            return {
                decision: "dispatched",
                reason: "cleared",
                message: back
                    ? `${verdict.promotion} goes back to ${what}: the workflow of ${where} deploys it.`
                    : `${verdict.promotion}: the workflow of ${where} was started for ${what}.`,
                hint: undefined,
            };
        case "dispatched":
            return {
                decision: "dispatched",
                reason: "already-dispatched",
                message: `${verdict.promotion}: the workflow of ${where} was started before.`,
                hint: undefined,
            };
        case "waiting":
            return {
                decision: "waiting",
                ...first(facts, "wait"),
                message: `${verdict.promotion} waits: ${messages(facts, "wait")}`,
            };
        case "rejected":
            return {
                decision: "blocked",
                ...first(facts, "fail"),
                message: `${back ? `${where} does not go back to ${what}` : `${what} may not enter ${where}`}: ${messages(facts, "fail")}`,
            };
        case "unknown":
            return {
                decision: "deferred",
                ...first(facts, "unknown"),
                message: `Nobody can say whether ${back ? `${where} may go back to ${what}` : `${what} may enter ${where}`}: ${messages(facts, "unknown")}`,
            };
        case "closed":
            return closed(verdict, facts, what);
    }
}
function closed(verdict, { environment, ground }, what) {
    const { reason, promotion } = verdict;
    const where = environment.name;
    const id = promotion?.id ?? "it";
    switch (reason) {
        case "not-owner":
            return {
                decision: "not-owner",
                reason,
                message: `${id} is ${promotion?.state ?? "open"} in another job.`,
                hint: "Wait for that job; this one has no part in it.",
            };
        case "already-there":
            return {
                decision: "unchanged",
                reason,
                message: `${where} runs ${what} already, by ${id}.`,
                hint: "Promote another release; the same one is deployed only once.",
            };
        case "already-settled":
            return {
                decision: "unchanged",
                reason,
                message: `${id} is ${promotion?.state ?? "settled"}: a settled promotion never opens again.`,
                hint: promotion?.state === "indeterminate"
                    ? afterLostRollback(where, ground, promotion.release)
                    : "Start the workflow anew to make a new promotion.",
            };
        case "promotion-unknown":
            return {
                decision: "blocked",
                reason,
                message: `The ledger has no such promotion to ${where}.`,
                hint: "Leave the input promotion empty when you start the workflow by hand.",
            };
        case "release-differs":
            return {
                decision: "blocked",
                reason,
                message: `${id} is about ${promotion?.release.id ?? "another release"}, not ${what}.`,
                hint: "Leave the input release empty, or name that release.",
            };
        case "rollback-overtaken":
            return {
                decision: "unchanged",
                reason,
                message: `${where} does not hold any more what was to be rolled back: nothing was done.`,
                hint: "Look at what has entered since; ask again if that is bad too.",
            };
        case "rollback-judgement-unproven":
            return {
                decision: "blocked",
                reason,
                message: `GitHub's own record does not show that ${where} failed its verification: it does not go back by itself.`,
                hint: "A person can ask for it: /rollback <environment> [to <release>] <why>.",
            };
        case "stale-dispatch":
            return {
                decision: "blocked",
                reason,
                message: `${id} was judged anew since this run was started.`,
                hint: "Nothing to do: a newer run of this workflow has the current plan.",
            };
    }
}
/** The two ways on from an environment of which nobody knows what runs (R102). */
function afterLostRollback(where, { policy, service }, release) {
    const place = (0,_command_service_js__WEBPACK_IMPORTED_MODULE_1__/* .placeIn */ .VV)(where, policy, service);
    return `Nobody knows what runs in ${where}. Look, then say \`${(0,_how_back_js__WEBPACK_IMPORTED_MODULE_2__/* .goBack */ .O)(place, release)}\` to try again, or \`/unlock ${place} ${_what_runs_js__WEBPACK_IMPORTED_MODULE_3__/* .SAY_RUNS */ .Jr}\` and promote what is good.`;
}
function first({ judgement }, verdict) {
    const result = (0,_gates_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .blocking */ .ub)(judgement.results).find((each) => each.verdict === verdict);
    return { reason: result?.reason ?? "not-judged", hint: result?.unblock };
}
function messages({ judgement }, verdict) {
    return (0,_gates_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .blocking */ .ub)(judgement.results)
        .filter((each) => each.verdict === verdict)
        .map(({ message }) => message)
        .join(" ");
}
/** The promotion that a verdict is about, once there is one. */
function promotionOf(verdict) {
    return verdict.kind === "closed" ? (verdict.promotion?.id ?? null) : verdict.promotion;
}
/** The body of the output `result`: everything the decision rests on. */
function bodyOf(verdict, facts) {
    const { judgement, environment, ground } = facts;
    return {
        service: ground.service,
        environment: environment.name,
        promotion: promotionOf(verdict),
        release: { ...facts.release, digest: judgement.release.digest },
        policy: ground.policy.sha256,
        ledger: { head: ground.ledger.oid, seq: ground.ledger.head.seq },
        gates: judgement.results.map(({ answers, override, approvals, ...result }) => ({
            ...result,
            ...(answers === undefined
                ? {}
                : { answers: answers.map((answer) => ({ ...answer, wayOut: answer.wayOut ?? null })) }),
            ...(override === undefined ? {} : { override: { ...override } }),
            ...(approvals === undefined ? {} : { approvals: (0,_approvals_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .plainApprovals */ .l)(approvals) }),
        })),
    };
}


/***/ }),

/***/ 90589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   av: () => (/* binding */ isOfTheTime),
/* harmony export */   vt: () => (/* binding */ commandIn)
/* harmony export */ });
/* unused harmony export CARRIES_FOR */
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83982);

/**
 * A record is written while its run is going on, or soon after its comment: within a day, in milliseconds. An older one is
 * cited by somebody who looks for one.
 */
const CARRIES_FOR = 24 * 3_600_000;
/** Whether a record was made while its carrier was young. */
function isOfTheTime(recordedAt, carriedAt) {
    const age = Date.parse(recordedAt) - Date.parse(carriedAt);
    // Said so that what is no time is refused.
    return age >= 0 && age <= CARRIES_FOR;
}
/** The command that a text is, whatever white space stands between its words; undefined when it is none. */
function commandIn(text) {
    try {
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommand */ .UK)(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 46700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Zi: () => (/* binding */ commentIn),
/* harmony export */   dc: () => (/* binding */ hear)
/* harmony export */ });
/* unused harmony export understand */
/* harmony import */ var _action_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33412);
/* harmony import */ var _approvals_decision_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55170);
/* harmony import */ var _environments_access_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58248);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73195);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90589);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83982);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2600);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13715);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53581);
/* harmony import */ var _proof_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12632);










/** The number of the comment that an event is about; undefined when it is about no new comment. */
function commentIn({ eventName, event }) {
    if (eventName !== "issue_comment" || (0,_action_event_js__WEBPACK_IMPORTED_MODULE_0__.at)(event, "action") !== "created")
        return undefined;
    const id = (0,_action_event_js__WEBPACK_IMPORTED_MODULE_0__.at)(event, "comment", "id");
    return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
/**
 * Hears what a comment says. The event only says where to look: the comment is fetched again, and counts as it is now, never
 * edited, by a person (R7, R11), on an issue of ours. A decision stands only on the page of its promotion.
 */
async function hear(context, step, grounds) {
    const id = commentIn(step);
    if (id === undefined)
        return nothing("The event is about no new comment.");
    const { client, repo } = context;
    const comment = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .readComment */ .W3)(client, { repo, id });
    if (comment === null)
        return nothing(`Comment ${id} is gone.`);
    const { author, byApp, body } = comment;
    if (!isAddressed(body))
        return nothing(`Comment ${id} begins with no command.`);
    if (author === null || author.bot || byApp)
        return nothing(`Comment ${id} was not written by a person.`);
    const place = await (0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOf */ .$t)(context, grounds, comment.issue);
    if (place.kind === "elsewhere")
        return nothing(`#${comment.issue} is no issue that this account opened for commands.`);
    if (place.kind === "review" && (0,_environments_access_page_js__WEBPACK_IMPORTED_MODULE_1__/* .decisionsIn */ .z_)(body) === undefined)
        return nothing(`#${comment.issue} was opened by another account; only /confirm is taken there.`);
    const hearing = understand(context, step, { comment, author, place }, grounds[0]?.now ?? new Date(0));
    const other = hearing.kind === "command" ? ofAnother(context, hearing, grounds) : undefined;
    return other === undefined ? hearing : nothing(other);
}
/**
 * Where several workflows look after a service each, all of them hear the same comment: it is for the one whose service it
 * names, or on whose page it stands. Undefined when that is this one.
 */
function ofAnother({ serviceInput }, { command, place }, grounds) {
    if (serviceInput === undefined || !(0,_command_service_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfOneService */ .tp)(command))
        return undefined;
    const named = (0,_command_service_js__WEBPACK_IMPORTED_MODULE_5__/* .serviceIn */ .Tw)(command);
    if (named !== undefined)
        return named === serviceInput ? undefined : `The command is about ${named}; this step is about ${serviceInput}.`;
    const several = grounds.some(({ policy }) => policy.services.length > 1);
    return several && place.kind !== "request" ? "The command does not say which service it is about." : undefined;
}
const EDITED = "The comment was edited, so it does not count. Write a new one.";
/** Reads the first line. Pure. */
function understand(context, { runAttempt }, heard, now) {
    const { comment, place } = heard;
    const decision = (0,_approvals_decision_js__WEBPACK_IMPORTED_MODULE_9__/* .readDecision */ .B)(comment.body);
    if (decision !== undefined) {
        if (place.kind === "step")
            return nothing(`Comment ${comment.id} decides about a step of require-approval.`);
        if (place.kind !== "request") {
            return { kind: "refused", ...heard, why: "A decision counts only on the page of the promotion it is about." };
        }
        const over = place.over ? `${place.promotion} is settled; nobody decides about it any more.` : undefined;
        const why = decision.kind === "misspelt" ? decision.why : comment.edited ? EDITED : over;
        return why === undefined ? { kind: "decision", ...heard } : { kind: "refused", ...heard, why };
    }
    // A run that is started again must not lock, unlock or promote again what somebody changed meanwhile (R17).
    if (runAttempt > 1)
        return nothing("A command is carried out once, by the first attempt of its run. Write it anew.");
    if (comment.edited)
        return { kind: "refused", ...heard, why: EDITED };
    if (!(0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfTheTime */ .av)(now.toISOString(), comment.createdAt)) {
        return {
            kind: "refused",
            ...heard,
            why: "The comment is more than a day old. If you still mean it, write a new one.",
        };
    }
    try {
        const command = (0,_command_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommand */ .UK)(comment.body);
        return {
            kind: "command",
            ...heard,
            command,
            carrying: { comment: (0,_proof_js__WEBPACK_IMPORTED_MODULE_8__/* .refOf */ .H8)(context, comment), at: comment.createdAt },
        };
    }
    catch (error) {
        if (!(error instanceof _stop_js__WEBPACK_IMPORTED_MODULE_6__/* .Stop */ .V))
            throw error;
        return { kind: "refused", ...heard, why: explain(error) };
    }
}
/** What a stop says, in one line. */
function explain({ message, hint }) {
    return hint === undefined ? message : `${message} ${hint}`;
}
/** Whether the first line means to tell us something: a slash and a word, at the very beginning. */
function isAddressed(body) {
    return /^\/[A-Za-z][A-Za-z-]*[ \t]*(?:$|[ \t\r\n])/.test(body);
}
function nothing(why) {
    return { kind: "nothing", why };
}


/***/ }),

/***/ 53581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sA: () => (/* binding */ STEP_MARKER),
  $t: () => (/* binding */ placeOf)
});

// UNUSED EXPORTS: kindOf

// EXTERNAL MODULE: ./build/src/environments/access/review.js
var review = __webpack_require__(51891);
// EXTERNAL MODULE: ./build/src/github/incidents.js
var incidents = __webpack_require__(80710);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/opened-issue.js



const REQUEST = "graphql OpenedIssue";
const FIELDS = "number body viewerDidAuthor author { __typename } labels(first: 100) { nodes { name } }";
const OPENED_ISSUE_QUERY = `query OpenedIssue($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) { __typename ... on Issue { ${FIELDS} } ... on PullRequest { ${FIELDS} } }
  }
}`;
const Shape = dist/* object */.Ikc({
    repository: dist/* object */.Ikc({
        issueOrPullRequest: dist/* object */.Ikc({
            number: parse.Id,
            body: dist/* string */.YjP(),
            viewerDidAuthor: dist/* boolean */.zMY(),
            author: dist/* nullable */.mee(dist/* object */.Ikc({ __typename: dist/* string */.YjP() })),
            labels: dist/* nullable */.mee(dist/* object */.Ikc({ nodes: dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP() })) })),
        }),
    }),
});
/** Reads who opened an issue, and its labels, in one request; `null` when it is not in this repository any more. */
async function readOpenedIssue(client, repo, number) {
    const answer = await client.graphql("read", OPENED_ISSUE_QUERY, { owner: repo.owner, name: repo.name, number });
    const [error] = answer.errors;
    if (error?.type === "NOT_FOUND" && error.path.length === 2)
        return null;
    if (error !== undefined)
        throw (0,errors/* unexpected */.os)(REQUEST, error.message.slice(0, 500));
    const found = (0,parse/* parse */.qg)(Shape, answer.data, REQUEST).repository.issueOrPullRequest;
    if (found.number !== number)
        throw (0,errors/* unexpected */.os)(REQUEST, `asked for #${number}, got #${found.number}`);
    return {
        number,
        byUs: found.viewerDidAuthor,
        byBot: found.author?.__typename === "Bot",
        labels: found.labels?.nodes.map(({ name }) => name) ?? [],
        body: found.body,
    };
}

;// CONCATENATED MODULE: ./build/src/promotion/comments/place.js



/** Labels that our issues carry. */
const LABELS = new Set(["env-approval", incidents/* INCIDENT_LABEL */.MY, review/* REVIEW_LABEL */.KI]);
/**
 * What an issue of this repository is to us. The ledger knows the request issues; of any other, GitHub says whether this very
 * account opened it, with one of our labels. Anybody else's is none, whatever its labels and its text say (R48).
 */
async function placeOf(context, grounds, issue) {
    const found = requestOn(context, grounds, issue);
    if (found !== undefined)
        return found;
    const { client, repo } = context;
    const opened = await readOpenedIssue(client, repo, issue);
    return opened === null ? { kind: "elsewhere" } : kindOf(opened);
}
/** What an issue is that the ledger does not know. Pure. */
function kindOf({ byUs, byBot, labels, body }) {
    if (!byUs)
        return { kind: byBot && labels.includes(review/* REVIEW_LABEL */.KI) ? "review" : "elsewhere" };
    if (!labels.some((label) => LABELS.has(label)))
        return { kind: "elsewhere" };
    return { kind: STEP_MARKER.test(body.trimEnd()) ? "step" : "ours" };
}
/** How the page of a step of `require-approval` ends: the plan, and what is asked. */
const STEP_MARKER = /<!-- env-actions approval ([0-9a-f]{64}) ([A-Za-z0-9_-]{1,60000}) -->$/;
function requestOn({ repo }, grounds, issue) {
    const here = `${repo.owner}/${repo.name}`.toLowerCase();
    const isHere = ({ request }) => request !== undefined && request.issue === issue && request.repository.toLowerCase() === here;
    for (const { ledger } of grounds) {
        const { service } = ledger;
        for (const { open, settled } of ledger.states.values()) {
            const promotion = open.find(isHere);
            if (promotion !== undefined)
                return { kind: "request", service, promotion: promotion.id, over: false };
            const before = settled.find(isHere);
            if (before !== undefined)
                return { kind: "request", service, promotion: before.id, over: true };
        }
    }
    return undefined;
}


/***/ }),

/***/ 12632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   si: () => (/* binding */ proveComment)
/* harmony export */ });
/* unused harmony exports bodyDigest, refuteComment */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _github_comments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73195);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56150);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90589);
/* harmony import */ var _command_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2600);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53581);






/** `sha256:<hex>` of a comment, as the ledger keeps it. */
function bodyDigest(body) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(body).digest("hex")}`;
}
/** How the ledger names a comment of this repository. */
function refOf({ repo }, comment) {
    const { id, issue, body } = comment;
    return { repository: `${repo.owner}/${repo.name}`, issue, id, body: bodyDigest(body) };
}
/**
 * Proves that a comment carried a command: it is there, never changed, on an issue of ours, by this very account, and says
 * this very command in the words that were recorded. Two requests, and a third for an issue that the ledger does not know.
 */
async function proveComment(context, ground, claimed) {
    const { id, repository, issue } = claimed.comment;
    const { client, repo } = context;
    const named = `comment ${id}, which is said to have carried the command,`;
    if (repository.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase())
        return { refuted: `${named} is in another repository, ${repository}.` };
    try {
        const found = await (0,_github_comments_js__WEBPACK_IMPORTED_MODULE_1__/* .readComment */ .W3)(client, { repo, id });
        if (found === null)
            return { refuted: `${named} is gone.` };
        const refuted = refuteComment(found, claimed);
        if (refuted !== undefined)
            return { refuted: `${named} ${refuted}` };
        const place = await (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$t)(context, [ground], issue);
        if (place.kind === "elsewhere" || place.kind === "review")
            return { refuted: `${named} stands on #${issue}, which the account of this job's token did not open.` };
        const said = (0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .commandIn */ .vt)(found.body);
        if (said === undefined || !(0,_command_service_js__WEBPACK_IMPORTED_MODULE_4__/* .meansService */ .Mr)(said, ground, place.kind === "request"))
            return { refuted: `${named} does not say that it is about the service ${ground.service}.` };
        return {
            refuted: undefined,
            login: found.author?.login ?? claimed.actor.login,
            startedAt: Date.parse(found.createdAt),
        };
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error))
            throw error;
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        return { refuted: `${named} could not be read: ${error.message}${hint}` };
    }
}
/** Why a comment is not the one that was recorded; undefined when it is. Pure. */
function refuteComment(found, { actor, comment, at, isCommand }) {
    const { author, byApp, edited, issue, body, createdAt } = found;
    if (found.id !== comment.id || issue !== comment.issue)
        return `is not on #${comment.issue}.`;
    if (author === null || author.bot || byApp || author.id !== actor.id)
        return `was not written by ${actor.login}.`;
    if (edited)
        return "was edited.";
    if (bodyDigest(body) !== comment.body)
        return "says something else now.";
    const said = (0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .commandIn */ .vt)(body);
    if (said === undefined || !isCommand(said))
        return "says something else.";
    if (!(0,_carried_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfTheTime */ .av)(at, createdAt))
        return "is not of the time of the record.";
    return undefined;
}


/***/ }),

/***/ 20841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ heal),
/* harmony export */   T: () => (/* binding */ foreignActive)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _verification_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47054);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31600);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69500);
/* harmony import */ var _owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14640);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77960);
/* harmony import */ var _request_close_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30581);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(31624);








/** The promotion that another job than this one is bringing into an environment, if there is one. */
function foreignActive(context, ground, environment) {
    return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment).open.find(({ state, owner }) => state === "deploying" && owner !== null && !(0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .sameOwner */ .s)(owner, context.calling));
}
/**
 * Settles a promotion whose owner is gone, by what GitHub says of the owning job (R87). A living owner is left alone,
 * however long it takes. Whoever comes first writes it; the append decides again, so it is settled once.
 */
async function heal(context, ground, promotion, reread) {
    const { owner, environment, fence, service } = promotion;
    if (owner === null || fence === null)
        return undefined;
    const { settle, url } = (0,_ground_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentNamed */ .b6)(ground.policy, environment);
    const status = await (0,_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerStatus */ .a)(context, owner, settle === "explicit" ? "run" : "job");
    if (status.kind === "alive")
        return undefined;
    const [found] = await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentsOf */ .o)(context, environment, { promotion: promotion.id, fence, service });
    const deployment = found?.id ?? promotion.deployment;
    const before = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment);
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g)(context, { ground }, {
        reread: async () => ({ ground: await reread() }),
        decide: (facts) => {
            const open = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(facts.ground.ledger, environment).open.find(({ id }) => id === promotion.id);
            if (open === undefined || open.state !== "deploying" || open.fence !== fence)
                return { drafts: [], result: undefined };
            const policy = (0,_ground_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentNamed */ .b6)(facts.ground.policy, environment);
            const verified = (0,_verification_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .verificationOf */ .zM)(policy, facts.ground.now) !== undefined;
            const drafts = (0,_settle_js__WEBPACK_IMPORTED_MODULE_7__/* .settleDrafts */ .Iu)(open, status.ending, "healer", deployment, verified);
            return { drafts, result: (0,_settle_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeOf */ .sG)(drafts) };
        },
    });
    const outcome = recorded.result;
    if (outcome === undefined)
        return undefined;
    if (recorded.kind === "appended")
        await (0,_request_close_js__WEBPACK_IMPORTED_MODULE_6__.closeSettled)(context, recorded.facts.ground.ledger, recorded.ledger);
    await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_2__/* .closeSettledDeployments */ .S8)(context, { promotion, deployment, before, outcome, url });
    context.log.notice(`${promotion.id} was left behind by run ${owner.id}; it was settled as ${outcome}.`);
    return { promotion: promotion.id, environment, outcome };
}


/***/ }),

/***/ 70429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ summarizeResume),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   c_: () => (/* binding */ tableOf)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _gates_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20762);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94993);



const DEEDS = {
    settled: "settled",
    failed: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("failed its verification"),
    locked: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("could not go back: locked"),
    dispatched: "started",
    waits: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("waits"),
    rejected: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("refused"),
    expired: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("expired"),
    unknown: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not judged"),
    stuck: (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("stuck"),
};
/** What the controller tells a person. Returns its one sentence. */
function summarizeResume(summary, resumed, context) {
    const { commanded, refused, transitions, status } = resumed;
    const done = transitions.filter(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck");
    const message = [
        ...(commanded === undefined ? [] : [asSentence(commanded)]),
        ...(refused === undefined || refused === commanded ? [] : [`Not taken: ${asSentence(refused)}`]),
        ...(transitions.length === 0 && (commanded ?? refused) !== undefined ? [] : [whatMoved(transitions, done)]),
    ].join(" ");
    summary.heading("Promotions resumed").verdict((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(verdictOf(resumed, done)), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(message));
    if (transitions.length > 0)
        tableOf(summary, transitions);
    if (status !== undefined)
        (0,_status_js__WEBPACK_IMPORTED_MODULE_2__/* .describeStatus */ .W)(summary.heading("Status"), status, context);
    return message;
}
function whatMoved(transitions, done) {
    const waiting = transitions.filter(({ did }) => did === "waits" || did === "unknown");
    const stuck = transitions.filter(({ did }) => did === "stuck");
    const sentences = [
        ...(done.length > 0
            ? [`${done.map(({ environment, did, release }) => `${release} to ${environment}: ${did}`).join("; ")}.`]
            : []),
        ...waiting.map(({ environment, release, message }) => `${release} waits for ${environment}: ${message}`),
        ...(stuck.length > 0 ? [`Could not be started: ${stuck.map(({ environment }) => environment).join(", ")}.`] : []),
    ];
    return sentences.length === 0 ? "Nothing was due." : sentences.map(asSentence).join(" ");
}
function verdictOf({ commanded, refused, transitions }, done) {
    if (transitions.some(({ did }) => did === "stuck"))
        return "Stuck";
    if (done.length > 0)
        return "Moved";
    if (refused !== undefined)
        return "Refused";
    if (commanded !== undefined)
        return "Done";
    return transitions.length > 0 ? "Waiting" : "Nothing to do";
}
/** A command's answer ends with what the person wrote, which may have no full stop. */
function asSentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}
/** What was done, environment by environment, and what moves what stands. */
function tableOf(summary, transitions) {
    summary.table(["Environment", "What", "Release", "Promotion", "Why"], transitions.map(({ environment, promotion, release, did, message }) => [
        environment,
        DEEDS[did],
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(release),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(promotion),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(message),
    ]));
    const hints = transitions.flatMap(({ environment, blocking = [] }) => blocking.map((result) => [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(`${environment}, ${(0,_gates_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(result)}`), ": ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(result.unblock)]));
    if (hints.length > 0)
        summary.heading("What unblocks it").list(hints);
}
/** What was done, for machines; the hints are words for people. */
function rowsOf(transitions) {
    return transitions.map(({ blocking: _, ...row }) => row);
}


/***/ }),

/***/ 19323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readServices),
/* harmony export */   n: () => (/* binding */ readAgain)
/* harmony export */ });
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69500);

/** Every service that this step is about. A policy with one service costs one request, each of several costs one more. */
async function readServices(context) {
    if (context.serviceInput !== undefined)
        return [await readAgain({ context })];
    const ground = await (0,_ground_js__WEBPACK_IMPORTED_MODULE_0__/* .readGround */ .A4)(context, { files: () => [], anyService: true, requests: true });
    const { services } = ground.policy;
    if (services.length === 0)
        return [{ context, ground }];
    const serving = [];
    for (const serviceInput of services)
        serving.push(await readAgain({ context: { ...context, serviceInput } }));
    return serving;
}
/** The same service as it is now. */
async function readAgain({ context }) {
    return { context, ground: await (0,_ground_js__WEBPACK_IMPORTED_MODULE_0__/* .readGround */ .A4)(context, { files: () => [], requests: true }) };
}


/***/ }),

/***/ 94993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeStatus),
/* harmony export */   a: () => (/* binding */ whyItWaits)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27141);
/* harmony import */ var _ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(30190);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51623);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75802);





/** What every environment of a service runs, and what waits for what and why. Pure. */
function describeStatus(summary, grounds, context) {
    for (const ground of grounds) {
        if (grounds.length > 1)
            summary.heading(ground.service);
        summary.table(["Environment", "Runs", "State"], [...ground.policy.environments.keys()].map((name) => {
            const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, name);
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(name), runs(state), stateInWords(state, ground.now)];
        }));
        const waiting = [...ground.policy.environments.keys()].flatMap((name) => {
            return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(ground.ledger, name).open.flatMap((promotion) => waitsOf(promotion, context));
        });
        if (waiting.length > 0)
            summary.list(waiting);
    }
    const [first] = grounds;
    const everywhere = first === undefined ? [] : closed(first.ledger.head, first.now);
    if (everywhere.length > 0)
        summary.paragraph((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Everywhere"), ": ", ...everywhere);
    return summary;
}
function runs({ current, succeeded, settled }) {
    switch (current.kind) {
        case "empty":
            return current.said === undefined ? "nothing yet" : `nothing, ${describeWord(current.said)}`;
        case "release": {
            if (current.said !== undefined)
                return `${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(current.release)}, ${describeWord(current.said)}`;
            const by = settled.find(({ id }) => id === current.promotion);
            const why = by?.rollback === undefined ? "" : ` (${by.rollback.why})`;
            const back = by?.rollbackOf === undefined ? "" : `, by a rollback of ${by.rollbackOf}${why}`;
            return `${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(current.release)} since ${current.since}${back}`;
        }
        case "unknown": {
            const before = succeeded === null ? "" : `; the last good one is ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(succeeded.release)}`;
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not known"), `: ${current.promotion} did not end well${before}`];
        }
    }
}
/** Whose word it is, since when, and how they know: nobody takes it for what a job found. */
function describeWord({ actor, at, why, before }) {
    return `as ${actor.login} says since ${at}, after ${before.promotion} failed: ${why}`;
}
function stateInWords(state, now) {
    const inside = state.open.filter(({ enteredAt }) => enteredAt !== null);
    const parts = [
        ...closed(state, now),
        ...inside.map(({ id, state: is, enteredAt, rollback }) => {
            const back = rollback === undefined ? "" : `, a rollback of ${rollback.of},`;
            return `${id}${back} is ${is} since ${enteredAt ?? "now"}. `;
        }),
    ];
    return parts.length === 0 ? "open" : parts;
}
function closed({ lock, hold }, now) {
    return [
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(lock, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("locked"), ` by ${(0,_gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(lock)} `] : []),
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(hold, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("on hold"), ` by ${(0,_gates_lock_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(hold)} `] : []),
    ];
}
/** A promotion on its way: what it waits for, and where it is decided. */
function waitsOf({ id, environment, release, reasons, state, enteredAt, request }, { repositoryUrl }) {
    if (enteredAt !== null)
        return [];
    const what = [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id), ": ", (0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(release), " to ", (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(environment)];
    const where = request === undefined ? [] : [` It is decided in ${issueName(request, repositoryUrl)}.`];
    if (state === "cleared")
        return [[...what, " is cleared; its workflow was started.", ...where]];
    return [[...what, ` waits. ${whyItWaits(reasons)}`, ...where]];
}
/** What a promotion waits for, gate by gate, in sentences. */
function whyItWaits(reasons) {
    return reasons
        .map(({ gate, message, retryAt }) => retryAt === undefined ? `${gate}: ${message}` : `${gate}: ${message} (not before ${retryAt})`)
        .join(" ");
}
/** A number alone links nowhere once it is escaped, and need not: the reader is on the page, or finds it by it. */
function issueName({ repository, issue }, repositoryUrl) {
    return repositoryUrl.toLowerCase().endsWith(`/${repository.toLowerCase()}`)
        ? `issue ${issue}`
        : `${repository}, issue ${issue}`;
}


/***/ }),

/***/ 85118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ conclude),
/* harmony export */   Fv: () => (/* binding */ renewed),
/* harmony export */   PO: () => (/* binding */ withWayBack),
/* harmony export */   cv: () => (/* binding */ recordStart)
/* harmony export */ });
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31600);
/* harmony import */ var _ground_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69500);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77960);
/* harmony import */ var _request_close_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30581);
/* harmony import */ var _rollback_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99105);
/* harmony import */ var _drafts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15783);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6933);








/** How long recording may take after a watch, in milliseconds. */
const PATIENCE = 5 * 60_000;
/** A context whose patience begins now: a watch may have lasted longer than a step's own. */
function renewed(context) {
    return { ...context, deadline: new Date(context.clock.now().getTime() + PATIENCE) };
}
/** Records that somebody begins, unless it is settled meanwhile. The ground as it is after that. */
async function recordStart(context, ground, about, wanted) {
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g)(context, { ground }, {
        reread: async () => ({ ground: await (0,_ground_js__WEBPACK_IMPORTED_MODULE_2__/* .readGround */ .A4)(context, { environment: about.environment, files: () => [] }) }),
        decide: ({ ground: { ledger, now } }) => {
            const open = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ledger, about.environment).open.find(({ id }) => id === about.promotion);
            if (open === undefined || open.fence !== about.fence)
                return { drafts: [], result: undefined };
            return { drafts: [(0,_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .startDraft */ .G1)(about, { now, ...wanted })], result: undefined };
        },
    });
    return recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
}
/** Records a verdict and, where it settles the promotion, shows it on the Deployment. */
async function conclude(context, ground, about, said) {
    const before = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, about.environment);
    const recorded = await (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g)(context, { ground }, {
        reread: async () => ({ ground: await (0,_ground_js__WEBPACK_IMPORTED_MODULE_2__/* .readGround */ .A4)(context, { environment: about.environment, files: () => [] }) }),
        decide: (facts) => (0,_drafts_js__WEBPACK_IMPORTED_MODULE_6__/* .concludeDrafts */ .yG)(facts.ground, about, said),
    });
    const concluded = recorded.result;
    if (recorded.kind === "appended")
        await (0,_request_close_js__WEBPACK_IMPORTED_MODULE_4__.closeSettled)(context, recorded.facts.ground.ledger, recorded.ledger);
    const after = recorded.kind === "appended" ? { ...recorded.facts.ground, ledger: recorded.ledger } : recorded.facts.ground;
    const promotion = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(recorded.facts.ground.ledger, about.environment).open.find(({ id }) => id === about.promotion);
    if (concluded.kind === "settled" && promotion !== undefined) {
        const { deployment } = promotion;
        const url = (0,_look_js__WEBPACK_IMPORTED_MODULE_7__/* .urlOf */ .rs)(ground, about.environment);
        await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .closeSettledDeployments */ .S8)(context, { promotion, deployment, before, outcome: concluded.outcome, url });
    }
    return { concluded, ground: after };
}
/** What was found, and how the rollback ended that this was; loud where it failed or took too long (R102, R105). */
function withWayBack({ log }, ground, { environment, promotion }, message) {
    const back = (0,_rollback_time_js__WEBPACK_IMPORTED_MODULE_5__/* .endOfRollback */ .H)(ground, environment, promotion);
    if (back === undefined)
        return message;
    if (back.isLoud)
        log.warning(back.sentence);
    return `${message} ${back.sentence}`;
}


/***/ }),

/***/ 15783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G1: () => (/* binding */ startDraft),
/* harmony export */   jt: () => (/* binding */ verdictIn),
/* harmony export */   rI: () => (/* binding */ aboutOf),
/* harmony export */   yG: () => (/* binding */ concludeDrafts)
/* harmony export */ });
/* harmony import */ var _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _verification_tests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82948);
/* harmony import */ var _verification_watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68750);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31624);





/** Somebody begins; the tests are started only after this is recorded. */
function startDraft({ fence, digest, ...about }, { now, bake, workflow }) {
    const tests = workflow === undefined ? {} : { tests: { workflow, marker: (0,_verification_tests_js__WEBPACK_IMPORTED_MODULE_2__/* .testsMarker */ .u2)(about.promotion) } };
    const until = (0,_ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(new Date(now.getTime() + bake));
    return { ...about, event: "verification.started", data: { fence, digest, until, ...tests } };
}
/** A verdict in words: what is not well comes first. */
function verdictIn(found) {
    const said = (verdict) => found.checks.filter((check) => check.verdict === verdict).map(({ message }) => message);
    switch (found.verdict) {
        case "pass":
            return { verdict: "pass", reason: "verification-passed", message: "Everything that was asked for is well." };
        case "fail":
            return { verdict: "fail", reason: "verification-failed", message: said("fail").join(" ") };
        case "unknown": {
            const message = found.checks.length === 0 ? "The policy names nothing to judge by." : said("unknown").join(" ");
            return { verdict: "unknown", reason: "verification-inconclusive", message };
        }
    }
}
/** Records a verdict on fresh facts: settles the promotion it belongs to, and nothing else. Pure. */
function concludeDrafts({ ledger, now }, about, { found, verdict }) {
    const { fence, digest, ...names } = about;
    const state = (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ledger, about.environment);
    const metrics = verdict.verdict === "pass" ? (0,_verification_watch_js__WEBPACK_IMPORTED_MODULE_3__/* .measuredIn */ .oS)(found.series) : undefined;
    const judged = {
        ...names,
        event: "verification.judged",
        data: {
            fence,
            digest,
            ...verdict,
            checks: found.checks,
            tests: found.tests,
            ...(metrics === undefined ? {} : { metrics }),
        },
    };
    const open = state.open.find(({ id }) => id === about.promotion);
    if (open === undefined || open.fence !== fence)
        return { drafts: [judged], result: afterwards(state, about, verdict) };
    const started = open.verification === undefined ? [startDraft(about, { now, bake: 0, workflow: undefined })] : [];
    if (open.state === "deploying")
        return { drafts: [...started, judged], result: { kind: "judged" } };
    const end = (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__/* .endDraft */ .jt)(open, verdict.verdict, "verify", open.deployment);
    const outcome = verdict.verdict === "pass" ? "succeeded" : "failed";
    return { drafts: [...started, judged, end], result: { kind: "settled", outcome } };
}
function afterwards(state, { promotion, fence }, { verdict }) {
    const settled = state.settled.find(({ id }) => id === promotion);
    const isThere = state.current.kind === "release" && state.current.promotion === promotion;
    const open = settled?.state === "succeeded" && settled.verification === undefined && isThere;
    if (open && verdict === "pass" && fence === state.fence)
        return { kind: "afterwards" };
    return { kind: "late", state: settled?.state ?? "settled" };
}
/** The names of a promotion for its verification. */
function aboutOf({ service, environment, id, fence }, digest) {
    return { service, environment, promotion: id, fence: fence ?? 0, digest };
}


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dF: () => (/* binding */ beginTests),
  t5: () => (/* binding */ lookAt),
  US: () => (/* binding */ onThisClock),
  aE: () => (/* binding */ readRecord),
  rs: () => (/* binding */ urlOf)
});

// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/verification/meter.js
var meter = __webpack_require__(80292);
// EXTERNAL MODULE: ./build/src/verification/probe.js
var probe = __webpack_require__(74847);
// EXTERNAL MODULE: ./build/src/verification/tests.js
var tests = __webpack_require__(82948);
// EXTERNAL MODULE: ./build/src/verification/watch.js
var watch = __webpack_require__(68750);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/verification/metric.js
var metric = __webpack_require__(51293);
;// CONCATENATED MODULE: ./build/src/promotion/verification/before.js

/**
 * What a metric was before, where the policy compares. Never while something was there that is being taken back, or that
 * failed: against a release that only answers errors, and quickly, the good one would look slow.
 */
async function readBefore({ name, baseline, samples }, standing, read) {
    const { state, watched } = standing;
    const back = state.open.find(({ id }) => id === watched.id)?.rollback;
    if (baseline === undefined)
        return { kind: "none-asked" };
    if (baseline.before === undefined) {
        if (back !== undefined && state.baseline?.promotion === back.of)
            return { kind: "nothing", why: `what ${back.of} measured is what is taken back.` };
        const kept = state.baseline?.metrics.find(({ metric }) => metric === name);
        if (kept === undefined)
            return { kind: "nothing", why: "no release was verified here by this metric yet." };
        return { kind: "values", values: kept.values, of: `while ${state.baseline?.promotion} was verified` };
    }
    if (state.succeeded === null)
        return { kind: "nothing", why: "nothing ran here before." };
    const until = endOfGood(standing, back);
    if (Number.isNaN(until))
        return { kind: "nothing", why: "when the deployment began is not known any more." };
    try {
        const values = (0,metric/* numbersIn */.M)(await read({ from: until - baseline.before, until }));
        // Its last stay may be longer ago than Prometheus keeps values; its limits hold all the same.
        if (back !== undefined && values.length < samples)
            return { kind: "nothing", why: "Prometheus has too little of the time in which it was here before." };
        const of = back === undefined ? "before the deployment" : "when it was here before";
        return { kind: "values", values, of };
    }
    catch (error) {
        return { kind: "unreadable", why: error instanceof Error ? error.message : "it could not be read" };
    }
}
/** The end of the last time in which something good was there: of a rollback the stay of the very release it goes back to. */
function endOfGood({ state, watched, timeOf }, back) {
    const entered = timeOf(watched.enteredAt);
    const stay = state.settled.find(({ id, release, state: is }) => is === "succeeded" && (back === undefined ? id === state.succeeded?.promotion : release.id === watched.release));
    return stay?.left === undefined ? entered : Math.min(entered, timeOf(stay.left));
}

;// CONCATENATED MODULE: ./build/src/promotion/verification/look.js










/** Reads the ground once more, with the release's record. Throws `Stop` when the record is broken. */
async function readRecord(context, environment, release) {
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { environment, files: (service) => [(0,paths/* releasePath */.bD)(service, release)] });
    const text = ground.ledger.files.get((0,paths/* releasePath */.bD)(ground.service, release));
    const read = text === undefined ? undefined : (0,release_read/* readRelease */.i)(text, release);
    if (read?.kind === "release")
        return { ground, record: read.release };
    const why = read?.why ?? `The ledger has no record of release ${release}.`;
    throw new stop/* Stop */.V("release-broken", why, "docs/ledger.md says how to check the ledger.");
}
/** Starts the tests that the ledger says are wanted, once; what GitHub refused to start is the outcome. */
async function beginTests(context, ground, { watched, plan, environment }) {
    const wanted = testsWanted(context, ground, { watched, plan, environment });
    if (wanted === undefined)
        return undefined;
    const service = ground.policy.services.length === 0 ? {} : { service: ground.service };
    const inputs = { environment, release: watched.release, promotion: wanted.marker, ...service };
    return (0,tests/* startTests */.Gm)(context.client, wanted, inputs);
}
/** Looks as long as it is asked to, and says what was found. */
async function lookAt(context, o) {
    const { ground, record, environment, watched, plan } = o;
    const surroundings = { network: context.network, outside: context.outside };
    const state = (0,snapshot/* stateOf */.L4)(ground.ledger, environment);
    const wanted = testsWanted(context, ground, { watched, plan, environment });
    const { compare } = await Promise.all(/* import() */[__webpack_require__.e(521), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 52338));
    return (0,watch/* watch */.wB)({
        ...o.time,
        plan,
        clock: context.clock,
        ...(0,probe/* probesOf */.pX)(plan.written, { record, environment }, surroundings),
        read: (metric, time) => (0,meter/* readMetric */.N)(metric, time, surroundings),
        before: (metric) => readBefore(metric, { state, watched, timeOf: (time) => onThisClock(ground, time) }, (time) => (0,meter/* readMetric */.N)(metric, time, surroundings)),
        tests: wanted === undefined
            ? undefined
            : async () => o.tests ?? (0,tests/* readTests */.iv)(context.client, wanted, new Date(context.clock.now().getTime() + skewOf(ground))),
        compare,
    });
}
function testsWanted(context, ground, { watched, plan, environment }) {
    if (plan.workflow === undefined)
        return undefined;
    const { id, defaultBranch } = ground.snapshot.repository;
    return {
        repo: context.repo,
        repositoryId: id,
        workflow: plan.workflow,
        defaultBranch,
        environment,
        marker: (0,tests/* testsMarker */.u2)(watched.id),
        since: new Date(watched.verification?.since ?? ground.now),
    };
}
/** By how much GitHub's clock is ahead of this runner's, in milliseconds. */
function skewOf({ now, readAt }) {
    return now.getTime() - readAt.getTime();
}
/** A time of the ledger on this runner's clock, by which looks are made and metrics are asked for; NaN for none. */
function onThisClock(ground, time) {
    return Date.parse(time ?? "") - skewOf(ground);
}
/** The address of an environment, for its Deployment. */
function urlOf(ground, environment) {
    return (0,promotion_ground/* environmentNamed */.b6)(ground.policy, environment).url;
}


/***/ }),

/***/ 75389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ repairViews)
/* harmony export */ });
/* unused harmony export staleViews */
/* harmony import */ var _ledger_arrival_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42130);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51623);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31600);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23292);




/** States that say that something is still going on. GitHub calls one abandoned that was silent for half an hour. */
const UNDER_WAY = new Set(["pending", "queued", "in_progress", "waiting", "abandoned"]);
/**
 * The Deployments that a step left behind when it died between recording an end and showing it: the ledger is the truth,
 * Deployments are views of it (R108). Only what was read is compared; foreign Deployments are never touched.
 */
function staleViews(state, deployments) {
    const stale = [];
    const newest = (0,_ledger_arrival_js__WEBPACK_IMPORTED_MODULE_3__/* .newestArrival */ .w)(state);
    for (const settled of state.settled) {
        const ours = deployments
            .filter((each) => {
            const payload = (0,_witness_js__WEBPACK_IMPORTED_MODULE_2__/* .payloadOf */ .Md)(each);
            return payload?.promotion === settled.id && payload.service === state.service;
        })
            .toSorted((left, right) => left.id - right.id);
        for (const [index, { id, state: shown }] of ours.entries()) {
            const counts = index === 0;
            const wanted = counts ? wantedState(settled, settled.id === newest?.id) : "inactive";
            if (wanted === undefined)
                continue;
            const isWrong = UNDER_WAY.has(shown) || (wanted === "inactive" && shown === "active");
            if (isWrong)
                stale.push({ deployment: id, promotion: settled.id, state: wanted });
        }
    }
    return stale;
}
function wantedState({ state, reason }, isNewest) {
    switch (state) {
        case "succeeded":
            return isNewest ? "success" : "inactive";
        case "rolling-back":
        case "rolled-back":
            // A success has no reason: it was good when it came, and is there until the rollback has entered.
            if (reason !== null)
                return "failure";
            return isNewest ? "success" : "inactive";
        case "failed":
        case "indeterminate":
            return "failure";
        default:
            return undefined;
    }
}
/** Writes what the ledger says over Deployments that say something else. Costs nothing when all agree. */
async function repairViews(context, ground, environment) {
    const { deployments } = ground.snapshot;
    if (!deployments.ok)
        return;
    const { url } = ground.policy.environments.get(environment) ?? {};
    for (const { deployment, promotion, state } of staleViews((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(ground.ledger, environment), deployments.value)) {
        context.log.info(`Deployment ${deployment} did not show yet that ${promotion} ended; it is marked ${state}.`);
        await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .writeStatus */ .Kn)(context, deployment, state, `By ${promotion}`, state === "success" ? url : undefined);
    }
}


/***/ }),

/***/ 19872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ownersOf),
/* harmony export */   y: () => (/* binding */ forOwners)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61074);

/** The environment as it is for somebody who wants to go back: whoever answers for that may do it too. */
function forOwners(environment) {
    const { owner } = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackRule */ .T2)(environment);
    if (owner === undefined)
        return environment;
    const { allow } = environment;
    return { ...environment, allow: { ...allow, rollback: [...allow.rollback, owner] } };
}
/** Who answers for going back: the owner that the policy names, else everybody who may do it. */
function ownersOf(environment) {
    const { owner } = (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackRule */ .T2)(environment);
    return owner === undefined ? environment.allow.rollback : [owner];
}


/***/ }),

/***/ 89709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ judgeLooks)
/* harmony export */ });
/* unused harmony export streakOf */
/** More than this share of bad looks, spread over the time, is no health either. */
const FLAPPING = 0.25;
/**
 * Judges one check by its looks, in the order of time. A failure may be seen before the watched time is over; a success never.
 * Positive evidence is asked for: no look at all, too many that saw nothing, or an end that is not good, is no success (R97).
 */
function judgeLooks(looks, { failures, needed }, over) {
    const worst = rowOfBad(looks, failures);
    if (worst !== undefined)
        return { kind: "fail", message: worst };
    const streak = streakOf(looks);
    if (!over)
        return { kind: "open" };
    const last = looks.at(-1);
    if (last === undefined)
        return { kind: "unknown", message: "Nobody looked." };
    const count = (outcome) => looks.filter((look) => look.outcome === outcome).length;
    const bad = count("bad");
    const blind = count("blind");
    if (bad >= failures && bad > looks.length * FLAPPING) {
        return { kind: "fail", message: `It came and went: ${bad} of ${looks.length} looks were bad. ${lastBad(looks)}` };
    }
    if (blind * 2 > looks.length) {
        return { kind: "unknown", message: `${blind} of ${looks.length} looks saw nothing. ${lastOf(looks, "blind")}` };
    }
    if (streak < needed)
        return { kind: "unknown", message: `It was not well at the end. ${last.message}` };
    const times = looks.length === 1 ? "" : ` ${looks.length - bad - blind} of ${looks.length} looks were good.`;
    return { kind: "pass", message: `${last.message}${times}` };
}
/** How many looks at the end were good, without a break. */
function streakOf(looks) {
    const broken = looks.findLastIndex(({ outcome }) => outcome !== "ok");
    return looks.length - 1 - broken;
}
function rowOfBad(looks, failures) {
    let row = 0;
    for (const { outcome, message } of looks) {
        if (outcome === "blind")
            continue;
        row = outcome === "bad" ? row + 1 : 0;
        if (row >= failures)
            return failures === 1 ? message : `${message} ${failures} looks in a row were bad.`;
    }
    return undefined;
}
const lastBad = (looks) => lastOf(looks, "bad");
function lastOf(looks, outcome) {
    return looks.findLast((look) => look.outcome === outcome)?.message ?? "";
}


/***/ }),

/***/ 51293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ numbersIn),
/* harmony export */   m: () => (/* binding */ judgeMetric)
/* harmony export */ });
/* harmony import */ var _looks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89709);

/** A difference counts when chance alone would show it in fewer than one of a hundred cases. */
const SIGNIFICANT = 0.01;
/** Judges one metric. Only its limits are judged before the watched time is over: a comparison is made once, at the end. */
function judgeMetric(plan, measured, o) {
    const looks = measured.points.map((point) => lookAt(plan, point));
    const hasLimits = plan.max !== undefined || plan.min !== undefined;
    const early = (0,_looks_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeLooks */ .G)(looks, { failures: o.failures, needed: o.failures }, false);
    if (hasLimits && early.kind === "fail")
        return early;
    if (!o.over)
        return { kind: "open" };
    const gap = gapIn(plan, measured);
    if (gap !== undefined)
        return { kind: "unknown", message: gap };
    const limits = hasLimits ? (0,_looks_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeLooks */ .G)(looks, { failures: o.failures, needed: o.failures }, true) : undefined;
    if (limits !== undefined && limits.kind !== "pass")
        return limits;
    const compared = judgeBaseline(plan, measured, hasLimits, o.compare);
    if (compared === undefined)
        return withinLimits(plan, measured);
    if (compared.kind !== "pass" || limits === undefined)
        return compared;
    return { kind: "pass", message: `${withinLimits(plan, measured).message} ${compared.message}` };
}
function lookAt({ name, max, min }, { at, value }) {
    if (!Number.isFinite(value))
        return { at, outcome: "blind", message: `${name} was no number.` };
    if (max !== undefined && value > max) {
        return { at, outcome: "bad", message: `${name} was ${shown(value)}, and ${shown(max)} is the most.` };
    }
    if (min !== undefined && value < min) {
        return { at, outcome: "bad", message: `${name} was ${shown(value)}, and ${shown(min)} is the least.` };
    }
    return { at, outcome: "ok", message: `${name} was ${shown(value)}.` };
}
/** Why the values are too few, too full of gaps, or too old to judge by (R97). */
function gapIn({ name, samples, step }, { points, from, until }) {
    const numbers = numbersIn(points);
    if (numbers.length < samples)
        return `${name} has ${numbers.length} numbers, and ${samples} are needed.`;
    if (numbers.length * 2 < points.length)
        return `${points.length - numbers.length} of ${points.length} values of ${name} are no numbers.`;
    const last = points.at(-1);
    if (last === undefined || !(until - last.at <= 2 * step))
        return `The last value of ${name} is too old.`;
    // Of the whole time: values that begin shortly before its end say nothing of what was before.
    const wanted = Math.floor((until - from) / step) + 1;
    if (!(numbers.length * 2 >= wanted))
        return `Prometheus has ${numbers.length} of ${wanted} values of ${name}.`;
    return undefined;
}
function judgeBaseline(plan, { points, before }, hasLimits, compare) {
    const { baseline, name, samples } = plan;
    if (baseline === undefined)
        return undefined;
    switch (before.kind) {
        case "none-asked":
            return { kind: "unknown", message: `What ${name} was before was not asked.` };
        case "unreadable":
            return { kind: "unknown", message: `What ${name} was before could not be read: ${before.why}` };
        case "nothing":
            return hasLimits
                ? { kind: "pass", message: `It is compared with nothing: ${before.why}` }
                : { kind: "unknown", message: `${name} has nothing to be compared with: ${before.why}` };
        case "values":
    }
    if (before.values.length < samples) {
        return {
            kind: "unknown",
            message: `${name} had ${before.values.length} numbers ${before.of}, and ${samples} are needed.`,
        };
    }
    const sign = baseline.worse === "higher" ? 1 : -1;
    const { p, shift, superiority, median } = compare(before.values.map((value) => sign * value), numbersIn(points).map((value) => sign * value));
    const tolerated = Math.abs(median) * baseline.worseBy;
    const numbers = `median ${shown(sign * median)} ${before.of}, now ${baseline.worse} by ${shown(Math.max(0, shift))}, p = ${p.toFixed(4)}, ${Math.round(superiority * 100)} % of pairs`;
    if (p < SIGNIFICANT && shift > tolerated)
        return { kind: "fail", message: `${name} became worse: ${numbers}.` };
    return { kind: "pass", message: `${name} did not become worse: ${numbers}.` };
}
function withinLimits({ name }, { points }) {
    const numbers = numbersIn(points);
    return {
        kind: "pass",
        message: `${name} was between ${shown(Math.min(...numbers))} and ${shown(Math.max(...numbers))} in ${numbers.length} values.`,
    };
}
function numbersIn(points) {
    return points.map(({ value }) => value).filter((value) => Number.isFinite(value));
}
/** A number as people read it: four significant digits. */
function shown(value) {
    return String(Number(value.toPrecision(4)));
}


/***/ }),

/***/ 82948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ startTests),
/* harmony export */   Pq: () => (/* binding */ refuteTests),
/* harmony export */   iv: () => (/* binding */ readTests),
/* harmony export */   u2: () => (/* binding */ testsMarker)
/* harmony export */ });
/* harmony import */ var _github_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43923);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _github_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38575);



/** The word by which the tests of one verification are found again. */
function testsMarker(promotion) {
    return `${promotion}@verify`;
}
/** Clocks may differ by this, in milliseconds. */
const SKEW = 60_000;
/** A dispatched run is to be seen after this long, in milliseconds, or it never started. */
const VISIBLE = 120_000;
/**
 * Starts the test workflow for a promotion, unless its run is there already: a lost answer starts nothing twice. What
 * GitHub refuses is said as the outcome, because nobody can judge then.
 */
async function startTests(client, wanted, inputs) {
    if ((await findTests(client, wanted)) !== null)
        return undefined;
    const { repo, workflow, defaultBranch: ref } = wanted;
    try {
        await (0,_github_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchWorkflow */ ["in"])(client, { repo, workflow, ref, inputs });
    }
    catch (error) {
        // The answer was lost: its run is looked for from now on.
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "ambiguous"))
            return undefined;
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error, "forbidden", "not-found", "unprocessable"))
            throw error;
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        return { kind: "unknown", run: null, message: `${workflow} could not be started: ${error.message}${hint}` };
    }
    return undefined;
}
/** Asks GitHub how the tests ended: only a run of this workflow file, on the default branch, for this promotion counts. */
async function readTests(client, wanted, now) {
    const { workflow, marker, since } = wanted;
    try {
        const run = await findTests(client, wanted);
        if (run !== null)
            return factOf(workflow, run);
        if (now.getTime() - since.getTime() < VISIBLE)
            return { kind: "running", run: null };
        const advice = `its run-name must hold \${{ inputs.environment }} and \${{ inputs.promotion }}`;
        const message = `No run of ${workflow} is named after ${wanted.environment} and ${marker}: ${advice}.`;
        return { kind: "unknown", run: null, message };
    }
    catch (error) {
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            throw error;
        return { kind: "unknown", run: null, message: `The runs of ${workflow} could not be read: ${error.message}` };
    }
}
async function findTests(client, wanted) {
    const { repo, workflow, marker, since, defaultBranch } = wanted;
    const from = new Date(since.getTime() - SKEW);
    const found = await (0,_github_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .listDispatchedRuns */ .e8)(client, { repo, workflow, marker, since: from, branch: defaultBranch });
    // What somebody started for something else, under the same word, neither counts nor stands in the way.
    const [first] = found
        .filter((run) => refuteTests(run, wanted) === undefined)
        .toSorted((left, right) => left.id - right.id);
    if (first === undefined)
        return null;
    // The list is by attempt one; the newest attempt decides.
    const run = await (0,_github_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .getRun */ .Mh)(client, { repo, run: first.id });
    return refuteTests(run, wanted) === undefined ? run : null;
}
/**
 * Why a run does not speak for this promotion; undefined when it does. A stale or foreign run never counts, nor does one that
 * somebody started by hand for this promotion and against another environment, where the tests succeed.
 */
function refuteTests(run, wanted) {
    if (run.path !== `.github/workflows/${wanted.workflow}`)
        return `it is of ${run.path}`;
    if (run.event !== "workflow_dispatch")
        return `it was started by ${run.event}`;
    if (run.headRepositoryId !== wanted.repositoryId || run.headBranch !== wanted.defaultBranch) {
        return `it did not run on ${wanted.defaultBranch} of this repository`;
    }
    const words = new Set(run.title.split(/[^\w.@-]+/));
    if (!words.has(wanted.marker))
        return "it is named after something else";
    return words.has(wanted.environment) ? undefined : `its name does not say that it tests ${wanted.environment}`;
}
function factOf(workflow, { id, status, conclusion }) {
    if (status !== "completed")
        return { kind: "running", run: id };
    if (conclusion === "success")
        return { kind: "passed", run: id, message: `${workflow} succeeded in run ${id}.` };
    if (conclusion === "failure" || conclusion === "timed_out") {
        return { kind: "failed", run: id, message: `${workflow} ended with ${conclusion} in run ${id}.` };
    }
    return {
        kind: "unknown",
        run: id,
        message: `${workflow} ended ${conclusion ?? "without a conclusion"} in run ${id}.`,
    };
}


/***/ }),

/***/ 68750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   il: () => (/* binding */ spread),
/* harmony export */   oS: () => (/* binding */ measuredIn),
/* harmony export */   wB: () => (/* binding */ watch)
/* harmony export */ });
/* unused harmony export verdictOf */
/* harmony import */ var _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);
/* harmony import */ var _looks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89709);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51293);



/** After the watched time so many more looks may turn an unsettled end into a settled one, in units of `failures`. */
const EXTRA = 2;
/**
 * Watches until the time is over and everything is settled, something has failed, or this process must end. What could not
 * be seen is looked at again, a bounded number of times, and then is unknown (R97, R99).
 */
async function watch(watching) {
    const { plan, clock, until, deadline } = watching;
    const state = { looks: new Map(), measured: new Map(), tests: undefined };
    for (let extra = 0;;) {
        await lookOnce(watching, state);
        const now = clock.now().getTime();
        const over = now >= until;
        if (over)
            extra += 1;
        const found = judge(watching, state, over);
        // Without a check there is nothing to wait for.
        if (found.checks.length === 0)
            return found;
        if (found.verdict === "fail" || (watching.passing && !over && looksWell(state)))
            return found;
        const runs = state.tests?.kind === "running";
        if (over && !runs && (found.verdict === "pass" || extra > plan.failures * EXTRA))
            return found;
        if (now + plan.interval > deadline)
            return over && !runs ? found : { ...found, verdict: "open" };
        const pause = over ? plan.interval : Math.min(plan.interval, Math.max(1, until - now));
        await clock.sleep(pause);
    }
}
async function lookOnce(watching, state) {
    const { clock, together, inTurn, plan, tests } = watching;
    const add = (name, look) => state.looks.set(name, [...(state.looks.get(name) ?? []), look]);
    const see = async (probe) => {
        const seen = await probe.look();
        add(probe.name, { at: clock.now().getTime(), ...seen });
    };
    const programs = async () => {
        for (const probe of inTurn)
            await see(probe);
    };
    await Promise.all([
        ...together.map(see),
        programs(),
        ...plan.metrics.map(async (metric) => {
            state.measured.set(metric.name, await measure(watching, metric, state.measured.get(metric.name)));
        }),
        tests?.().then((fact) => {
            state.tests = fact;
        }),
    ]);
}
function looksWell({ looks }) {
    return [...looks.values()].every((all) => all.at(-1)?.outcome !== "bad");
}
async function measure(watching, metric, last) {
    const from = watching.since;
    const until = Math.max(from, watching.clock.now().getTime());
    try {
        const asked = last?.ok === true && last.value.before.kind === "values" ? last.value.before : watching.before(metric);
        const [points, before] = await Promise.all([watching.read(metric, { from, until }), asked]);
        return { ok: true, value: { points, from, until, before } };
    }
    catch (error) {
        return { ok: false, why: error instanceof Error ? error.message : "something that is no error was thrown" };
    }
}
function judge(watching, state, over) {
    const { plan, together, inTurn, tests } = watching;
    const needed = plan.bake === 0 ? 1 : plan.failures;
    const judged = [];
    for (const { name } of [...together, ...inTurn]) {
        judged.push([name, (0,_looks_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeLooks */ .G)(state.looks.get(name) ?? [], { failures: plan.failures, needed }, over)]);
    }
    for (const metric of plan.metrics) {
        judged.push([metric.name, judgeReading(watching, metric, state.measured.get(metric.name), over)]);
    }
    if (tests !== undefined)
        judged.push([plan.workflow ?? "tests", judgeTests(state.tests)]);
    const checks = judged.map(([check, judgement]) => resultOf(check, judgement));
    const series = plan.metrics.flatMap((metric) => {
        const reading = state.measured.get(metric.name);
        if (reading?.ok !== true)
            return [];
        const { before, points } = reading.value;
        return [{ metric, before: before.kind === "values" ? before.values : [], after: (0,_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .numbersIn */ .M)(points) }];
    });
    return {
        verdict: verdictOf(judged.map(([, judgement]) => judgement)),
        checks,
        tests: state.tests?.run ?? null,
        series,
    };
}
function judgeReading({ plan, compare }, metric, reading, over) {
    if (reading === undefined)
        return over ? { kind: "unknown", message: `${metric.name} was not read.` } : { kind: "open" };
    if (!reading.ok) {
        return over ? { kind: "unknown", message: `${metric.name} could not be read: ${reading.why}` } : { kind: "open" };
    }
    return (0,_metric_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeMetric */ .m)(metric, reading.value, { failures: plan.failures, over, compare });
}
function judgeTests(fact) {
    switch (fact?.kind) {
        case undefined:
        case "running":
            return { kind: "open" };
        case "passed":
            return { kind: "pass", message: fact.message };
        case "failed":
            return { kind: "fail", message: fact.message };
        case "unknown":
            return { kind: "unknown", message: fact.message };
    }
}
/** One failure is a failure; nothing else outweighs what is not known; no check at all proves nothing. */
function verdictOf(judgements) {
    const kinds = judgements.map(({ kind }) => kind);
    if (kinds.includes("fail"))
        return "fail";
    if (kinds.includes("open"))
        return "open";
    return kinds.length === 0 || kinds.includes("unknown") ? "unknown" : "pass";
}
function resultOf(check, judgement) {
    const name = check.slice(0, 200);
    if (judgement.kind === "open")
        return { check: name, verdict: "unknown", message: "It was not judged to the end." };
    return { check: name, verdict: judgement.kind, message: judgement.message };
}
/** Numbers of the watched time for the ledger: at most sixty of each metric, evenly spread, to six digits. */
function measuredIn(series) {
    const all = series.slice(0, _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .METRICS_KEPT */ .jK).flatMap(({ metric, after }) => {
        const values = spread(after, _ledger_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .VALUES_KEPT */ .WM).map((value) => Number(value.toPrecision(6)) + 0);
        return values.length === 0 ? [] : [{ metric: metric.name, values }];
    });
    return all.length === 0 ? undefined : all;
}
/** At most so many of a list, evenly spread. */
function spread(all, most) {
    if (all.length <= most)
        return all;
    return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).filter((value) => value !== undefined);
}


/***/ })

};
