export const id = 7548;
export const ids = [7548];
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
    const conversation = await (0,_github_conversation_js__WEBPACK_IMPORTED_MODULE_5__/* .readConversation */ .G)(client, { repo, number: issue });
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
/* harmony import */ var _promotion_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3284);
/* harmony import */ var _promotion_stop_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13715);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31776);
/* harmony import */ var _page_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(54596);
/* harmony import */ var _requesters_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(33546);












/** What a dispatch hands over in its input `approval`: where to look. It proves nothing. */
function handleOf(issue, plan) {
    return `a-${issue}-${(0,_promotion_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .shortPlan */ .A6)(plan)}`;
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
    const ask = page === undefined ? undefined : (0,_ask_js__WEBPACK_IMPORTED_MODULE_9__/* .readAskIn */ .Z2)(page.body);
    const surroundings = { repositoryUrl: context.repositoryUrl, owner: repo.owner };
    const isOurs = page !== undefined && ask !== undefined && (0,_page_text_js__WEBPACK_IMPORTED_MODULE_10__/* .isTextOf */ .Z)(page.body, ask, surroundings);
    if (page === undefined || ask === undefined || !isOurs || (0,_promotion_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .shortPlan */ .A6)((0,_ask_js__WEBPACK_IMPORTED_MODULE_9__/* .planOf */ .XC)(ask)) !== short)
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
    const requesters = await (0,_requesters_js__WEBPACK_IMPORTED_MODULE_11__/* .readRequesters */ .A)(context, asking, ask);
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
    throw new _promotion_stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("approval-used", `This approval was used by run ${used}; it lets one run go on.`, "Run the workflow that asks again: it gets a request of its own.");
}
function unproven(why) {
    return new _promotion_stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("approval-unproven", `This run was started with an approval that proves nothing: ${why}.`, "Leave the input `approval` empty when you start the workflow by hand; the resuming workflow fills it in.");
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

/***/ 71220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ permitPromote),
/* harmony export */   e: () => (/* binding */ permit)
/* harmony export */ });
/* harmony import */ var _authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84916);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19872);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13715);



/**
 * The person behind a step, if the policy lets them do what they want, now (R66). Throws `Stop` `not-allowed`, or
 * `people-unreadable` when nobody can say.
 */
async function permit(context, { action, environments, login }) {
    const id = context.actor?.login === login ? context.actor.id : null;
    const { client, repo } = context;
    const answer = await (0,_authorization_authorize_js__WEBPACK_IMPORTED_MODULE_0__/* .authorize */ .G)({ client, repo, action, environments, acting: { login, id } });
    switch (answer.kind) {
        case "allowed":
            return answer.person;
        case "refused":
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("not-allowed", answer.why, `Ask somebody who may, or change "allow: { ${action}: \u2026 }".`);
        case "unknown":
            throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("people-unreadable", answer.why, "Run this again; without an answer nobody is let in.");
    }
}
/**
 * Who acts in a step of promote (R66): the person who started the run, by hand or again, who must be allowed to promote; in
 * a run that automation started for an open promotion, the person who asked for it must still be allowed. Throws like
 * {@link permit}. What the policy lets automation do by itself needs no person.
 */
async function permitPromote(context, o) {
    const { environment, state, asked } = o;
    const open = state.open.find(({ id }) => id === asked.promotion?.promotion);
    const wanting = open?.rollback === undefined
        ? { action: "promote", environments: [environment] }
        : { action: "rollback", environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_1__/* .forOwners */ .y)(environment)] };
    if (asked.cause === "person") {
        const { id, login } = await permit(context, { ...wanting, login: o.login });
        return { ...context, actor: { id, login } };
    }
    if (open?.cause !== "person")
        return context;
    if (open.requester === null) {
        const hint = `Ask for it anew: /promote ${environment.name} ${open.release.id}.`;
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_2__/* .Stop */ .V("not-allowed", `The ledger does not say who asked for ${open.id}.`, hint);
    }
    await permit({ ...context, actor: open.requester }, { ...wanting, login: open.requester.login });
    return context;
}


/***/ })

};
