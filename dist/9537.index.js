export const id = 9537;
export const ids = [9537];
export const modules = {

/***/ 59537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contextOf: () => (/* reexport */ context/* contextOf */.Vm),
  resumeAll: () => (/* reexport */ resumeAll),
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

// EXTERNAL MODULE: ./build/src/environments/access/page.js
var access_page = __webpack_require__(58248);
// EXTERNAL MODULE: ./build/src/promotion/carried.js
var carried = __webpack_require__(90589);
// EXTERNAL MODULE: ./build/src/promotion/command.js
var promotion_command = __webpack_require__(83982);
// EXTERNAL MODULE: ./build/src/promotion/command-service.js
var command_service = __webpack_require__(2600);
// EXTERNAL MODULE: ./build/src/promotion/stop.js
var promotion_stop = __webpack_require__(13715);
// EXTERNAL MODULE: ./build/src/promotion/comments/place.js + 1 modules
var comments_place = __webpack_require__(53581);
// EXTERNAL MODULE: ./build/src/promotion/comments/proof.js
var proof = __webpack_require__(12632);
;// CONCATENATED MODULE: ./build/src/promotion/comments/hear.js










/** The number of the comment that an event is about; undefined when it is about no new comment. */
function commentIn({ eventName, event }) {
    if (eventName !== "issue_comment" || (0,action_event.at)(event, "action") !== "created")
        return undefined;
    const id = (0,action_event.at)(event, "comment", "id");
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
    const comment = await (0,comments/* readComment */.W3)(client, { repo, id });
    if (comment === null)
        return nothing(`Comment ${id} is gone.`);
    const { author, byApp, body } = comment;
    if (!isAddressed(body))
        return nothing(`Comment ${id} begins with no command.`);
    if (author === null || author.bot || byApp)
        return nothing(`Comment ${id} was not written by a person.`);
    const place = await (0,comments_place/* placeOf */.$t)(context, grounds, comment.issue);
    if (place.kind === "elsewhere")
        return nothing(`#${comment.issue} is no issue that this account opened for commands.`);
    if (place.kind === "review" && (0,access_page/* decisionsIn */.z_)(body) === undefined)
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
    if (serviceInput === undefined || !(0,command_service/* isOfOneService */.tp)(command))
        return undefined;
    const named = (0,command_service/* serviceIn */.Tw)(command);
    if (named !== undefined)
        return named === serviceInput ? undefined : `The command is about ${named}; this step is about ${serviceInput}.`;
    const several = grounds.some(({ policy }) => policy.services.length > 1);
    return several && place.kind !== "request" ? "The command does not say which service it is about." : undefined;
}
const EDITED = "The comment was edited, so it does not count. Write a new one.";
/** Reads the first line. Pure. */
function understand(context, { runAttempt }, heard, now) {
    const { comment, place } = heard;
    const decision = (0,approvals_decision/* readDecision */.B)(comment.body);
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
    if (!(0,carried/* isOfTheTime */.av)(now.toISOString(), comment.createdAt)) {
        return {
            kind: "refused",
            ...heard,
            why: "The comment is more than a day old. If you still mean it, write a new one.",
        };
    }
    try {
        const command = (0,promotion_command/* readCommand */.UK)(comment.body);
        return {
            kind: "command",
            ...heard,
            command,
            carrying: { comment: (0,proof/* refOf */.H8)(context, comment), at: comment.createdAt },
        };
    }
    catch (error) {
        if (!(error instanceof promotion_stop/* Stop */.V))
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

// EXTERNAL MODULE: ./build/src/promotion/advance.js + 4 modules
var advance = __webpack_require__(695);
// EXTERNAL MODULE: ./build/src/promotion/answer.js
var promotion_answer = __webpack_require__(89625);
// EXTERNAL MODULE: ./build/src/promotion/ask.js + 1 modules
var ask = __webpack_require__(52924);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/release/read.js
var release_read = __webpack_require__(91319);
// EXTERNAL MODULE: ./build/src/promotion/choose-release.js
var choose_release = __webpack_require__(10838);
// EXTERNAL MODULE: ./build/src/promotion/ground.js
var promotion_ground = __webpack_require__(69500);
// EXTERNAL MODULE: ./build/src/promotion/permit.js
var permit = __webpack_require__(71220);
// EXTERNAL MODULE: ./build/src/promotion/record.js + 2 modules
var record = __webpack_require__(77960);
;// CONCATENATED MODULE: ./build/src/promotion/services.js

/** Every service that this step is about. A policy with one service costs one request, each of several costs one more. */
async function readServices(context) {
    if (context.serviceInput !== undefined)
        return [await readAgain({ context })];
    const ground = await (0,promotion_ground/* readGround */.A4)(context, { files: () => [], anyService: true, requests: true });
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
    return { context, ground: await (0,promotion_ground/* readGround */.A4)(context, { files: () => [], requests: true }) };
}

;// CONCATENATED MODULE: ./build/src/promotion/banning.js









/**
 * Records that nothing may bring some bytes in any more, whatever release they are in, in every environment of every service
 * (R41). Only those may who may lock every environment. There is no way back: what is good is built again, with other bytes.
 * Returns what was done, in a sentence. Throws `Stop` when the person may not, or it is not clear which bytes are meant.
 */
async function banArtifact(context, command, o) {
    const read = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [], anyService: true });
    const ground = await read();
    const environments = [...ground.policy.environments.values()];
    const { id, login } = await (0,permit/* permit */.e)(context, { action: "lock", environments, login: o.login });
    const acting = { ...context, actor: { id, login } };
    const banned = await find(context, await digestOf(context, command.what));
    const decide = (fresh) => decideBan(command, fresh, banned, acting.actor);
    if (o.dryRun)
        return `Would be done: ${decide(ground).result}`;
    const recorded = await (0,record/* record */.g)(acting, { ground }, {
        reread: async () => ({ ground: await read() }),
        decide: (facts) => decide(facts.ground),
    });
    return recorded.result;
}
/** Pure. Who was first stands in the record; whoever says it again only adds releases that have the bytes. */
function decideBan({ why }, { ledger }, { digest, releases, running }, by) {
    const known = ledger.head.revoked?.find((each) => each.digest === digest);
    const more = releases.filter((id) => known?.releases?.includes(id) !== true);
    if (known !== undefined && more.length === 0) {
        const before = `${digest} was banned already, by ${known.actor?.login ?? "automation"} at ${known.at}: ${known.why}`;
        return { drafts: [], result: before };
    }
    const data = { digest, why, ...(more.length === 0 ? {} : { releases: more }) };
    const there = running.length === 0 ? "" : ` They run in ${running.join(" and ")}: "/rollback <environment> <why>" takes it back.`;
    return {
        drafts: [{ service: null, environment: null, promotion: null, event: "artifact.revoked", data }],
        result: `${by.login} bans ${digest}: nothing brings these bytes in any more, anywhere.${there} ${why}`,
    };
}
/** The one digest that is meant. A ban is for ever, so a release with several artifacts does not stand for all of them. */
async function digestOf(context, what) {
    if (fields/* ARTIFACT_DIGEST */.qM.test(what))
        return what;
    const choice = (0,choose_release/* readChoice */.Kf)(what);
    if (choice.kind !== "id" && choice.kind !== "version")
        throw new promotion_stop/* Stop */.V("command-refused", "A ban is for ever, so it names its release: an id, a version or a digest.");
    const found = await (0,promotion_ground/* readGround */.A4)(context, { files: (service) => (0,choose_release/* filesOf */.R8)(choice, service) });
    const { id } = (0,choose_release/* namedRelease */.bs)(choice, found.ledger);
    const { ledger, service } = await (0,promotion_ground/* readGround */.A4)(context, { files: (named) => [(0,paths/* releasePath */.bD)(named, id)] });
    const release = recordIn(ledger.files, service, id);
    const [only, ...others] = release?.artifacts ?? [];
    if (only === undefined)
        throw new promotion_stop/* Stop */.V("release-broken", `The ledger has no whole record of ${id}.`, "Ban its bytes by their digest.");
    if (others.length === 0)
        return only.digest;
    const each = [only, ...others].map(({ name, digest }) => `${name} is ${digest}`).join(", ");
    throw new promotion_stop/* Stop */.V("command-refused", `${id} has ${others.length + 1} artifacts, and a ban is for ever: say which. ${each}.`, "Write the digest in place of the release; one ban for each.");
}
/** Looks through what every environment of every service remembers: what was good may be a way back. */
async function find(context, digest) {
    const found = { releases: [], running: [] };
    for (const { context: serving, ground } of await readServices({ ...context, serviceInput: undefined })) {
        const states = [...ground.ledger.states.values()];
        const ids = [...new Set(states.flatMap(rememberedIn))];
        const { ledger, service } = await (0,promotion_ground/* readGround */.A4)(serving, {
            files: (named) => ids.map((id) => (0,paths/* releasePath */.bD)(named, id)),
            anyService: true,
        });
        const holding = ids.filter((id) => recordIn(ledger.files, service, id)?.artifacts.some((artifact) => artifact.digest === digest));
        found.releases.push(...holding);
        for (const { environment, current } of states) {
            if (current.kind === "release" && holding.includes(current.release.id))
                found.running.push(environment);
        }
    }
    return { digest, releases: [...new Set(found.releases)], running: [...new Set(found.running)] };
}
function rememberedIn({ current, candidate, succeeded, previous, open, settled }) {
    const there = [current.kind === "release" ? current : null, candidate, succeeded, previous, ...open, ...settled];
    return there.flatMap((each) => (each === null ? [] : [each.release.id]));
}
function recordIn(files, service, id) {
    const text = files.get((0,paths/* releasePath */.bD)(service, id));
    const read = text === undefined ? undefined : (0,release_read/* readRelease */.i)(text, id);
    return read?.kind === "broken" ? undefined : read?.release;
}

// EXTERNAL MODULE: ./build/src/promotion/carrier.js
var promotion_carrier = __webpack_require__(14831);
// EXTERNAL MODULE: ./build/src/gates/lock.js
var lock = __webpack_require__(45103);
// EXTERNAL MODULE: ./build/src/ledger/environment-hold.js
var environment_hold = __webpack_require__(30190);
// EXTERNAL MODULE: ./build/src/ledger/snapshot.js
var snapshot = __webpack_require__(51623);
// EXTERNAL MODULE: ./build/src/promotion/command-end.js
var command_end = __webpack_require__(60070);
// EXTERNAL MODULE: ./build/src/promotion/unlock-proof.js
var unlock_proof = __webpack_require__(8636);
// EXTERNAL MODULE: ./build/src/promotion/what-runs.js
var what_runs = __webpack_require__(57044);
;// CONCATENATED MODULE: ./build/src/promotion/closing.js









/**
 * Locks, unlocks, holds or lets go. Doing it twice changes nothing: whoever was first stands in the record, and is named.
 * Returns what was done, in a sentence.
 */
async function setClosing(context, ground, command, o) {
    const decideOn = (fresh) => decideClosing(command, fresh, o.carrier);
    const decided = decideOn(ground);
    if (o.dryRun)
        return decided.drafts.length === 0 ? decided.result : `Would be done: ${decided.result}`;
    const reread = async () => ({ ground: await o.reread() });
    const recorded = await (0,record/* record */.g)(context, { ground }, { reread, decide: (facts) => decideOn(facts.ground) });
    return recorded.result;
}
/** Pure. An end that has passed closes nothing any more, and needs no opening. */
function decideClosing(command, { ledger, service, now }, { carrying, startedAt } = {}) {
    const { environment, why } = command;
    const isLock = command.kind === "lock" || command.kind === "unlock";
    const known = environment === promotion_command/* EVERYTHING */.Qz ? ledger.head : (0,snapshot/* stateOf */.L4)(ledger, environment);
    const before = (isLock ? known.lock : known.hold) ?? null;
    const what = environment === promotion_command/* EVERYTHING */.Qz ? "Everything" : environment;
    const word = isLock ? "locked" : "on hold";
    switch (command.kind) {
        case "lock":
        case "hold": {
            if ((0,environment_hold/* isHolding */.ye)(before, now))
                return closing_nothing(`${what} was ${word} already, by ${(0,lock/* describeHold */.TZ)(before)}`);
            const until = command.end === undefined ? undefined : (0,command_end/* endAt */.F)(command.end, now);
            const data = until === undefined ? { why } : { why, until };
            const end = until === undefined ? "" : ` until ${until}`;
            const drafts = [closingDraft(environment, service, isLock ? "locked" : "held", data)];
            return { drafts, result: `${what} is ${word}${end}: ${why}` };
        }
        case "unlock":
        case "unhold": {
            if (!(0,environment_hold/* isHolding */.ye)(before, now)) {
                const over = before === null ? "" : ` The last time was by ${(0,lock/* describeHold */.TZ)(before)}`;
                return closing_nothing(`${what} was not ${word}.${over}`);
            }
            if (isLock && startedAt !== undefined && (0,unlock_proof/* isTooEarly */.kH)(before, startedAt)) {
                throw new promotion_stop/* Stop */.V("command-refused", `${what} was locked after this was asked, by ${(0,lock/* describeHold */.TZ)(before)}`, "If you mean this lock, say it again.");
            }
            // For everything there is no single thing that runs.
            const asked = isLock && environment !== promotion_command/* EVERYTHING */.Qz && (0,what_runs/* asksWhatRuns */.X6)(before);
            const runs = asked ? `; ${(0,what_runs/* recordedRuns */.v_)((0,snapshot/* stateOf */.L4)(ledger, environment), why)}` : "";
            const drafts = [isLock ? unlocking(command, { service, lock: before, carrying }) : unholding(command, service)];
            return { drafts, result: `${what} is not ${word} any more${runs}: ${why}` };
        }
    }
}
function closing_nothing(result) {
    return { drafts: [], result };
}
function closingDraft(environment, service, what, data) {
    if (environment === promotion_command/* EVERYTHING */.Qz) {
        return { service: null, environment: null, promotion: null, event: `repository.${what}`, data };
    }
    return { service, environment, promotion: null, event: `environment.${what}`, data };
}
function unlocking({ environment, why }, o) {
    const { service, lock, carrying } = o;
    const data = { why, lock: lock.seq, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
    if (environment === promotion_command/* EVERYTHING */.Qz)
        return { service: null, environment: null, promotion: null, event: "repository.unlocked", data };
    return { service, environment, promotion: null, event: "environment.unlocked", data };
}
function unholding({ environment, why }, service) {
    if (environment === promotion_command/* EVERYTHING */.Qz)
        return { service: null, environment: null, promotion: null, event: "repository.unheld", data: { why } };
    return { service, environment, promotion: null, event: "environment.unheld", data: { why } };
}

// EXTERNAL MODULE: ./build/src/environments/access/removal.js
var access_removal = __webpack_require__(60831);
// EXTERNAL MODULE: ./build/src/environments/access/review.js
var review = __webpack_require__(51891);
// EXTERNAL MODULE: ./build/src/environments/access/rule.js
var access_rule = __webpack_require__(73353);
// EXTERNAL MODULE: ./build/src/github/issues.js
var issues = __webpack_require__(32209);
;// CONCATENATED MODULE: ./build/src/promotion/confirm-access.js









/**
 * Records that a person confirmed who has access, as the review's page shows it (R119). What is recorded is the digest of
 * the rows that stand there now, which must be the one that the comment signs, and the rows that are to be taken away: whoever
 * changed the page in between has changed the digest too, and the next audit compares it with what GitHub says. Once for each
 * comment.
 */
async function confirmAccess(context, { command, carrying, login, dryRun }) {
    if (carrying === undefined) {
        throw new promotion_stop/* Stop */.V("command-refused", "A review is signed by a comment.", "Write /confirm on the page of the review.");
    }
    const read = async () => ({ ground: await (0,promotion_ground/* readGround */.A4)(context, { files: () => [], anyService: true }) });
    const first = await read();
    const { comment } = carrying;
    const { client, repo } = context;
    const [opening, page] = await Promise.all([
        (0,comments/* readOpening */.jA)(client, { repo, number: comment.issue }),
        (0,issues/* readIssue */.OS)(client, repo, comment.issue),
    ]);
    const snapshot = page === null || !(0,review/* isReviewPage */.yf)(opening) ? undefined : (0,access_page/* snapshotIn */.wI)(page.body);
    if (snapshot === undefined) {
        const hint = "Run the action audit: it opens the review, or writes its page anew.";
        throw new promotion_stop/* Stop */.V("command-refused", `#${comment.issue} shows no review of who has access.`, hint);
    }
    if ((0,access_page/* shortDigest */.VK)(snapshot.digest) !== command.digits) {
        throw new promotion_stop/* Stop */.V("command-refused", `The page of the review shows ${(0,access_page/* shortDigest */.VK)(snapshot.digest)} now, not ${command.digits}: who has access changed since.`, "Look at it again, and confirm what it shows.");
    }
    const remove = removals(snapshot, command.remove);
    const person = await permitted(context, first.ground, login);
    const acting = { ...context, actor: person };
    const message = `${person.login} confirmed who has access: ${snapshot.people} people, ${snapshot.lines.length} rows.${tail(remove)}`;
    if (dryRun)
        return { message: `Would be done: ${message}` };
    const draft = {
        ...{ service: null, environment: null, promotion: null, event: "access.reviewed" },
        data: {
            ...{ snapshot: snapshot.digest, rows: snapshot.lines.length, people: snapshot.people, comment },
            ...(remove.length === 0 ? {} : { remove }),
        },
    };
    const decide = ({ ground }) => {
        const known = ground.ledger.head.reviewed?.comment.id === comment.id;
        return { drafts: known ? [] : [draft], result: message };
    };
    const recorded = await (0,record/* record */.g)(acting, first, { reread: read, decide });
    return { message: recorded.result };
}
/** What the numbers of a comment name. A row that nobody can take away at GitHub is no decision. */
function removals({ lines }, rows) {
    return rows.map((row) => {
        const line = lines[row - 1];
        const removal = line === undefined ? undefined : (0,access_removal/* removalOf */.c6)(line);
        if (removal !== undefined)
            return removal;
        throw new promotion_stop/* Stop */.V("command-refused", line === undefined ? `The review has no row ${row}.` : `Row ${row} is nobody's access: ${line.slice(0, 200)}`, "Name rows that are a person, a team, a key, an App, a token, a reviewer or somebody on a bypass list; the policy is changed by a pull request.");
    });
}
function tail(remove) {
    return remove.length === 0
        ? ""
        : ` To be taken away at GitHub: ${remove.join("; ")}. The audit looks whether it was.`;
}
/** The person, if every environment whose policy asks for a review lets them sign it. */
async function permitted({ client, repo, actor }, { policy }, login) {
    const rules = [...(0,access_rule/* accessRules */.Sx)(policy).values()].filter(({ review }) => review !== undefined);
    if ((0,access_rule/* shortestReview */.pn)((0,access_rule/* accessRules */.Sx)(policy)) === undefined) {
        const hint = 'Add "access: { review: 90d }" to an environment.';
        throw new promotion_stop/* Stop */.V("command-refused", "The policy asks for no review of who has access.", hint);
    }
    if (actor === null)
        throw new promotion_stop/* Stop */.V("not-allowed", "GitHub does not say whose comment this is.");
    for (const rule of rules) {
        const rights = await (0,review/* mayConfirm */.qB)({ client, repo }, { id: actor.id, login }, (0,access_rule/* reviewersOf */.G$)(rule));
        if (rights.kind === "refused") {
            throw new promotion_stop/* Stop */.V("not-allowed", rights.why, 'Ask somebody who may, or change "access: { from: \u2026 }".');
        }
        if (rights.kind === "unknown") {
            throw new promotion_stop/* Stop */.V("people-unreadable", rights.why, "Run this again; without an answer nobody signs.");
        }
    }
    return { id: actor.id, login };
}

// EXTERNAL MODULE: ./build/src/gates/override.js
var override = __webpack_require__(38428);
// EXTERNAL MODULE: ./build/src/promotion/override-proof.js + 1 modules
var override_proof = __webpack_require__(74813);
// EXTERNAL MODULE: ./build/src/promotion/plan.js
var promotion_plan = __webpack_require__(3284);
// EXTERNAL MODULE: ./build/src/promotion/read.js + 1 modules
var read = __webpack_require__(84161);
// EXTERNAL MODULE: ./build/src/promotion/target.js
var target = __webpack_require__(13550);
// EXTERNAL MODULE: ./build/src/promotion/way-back.js
var way_back = __webpack_require__(17714);
;// CONCATENATED MODULE: ./build/src/promotion/overriding.js












/**
 * The one promotion that an override can mean: the newest that has not entered yet; without one, the newest that was
 * settled, if it was refused. A promotion that failed, or that somebody ended, is not taken up again by a word.
 */
function findBound({ open, settled }) {
    const waiting = open.filter(({ state }) => !(0,target/* isActive */.$)(state)).toSorted((left, right) => right.number - left.number)[0];
    if (waiting !== undefined)
        return { kind: "open", promotion: waiting };
    const [newest] = settled;
    return newest?.state === "rejected" ? { kind: "again", settled: newest } : undefined;
}
/**
 * Records an override: bound to one promotion and one gate, for a day. A refused promotion gets another attempt by it, in
 * the name of the one who overrides. Returns what was done, in a sentence.
 */
async function overrideGate(context, first, command, o) {
    const possible = (0,override/* overridable */.E6)(command.gate);
    if (!possible.ok)
        throw new promotion_stop/* Stop */.V("command-refused", possible.why, "docs/overrides.md says why.");
    const look = async (ground) => {
        const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
        const choice = { kind: "known", release: releaseOf(bound(ground.ledger, environment.name)) };
        const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" };
        return (0,read/* judgeAgain */._w)(context, asked, { ground, here: "anywhere" });
    };
    const isCommand = (said) => (0,override_proof/* isOverride */.jn)(said, command);
    const { carrying } = o;
    const given = o.dryRun ? undefined : await (0,promotion_carrier/* refuseUnprovable */.h)(context, first, { actor: o.person, isCommand, carrying });
    const facts = await look(first);
    const decide = (fresh) => decideOverride(fresh, command, o.person, { comment: carrying?.comment, given });
    if (o.dryRun)
        return `Would be done: ${decide(facts).result}`;
    const recorded = await (0,record/* record */.g)(context, facts, { reread: async () => look(await o.reread()), decide });
    return recorded.result;
}
function bound(ledger, environment) {
    const found = findBound((0,snapshot/* stateOf */.L4)(ledger, environment));
    if (found !== undefined)
        return found;
    throw new promotion_stop/* Stop */.V("command-refused", `Nothing waits for ${environment}, and its newest promotion was not refused: there is nothing to override.`, `Ask for a promotion first: /promote ${environment} [release].`);
}
function releaseOf(target) {
    return target.kind === "open" ? target.promotion.release : target.settled.release;
}
/** Whether what an override would be bound to was there when the command was given. */
function isMeant(target, startedAt) {
    const since = target.kind === "open" ? target.promotion.requestedAt : target.settled.at;
    return Date.parse(since) <= startedAt;
}
/** Pure: the same facts always give the same events. `given`: when the command was, in milliseconds since 1970. */
function decideOverride({ ground, environment, release, judgement }, { gate, why }, person, { comment, given } = {}) {
    const { ledger, now, service } = ground;
    const back = (0,way_back/* wayBack */.l)(ground, environment, release);
    const target = bound(ledger, environment.name);
    if (given !== undefined && !isMeant(target, given)) {
        throw new promotion_stop/* Stop */.V("command-refused", `What waits for ${environment.name} was asked for after this command was given, so it cannot have been meant.`, "Look at it, and give the command again.");
    }
    // Only one that counts makes another one needless: a forged one must not keep the true one out.
    const stands = judgement.results.find((result) => (0,override/* isAbout */.KH)(gate, result) && result.override !== undefined)?.override;
    if (stands !== undefined) {
        const by = `${stands.by} until ${stands.until}: ${stands.why}`;
        return { drafts: [], result: `${gate} was overridden already for ${environment.name}, by ${by}` };
    }
    if (!judgement.results.some((result) => (0,override/* isAbout */.KH)(gate, result))) {
        throw new promotion_stop/* Stop */.V("command-refused", `${gate} is not in the way of ${release.id} to ${environment.name}: there is nothing to override.`, "Run the command without an override; the summary says what is in the way.");
    }
    const until = (0,fields/* instantOf */.B9)(new Date(now.getTime() + override_proof/* OVERRIDE_LASTS */.Hy));
    const number = ledger.head.promotions + 1;
    const id = target.kind === "open" ? target.promotion.id : `p-${environment.name}-${number}`;
    const subject = { service, environment: environment.name, promotion: id };
    const plan = () => (0,promotion_plan/* planDigest */.Gb)({ promotion: id, release: judgement.release.digest, environment, back });
    const opening = target.kind === "open"
        ? []
        : [
            {
                ...subject,
                event: "promotion.requested",
                data: { number, release, cause: "person", requester: person, retryOf: target.settled.id, plan: plan() },
            },
        ];
    const data = { gate, why, until, ...(comment === undefined ? {} : { comment }) };
    const overridden = { ...subject, event: "promotion.overridden", data };
    return {
        drafts: [...opening, overridden],
        result: `${person.login} overrides ${gate} for ${id} (${release.id} to ${environment.name}) until ${until}: ${why}`,
    };
}

// EXTERNAL MODULE: ./build/src/rollback/owners.js
var owners = __webpack_require__(19872);
// EXTERNAL MODULE: ./build/src/promotion/readmission-proof.js
var readmission_proof = __webpack_require__(84678);
;// CONCATENATED MODULE: ./build/src/promotion/readmitting.js








/**
 * Records that a release that was rolled back may come back. It opens nothing by itself: the release is judged like any
 * other, and who said so is proven whenever it comes in. Returns what was done, in a sentence. Throws `Stop` when the person
 * may not, the word could not be proven later, or there is nothing to take back.
 */
async function readmitRelease(context, ground, command, o) {
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
    const { id, login } = await (0,permit/* permit */.e)(context, {
        action: readmission_proof/* READMITS */.CV,
        environments: [(0,owners/* forOwners */.y)(environment)],
        login: o.login,
    });
    const acting = { ...context, actor: { id, login } };
    const { carrying } = o;
    const isCommand = (said) => (0,readmission_proof/* isReadmission */.nL)(said, command);
    const startedAt = o.dryRun
        ? undefined
        : await (0,promotion_carrier/* refuseUnprovable */.h)(acting, ground, { actor: acting.actor, isCommand, carrying });
    const decide = (fresh) => decideReadmission(command, fresh, { carrying, startedAt });
    if (o.dryRun)
        return `Would be done: ${decide(ground).result}`;
    const recorded = await (0,record/* record */.g)(acting, { ground }, {
        reread: async () => ({ ground: await o.reread() }),
        decide: (facts) => decide(facts.ground),
    });
    return recorded.result;
}
/** Pure. A word that is said again takes the place of the one before, which nobody may be able to prove any more. */
function decideReadmission({ environment, release, why }, { ledger, service }, { carrying, startedAt }) {
    const state = (0,snapshot/* stateOf */.L4)(ledger, environment);
    const known = state.readmitted?.find((each) => each.release === release);
    if (known === undefined && !state.rejected.includes(release))
        throw notRejected(state, release);
    const result = `${release} may come back to ${environment}: ${why}`;
    const isSame = known?.comment !== undefined && known.comment.id === carrying?.comment.id;
    if (isSame)
        return { drafts: [], result };
    const rejectedAt = state.lastRollback?.at;
    if (startedAt !== undefined && rejectedAt !== undefined && startedAt < Date.parse(rejectedAt)) {
        throw new promotion_stop/* Stop */.V("command-refused", `${environment} was rolled back at ${rejectedAt}, after this was asked.`, "If you mean what was rejected then, say it again.");
    }
    const data = { release, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
    return { drafts: [{ service, environment, promotion: null, event: "release.readmitted", data }], result };
}
function notRejected({ environment, rejected }, release) {
    const there = rejected.length === 0 ? "Nothing is rejected there." : `Rejected there: ${rejected.join(", ")}.`;
    return new promotion_stop/* Stop */.V("command-refused", `${release} is not rejected in ${environment}. ${there}`, "Name the environment in which it was rolled back: that lifts it for the ones after it too.");
}

// EXTERNAL MODULE: ./build/src/promotion/rolling-back.js
var rolling_back = __webpack_require__(19596);
;// CONCATENATED MODULE: ./build/src/promotion/carry-out.js
















/** Carries out one command. Throws `Stop` when the person may not, or the command does not fit what is there (R66). */
function carryOut(context, commanding) {
    const { command } = commanding;
    if (command.kind === "ban")
        return banned(context, { ...commanding, command });
    if (command.kind === "confirm")
        return confirmAccess(context, { ...commanding, command });
    return isClosing(command) && command.environment === promotion_command/* EVERYTHING */.Qz
        ? closeEverything(context, { ...commanding, command })
        : carryOutThere(context, { ...commanding, command });
}
function isClosing(command) {
    return command.kind === "lock" || command.kind === "unlock" || command.kind === "hold" || command.kind === "unhold";
}
async function banned(context, { command, login, dryRun }) {
    return { message: await banArtifact(context, command, { login, dryRun }) };
}
/** For every environment of every service: only those may who may in each of them. */
async function closeEverything(context, commanding) {
    const read = () => (0,promotion_ground/* readGround */.A4)(context, { files: () => [], anyService: true });
    const ground = await read();
    const environments = [...ground.policy.environments.values()];
    const { id, login } = await (0,permit/* permit */.e)(context, { action: "lock", environments, login: commanding.login });
    return closeOrOpen({ ...context, actor: { id, login } }, ground, commanding, read);
}
/** Taking a lock off has to be proven wherever it counts; what cannot be is refused at once. */
async function closeOrOpen(context, ground, { command, carrying, dryRun }, reread) {
    let carrier = { carrying };
    if (command.kind === "unlock" && !dryRun) {
        const isCommand = (said) => (0,unlock_proof/* isUnlock */.tA)(said, command);
        carrier = {
            carrying,
            startedAt: await (0,promotion_carrier/* refuseUnprovable */.h)(context, ground, { actor: context.actor, isCommand, carrying }),
        };
    }
    return { message: await setClosing(context, ground, command, { carrier, reread, dryRun }) };
}
async function carryOutThere(context, commanding) {
    const { command } = commanding;
    const there = (0,command_service/* aboutService */.Hn)(context, command);
    const choice = (0,choose_release/* readChoice */.Kf)(command.kind === "promote" ? command.release : undefined);
    const reread = () => (0,promotion_ground/* readGround */.A4)(there, { environment: command.environment, files: (service) => (0,choose_release/* filesOf */.R8)(choice, service) });
    const ground = await reread().catch((error) => {
        const isUnsaid = error instanceof promotion_stop/* Stop */.V && error.reason === "service-unknown" && there.serviceInput === undefined;
        throw isUnsaid ? new promotion_stop/* Stop */.V("service-unknown", error.message, (0,command_service/* nameIt */.ZL)(command)) : error;
    });
    const { message, unmet } = await carryOutOn(there, ground, { ...commanding, choice, reread });
    const inIts = (words) => (0,command_service/* inService */.PX)(words, ground);
    return { message: inIts(message), ...(unmet === undefined ? {} : { unmet: inIts(unmet) }) };
}
async function carryOutOn(context, ground, commanding) {
    const { command, carrying, dryRun, choice, reread } = commanding;
    const environment = (0,promotion_ground/* environmentNamed */.b6)(ground.policy, command.environment);
    if (command.kind === "rollback") {
        const { why } = command;
        const { verdict, facts } = await (0,rolling_back/* rollBack */.F)(context, ground, {
            environment,
            why,
            login: commanding.login,
            carrying,
            dryRun,
        });
        return tell((0,promotion_answer/* say */.cv)(verdict, facts));
    }
    if (command.kind === "readmit") {
        const { login } = commanding;
        return { message: await readmitRelease(context, ground, command, { login, carrying, reread, dryRun }) };
    }
    const { id, login } = await (0,permit/* permit */.e)(context, {
        action: isClosing(command) ? "lock" : command.kind,
        environments: [environment],
        login: commanding.login,
    });
    const acting = { ...context, actor: { id, login } };
    switch (command.kind) {
        case "override":
            return {
                message: await overrideGate(acting, ground, command, { person: { id, login }, carrying, reread, dryRun }),
            };
        case "lock":
        case "unlock":
        case "hold":
        case "unhold":
            return closeOrOpen(acting, ground, { ...commanding, command }, reread);
        case "promote": {
            if (environment.workflow === undefined) {
                throw new promotion_stop/* Stop */.V("command-refused", `${environment.name} has no workflow: it is deployed by the job that calls promote.`, "Start that job, or give the environment a workflow: in the policy.");
            }
            const asked = { environment: environment.name, choice, promotion: undefined, cause: "person" };
            const { verdict, facts } = await (0,ask/* ask */.k)(acting, { asked, requester: { id, login }, dryRun, ground });
            return tell((0,promotion_answer/* say */.cv)(verdict, facts));
        }
    }
}
function tell({ decision, message, hint }) {
    const isMet = decision === "dispatched" || decision === "waiting";
    return isMet ? { message } : { message, unmet: hint === undefined ? message : `${message} ${hint}` };
}

;// CONCATENATED MODULE: ./build/src/promotion/comments/obey.js




/** What a person is told of; anything else stops the step, for whoever runs the controller. */
const TOLD = new Set([
    "command-refused",
    "not-allowed",
    "people-unreadable",
    "environment-unknown",
    "service-unknown",
    "release-unknown",
    "release-broken",
    "deferred",
]);
/** Carries out the command of a comment in the name of its writer, as every other entry would (R66). Status changes nothing. */
async function obey(context, { command, carrying, author, place }, o) {
    if (command.kind === "status")
        return undefined;
    // On the page of a promotion its service is meant, unless another is named; the policy of one service knows it by no name.
    const isNamed = o.services.some(({ ground }) => ground.policy.services.length > 0) && (0,command_service/* serviceIn */.Tw)(command) === undefined;
    const named = place.kind === "request" && isNamed ? { serviceInput: place.service } : {};
    const acting = { ...context, ...named, actor: { id: author.id, login: author.login } };
    try {
        const { message, unmet } = await carryOut(acting, {
            ...{ command, login: author.login, carrying, dryRun: o.dryRun },
        });
        return { message, refused: unmet };
    }
    catch (error) {
        if (!(error instanceof promotion_stop/* Stop */.V) || !TOLD.has(error.reason))
            throw error;
        return { message: undefined, refused: explain(error) };
    }
}

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
// EXTERNAL MODULE: ./build/src/release/release.js
var release = __webpack_require__(75802);
// EXTERNAL MODULE: ./build/src/promotion/request/asking.js
var asking = __webpack_require__(24966);
// EXTERNAL MODULE: ./build/src/promotion/rollback-time.js
var rollback_time = __webpack_require__(99105);
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
function fateOf({ state, reason, seq }, environment) {
    const why = reason ?? "without a reason";
    if (state === "indeterminate") {
        return {
            title: "Rollback failed",
            what: " could not be rolled back to ",
            now: ". Nobody knows what runs there: it is locked.",
            end: ` failed: ${why}. `,
            next: `Look what runs, then say "/rollback ${environment} <why>" again, or "/unlock ${environment} ${what_runs/* SAY_RUNS */.Jr}" and promote what is good.`,
        };
    }
    if (state === "rejected") {
        return {
            title: "Rollback refused",
            what: " does not go back by itself to ",
            now: ". Nothing was moved: what failed is still there.",
            end: ` was refused: ${why}; event ${seq} of the ledger says the rest. `,
            next: `It is not tried again by itself. Mend what it says, then say "/rollback ${environment} <why>", or promote what is good.`,
        };
    }
    return {
        title: "Rolled back",
        what: " was rolled back to ",
        now: ". It is on hold.",
        end: " arrived. ",
        next: `The release that was taken back is rejected here and in every environment after this one. Automation goes on after "/unhold ${environment} <why>".`,
    };
}
/** What somebody who was not there has to know, in words that can do nothing else on the page (R47). */
function incidentOf({ repositoryUrl, repo }, { policy }, state, back) {
    const { environment, service } = state;
    const fate = fateOf(back, environment);
    const known = policy.environments.get(environment);
    const time = back.state === "rejected" ? undefined : (0,rollback_time/* timeOfRollback */.V)(back, known);
    // Who answers for it is called; nobody is for what went well (R102).
    const isLost = back.state === "indeterminate" && known !== undefined;
    const onCall = isLost ? (0,asking/* calledPeople */.bC)((0,owners/* ownersOf */.K)(known), repo.owner) : [];
    const page = (0,summary/* createSummary */.F)()
        .paragraph(...[(0,markdown/* strong */.ko)(environment), fate.what, (0,markdown/* strong */.ko)((0,release/* describeRelease */.NC)(back.release)), ` of ${service}, by `], ...[(0,markdown/* code */.aY)(back.id), fate.now])
        .list([...timelineOf(repositoryUrl, state, back, fate.end), ...(time === undefined ? [] : [time.sentence])])
        .paragraph(fate.next);
    if (onCall.length > 0)
        page.paragraph("On call: ", ...onCall, ".");
    return {
        marker: `<!-- env-actions rollback ${back.seq} -->`,
        title: `${fate.title}: ${environment} (${back.id})`,
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

;// CONCATENATED MODULE: ./build/src/promotion/resume.js












/**
 * One step of the controller: a command if there is one, then everything that is due in every service. Doing it twice has no
 * second effect; a lost run loses nothing but its own command, which its writer then sees no sign under.
 */
function resume(context, resuming) {
    return commentIn(resuming.step) === undefined ? resumeByRun(context, resuming) : resumeByComment(context, resuming);
}
async function resumeByRun(context, { command, step, dryRun }) {
    const said = command === undefined ? undefined : (0,promotion_command/* readCommand */.UK)(command);
    const isDeed = said !== undefined && said.kind !== "status";
    const commanded = isDeed
        ? await carryOut(context, { command: said, login: step.triggeringActor, carrying: undefined, dryRun })
        : undefined;
    const { transitions, services, judged } = await moveAll(await readServices(context), { dryRun, patient: !isDeed });
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
    const first = await readServices(context);
    const hearing = await hear(context, step, first.map(({ ground }) => ground));
    if (hearing.kind === "nothing")
        context.log.info(hearing.why);
    const obeyed = hearing.kind === "command" ? await obey(context, hearing, { services: first, dryRun }) : undefined;
    const here = obeyed === undefined ? first : await Promise.all(first.map(readAgain));
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
            await (0,request_close/* closeRequests */.b)(context, ground);
        const quiet = dryRun ? [] : await makeLoud(context, ground);
        const mute = new Set(quiet.map(({ environment }) => environment));
        const only = new Set([...ground.policy.environments.keys()].filter((name) => !mute.has(name)));
        const done = await (0,advance/* advance */.n)(context, { dryRun, patient, ground, only, judged: (facts) => judged.push(facts) });
        transitions.push(...quiet, ...done);
        const moved = done.length > 0;
        // What came to its end in this very look is told of in it.
        if (!dryRun && done.some(({ did }) => ENDS.has(did)))
            await tellRollbacks(context, (await readAgain({ context })).ground);
        after.push({ context, ground, moved });
    }
    return { transitions, services: after, judged };
}
/** Each service as it is now: what moved is read again. */
async function groundsNow(services) {
    const now = services.map(async (serving) => (serving.moved ? readAgain(serving) : serving));
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
            context.log.warning(`The issue about a rollback of ${environment} could not be opened: ${error.message}`);
        }
    }
}

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
    const all = await (0,own_pages/* listOwnPages */.FA)(client, repo, { label: place/* REQUEST_LABEL */.dF, states: ["OPEN"], since: EVER });
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
    const comment = commentIn(resuming.step);
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
    const said = promotions === null ? NO_PROMOTIONS : (0,resume_summary/* summarizeResume */.$)(summary, promotions, { repositoryUrl });
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

/***/ 60831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ wasDecided),
/* harmony export */   Vk: () => (/* binding */ stillThere),
/* harmony export */   c6: () => (/* binding */ removalOf)
/* harmony export */ });
/** Rows that are somebody or something at GitHub, which keeps its number whatever it is called or may do. */
const NUMBERED = /^(?:person|bot|team|deploy-key|app|token) [0-9]+ /;
/** Rows that are a name on one of GitHub's own lists. */
const LISTED = /^(?:environment .+ is approved by |ruleset .+ is bypassed by )/;
/** Of a row as the ledger keeps it: a row never needs more, and an entry stays small (R118). */
const LONGEST = 600;
/** What the ledger keeps of a row that is to be taken away; undefined for a row that nobody can take away at GitHub. */
function removalOf(line) {
    return NUMBERED.test(line) || LISTED.test(line) ? line.slice(0, LONGEST) : undefined;
}
/** Who or what a row is about: somebody renamed, or with another role, is still there. */
function subjectOf(line) {
    return NUMBERED.exec(line)?.[0] ?? line.slice(0, LONGEST);
}
/** The rows of now that somebody decided to take away, with what was decided. Pure. */
function stillThere(remove, { lines }) {
    const subjects = new Map(remove.map((decided) => [subjectOf(decided), decided]));
    return lines.flatMap((line) => {
        const decided = subjects.get(subjectOf(line));
        return decided === undefined ? [] : [{ decided, line }];
    });
}
/** Whether the end of a row's access is what somebody decided. */
function wasDecided(remove, line) {
    const subjects = new Set(remove.map(subjectOf));
    return subjects.has(subjectOf(line));
}


/***/ }),

/***/ 70429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ summarizeResume),
/* harmony export */   c: () => (/* binding */ tableOf)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94993);


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
    summary.heading("Promotions resumed").verdict((0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)(verdictOf(resumed, done)), ": ", message);
    if (transitions.length > 0)
        tableOf(summary, transitions);
    if (status !== undefined)
        (0,_status_js__WEBPACK_IMPORTED_MODULE_1__/* .describeStatus */ .W)(summary.heading("Status"), status, context);
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
/** What was done, environment by environment. */
function tableOf(summary, transitions) {
    summary.table(["Environment", "What", "Release", "Promotion", "Why"], transitions.map(({ environment, promotion, release, did, message }) => [
        environment,
        DEEDS[did],
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(release),
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(promotion),
        message,
    ]));
}


/***/ }),

/***/ 19596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ rollBack)
/* harmony export */ });
/* harmony import */ var _ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96227);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);
/* harmony import */ var _rollback_owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19872);
/* harmony import */ var _rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61074);
/* harmony import */ var _rollback_target_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98965);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52924);
/* harmony import */ var _carrier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14831);
/* harmony import */ var _permit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71220);
/* harmony import */ var _rollback_proof_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9908);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13715);










/**
 * Takes back what an environment holds, because a person says so: the last release that succeeded there is asked for again,
 * like any promotion, and the same code deploys it. Throws `Stop` when the person may not, the word could not be proven
 * later, or there is nothing to go back to.
 */
async function rollBack(context, ground, wanted) {
    const { environment, why, carrying, dryRun } = wanted;
    const wanting = { action: "rollback", environments: [(0,_rollback_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .forOwners */ .y)(environment)], login: wanted.login };
    const { id, login } = await (0,_permit_js__WEBPACK_IMPORTED_MODULE_6__/* .permit */ .e)(context, wanting);
    const acting = { ...context, actor: { id, login } };
    if ((0,_rollback_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .rollbackRule */ .T)(environment).workflow === undefined) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("command-refused", `${environment.name} has no workflow: it is deployed by the job that calls promote.`, "Give the environment a workflow: in the policy, or start that job with the older release.");
    }
    const { good, of } = wayOf((0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ground.ledger, environment.name), ground.ledger.head);
    if (!dryRun) {
        const isCommand = (said) => (0,_rollback_proof_js__WEBPACK_IMPORTED_MODULE_7__/* .isRollback */ .z)(said, { environment: environment.name, why });
        await (0,_carrier_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseUnprovable */ .h)(acting, ground, { actor: acting.actor, isCommand, carrying });
    }
    const rollback = { of, why, ...(carrying === undefined ? {} : { comment: carrying.comment }) };
    const choice = { kind: "known", release: good.release };
    const asked = { environment: environment.name, choice, promotion: undefined, cause: "person", rollback };
    return (0,_ask_js__WEBPACK_IMPORTED_MODULE_4__/* .ask */ .k)(acting, { asked, requester: acting.actor, dryRun, ground });
}
/** What is there, and what was good before it: a rollback that is under way goes on where it was going. */
function wayOf(state, everywhere) {
    const of = (0,_ledger_promotion_rollback_js__WEBPACK_IMPORTED_MODULE_0__/* .heldBy */ .Vr)(state);
    if (of === undefined)
        throw nothing(state.environment, "is empty");
    if (state.open.some(({ id }) => id === of)) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("command-refused", `${of} is still in ${state.environment}: nobody can say yet what is to be taken back.`, `Wait until its job has ended, or cancel that run; then say it again.`);
    }
    const open = state.open.find(({ rollback }) => rollback?.of === of);
    if (open !== undefined)
        return { good: { release: open.release, promotion: open.id }, of };
    const bad = takenBack(state, of);
    const [good] = (0,_rollback_target_js__WEBPACK_IMPORTED_MODULE_9__/* .goodReleases */ .CF)(state, everywhere).filter(({ release }) => !bad.has(release.id));
    if (good === undefined)
        throw nothing(state.environment, "has no other release that succeeded there, and was neither rejected nor banned");
    return { good, of };
}
/**
 * The releases to get away from: what is there; and after a rollback that failed, what that one was to take back. Where that
 * one was going is not among them: it may be tried again.
 */
function takenBack({ current, candidate, settled }, of) {
    const bad = new Set();
    for (let next = of; next !== undefined;) {
        const id = next;
        const taken = settled.find((each) => each.id === id);
        const isFailedBack = taken?.state === "indeterminate" && taken.rollbackOf !== undefined;
        const there = current.kind === "release" ? current.release : candidate?.release;
        const release = taken?.release ?? (id === of ? there : undefined);
        if (!isFailedBack && release !== undefined)
            bad.add(release.id);
        // Ids only fall along the way back, so it ends.
        next = isFailedBack ? taken.rollbackOf : undefined;
    }
    return bad;
}
function nothing(environment, why) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_8__/* .Stop */ .V("command-refused", `There is nothing to go back to: ${environment} ${why}.`, "Promote a release that is good.");
}


/***/ }),

/***/ 94993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ describeStatus)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _gates_lock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45103);
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
function runs({ current, succeeded }) {
    switch (current.kind) {
        case "empty":
            return "nothing yet";
        case "release":
            return `${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(current.release)} since ${current.since}`;
        case "unknown": {
            const before = succeeded === null ? "" : `; the last good one is ${(0,_release_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRelease */ .NC)(succeeded.release)}`;
            return [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("not known"), `: ${current.promotion} did not end well${before}`];
        }
    }
}
function stateInWords(state, now) {
    const inside = state.open.filter(({ enteredAt }) => enteredAt !== null);
    const parts = [
        ...closed(state, now),
        ...inside.map(({ id, state: is, enteredAt }) => `${id} is ${is} since ${enteredAt ?? "now"}. `),
    ];
    return parts.length === 0 ? "open" : parts;
}
function closed({ lock, hold }, now) {
    return [
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(lock, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("locked"), ` by ${(0,_gates_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(lock)} `] : []),
        ...((0,_ledger_environment_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isHolding */ .ye)(hold, now) ? [(0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("on hold"), ` by ${(0,_gates_lock_js__WEBPACK_IMPORTED_MODULE_1__/* .describeHold */ .TZ)(hold)} `] : []),
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
    const why = reasons.map(({ gate, message, retryAt }) => retryAt === undefined ? `${gate}: ${message}` : `${gate}: ${message} (not before ${retryAt})`);
    return [[...what, ` waits. ${why.join(" ")}`, ...where]];
}
/** A number alone links nowhere once it is escaped, and need not: the reader is on the page, or finds it by it. */
function issueName({ repository, issue }, repositoryUrl) {
    return repositoryUrl.toLowerCase().endsWith(`/${repository.toLowerCase()}`)
        ? `issue ${issue}`
        : `${repository}, issue ${issue}`;
}


/***/ })

};
