export const id = 956;
export const ids = [956];
export const modules = {

/***/ 36116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ PersonShape)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40502);


/** An account as REST gives it. Only type `User` without the suffix of apps is a person. */
const PersonShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_0__.Id, login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(({ id, login, type }) => ({ id, login, bot: type !== "User" || login.toLowerCase().endsWith("[bot]") })));


/***/ }),

/***/ 42625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ decodeEvent)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14633);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85880);
/* harmony import */ var _event_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50851);
/* harmony import */ var _strict_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22969);





/** Longer lines are refused; the longest honest one, a release with many artifacts, stays far below. */
const MAX_LINE = 256 * 1024;
/**
 * Reads one line of the log. Throws `LedgerUnreadable` on anything odd: repeated keys, `__proto__`, depth over 64, half
 * surrogates (R53), an unknown event, a missing or unknown field, or bytes that this action would not have written for
 * the same event (another key order, white space, other escapes), so that every reader understands the same thing.
 */
function decodeEvent(line) {
    if (line.length > MAX_LINE)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA(`A line of the log is longer than ${MAX_LINE} characters.`);
    const value = (0,_strict_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStrict */ .z)(line, "A line of the log");
    const shaped = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(_event_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .eventShape */ .A, value, { abortEarly: true });
    if (!shaped.success) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA(`A line of the log is not an event: ${(0,_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .explainIssue */ .Jp)(shaped.issues[0])}.`);
    }
    if (JSON.stringify(shaped.output) !== line) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .LedgerUnreadable */ .XA("A line of the log is written in another way than this action writes it.");
    }
    return shaped.output;
}


/***/ }),

/***/ 30190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ holdAll),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   ye: () => (/* binding */ isHolding)
/* harmony export */ });
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96935);
/* harmony import */ var _said_to_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40854);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22948);



/** Whether a lock or hold still holds at an instant; at its very end it does no longer. */
function isHolding(hold, now) {
    if (hold === null || hold === undefined)
        return false;
    // Said this way round, so that it goes on holding when either of them is no time (R88).
    return hold.until === undefined || !(Date.parse(hold.until) <= now.getTime());
}
/** A second lock or hold is refused while the first one holds, so that its reason and author are never lost. */
function hold(state, event, head) {
    const { opened: _, ...rest } = state;
    switch (event.event) {
        case "environment.locked":
            return { ...rest, lock: closed(state.lock, event, "locked") };
        case "environment.unlocked": {
            const off = unlocked(state.lock, event, head);
            return { ...rest, lock: null, ...off, current: (0,_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__/* .sayWhatRuns */ .gV)(state, event, off.opened) };
        }
        case "environment.held":
            return { ...state, hold: closed(state.hold, event, "on hold") };
        case "environment.unheld":
            return { ...state, hold: opened(state.hold, event, "on hold") };
    }
}
/** The same for the whole repository. */
function holdAll(head, event) {
    const { lock, hold, opened: before, ...rest } = head;
    const withLock = lock === undefined ? {} : { lock };
    const withHold = hold === undefined ? {} : { hold };
    const withOpened = before === undefined ? {} : { opened: before };
    switch (event.event) {
        case "repository.locked":
            return { ...rest, lock: closed(lock, event, "locked"), ...withHold };
        case "repository.unlocked":
            return { ...rest, ...withHold, ...unlocked(lock, event, head) };
        case "repository.held":
            return { ...rest, ...withLock, hold: closed(hold, event, "on hold"), ...withOpened };
        case "repository.unheld":
            opened(hold, event, "on hold");
            return { ...rest, ...withLock, ...withOpened };
    }
}
/**
 * What is remembered of a lock that was taken off before its end, so that it can be proven wherever it counts. An unlock of
 * protocol 1 said nothing of this; once the ledger is past it, only a forger would write one.
 */
function unlocked(lock, event, head) {
    if (lock === null || lock === undefined)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(event, "it is not locked");
    const { why, lock: undoes, comment } = event.data;
    if (undoes === undefined) {
        if (head["min-protocol"] > _protocol_js__WEBPACK_IMPORTED_MODULE_2__/* .FIRST_PROTOCOL */ .qf)
            throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(event, "it does not say which lock it takes off");
        return {};
    }
    if (undoes !== lock.seq)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(event, `the lock is event ${lock.seq}, not ${undoes}`);
    if (!isHolding(lock, new Date(event.time)))
        return {};
    const { actor, run, time, seq } = event;
    if (actor === null || run === null)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(event, "an unlock names its person and the run of the command");
    return { opened: { lock, why, actor, run, at: time, seq, ...(comment === undefined ? {} : { comment }) } };
}
function closed(before, event, what) {
    const { why, until } = event.data;
    if (isHolding(before, new Date(event.time)))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(event, `it is already ${what}`);
    if (until !== undefined && Date.parse(until) <= Date.parse(event.time)) {
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(event, `it would have ended at ${until} already`);
    }
    const held = { why, actor: event.actor, at: event.time, seq: event.seq };
    return until === undefined ? held : { ...held, until };
}
function opened(before, event, what) {
    if (before === null || before === undefined)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .impossible */ .yW)(event, `it is not ${what}`);
    return null;
}


/***/ }),

/***/ 65473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply),
  A: () => (/* binding */ fold)
});

// EXTERNAL MODULE: ./build/src/ledger/transition.js
var transition = __webpack_require__(22948);
;// CONCATENATED MODULE: ./build/src/ledger/access-review.js

/** The head after a review of who has access; the newest one is remembered, the log has all of them (R119). */
function reviewAccess(head, event) {
    const { actor, time: at, seq, data } = event;
    const { snapshot, rows, people, comment, remove } = data;
    if (actor === null)
        throw (0,transition/* impossible */.yW)(event, "a review names who confirmed it");
    if (people > rows)
        throw (0,transition/* impossible */.yW)(event, `${people} people cannot stand in ${rows} rows`);
    if (remove !== undefined && remove.length > rows)
        throw (0,transition/* impossible */.yW)(event, "more rows go than there are");
    return { ...head, reviewed: { snapshot, actor, at, seq, comment, ...(remove === undefined ? {} : { remove }) } };
}

// EXTERNAL MODULE: ./build/src/ledger/promotion-rollback.js
var promotion_rollback = __webpack_require__(96227);
// EXTERNAL MODULE: ./build/src/ledger/protocol.js
var ledger_protocol = __webpack_require__(96935);
;// CONCATENATED MODULE: ./build/src/ledger/promotion-waiting.js



/** A promotion that has not touched anything yet. */
const BEFORE = ["requested", "waiting", "cleared"];
/** Numbers are given out per repository: `given` is how many were before this event. */
function request(state, event, given) {
    const { number, release, retryOf } = event.data;
    const id = `p-${state.environment}-${given + 1}`;
    if (number !== given + 1 || event.promotion !== id)
        throw (0,transition/* impossible */.yW)(event, `the next promotion is ${id}`);
    const same = state.open.find((open) => open.release.id === release.id);
    // The same release for the same environment while a promotion is open is that promotion (R90).
    if (same !== undefined)
        throw (0,transition/* impossible */.yW)(event, `${same.id} is already open for ${release.id}`);
    if (retryOf !== null && !isEarlier(retryOf, state.environment, number)) {
        throw (0,transition/* impossible */.yW)(event, `it cannot be another try of ${retryOf}`);
    }
    const promotion = {
        id,
        number,
        service: state.service,
        environment: state.environment,
        release,
        state: "requested",
        cause: event.data.cause,
        requester: event.data.requester,
        retryOf,
        plan: event.data.plan,
        policy: event.policy,
        requestedAt: event.time,
        requestedSeq: event.seq,
        reasons: [],
        dispatch: null,
        owner: null,
        fence: null,
        deployment: null,
        enteredAt: null,
        ...originOf(event),
    };
    const rollback = (0,promotion_rollback/* rollbackIn */.a7)(state, event);
    if (rollback !== undefined)
        return (0,promotion_rollback/* beginRollback */.Cf)(state, { ...promotion, rollback });
    return { ...state, open: [...state.open, promotion] };
}
/** What proves who asked. A comment is cited, or a run, never one for the other. */
function originOf({ run, data }) {
    const { by, comment } = data;
    if (by === undefined || run === null)
        return {};
    if (by === "comment")
        return comment === undefined ? {} : { origin: { run, comment } };
    return { origin: { run } };
}
function isEarlier(promotion, environment, number) {
    const prefix = `p-${environment}-`;
    return promotion.startsWith(prefix) && Number(promotion.slice(prefix.length)) < number;
}
/** Also from `cleared`: the job that was dispatched judges again, and something may have to be waited for after all. */
function wait(state, event) {
    const { approved: _, ...promotion } = (0,transition/* openPromotion */.C5)(state, event, BEFORE);
    const policy = event.policy ?? promotion.policy;
    return (0,transition/* replaceOpen */.P2)(state, { ...promotion, state: "waiting", policy, reasons: event.data.reasons });
}
/** Also from `cleared`: cleared again, perhaps by another policy. */
function clear(state, event) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, BEFORE);
    const policy = event.policy ?? promotion.policy;
    const { approved: _, ...before } = promotion;
    const isApproved = event.data.verdicts.some(({ gate, reason }) => gate === ledger_protocol/* APPROVALS */.zo && reason === ledger_protocol/* APPROVED */.K3);
    const approved = isApproved ? { approved: true } : {};
    return (0,transition/* replaceOpen */.P2)(state, { ...before, ...approved, state: "cleared", policy, plan: event.data.plan, reasons: [] });
}
/** The intent to start the environment's workflow; the state stays what it is, the started job will judge again. */
function dispatch(state, event) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, BEFORE);
    const { workflow, ref, plan } = event.data;
    const times = (promotion.dispatch?.times ?? 0) + 1;
    return (0,transition/* replaceOpen */.P2)(state, {
        ...promotion,
        plan,
        dispatch: { workflow, ref, at: event.time, seq: event.seq, times },
    });
}
/** Ends a promotion that never entered: the environment itself is as it was. */
function end(before, event, protocol) {
    const promotion = (0,transition/* openPromotion */.C5)(before, event, BEFORE);
    const state = (0,promotion_rollback/* abandonRollback */.wc)(before, promotion);
    const about = { event, protocol };
    switch (event.event) {
        case "promotion.rejected":
            return (0,transition/* settle */.G9)(state, promotion, { ...about, state: "rejected", reason: event.data.reasons[0]?.reason ?? null });
        case "promotion.superseded":
            return (0,transition/* settle */.G9)(state, promotion, { ...about, state: "superseded", reason: event.data.by });
        case "promotion.cancelled":
            return (0,transition/* settle */.G9)(state, promotion, { ...about, state: "cancelled", reason: event.data.why });
        case "promotion.expired":
            return (0,transition/* settle */.G9)(state, promotion, { ...about, state: "expired", reason: event.data.why });
    }
}

// EXTERNAL MODULE: ./build/src/ledger/state/asking.js
var asking = __webpack_require__(91762);
;// CONCATENATED MODULE: ./build/src/ledger/approval.js



/** People are asked once for a promotion; a lost issue may be asked for again in another. */
function requestApproval(state, event) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, BEFORE);
    const { repository, issue, kind } = event.data;
    const known = kind === undefined ? {} : { kind };
    return (0,transition/* replaceOpen */.P2)(state, { ...promotion, request: { repository, issue, ...known, at: event.time, seq: event.seq } });
}
/** The first sight of an approval: at most one a person, the latest (R3, R8). */
function giveApproval(state, event) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, BEFORE);
    if (promotion.request === undefined)
        throw (0,transition/* impossible */.yW)(event, "nobody was asked for it yet");
    const { person, plan, comment, body } = event.data;
    const others = (promotion.seen ?? []).filter((each) => each.person.id !== person.id);
    if (others.length >= asking/* SEEN_KEPT */.B)
        throw (0,transition/* impossible */.yW)(event, `${asking/* SEEN_KEPT */.B} approvals are remembered already`);
    const seen = { person, plan, comment, body, at: event.time, seq: event.seq };
    return (0,transition/* replaceOpen */.P2)(state, { ...promotion, seen: [...others, seen] });
}
/** What was seen counts no longer. */
function revokeApproval(state, event) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, BEFORE);
    const { person, comment } = event.data;
    const known = promotion.seen?.some((each) => each.person.id === person.id && each.comment === comment) ?? false;
    if (!known)
        throw (0,transition/* impossible */.yW)(event, `no approval of ${person.login} was seen in that comment`);
    const left = (promotion.seen ?? []).filter((each) => each.person.id !== person.id);
    return (0,transition/* replaceOpen */.P2)(state, barring(withSeen(promotion, left), { person, comment }));
}
/** What was written before requests said on what they ask stays as it was folded then, byte for byte. */
function barring(promotion, barred) {
    if (promotion.request?.kind === undefined)
        return promotion;
    const others = (promotion.barred ?? []).filter((each) => each.person.id !== barred.person.id);
    return { ...promotion, barred: [...others, barred].slice(-asking/* SEEN_KEPT */.B) };
}
function withSeen({ seen: _, ...promotion }, seen) {
    return seen.length === 0 ? promotion : { ...promotion, seen };
}

// EXTERNAL MODULE: ./build/src/ledger/decode.js
var decode = __webpack_require__(42625);
// EXTERNAL MODULE: ./build/src/ledger/encode.js
var encode = __webpack_require__(14633);
// EXTERNAL MODULE: ./build/src/ledger/environment-hold.js
var environment_hold = __webpack_require__(30190);
;// CONCATENATED MODULE: ./build/src/ledger/observe-settings.js

/** The head after an audit saw GitHub's settings; what the lines mean is the business of those who compare them (R62). */
function observeSettings(head, event) {
    const { digest, parts } = event.data;
    if (new Set(parts.map(({ part }) => part)).size < parts.length) {
        throw (0,transition/* impossible */.yW)(event, "a part of the settings is there twice");
    }
    if (head.settings?.digest === digest)
        throw (0,transition/* impossible */.yW)(event, "no setting differs");
    return { ...head, settings: { digest, seq: event.seq } };
}

// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
;// CONCATENATED MODULE: ./build/src/ledger/planned.js

/** A way back was looked at. Nothing changes by it; it is about what is open here, or about no promotion. */
function plan(state, event) {
    const { promotion, data } = event;
    const open = state.open.find(({ id }) => id === promotion);
    if (promotion === null)
        return state;
    if (open === undefined)
        throw (0,transition/* impossible */.yW)(event, `${promotion} is not open`);
    if (open.release.id !== data.release)
        throw (0,transition/* impossible */.yW)(event, `${promotion} is of ${open.release.id}`);
    return state;
}

// EXTERNAL MODULE: ./build/src/ledger/projection.js + 1 modules
var ledger_projection = __webpack_require__(41606);
// EXTERNAL MODULE: ./build/src/ledger/promotion-entering.js + 1 modules
var promotion_entering = __webpack_require__(40559);
;// CONCATENATED MODULE: ./build/src/ledger/promotion-override.js


/** No override lasts longer than this, in milliseconds; a longer one in the log is not believed. */
const LONGEST_OVERRIDE = 72 * 3_600_000;
/** Somebody's word against one gate, for one promotion that has not touched anything yet (R22). */
function override(state, event) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, BEFORE);
    const { gate, why, until, comment } = event.data;
    const { actor, run } = event;
    if (actor === null || run === null)
        throw (0,transition/* impossible */.yW)(event, "an override names its person and the run of the command");
    const length = Date.parse(until) - Date.parse(event.time);
    if (length <= 0 || length > LONGEST_OVERRIDE)
        throw (0,transition/* impossible */.yW)(event, `it may not last until ${until}`);
    const overriding = {
        gate,
        why,
        actor,
        run,
        at: event.time,
        until,
        seq: event.seq,
        ...(comment === undefined ? {} : { comment }),
    };
    const others = (promotion.overrides ?? []).filter((each) => each.gate !== gate);
    return (0,transition/* replaceOpen */.P2)(state, { ...promotion, overrides: [...others, overriding] });
}

;// CONCATENATED MODULE: ./build/src/ledger/record-recovery.js

/** A backup or a drill of an environment. Only the last of each kind is kept in its state; the log has all of them. */
function recordRecovery(state, event) {
    const { run, actor, time: at, seq } = event;
    if (run === null)
        throw (0,transition/* impossible */.yW)(event, "it names the job that says so");
    const recorded = { run, actor, at, seq };
    switch (event.event) {
        case "recovery.backup":
            if (event.data.taken > at)
                throw (0,transition/* impossible */.yW)(event, "it was taken after it was recorded");
            return { ...state, recovery: { ...state.recovery, [event.data.kind]: { ...event.data, ...recorded } } };
        case "recovery.drill":
            if (event.data.started > at)
                throw (0,transition/* impossible */.yW)(event, "it began after it was recorded");
            return { ...state, recovery: { ...state.recovery, drill: { ...event.data, ...recorded } } };
    }
}

;// CONCATENATED MODULE: ./build/src/ledger/release-brief.js
/** The brief of a full record. */
function briefOf(record) {
    return {
        id: record.id,
        version: record.version,
        commit: record.commit,
        run: record.run.id,
        preview: record.preview,
    };
}

;// CONCATENATED MODULE: ./build/src/ledger/registration.js



/** A release is written once, and a version names exactly one release. */
function register(projection, event) {
    const { service } = event;
    const { release } = event.data;
    if (service === null)
        throw (0,transition/* impossible */.yW)(event, "it names no service");
    const brief = briefOf(release);
    if (projection.releases.has((0,paths/* releasePath */.bD)(service, brief.id))) {
        throw (0,transition/* impossible */.yW)(event, `${brief.id} is already registered`);
    }
    const { version } = brief;
    const taken = version === null ? undefined : projection.versions.get((0,paths/* versionPath */.qW)(service, version));
    if (taken !== undefined)
        throw (0,transition/* impossible */.yW)(event, `version ${version} is ${taken.id}`);
    const latest = brief.preview
        ? (projection.services.get((0,paths/* servicePath */.VF)(service))?.latest ?? null)
        : { ...brief, seq: event.seq };
    return {
        service: { v: 1, service, latest },
        release: { service, record: release },
        ...(version === null ? {} : { version: { service, version, brief } }),
    };
}
/** Whether a brief is that of a registered release. A release that an incomplete projection does not hold counts as one. */
function isRegistered(projection, service, brief) {
    const record = projection.releases.get((0,paths/* releasePath */.bD)(service, brief.id));
    if (record === undefined)
        return !projection.complete;
    const known = briefOf(record);
    return (known.version === brief.version &&
        known.commit === brief.commit &&
        known.run === brief.run &&
        known.preview === brief.preview);
}

;// CONCATENATED MODULE: ./build/src/ledger/rejection.js

/**
 * A rejected release may come back. Who said so is remembered until the release is rejected once more, because it has to be
 * proven whenever it lets the release in; a newer word takes the place of an older one, which may count no longer.
 */
function readmit(state, event) {
    const { release, why, comment } = event.data;
    const { actor, run, time: at, seq } = event;
    const others = (state.readmitted ?? []).filter((each) => each.release !== release);
    const isReadmitted = others.length < (state.readmitted?.length ?? 0);
    if (!state.rejected.includes(release) && !isReadmitted)
        throw (0,transition/* impossible */.yW)(event, `${release} is not rejected here`);
    if (actor === null || run === null)
        throw (0,transition/* impossible */.yW)(event, "a readmission names its person and the run of the command");
    // Nothing is rejected without a rollback; were it, no word could be young enough.
    const after = state.lastRollback?.at ?? at;
    const said = { release, why, actor, run, at, seq, after };
    return {
        ...state,
        rejected: state.rejected.filter((id) => id !== release),
        readmitted: [...others, comment === undefined ? said : { ...said, comment }],
    };
}
/**
 * Bytes that nothing may bring in any more, anywhere. There is no way back: what is good is built again (R41). Another
 * word about the same bytes only adds releases that have them.
 */
function revoke(head, event) {
    const { digest, why, releases } = event.data;
    const { revoked = [] } = head;
    const { actor, time: at, seq } = event;
    const known = revoked.find((each) => each.digest === digest);
    if (known !== undefined) {
        const before = known.releases ?? [];
        const more = (releases ?? []).filter((id) => !before.includes(id));
        if (more.length === 0)
            throw (0,transition/* impossible */.yW)(event, `${digest} is revoked already`);
        const grown = { ...known, releases: [...before, ...more] };
        return { ...head, revoked: revoked.map((each) => (each === known ? grown : each)) };
    }
    const said = { digest, why, actor, at, seq };
    return { ...head, revoked: [...revoked, releases === undefined ? said : { ...said, releases }] };
}

// EXTERNAL MODULE: ./build/src/ledger/state/environment.js
var state_environment = __webpack_require__(58780);
// EXTERNAL MODULE: ./build/src/ledger/verification.js
var verification = __webpack_require__(73852);
;// CONCATENATED MODULE: ./build/src/ledger/fold.js



















/** The ledger after one more event. Throws `LedgerUnreadable` when the event cannot follow what is there (R109, R116). */
function apply(projection, event) {
    return (0,ledger_projection/* withChange */.vz)(projection, change(projection, event, (0,encode/* encodeEvent */.r9)(event)));
}
/**
 * The whole log, line by line from the first, as a projection; `tell` is called with each event that could follow. Throws
 * `LedgerUnreadable` at the first bad line.
 */
function fold(lines, tell = () => { }) {
    // Maps that grow in place: copying them for each of a hundred thousand lines would take minutes.
    const services = new Map(ledger_projection/* emptyProjection */.Vl.services);
    const environments = new Map(ledger_projection/* emptyProjection */.Vl.environments);
    const releases = new Map(ledger_projection/* emptyProjection */.Vl.releases);
    const versions = new Map(ledger_projection/* emptyProjection */.Vl.versions);
    let projection = { ...ledger_projection/* emptyProjection */.Vl, services, environments, releases, versions };
    for (const line of lines) {
        const event = (0,decode/* decodeEvent */.H)(line);
        const next = change(projection, event, line);
        tell(event);
        const grown = (0,ledger_projection/* withChange */.vz)(ledger_projection/* emptyProjection */.Vl, next);
        for (const [path, service] of grown.services)
            services.set(path, service);
        for (const [path, environment] of grown.environments)
            environments.set(path, environment);
        for (const [path, record] of grown.releases)
            releases.set(path, record);
        for (const [path, brief] of grown.versions)
            versions.set(path, brief);
        projection = { ...projection, head: next.head };
    }
    return projection;
}
/** What an event changes; `line` is the event as it is stored. */
function change(projection, event, line) {
    const { head } = projection;
    if (event.seq !== head.seq + 1)
        throw (0,transition/* impossible */.yW)(event, `the next sequence number is ${head.seq + 1}`);
    if (event.prev !== head.prev)
        throw (0,transition/* impossible */.yW)(event, "it does not continue the line before it");
    if ((event.event === "ledger.created") !== (event.seq === 1)) {
        throw (0,transition/* impossible */.yW)(event, "the first event, and only the first, creates the ledger");
    }
    const protocol = Math.max(head["min-protocol"], (0,ledger_protocol/* protocolOf */.AT)(event));
    const after = { ...head, seq: event.seq, prev: (0,encode/* hashLine */.ri)(line), "min-protocol": protocol };
    switch (event.event) {
        case "ledger.created":
            return { head: after };
        case "release.registered":
            return { head: after, ...register(projection, event) };
        case "promotion.requested":
            return { head: { ...after, promotions: event.data.number }, environment: requested(projection, event) };
        case "artifact.revoked":
            return { head: revoke(after, event) };
        case "access.reviewed":
            return { head: reviewAccess(after, event) };
        case "settings.observed":
            return { head: observeSettings(after, event) };
        case "repository.locked":
        case "repository.unlocked":
        case "repository.held":
        case "repository.unheld":
            return { head: (0,environment_hold/* holdAll */.NF)(after, event) };
        case "promotion.entered": {
            const { opened: _, ...head } = after;
            return { head, environment: { ...moved(stateOf(projection, event), event, after), seq: event.seq } };
        }
        default:
            return { head: after, environment: { ...moved(stateOf(projection, event), event, head), seq: event.seq } };
    }
}
function requested(projection, event) {
    const state = stateOf(projection, event);
    if (!isRegistered(projection, state.service, event.data.release)) {
        throw (0,transition/* impossible */.yW)(event, `${event.data.release.id} was not registered like this`);
    }
    return { ...request(state, event, projection.head.promotions), seq: event.seq };
}
function moved(state, event, head) {
    switch (event.event) {
        case "promotion.waiting":
            return wait(state, event);
        case "promotion.cleared":
            return clear(state, event);
        case "promotion.dispatching":
            return dispatch(state, event);
        case "promotion.rejected":
        case "promotion.superseded":
        case "promotion.cancelled":
        case "promotion.expired":
            return end(state, event, head["min-protocol"]);
        case "promotion.overridden":
            return override(state, event);
        case "approval.requested":
            return requestApproval(state, event);
        case "approval.given":
            return giveApproval(state, event);
        case "approval.revoked":
            return revokeApproval(state, event);
        case "promotion.entered":
            return (0,promotion_entering/* enter */.Ve)(state, event, head);
        case "promotion.deployed":
            return (0,promotion_entering/* deployed */.$8)(state, event);
        case "promotion.succeeded":
            return (0,promotion_entering/* succeed */.Py)(state, event, head["min-protocol"]);
        case "promotion.failed":
            return (0,promotion_entering/* fail */.fJ)(state, event, head["min-protocol"]);
        case "rollback.planned":
            return plan(state, event);
        case "release.readmitted":
            return readmit(state, event);
        case "verification.started":
            return (0,verification/* startVerification */.AT)(state, event);
        case "verification.judged":
            return (0,verification/* judgeVerification */.FL)(state, event, head);
        case "recovery.backup":
        case "recovery.drill":
            return recordRecovery(state, event);
        case "environment.locked":
        case "environment.unlocked":
        case "environment.held":
        case "environment.unheld":
            return (0,environment_hold/* hold */._2)(state, event, head);
    }
}
function stateOf(projection, event) {
    const { service, environment } = event;
    if (service === null || environment === null)
        throw (0,transition/* impossible */.yW)(event, "it names no environment");
    return projection.environments.get((0,paths/* environmentPath */.FQ)(service, environment)) ?? (0,state_environment/* emptyEnvironment */.h)(service, environment);
}


/***/ }),

/***/ 49321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ boundTexts),
/* harmony export */   O: () => (/* binding */ boundText)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40986);

/** Cuts what people and tools wrote to 1 KiB (R118): a long message must not keep a failure from being recorded. */
function boundTexts(draft) {
    switch (draft.event) {
        case "promotion.waiting":
        case "promotion.rejected":
            return { ...draft, data: { reasons: draft.data.reasons.map(boundReason) } };
        case "promotion.cancelled":
        case "promotion.expired":
        case "environment.unheld":
        case "repository.unheld":
            return { ...draft, data: { why: boundText(draft.data.why) } };
        case "environment.locked":
        case "environment.held":
        case "repository.locked":
        case "repository.held":
            return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
        case "environment.unlocked":
            return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
        case "repository.unlocked":
            return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
        case "artifact.revoked":
            return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
        case "release.readmitted":
            return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
        case "promotion.requested": {
            const { why } = draft.data;
            return why === undefined ? draft : { ...draft, data: { ...draft.data, why: boundText(why) } };
        }
        case "promotion.overridden":
            return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
        case "promotion.failed":
            return { ...draft, data: { ...draft.data, message: boundText(draft.data.message) } };
        case "verification.judged": {
            const checks = draft.data.checks.map((check) => ({ ...check, message: boundText(check.message) }));
            return { ...draft, data: { ...draft.data, message: boundText(draft.data.message), checks } };
        }
        case "recovery.drill":
            return { ...draft, data: { ...draft.data, why: boundText(draft.data.why) } };
        case "rollback.planned":
        case "recovery.backup":
        case "ledger.created":
        case "release.registered":
        case "promotion.superseded":
        case "promotion.cleared":
        case "promotion.dispatching":
        case "promotion.entered":
        case "promotion.deployed":
        case "promotion.succeeded":
        case "verification.started":
        case "access.reviewed":
        case "settings.observed":
        case "approval.requested":
        case "approval.given":
        case "approval.revoked":
            return draft;
    }
}
function boundReason(reason) {
    return { ...reason, message: boundText(reason.message) };
}
/** Well-formed text of at most 1 KiB of UTF-8; a cut is marked with an ellipsis. */
function boundText(text) {
    const whole = text.toWellFormed();
    if (Buffer.byteLength(whole) <= _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT */ .lG)
        return whole;
    const room = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT */ .lG - Buffer.byteLength("\u2026");
    // `stream` leaves out a character that the cut split, where a plain decode would put a replacement character.
    return `${new TextDecoder().decode(Buffer.from(whole).subarray(0, room), { stream: true })}\u2026`;
}


/***/ }),

/***/ 41606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vl: () => (/* binding */ emptyProjection),
  T4: () => (/* binding */ projectionFiles),
  vz: () => (/* binding */ withChange)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/ledger/encode.js
var encode = __webpack_require__(14633);
// EXTERNAL MODULE: ./build/src/ledger/fields.js
var fields = __webpack_require__(40986);
// EXTERNAL MODULE: ./build/src/ledger/paths.js
var paths = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/src/ledger/state/environment-shape.js + 5 modules
var environment_shape = __webpack_require__(63401);
// EXTERNAL MODULE: ./build/src/ledger/protocol.js
var protocol = __webpack_require__(96935);
;// CONCATENATED MODULE: ./build/src/ledger/state/head.js

/** The head of a ledger without a line. */
function emptyHead(nothing) {
    return { v: 1, seq: 0, prev: nothing, "min-protocol": protocol/* FIRST_PROTOCOL */.qf, promotions: 0 };
}

// EXTERNAL MODULE: ./build/src/ledger/state/head-shape.js
var head_shape = __webpack_require__(25443);
// EXTERNAL MODULE: ./build/src/ledger/state/service-shape.js
var service_shape = __webpack_require__(8890);
// EXTERNAL MODULE: ./build/src/ledger/stored-text.js
var stored_text = __webpack_require__(52082);
;// CONCATENATED MODULE: ./build/src/ledger/projection.js









const emptyProjection = {
    head: emptyHead(encode/* NO_LINE */.Tp),
    services: new Map(),
    environments: new Map(),
    releases: new Map(),
    versions: new Map(),
    complete: true,
};
/** The projection after a change; the one before stays as it was. */
function withChange(before, change) {
    const { service, environment, release, version } = change;
    return {
        head: change.head,
        services: service === undefined ? before.services : put(before.services, (0,paths/* servicePath */.VF)(service.service), service),
        environments: environment === undefined
            ? before.environments
            : put(before.environments, (0,paths/* environmentPath */.FQ)(environment.service, environment.environment), environment),
        releases: release === undefined
            ? before.releases
            : put(before.releases, (0,paths/* releasePath */.bD)(release.service, release.record.id), release.record),
        versions: version === undefined
            ? before.versions
            : put(before.versions, (0,paths/* versionPath */.qW)(version.service, version.version), version.brief),
        complete: before.complete,
    };
}
function put(before, path, value) {
    return new Map(before).set(path, value);
}
/** Every file of the ledger but the log and the README, byte for byte: readable JSON in a fixed key order. */
function projectionFiles(projection) {
    const files = new Map([[paths/* HEAD_PATH */.zO, (0,stored_text/* storedText */.V)(dist/* parse */.qgA(head_shape/* headShape */.g, projection.head))]]);
    for (const [path, service] of projection.services)
        files.set(path, (0,stored_text/* storedText */.V)(dist/* parse */.qgA(service_shape/* serviceShape */.d, service)));
    for (const [path, state] of projection.environments)
        files.set(path, (0,stored_text/* storedText */.V)(dist/* parse */.qgA(environment_shape/* environmentShape */.X, state)));
    for (const [path, record] of projection.releases)
        files.set(path, (0,stored_text/* storedText */.V)(record));
    for (const [path, brief] of projection.versions)
        files.set(path, (0,stored_text/* storedText */.V)(dist/* parse */.qgA(fields/* releaseBrief */.s0, brief)));
    return files;
}


/***/ }),

/***/ 40559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $8: () => (/* binding */ deployed),
  Ve: () => (/* binding */ enter),
  fJ: () => (/* binding */ fail),
  nC: () => (/* binding */ stayingIn),
  Py: () => (/* binding */ succeed)
});

// EXTERNAL MODULE: ./build/src/ledger/environment-hold.js
var environment_hold = __webpack_require__(30190);
// EXTERNAL MODULE: ./build/src/ledger/promotion-rollback.js
var promotion_rollback = __webpack_require__(96227);
// EXTERNAL MODULE: ./build/src/ledger/review.js
var ledger_review = __webpack_require__(47623);
;// CONCATENATED MODULE: ./build/src/ledger/reviews-after.js

/** Between the judgement and the entry that it allows lies far less than this, in milliseconds. */
const JUDGED_BEFORE = 3_600_000;
/**
 * The reviews that are open once a promotion has entered, at `time`. Those that were due were proven done by the one who
 * enters, as an unlock is; one that became due only just now may not have been looked for, and stays. What the promotion's
 * own overrides add are those still in force: one that was over let nothing in.
 */
function reviewsAfter({ reviews = [] }, { id, release, overrides = [] }, time) {
    const now = Date.parse(time);
    const left = reviews.filter((review) => (0,ledger_review/* dueAt */.s5)(review) > now - JUDGED_BEFORE);
    const used = overrides.filter(({ until }) => Date.parse(until) > now);
    const added = used.map((overriding) => ({ promotion: id, release, at: time, overriding }));
    return [...left, ...added].slice(0, ledger_review/* REVIEWS_KEPT */.Rr);
}

// EXTERNAL MODULE: ./build/src/ledger/transition.js
var transition = __webpack_require__(22948);
// EXTERNAL MODULE: ./build/src/ledger/verification.js
var ledger_verification = __webpack_require__(73852);
;// CONCATENATED MODULE: ./build/src/ledger/promotion-entering.js





/** A promotion that has the environment. At most one per environment is in these states (I2). */
const INSIDE = ["deploying", "deployed", "verifying", "rolling-back"];
/** From here on nobody knows what runs in the environment until the promotion says so. */
function enter(state, event, head) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, ["cleared"]);
    const { fence, owner, rollForward, dataCost, backTo } = event.data;
    const inside = state.open.find((open) => INSIDE.includes(open.state));
    if (inside !== undefined)
        throw (0,transition/* impossible */.yW)(event, `${inside.id} is ${inside.state} in this environment`);
    const now = new Date(event.time);
    const lock = (0,promotion_rollback/* lockFor */.Xd)(promotion, state.lock);
    if ((0,environment_hold/* isHolding */.ye)(lock, now))
        throw (0,transition/* impossible */.yW)(event, "the environment is locked");
    if ((0,environment_hold/* isHolding */.ye)(head.lock, now))
        throw (0,transition/* impossible */.yW)(event, "the repository is locked");
    if (fence !== state.fence + 1)
        throw (0,transition/* impossible */.yW)(event, `the next fencing number is ${state.fence + 1}`);
    if (promotion.rollback !== undefined && promotion.rollback.of !== (0,promotion_rollback/* heldBy */.Vr)(state)) {
        throw (0,transition/* impossible */.yW)(event, `the environment does not hold ${promotion.rollback.of} any more`);
    }
    if (!rollForward && promotion.rollback === undefined && !mayEnter(state, promotion.release)) {
        throw (0,transition/* impossible */.yW)(event, "a failure left this environment unsettled, and this is another release");
    }
    const since = { promotion: promotion.id, since: event.time, seq: event.seq };
    const policy = event.policy ?? promotion.policy;
    // Whoever took a lock off was proven by the one who enters.
    const { opened: _, reviews: _reviews, ...unlocked } = state;
    const reviews = reviewsAfter(state, promotion, event.time);
    const entered = (0,transition/* replaceOpen */.P2)(unlocked, {
        ...promotion,
        state: "deploying",
        policy,
        owner,
        fence,
        enteredAt: event.time,
        ...(dataCost === undefined ? {} : { dataCost }),
        ...(backTo === undefined ? {} : { backTo }),
    });
    return {
        ...entered,
        ...(reviews.length === 0 ? {} : { reviews }),
        lock,
        settled: endStay(state, event),
        fence,
        current: { kind: "unknown", ...since },
        candidate: { release: promotion.release, promotion: promotion.id },
        policy,
        ...(promotion.approved === true && policy !== null ? { agreed: policy } : {}),
    };
}
/**
 * Whatever enters ends the stay of what was there, also the same release again: from here on nobody vouches for what runs.
 * Older clients did not say whose stay ends, and what they wrote must stay readable as it was: then nothing is marked.
 */
function endStay(state, event) {
    const { displaces } = event.data;
    if (displaces === undefined)
        return state.settled;
    const staying = stayingIn(state);
    if (displaces !== staying)
        throw (0,transition/* impossible */.yW)(event, `${staying ?? "nothing"} is there, not ${displaces ?? "nothing"}`);
    return state.settled.map((settled) => (settled.id === staying ? { ...settled, left: event.time } : settled));
}
/** The promotion whose stay ends when something enters; a person's word that a release runs began none. */
function stayingIn({ current }) {
    return current.kind === "release" && current.said === undefined ? current.promotion : null;
}
/** After a failure only the same release again, or the last one that succeeded, may enter without an override. */
function mayEnter(state, release) {
    if (state.current.kind !== "unknown")
        return true;
    return release.id === state.candidate?.release.id || release.id === state.succeeded?.release.id;
}
function deployed(state, event) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, ["deploying"]);
    // Whoever judges may have begun in the deploying job itself.
    const next = promotion.verification === undefined ? "deployed" : "verifying";
    const arrived = (0,transition/* replaceOpen */.P2)(state, { ...promotion, state: next, deployment: event.data.deployment });
    const since = { promotion: promotion.id, since: event.time, seq: event.seq };
    return { ...arrived, current: { kind: "release", release: promotion.release, ...since } };
}
/**
 * `previous` stays the last other release, however often the same one succeeds. Where verification began, only one that
 * passed opens the way (R97).
 */
function succeed(state, event, protocol) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, ["deployed", "verifying"]);
    const { verification } = promotion;
    if (verification !== undefined && verification.judged?.verdict !== "pass") {
        throw (0,transition/* impossible */.yW)(event, "its verification has not passed");
    }
    const again = state.succeeded?.release.id === promotion.release.id;
    const after = {
        ...(0,transition/* settle */.G9)(state, promotion, { event, state: "succeeded", reason: null, protocol }),
        ...(0,ledger_verification/* baselineOf */.Bv)(state, promotion, verification?.judged),
        candidate: null,
        succeeded: { release: promotion.release, promotion: promotion.id, seq: event.seq },
        previous: again ? state.previous : state.succeeded,
    };
    return promotion.rollback === undefined ? after : (0,promotion_rollback/* landRollback */.q8)(after, promotion, event);
}
/** The environment stays unsettled: the candidate is remembered, what runs there is unknown. */
function fail(state, event, protocol) {
    const promotion = (0,transition/* openPromotion */.C5)(state, event, ["deploying", "deployed", "verifying"]);
    const deployment = event.data.deployment ?? promotion.deployment;
    const { reason } = event.data;
    const ended = promotion.rollback === undefined ? "failed" : "indeterminate";
    const after = {
        ...(0,transition/* settle */.G9)(state, { ...promotion, deployment }, { event, state: ended, reason, protocol }),
        current: { kind: "unknown", promotion: promotion.id, since: event.time, seq: event.seq },
    };
    return promotion.rollback === undefined ? after : (0,promotion_rollback/* failRollback */.dI)(after, promotion, event);
}


/***/ }),

/***/ 96227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ wasLost),
/* harmony export */   Cf: () => (/* binding */ beginRollback),
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   Xd: () => (/* binding */ lockFor),
/* harmony export */   a7: () => (/* binding */ rollbackIn),
/* harmony export */   dI: () => (/* binding */ failRollback),
/* harmony export */   q8: () => (/* binding */ landRollback),
/* harmony export */   wc: () => (/* binding */ abandonRollback)
/* harmony export */ });
/* harmony import */ var _environment_hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30190);
/* harmony import */ var _free_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49321);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22948);



/**
 * The promotion whose release an environment runs, or was left half-way by; undefined while it is empty. What a person says to
 * run there does not change it: the rollback that failed is still the last thing that happened.
 */
function heldBy({ current }) {
    return current.kind === "empty" ? current.said?.before.promotion : current.promotion;
}
/** What a request to go back says beside a promotion; undefined for a promotion. */
function rollbackIn(state, event) {
    const { kind, of, why, release, comment, by } = event.data;
    if (kind === undefined) {
        // A promotion cites a comment only for who asked (R10).
        const cites = comment === undefined || by === "comment";
        if (of === undefined && why === undefined && cites)
            return undefined;
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .impossible */ .yW)(event, "only a rollback says what it takes back");
    }
    if (of === undefined || why === undefined)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .impossible */ .yW)(event, "a rollback says what it takes back, and why");
    // Only what holds the environment can be taken back, and only when its own job has no hand in it any more (R100).
    if (of !== heldBy(state))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .impossible */ .yW)(event, `the environment does not hold ${of}`);
    if (state.open.some(({ id }) => id === of))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .impossible */ .yW)(event, `${of} has not ended yet`);
    if (state.open.some((open) => open.rollback?.of === of))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .impossible */ .yW)(event, `${of} is being rolled back already`);
    const rejects = takenBack(state, of).filter((id) => id !== release.id);
    const said = { of, rejects, why, actor: event.actor, run: event.run, at: event.time, seq: event.seq };
    return comment === undefined ? said : { ...said, comment };
}
/** A success has no reason, and keeps none while it is taken back. */
const wasGood = ({ reason }) => reason === null;
/** While a rollback is open, what it takes back is neither good nor done with. */
function beginRollback(state, promotion) {
    return {
        ...state,
        open: [...state.open, promotion],
        settled: marked(state.settled, promotion.rollback.of, (taken) => ({ ...taken, state: "rolling-back" })),
    };
}
/** A rollback that never entered leaves what it would have taken back as it was. */
function abandonRollback(state, { rollback }) {
    if (rollback === undefined)
        return state;
    return {
        ...state,
        settled: marked(state.settled, rollback.of, (taken) => ({ ...taken, state: stateBefore(taken) })),
    };
}
/** Whether it is a rollback that failed, also while another one is on its way for it: a success has no reason. */
function wasLost(settled) {
    return settled.rollbackOf !== undefined && !wasGood(settled);
}
function stateBefore(taken) {
    const { rollbackOf } = taken;
    if (wasGood(taken))
        return "succeeded";
    return rollbackOf === undefined ? "failed" : "indeterminate";
}
/**
 * A rollback that succeeded: what it took back is rolled back, the releases on the way here are rejected, and automation
 * leaves the environment alone until somebody lets it go on, so that it does not bring the bad release again.
 */
function landRollback(state, { id, release, rollback, requestedAt, owner }, event) {
    if (rollback === undefined)
        return state;
    if (owner === null)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .impossible */ .yW)(event, "nobody entered with it");
    const { of, rejects } = rollback;
    const rejected = new Set([...state.rejected, ...rejects]);
    const what = rejects.length === 0 ? of : rejects.join(", ");
    const why = `${id} rolled ${what} back. ${rollback.why}`;
    const { readmitted: before = [], ...rest } = state;
    const readmitted = before.filter((each) => !rejected.has(each.release));
    const others = state.settled.filter((each) => each.state === "succeeded" && each.release.id !== release.id && !rejected.has(each.release.id));
    const [last] = others;
    return {
        ...rest,
        ...(readmitted.length === 0 ? {} : { readmitted }),
        settled: marked(state.settled, of, (taken) => ({ ...taken, state: "rolled-back" })),
        previous: last === undefined ? null : { release: last.release, promotion: last.id, seq: last.seq },
        rejected: [...rejected],
        lastRollback: { promotion: id, requestedAt, at: event.time, run: owner },
        hold: closedBy(state.hold, { id, why }, event),
    };
}
/** A rollback that failed: nobody knows what runs, and nobody enters before a person has looked (R102). */
function failRollback(state, { id, rollback }, event) {
    if (rollback === undefined)
        return state;
    const why = `${id}, a rollback of ${rollback.of}, failed: nobody knows what runs here. ${event.data.message}`;
    return {
        ...state,
        settled: marked(state.settled, rollback.of, (taken) => ({
            ...taken,
            state: taken.rollbackOf === undefined ? "failed" : "indeterminate",
            reason: taken.reason ?? "rollback-failed",
        })),
        lock: closedBy(state.lock, { id, why }, event),
    };
}
/** The lock that stands in a promotion's way: one by a failed rollback gives way to the next rollback of a person. */
function lockFor({ rollback, cause }, lock) {
    return rollback !== undefined && cause === "person" && lock?.rollback !== undefined ? null : lock;
}
/** The releases that a rollback takes back, newest first: the promotion's own, and what that one had taken back before. */
function takenBack({ settled, candidate }, of) {
    const found = new Set();
    const seen = new Set();
    for (let next = of; next !== undefined && !seen.has(next);) {
        const id = next;
        seen.add(id);
        const taken = settled.find((each) => each.id === id);
        const release = taken?.release.id ?? (candidate?.promotion === id ? candidate.release.id : undefined);
        if (release !== undefined)
            found.add(release);
        next = taken?.rollbackOf;
    }
    return [...found];
}
function marked(settled, id, change) {
    return settled.map((each) => (each.id === id ? change(each) : each));
}
/** One that somebody set before, and that does not end by itself, stays what it is. */
function closedBy(before, { id, why }, { time: at, seq }) {
    if ((0,_environment_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isHolding */ .ye)(before, new Date(at)) && before.until === undefined)
        return before;
    return { why: (0,_free_text_js__WEBPACK_IMPORTED_MODULE_1__/* .boundText */ .O)(why), actor: null, at, seq, rollback: id };
}


/***/ }),

/***/ 40854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aT: () => (/* binding */ expectedIn),
/* harmony export */   ee: () => (/* binding */ failedBackIn),
/* harmony export */   gV: () => (/* binding */ sayWhatRuns),
/* harmony export */   lB: () => (/* binding */ withoutWord),
/* harmony export */   vV: () => (/* binding */ seenIn)
/* harmony export */ });
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22948);

/**
 * What runs in an environment once a person has looked after a failed rollback (R102): their word is what the ledger calls
 * current, with everything that proves it. It is no success: what succeeded here last stays what it was.
 */
function sayWhatRuns(state, event, opened) {
    const { runs } = event.data;
    if (runs === undefined)
        return state.current;
    const before = failedBackIn(state);
    if (before === undefined || opened === undefined)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, "what runs is said where a rollback failed, and takes a lock off");
    const said = { ...opened, before };
    if (runs === null)
        return { kind: "empty", said };
    if (!seenIn(state).some((seen) => isSame(seen, runs)))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, `the environment has seen no release ${runs.id} like this`);
    return { kind: "release", release: runs, promotion: before.promotion, since: event.time, seq: event.seq, said };
}
/** The failed rollback after which nobody knows what runs, or somebody said it; undefined where no rollback failed last. */
function failedBackIn({ current, lock, settled }) {
    if (current.kind !== "unknown")
        return current.said?.before;
    const { promotion, since, seq } = current;
    const failed = settled.find(({ id }) => id === promotion)?.state === "indeterminate";
    return failed || lock?.rollback === promotion ? { promotion, since, seq } : undefined;
}
/** The releases that an environment has seen, as far as its state tells, some of them more than once. */
function seenIn({ succeeded, previous, candidate, settled, }) {
    return [
        ...[succeeded, previous, candidate].flatMap((each) => each?.release ?? []),
        ...settled.map(({ release }) => release),
    ];
}
/**
 * What should answer in an environment: what a person found there after a failed rollback, else the last that succeeded. Null
 * where there is neither.
 */
function expectedIn({ current, succeeded }) {
    if (current.kind === "unknown" || current.said === undefined)
        return succeeded?.release ?? null;
    return current.kind === "empty" ? null : current.release;
}
/** What is there without a person's word: unknown again, as it was before. */
function withoutWord(current) {
    if (current.kind === "unknown" || current.said === undefined)
        return current;
    return { kind: "unknown", ...current.said.before };
}
function isSame(left, right) {
    return (left.id === right.id &&
        left.version === right.version &&
        left.commit === right.commit &&
        left.run === right.run &&
        left.preview === right.preview);
}


/***/ }),

/***/ 22948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ openPromotion),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   P2: () => (/* binding */ replaceOpen),
/* harmony export */   yW: () => (/* binding */ impossible)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85880);
/* harmony import */ var _protocol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96935);
/* harmony import */ var _state_settled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41320);



/** An event that cannot follow what is already there: the log is forged or broken, and everything stops (R116). */
function impossible(event, why) {
    const subject = event.promotion ?? event.environment ?? event.service ?? "the ledger";
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LedgerUnreadable */ .XA(`Event ${event.seq}, ${event.event} for ${subject}, is impossible: ${why}.`, {
        seq: event.seq,
    });
}
/** The open promotion an event is about, which must be in one of `states`. */
function openPromotion(state, event, states) {
    const promotion = state.open.find(({ id }) => id === event.promotion);
    if (promotion === undefined)
        throw impossible(event, "no such promotion is open in this environment");
    if (!states.includes(promotion.state)) {
        throw impossible(event, `the promotion is ${promotion.state}, not ${states.join(" or ")}`);
    }
    return promotion;
}
function replaceOpen(state, promotion) {
    return { ...state, open: state.open.map((open) => (open.id === promotion.id ? promotion : open)) };
}
/** Takes a promotion out of the open ones and puts its brief on top of the settled ones. */
function settle(state, promotion, end) {
    const brief = {
        id: promotion.id,
        number: promotion.number,
        release: promotion.release,
        state: end.state,
        at: end.event.time,
        seq: end.event.seq,
        run: promotion.owner?.id ?? null,
        attempt: promotion.owner?.attempt ?? null,
        checkRun: promotion.owner?.checkRun ?? null,
        deployment: promotion.deployment,
        reason: end.reason,
        retryOf: promotion.retryOf,
        requester: promotion.requester,
        ...askedFor(promotion),
        ...rollbackIn(promotion),
        ...verificationOf(promotion),
        ...(end.state === "failed" ? approvalsOf(promotion) : {}),
        ...(promotion.origin === undefined ? {} : { origin: promotion.origin }),
        ...(promotion.dataCost === undefined ? {} : { dataCost: promotion.dataCost }),
        ...(promotion.backTo === undefined ? {} : { backTo: promotion.backTo }),
        ...enteredIn(promotion, end.protocol),
    };
    return {
        ...state,
        open: state.open.filter(({ id }) => id !== promotion.id),
        settled: kept([brief, ...state.settled], state, end.protocol),
    };
}
/** What it takes back, and what its timeline is told by. */
function rollbackIn({ rollback, requestedAt, enteredAt }) {
    if (rollback === undefined)
        return {};
    return { rollbackOf: rollback.of, rollback: { why: rollback.why, requestedAt, enteredAt } };
}
function enteredIn({ rollback, enteredAt }, protocol) {
    return rollback !== undefined || enteredAt === null || protocol < _protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLLBACKS */ .Oz ? {} : { enteredAt };
}
/** What was written before requests said on what they ask stays as it was folded then, byte for byte. */
function askedFor({ request }) {
    if (request?.kind === undefined)
        return {};
    const { repository, issue, kind } = request;
    return { request: { repository, issue, kind } };
}
/** Only of requests that say on what they ask, as above. */
function approvalsOf({ request, seen }) {
    return request?.kind === undefined || seen === undefined ? {} : { seen };
}
/**
 * The newest, and the success that runs here however old it is: it is the proof that opens the environments downstream. Once
 * the ledger knows rollbacks also the success before it, and the one of the release that the page named, which are the proof of
 * what a rollback goes back to.
 */
function kept(settled, state, protocol) {
    const { succeeded, previous } = state;
    const before = protocol < _protocol_js__WEBPACK_IMPORTED_MODULE_1__/* .ROLLBACKS */ .Oz ? undefined : previous?.promotion;
    const proofs = [succeeded?.promotion, before, namedIn(settled, state)];
    return settled.filter(({ id }, index) => index < _state_settled_js__WEBPACK_IMPORTED_MODULE_2__/* .SETTLED_KEPT */ .T || proofs.includes(id));
}
/** The success of the release that the plan of what is there names. */
function namedIn(settled, { current, open }) {
    if (current.kind === "empty")
        return undefined;
    const { promotion } = current;
    const backTo = [...open, ...settled].find(({ id }) => id === promotion)?.backTo;
    return settled.find(({ state, release }) => state === "succeeded" && release.id === backTo)?.id;
}
function verificationOf({ verification }) {
    if (verification?.judged === undefined)
        return {};
    const { metrics: _, ...judged } = verification.judged;
    return { verification: judged };
}


/***/ }),

/***/ 73852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ startVerification),
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   FL: () => (/* binding */ judgeVerification)
/* harmony export */ });
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22948);

/** A promotion that has brought its release in, or is about to have. */
const INSIDE = ["deploying", "deployed", "verifying"];
/**
 * Somebody begins to judge what a promotion deployed; again, when whoever began before is gone. In the job that deploys it
 * begins before the end of that job, which alone says that the release has arrived.
 */
function startVerification(state, event) {
    const promotion = (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .openPromotion */ .C5)(state, event, INSIDE);
    const { digest, until, tests } = event.data;
    const { run } = event;
    if (run === null)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, "a verification names the run that judges");
    refuseOther(event, promotion, promotion.fence);
    if (Date.parse(until) < Date.parse(event.time))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, `it would have ended at ${until} already`);
    const verification = {
        digest,
        // Taken up again, the watched time stays the one that began first.
        since: promotion.verification?.since ?? event.time,
        until: promotion.verification?.until ?? until,
        run,
        seq: event.seq,
        ...(tests === undefined ? {} : { tests }),
    };
    const after = promotion.state === "deploying" ? promotion.state : "verifying";
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceOpen */ .P2)(state, { ...promotion, state: after, verification });
}
/**
 * What was found. It settles nothing: the event after it does, and may only follow what was found. A result about a
 * promotion that is settled is recorded and ignored (R98), with one exception: a release that succeeded before anybody
 * asked for verification, and is still what entered last, can be verified later.
 */
function judgeVerification(state, event, head) {
    const judged = judgedBy(event);
    const open = state.open.find(({ id }) => id === event.promotion);
    if (open === undefined)
        return late(state, event, judged, head);
    const promotion = (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .openPromotion */ .C5)(state, event, INSIDE);
    const { verification } = promotion;
    if (verification === undefined)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, "nobody began to verify it");
    refuseOther(event, promotion, promotion.fence);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceOpen */ .P2)(state, { ...promotion, verification: { ...verification, judged } });
}
function late(state, event, judged, head) {
    const number = Number(/-([1-9][0-9]*)$/.exec(event.promotion ?? "")?.[1]);
    if (!(number <= head.promotions))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, "there is no such promotion yet");
    const settled = state.settled.find(({ id }) => id === event.promotion);
    const isThere = state.current.kind === "release" && state.current.promotion === event.promotion;
    const counts = settled?.state === "succeeded" && settled.verification === undefined && isThere;
    if (!counts || judged.verdict !== "pass" || event.data.fence !== state.fence)
        return state;
    if (!isDigestOf(event.data.digest, settled.release.id))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, "it is about another release");
    const { metrics: _, ...verification } = judged;
    return {
        ...state,
        settled: state.settled.map((each) => (each === settled ? { ...each, verification } : each)),
        ...baselineOf(state, settled, judged),
    };
}
/** What the metrics were while the last release that succeeded was verified; the one before when it says nothing. */
function baselineOf({ baseline }, { id, release }, judged) {
    if (judged?.metrics === undefined)
        return baseline === undefined ? {} : { baseline };
    return { baseline: { promotion: id, release: release.id, at: judged.at, metrics: judged.metrics } };
}
function judgedBy(event) {
    const { run, data } = event;
    if (run === null)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, "a verification names the run that judged");
    return {
        verdict: data.verdict,
        reason: data.reason,
        run,
        tests: data.tests,
        at: event.time,
        seq: event.seq,
        ...(data.metrics === undefined ? {} : { metrics: data.metrics }),
    };
}
/** A result belongs to one promotion, one release and one stay in the environment (R98). */
function refuseOther(event, { release }, fence) {
    const { data } = event;
    if (data.fence !== fence)
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, `the fencing number is ${fence ?? "none"}, not ${data.fence}`);
    if (!isDigestOf(data.digest, release.id))
        throw (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .impossible */ .yW)(event, "it is about another release");
}
/** A release's id is the beginning of its digest. */
function isDigestOf(digest, release) {
    return digest.startsWith(`sha256:${release.slice("r-".length)}`);
}


/***/ })

};
