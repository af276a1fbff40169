export const id = 421;
export const ids = [421];
export const modules = {

/***/ 9185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob),
/* harmony export */   i: () => (/* binding */ hasBlob)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58757);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45238);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4847);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45494);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59452);





/**
 * Whether a repository holds a blob.
 *
 * @throws RegistryFailure `digest-mismatch` when it says so with another size or digest
 */
async function hasBlob(place, blob) {
    const what = `look for the blob ${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(place, blob.digest)}`;
    const answer = await place.registry.exchange({ method: "HEAD", url: pathOf(place, blob), scopes: place.scopes, what }, [200, 404]);
    if (answer.status === 404)
        return false;
    const length = answer.headers.get("content-length");
    if (length !== undefined && Number(length) !== blob.size) {
        throw (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)(what, `${blob.size} bytes`, `${length} bytes long`);
    }
    return true;
}
/** Fewer bytes than this between two breaks are not progress. */
const PROGRESS = 64 * 1_024;
/**
 * Reads a blob as it comes, hashing on the way, in bounded memory. A connection that breaks is taken up again where it broke
 * (Range); breaks without progress are bounded. The last chunk is given out only when size and digest are right, so nobody
 * downstream ever has the whole of a wrong blob.
 *
 * The iteration throws RegistryFailure `digest-mismatch`, `not-found`, `unavailable`, \u2026.
 */
function readBlob(place, blob) {
    const what = `read the blob ${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(place, blob.digest)}`;
    let current;
    let stopped = false;
    let because;
    async function* bytes() {
        const hash = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hashFor */ .Og)(blob.digest);
        let held;
        let at = 0;
        for (let tries = 1; at < blob.size; tries += 1) {
            const before = at;
            const broken = new Break();
            try {
                current = await open(at);
                let skip = at > 0 && current.status === 200 ? at : 0;
                for await (const chunk of chunksOf(current, broken)) {
                    const fresh = chunk.subarray(Math.min(skip, chunk.length));
                    skip -= chunk.length - fresh.length;
                    if (fresh.length === 0)
                        continue;
                    at += fresh.length;
                    if (at > blob.size)
                        throw (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)(what, `${blob.size} bytes`, "more");
                    hash.update(fresh);
                    if (held !== undefined)
                        yield held;
                    held = fresh;
                }
            }
            finally {
                current?.body.destroy();
            }
            if (at === blob.size)
                break;
            if (because !== undefined)
                throw because;
            if (stopped)
                return;
            if (at - before >= PROGRESS)
                tries = 1;
            const outcome = broken.error ?? new _transport_js__WEBPACK_IMPORTED_MODULE_4__/* .TransportError */ .wX("lost", "the bytes ended too early");
            await (0,_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .pause */ .v7)(place.registry.patience, { what, tries: Math.min(tries, _patience_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_TRIES */ .ao), outcome });
        }
        const digest = `${blob.digest.slice(0, blob.digest.indexOf(":"))}:${hash.digest("hex")}`;
        if (digest !== blob.digest)
            throw (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .mismatch */ .J4)(what, blob.digest, digest);
        if (held !== undefined)
            yield held;
    }
    async function open(at) {
        const range = at === 0 ? {} : { range: `bytes=${at}-` };
        const answer = await place.registry.open({ method: "GET", url: pathOf(place, blob), scopes: place.scopes, headers: range, what }, at === 0 ? [200] : [200, 206]);
        const from = /^bytes (\d+)-/.exec(answer.headers.get("content-range") ?? "")?.[1];
        if (answer.status !== 206 || Number(from) === at)
            return answer;
        answer.body.destroy();
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({ kind: "unexpected", message: `${what}: asked for bytes from ${at}, got others` });
    }
    return {
        length: blob.size,
        chunks: bytes(),
        stop: (reason) => {
            stopped = true;
            because = reason;
            current?.body.destroy();
        },
    };
}
/** Where an answer's body broke off, if it did. */
class Break {
    error;
}
/** An answer's bytes up to their end or to where the connection broke, which is noted and not thrown. */
async function* chunksOf(answer, broken) {
    const reading = answer.body[Symbol.asyncIterator]();
    for (;;) {
        let next;
        try {
            next = await reading.next();
        }
        catch (error) {
            broken.error = (0,_patience_js__WEBPACK_IMPORTED_MODULE_3__/* .passing */ .qO)((0,_transport_js__WEBPACK_IMPORTED_MODULE_4__/* .transportError */ .WQ)(answer.url, error), "read a blob");
            return;
        }
        if (next.done === true)
            return;
        if (!Buffer.isBuffer(next.value))
            throw new TypeError("the stream gave no bytes");
        yield next.value;
    }
}
function pathOf(place, blob) {
    return `/v2/${place.repository}/blobs/${blob.digest}`;
}


/***/ }),

/***/ 58757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Og: () => (/* binding */ hashFor),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45238);

/** Algorithms that count as proof; everything else is refused (R35). */
const PATTERN = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Whether `text` is a whole digest of a strong algorithm, as the OCI image specification writes it. */
function isDigest(text) {
    return PATTERN.test(text);
}
/** `algorithm:hex` of some bytes. */
function digestOf(bytes, algorithm = "sha256") {
    return `${algorithm}:${newHash(algorithm).update(bytes).digest("hex")}`;
}
/** The algorithm of a digest that {@link isDigest} accepts. */
function algorithmOf(digest) {
    if (!isDigest(digest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp({
            kind: "unsupported",
            message: `"${digest.slice(0, 200)}" is not a sha256 or sha512 digest`,
            hint: "Name the whole digest: sha256: and 64 hexadecimal digits.",
        });
    }
    return digest.slice(0, digest.indexOf(":"));
}
/** A running hash for the bytes of `digest`. */
function hashFor(digest) {
    return newHash(algorithmOf(digest));
}
function newHash(algorithm) {
    return process.getBuiltinModule("node:crypto").createHash(algorithm);
}


/***/ }),

/***/ 45238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yp: () => (/* binding */ RegistryFailure),
/* harmony export */   wX: () => (/* binding */ isRegistryFailure),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/** The one error that `src/registry` throws. */
class RegistryFailure extends Error {
    name = "RegistryFailure";
    kind;
    /** The stable code for outputs: the kind, with the room's name before it. */
    reason;
    /** The likely reason, and the line to add or the thing to do. */
    hint;
    /** The HTTP status, when there was an answer. */
    status;
    constructor(facts) {
        super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.kind = facts.kind;
        this.reason = `registry-${facts.kind}`;
        this.hint = facts.hint ?? HINTS[facts.kind];
        this.status = facts.status;
    }
}
const HINTS = {
    "invalid-reference": "Write it as host/repository:tag or host/repository@sha256:<64 hex digits>.",
    "invalid-manifest": "Push the image again with a current tool; this one cannot be promoted.",
    "not-found": "Check the repository's name and the tag or digest; a registry also says this of what the login may not see.",
    unauthorized: "Log in to this registry in an earlier step (docker/login-action), or give its username and password.",
    denied: "The login works but may not do this: give it read access to the source and write access to the target.",
    "digest-mismatch": "Nothing was tagged. Run the step again; if it stays, the registry's copy is damaged: push the image again.",
    "tag-taken": "Choose a new version for the release; if the tag is meant to move, say so in the policy.",
    "rate-limited": "Run the step again later, or log in: registries give strangers less.",
    unavailable: "Run the step again; what has arrived already is not sent again. Some registries (Amazon ECR) also break the connection where the repository does not exist.",
    "address-refused": 'If it is right, say so in the policy: registries: { "<host>": { private: true } }; plain-http and token-hosts stand there too.',
    certificate: "Renew or correct the registry's certificate. For an authority of your own, give the job its certificate in NODE_EXTRA_CA_CERTS.",
    credentials: "Log in again, or give the username and password as inputs.",
    unsupported: "Build the image as an OCI image or a Docker image of schema 2.",
    unexpected: "Check that the address is a registry's (OCI distribution specification 1.1).",
};
/** Whether `error` is a {@link RegistryFailure} of one of the given kinds (of any kind when none is given). */
function isRegistryFailure(error, ...kinds) {
    return error instanceof RegistryFailure && (kinds.length === 0 || kinds.includes(error.kind));
}
/**
 * The refusal of a request, in the registry's own words as far as it gave some.
 *
 * @param o.what what was asked, for a person: "GET the manifest of ghcr.io/octo/shop:1.2"
 */
function refusal(o) {
    const said = o.words === "" ? "" : `: ${o.words}`;
    return new RegistryFailure({
        kind: kindOfStatus(o.status),
        status: o.status,
        message: `${o.what}: the registry answered ${o.status}${said}`,
    });
}
function kindOfStatus(status) {
    switch (status) {
        case 401:
            return "unauthorized";
        case 403:
            return "denied";
        case 404:
            return "not-found";
        case 429:
            return "rate-limited";
        case 405:
        case 415:
            return "unsupported";
        default:
            return status >= 500 ? "unavailable" : "unexpected";
    }
}


/***/ }),

/***/ 79024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58757);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45238);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52029);



/** More entries than any real image has. */
const MOST = 10_000;
/**
 * Reads a manifest strictly, so that two readers cannot take the same bytes for different things: the media type inside, if
 * it is there, must be the one it was served with, and an index has no layers.
 *
 * @param mediaType the `Content-Type` it was served with; empty or general when the registry does not say
 * @throws RegistryFailure `invalid-manifest`, `unsupported`
 */
function parseManifest(bytes, mediaType, what) {
    const fields = fieldsOf(parseJson(bytes, what), what);
    const inside = fields.get("mediaType");
    if (inside !== undefined && typeof inside !== "string")
        throw invalid(what, "its media type is no text");
    const general = mediaType === "" || mediaType === "application/json" || mediaType === "application/octet-stream";
    if (!general && inside !== undefined && inside !== mediaType) {
        throw invalid(what, `it was served as ${mediaType} and calls itself ${inside}`);
    }
    const type = general ? (inside ?? "") : mediaType;
    const shape = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeOf */ .F5)(type);
    if (shape === undefined)
        throw unsupported(what, type);
    if (fields.get("schemaVersion") !== 2)
        throw invalid(what, "its schemaVersion is not 2");
    const subject = fields.get("subject");
    const common = {
        mediaType: type,
        subject: subject === undefined || subject === null ? undefined : descriptor(subject, what),
        artifactType: artifactTypeOf(fields, what),
        annotations: annotationsOf(fields.get("annotations")),
    };
    if (shape === "index") {
        if (fields.has("layers") || fields.has("config"))
            throw invalid(what, "it is an index and an image at once");
        const manifests = list(fields.get("manifests"), what).map((each) => descriptor(each, what));
        for (const each of manifests)
            if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeOf */ .F5)(each.mediaType) === undefined)
                throw unsupported(what, each.mediaType);
        return { ...common, manifests, blobs: [] };
    }
    if (fields.has("manifests"))
        throw invalid(what, "it is an index and an image at once");
    const layers = list(fields.get("layers"), what).filter((layer) => !isElsewhere(layer, what));
    const blobs = [fields.get("config"), ...layers].map((each) => descriptor(each, what));
    return { ...common, manifests: [], blobs };
}
function artifactTypeOf(fields, what) {
    const own = fields.get("artifactType");
    if (typeof own === "string" && own !== "")
        return own;
    // OCI image specification 1.1: without one, an image's is the media type of its configuration.
    const config = fields.get("config");
    return config === undefined ? undefined : descriptor(config, what).mediaType;
}
function annotationsOf(value) {
    if (typeof value !== "object" || value === null)
        return undefined;
    const texts = Object.entries(value).filter((entry) => typeof entry[1] === "string");
    return Object.fromEntries(texts);
}
/** Whether a layer's bytes are somewhere else by design; their addresses are never asked. */
function isElsewhere(layer, what) {
    const fields = fieldsOf(layer, what);
    const mediaType = fields.get("mediaType");
    return typeof mediaType === "string" && (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeignLayer */ .sJ)(mediaType);
}
function descriptor(value, what) {
    const fields = fieldsOf(value, what);
    const [mediaType, digest, size] = [fields.get("mediaType"), fields.get("digest"), fields.get("size")];
    if (typeof mediaType !== "string" || mediaType === "")
        throw invalid(what, "an entry has no media type");
    if (typeof digest !== "string" || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        throw invalid(what, "an entry has no sha256 or sha512 digest");
    if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0)
        throw invalid(what, "an entry has no size");
    return { mediaType, digest, size };
}
function list(value, what) {
    if (!Array.isArray(value))
        throw invalid(what, "it has no list of what it consists of");
    if (value.length > MOST)
        throw invalid(what, `it has more than ${MOST} entries`);
    return value;
}
function fieldsOf(value, what) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw invalid(what, "it is no JSON object");
    return new Map(Object.entries(value));
}
function parseJson(bytes, what) {
    try {
        return JSON.parse(bytes.toString("utf8"));
    }
    catch (error) {
        throw invalid(what, "it is not JSON", error);
    }
}
function invalid(what, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({ kind: "invalid-manifest", message: `${what} cannot be read: ${why}`, cause });
}
function unsupported(what, mediaType) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({
        kind: "unsupported",
        message: `${what} holds a manifest of type ${JSON.stringify(mediaType.slice(0, 200))}, which is not copied`,
    });
}


/***/ }),

/***/ 4847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   sy: () => (/* binding */ headManifest)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58757);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45238);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52029);



/** What registries accept at least (OCI distribution specification 1.1, "Pushing manifests"), and more than real ones have. */
const LARGEST = 4 * 1_024 * 1_024;
/** A place to read from, or to write to. */
function placeOf(registry, repository, access) {
    return { registry, repository, scopes: [`repository:${repository}:${access}`] };
}
/**
 * Reads a manifest and hashes it here. By digest, its bytes are that digest's; by tag, the registry must not claim another
 * digest than theirs (R30).
 *
 * @throws RegistryFailure `digest-mismatch`, `not-found`, \u2026
 */
async function getManifest(place, reference) {
    const found = await findManifest(place, reference);
    if (found !== null)
        return found;
    const message = `${nameOf(place, reference)} does not exist`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({ kind: "not-found", message, status: 404 });
}
/** The same; null when there is none. */
async function findManifest(place, reference) {
    const what = `read the manifest of ${nameOf(place, reference)}`;
    const answer = await place.registry.exchange({ method: "GET", url: pathOf(place, reference), scopes: place.scopes, headers: { accept: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCEPT */ .FA }, what }, [200, 404], LARGEST);
    if (answer.status === 404)
        return null;
    const claimed = answer.headers.get("docker-content-digest");
    const expected = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference) ? reference : claimed;
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(answer.body, expected === undefined ? "sha256" : (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(expected));
    // Where the reference is a digest the header may be of another algorithm and proves nothing.
    if (expected !== undefined && digest !== expected)
        throw mismatch(what, expected, digest);
    return { mediaType: mediaTypeOf(answer), digest, size: answer.body.length, bytes: answer.body };
}
/**
 * The digest behind a tag, or whether a digest is there; null when not.
 *
 * @throws RegistryFailure `digest-mismatch` when the registry answers for another digest than the one asked for
 */
async function headManifest(place, reference) {
    const what = `look for the manifest of ${nameOf(place, reference)}`;
    const answer = await place.registry.exchange({ method: "HEAD", url: pathOf(place, reference), scopes: place.scopes, headers: { accept: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCEPT */ .FA }, what }, [200, 404]);
    if (answer.status === 404)
        return null;
    const claimed = answer.headers.get("docker-content-digest");
    if (claimed === undefined || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(claimed))
        return (await findManifest(place, reference))?.digest ?? null;
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference) && claimed !== reference)
        throw mismatch(what, reference, claimed);
    return claimed;
}
/**
 * Writes a manifest under its digest or a tag.
 *
 * @throws RegistryFailure `digest-mismatch` when the bytes are not the digest's, here or in the registry's own words
 */
async function putManifest(place, reference, manifest) {
    const what = `write the manifest of ${nameOf(place, reference)}`;
    const own = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(manifest.bytes, (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(manifest.digest));
    if (own !== manifest.digest)
        throw mismatch(what, manifest.digest, own);
    if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference) && reference !== manifest.digest)
        throw mismatch(what, reference, manifest.digest);
    const answer = await place.registry.exchange({
        method: "PUT",
        url: pathOf(place, reference),
        scopes: place.scopes,
        headers: { "content-type": manifest.mediaType },
        body: manifest.bytes,
        what,
    }, [200, 201, 202]);
    const claimed = answer.headers.get("docker-content-digest");
    const comparable = claimed?.startsWith(`${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(manifest.digest)}:`) === true;
    if (comparable && claimed !== manifest.digest)
        throw mismatch(what, manifest.digest, claimed);
    return { tracksSubject: answer.headers.has("oci-subject") };
}
/** `registry/repository:tag` or `registry/repository@digest`, for messages. */
function nameOf(place, reference) {
    return `${place.registry.name}/${place.repository}${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(reference) ? "@" : ":"}${reference}`;
}
function pathOf(place, reference) {
    return `/v2/${place.repository}/manifests/${reference}`;
}
function mediaTypeOf(answer) {
    return (answer.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
function mismatch(what, expected, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({
        kind: "digest-mismatch",
        message: `${what}: expected ${expected}, but the bytes are ${found}`,
    });
}


/***/ }),

/***/ 52029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   FA: () => (/* binding */ ACCEPT),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/** OCI image specification 1.1 and Docker's image manifest version 2, schema 2. */
const OCI_INDEX = "application/vnd.oci.image.index.v1+json";
const OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
const DOCKER_MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
const INDEXES = new Set([OCI_INDEX, DOCKER_LIST]);
const IMAGES = new Set([OCI_MANIFEST, DOCKER_MANIFEST]);
/** For the `Accept` header. */
const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(", ");
/** `index`: names other manifests. `image`: names blobs. Undefined: not something we know how to copy. */
function shapeOf(mediaType) {
    if (INDEXES.has(mediaType))
        return "index";
    return IMAGES.has(mediaType) ? "image" : undefined;
}
/** Layers whose bytes a registry does not hold by design: Windows base layers of old, and "non-distributable" ones. */
function isForeignLayer(mediaType) {
    return mediaType.includes(".foreign.") || mediaType.includes(".nondistributable.");
}


/***/ }),

/***/ 45494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ao: () => (/* binding */ MOST_TRIES),
  WG: () => (/* binding */ isPassing),
  qO: () => (/* binding */ passing),
  v7: () => (/* binding */ pause),
  Zr: () => (/* binding */ persist)
});

// EXTERNAL MODULE: ./build/src/registry/errors.js
var errors = __webpack_require__(45238);
// EXTERNAL MODULE: ./build/src/registry/read-answer.js
var read_answer = __webpack_require__(21124);
;// CONCATENATED MODULE: ./build/src/registry/retry-after.js
/**
 * The wait that an answer asks for in milliseconds; undefined when it does not (RFC 9110, 10.2.3: seconds or a date).
 *
 * @param now the answer's `Date` header, or the machine's clock without one
 */
function retryAfter(headers, now) {
    const value = headers.get("retry-after")?.trim() ?? "";
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    // An HTTP date begins with the day's name; Date.parse alone would take "soon 5" for a date.
    const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
    const from = Date.parse(headers.get("date") ?? "");
    return Number.isNaN(date) ? undefined : Math.max(0, date - (Number.isNaN(from) ? now.getTime() : from));
}

// EXTERNAL MODULE: ./build/src/registry/transport.js
var transport = __webpack_require__(59452);
;// CONCATENATED MODULE: ./build/src/registry/patience.js




const MOST_TRIES = 6;
const LARGEST_REFUSAL = 1_000_000;
/** Answers that say nothing about the request and may be different the next time. */
function isPassing(status) {
    return status === 408 || status === 429 || status === 500 || (status >= 502 && status <= 504);
}
/**
 * Tries until there is an answer that is not a passing one, with full jitter between tries and the wait that the registry
 * asks for. Everything sent this way can be repeated: it names its bytes by digest (R69).
 *
 * @throws RegistryFailure `unavailable`, `rate-limited`, `address-refused`, `certificate`
 */
async function persist(patience, what, attempt) {
    for (let tries = 1;; tries += 1) {
        const outcome = await attempt().catch((error) => passing(error, what));
        if (!(outcome instanceof transport/* TransportError */.wX) && !isPassing(outcome.status))
            return outcome;
        await pause(patience, { what, tries, outcome });
    }
}
/** A lost connection, to be tried again; anything else is thrown on. */
function passing(error, what) {
    if (!(error instanceof transport/* TransportError */.wX))
        throw error;
    if (error.stage === "lost")
        return error;
    // Another try would meet the same certificate.
    const kind = error.stage === "untrusted" ? "certificate" : "address-refused";
    throw new errors/* RegistryFailure */.Yp({ kind, message: `${what}: ${error.message}`, cause: error });
}
/** Waits before the next try, or throws when there is to be none. */
async function pause(patience, o) {
    const { clock, longestWait } = patience;
    const { what, tries, outcome } = o;
    if (outcome instanceof transport/* TransportError */.wX) {
        if (tries >= MOST_TRIES) {
            const message = `${what}: ${outcome.message}, ${tries} times`;
            throw new errors/* RegistryFailure */.Yp({ kind: "unavailable", message, cause: outcome });
        }
        await clock.sleep(jitter(clock, tries));
        return;
    }
    const asked = retryAfter(outcome.headers, clock.now());
    if (tries >= MOST_TRIES || (asked ?? 0) > longestWait) {
        const said = (0,read_answer/* words */.aL)(await (0,read_answer/* readText */.yR)(outcome, LARGEST_REFUSAL).catch(() => ""));
        const wait = asked === undefined ? said : `${said} (retry after ${Math.ceil(asked / 1_000)} s)`.trim();
        throw (0,errors/* refusal */.x5)({ what, status: outcome.status, words: wait });
    }
    outcome.body.destroy();
    await clock.sleep(asked === undefined ? jitter(clock, tries) : asked + clock.random() * 1_000);
}
/** Milliseconds: full jitter, doubling from one second to twenty. */
function jitter(clock, tries) {
    return clock.random() * Math.min(20_000, 500 * 2 ** tries);
}


/***/ }),

/***/ 21124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _action_plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49174);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45238);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59452);



/** Reads an answer's whole body, which must not be larger than `limit` bytes. Throws `TransportError` when it breaks off. */
async function readBytes(answer, limit) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of answer.body) {
            if (!Buffer.isBuffer(chunk))
                throw new Error("the stream gave no bytes");
            size += chunk.length;
            if (size > limit)
                throw tooLarge(answer.url, limit);
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp)
            throw error;
        throw (0,_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .transportError */ .WQ)(answer.url, error);
    }
    return Buffer.concat(chunks);
}
async function readText(answer, limit) {
    return (await readBytes(answer, limit)).toString("utf8");
}
function tooLarge(url, limit) {
    const message = `${URL.parse(url)?.host ?? "the registry"} answered with more than ${limit} bytes where a short text is expected`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryFailure */ .Yp({ kind: "unexpected", message });
}
/** What a registry says about its refusal: the codes and messages of the specification's error body, on one short line. */
function words(body) {
    let answer;
    try {
        answer = JSON.parse(body);
    }
    catch {
        return "";
    }
    if (typeof answer !== "object" || answer === null)
        return "";
    const errors = "errors" in answer && Array.isArray(answer.errors) ? answer.errors : [answer];
    return (0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)((0,_action_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(errors
        .slice(0, 3)
        .map(sentence)
        .filter((each) => each !== "")
        .join("; ")), 300);
}
function sentence(error) {
    if (typeof error !== "object" || error === null)
        return "";
    const fields = new Map(Object.entries(error));
    const texts = [fields.get("code"), fields.get("message") ?? fields.get("details")];
    return texts.filter((text) => typeof text === "string" && text !== "").join(" ");
}


/***/ }),

/***/ 80028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   jT: () => (/* binding */ registryName)
/* harmony export */ });
/* unused harmony exports parseReference, formatReference */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58757);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45238);


const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-f:.]{2,45}\\])(?::([1-9][0-9]{0,4}))?$`);
/** Path components of the OCI distribution specification 1.1, "Pulling manifests". */
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const LONGEST = 600;
/**
 * Reads an image reference strictly: no scheme, no spaces, no abbreviated digest. A name without a host is Docker Hub's,
 * and one without a slash is Docker Hub's `library/`, as every tool of the field reads it.
 *
 * @throws RegistryFailure `invalid-reference`
 */
function parseReference(text) {
    if (text.length > LONGEST)
        throw invalid(`${text.slice(0, 80)}\u2026`, `is longer than ${LONGEST} characters`);
    const at = text.indexOf("@");
    const digest = at === -1 ? undefined : text.slice(at + 1);
    const named = at === -1 ? text : text.slice(0, at);
    if (digest !== undefined && !isDigest(digest))
        throw invalid(text, "has no whole sha256 or sha512 digest after the @");
    // A colon after the last slash begins a tag; one before it is a port.
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    const tag = colon === -1 ? undefined : named.slice(colon + 1);
    const path = colon === -1 ? named : named.slice(0, colon);
    if (tag !== undefined && !isTag(tag))
        throw invalid(text, "has a tag that no registry accepts");
    return { ...parseRepository(path, text), tag, digest };
}
/**
 * Reads a repository's name, without tag or digest.
 *
 * @throws RegistryFailure `invalid-reference`
 */
function parseRepository(text, whole = text) {
    const slash = text.indexOf("/");
    const first = slash === -1 ? "" : text.slice(0, slash);
    const hasHost = /[.:[]/.test(first) || first.toLowerCase() === "localhost";
    const registry = registryName(hasHost ? first : "docker.io", whole);
    const rest = hasHost ? text.slice(slash + 1) : text;
    const repository = registry === "docker.io" && !rest.includes("/") ? `library/${rest}` : rest;
    if (repository.length > 255 || !REPOSITORY.test(repository)) {
        throw invalid(whole, "has no repository name of lower-case letters, digits and . _ - between slashes");
    }
    return { registry, repository };
}
/** `host[:port]` in lower case; the names that Docker Hub also goes by become `docker.io`. */
function registryName(text, whole = text) {
    const host = text.toLowerCase();
    const match = HOST.exec(host);
    if (match === null || Number(match[1] ?? "1") > 65_535)
        throw invalid(whole, "has no host[:port] before the repository");
    return host === "index.docker.io" || host === "registry-1.docker.io" ? "docker.io" : host;
}
/** Whether a registry accepts `text` as a tag. */
function isTag(text) {
    return TAG.test(text);
}
/** The reference in its canonical form, which {@link parseReference} reads back to the same. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? "" : `:${reference.tag}`;
    const digest = reference.digest === undefined ? "" : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
function invalid(text, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({
        kind: "invalid-reference",
        message: `the image reference ${JSON.stringify(text)} ${why}`,
    });
}


/***/ }),

/***/ 60433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ addToFallback),
/* harmony export */   FJ: () => (/* binding */ cosignTags),
/* harmony export */   xt: () => (/* binding */ listReferrers)
/* harmony export */ });
/* unused harmony export fallbackTag */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58757);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45238);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79024);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4847);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52029);





/** Pages that a registry may cut a list of referrers into. */
const MOST_PAGES = 100;
const LARGEST_PAGE = 4 * 1_024 * 1_024;
/** Tags that cosign before version 3 keeps signatures, attestations and bills of materials under. */
const COSIGN = ["sig", "att", "sbom"];
/** The tag that stands for the referrers API where there is none (OCI distribution specification 1.1): `sha256-<hex>`. */
function fallbackTag(digest) {
    const [algorithm = "", hex = ""] = digest.split(":");
    return `${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`;
}
/** The tags next to an image by which cosign finds what belongs to it, as far as they exist. */
async function cosignTags(place, digest) {
    const tags = COSIGN.map((suffix) => `${fallbackTag(digest)}.${suffix}`);
    const found = await Promise.all(tags.map(async (tag) => ({ tag, digest: await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .headManifest */ .sy)(place, tag) })));
    return found.flatMap(({ tag, digest: at }) => (at === null ? [] : [{ tag, digest: at }]));
}
/** Manifests that name `digest` as their subject: by the referrers API, or by the fallback tag where there is no API. */
async function listReferrers(place, digest) {
    const what = `list what refers to ${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(place, digest)}`;
    const found = [];
    let url = `/v2/${place.repository}/referrers/${digest}`;
    for (let page = 0; page < MOST_PAGES; page += 1) {
        // Registries without the API say so in several ways; GHCR with 303 to a page, Debian's with 404.
        const answer = await place.registry.exchange({ method: "GET", url, scopes: place.scopes, headers: { accept: _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p }, what }, [200, 400, 404, 405], LARGEST_PAGE);
        const type = answer.headers.get("content-type")?.split(";", 1)[0]?.trim();
        if (answer.status !== 200 || type !== _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p)
            return page === 0 ? listFallback(place, digest) : found;
        found.push(...entriesOf(answer.body, what));
        const next = nextPage(answer.headers.get("link"), answer.url);
        if (next === undefined)
            return distinct(found);
        if (new URL(next).origin !== new URL(answer.url).origin) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({ kind: "unexpected", message: `${what}: the next page is on another host` });
        }
        url = next;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryFailure */ .Yp({ kind: "unexpected", message: `${what}: more than ${MOST_PAGES} pages` });
}
async function listFallback(place, digest) {
    const index = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .findManifest */ .J9)(place, fallbackTag(digest));
    if (index === null || index.mediaType !== _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p)
        return [];
    return distinct(entriesOf(index.bytes, `the list of what refers to ${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(place, digest)}`));
}
/**
 * Adds a referrer to the fallback tag of its subject, for registries that do not keep the list themselves. What is in the
 * list already stays.
 */
async function addToFallback(place, referrer, content) {
    if (content.subject === undefined)
        return;
    const tag = fallbackTag(content.subject.digest);
    const index = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .findManifest */ .J9)(place, tag);
    const what = `the list of what refers to ${(0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(place, content.subject.digest)}`;
    const known = index === null ? [] : rawEntries(index.bytes, what);
    if (known.some((entry) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptor */ .yu)(entry, what).digest === referrer.digest))
        return;
    const entry = {
        mediaType: content.mediaType,
        digest: referrer.digest,
        size: referrer.size,
        ...(content.artifactType === undefined ? {} : { artifactType: content.artifactType }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    };
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p, manifests: [...known, entry] }));
    await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_3__/* .putManifest */ .RV)(place, tag, { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .OCI_INDEX */ .$p, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length, bytes });
}
function entriesOf(bytes, what) {
    return rawEntries(bytes, what).map((entry) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptor */ .yu)(entry, what));
}
function rawEntries(bytes, what) {
    const manifests = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, what), what).get("manifests");
    return Array.isArray(manifests) ? manifests : [];
}
function distinct(found) {
    return [...new Map(found.map((each) => [each.digest, each])).values()];
}
function nextPage(link, from) {
    const target = /<([^>]{1,4096})>\s*;\s*rel="?next"?/.exec(link ?? "")?.[1];
    return target === undefined ? undefined : URL.parse(target, from)?.href;
}


/***/ }),

/***/ 72569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ createSweeper),
/* harmony export */   _: () => (/* binding */ release)
/* harmony export */ });
/** Bytes that pass between two sweeps. */
const PORTION = 8 * 1_024 * 1_024;
/**
 * Keeps the memory of a long stream flat. Node makes a buffer for each piece that arrives; V8 looks for the ones nobody uses
 * any more by how full its own small heap is, where a buffer of 64 KiB counts for a few bytes, so that tens of megabytes
 * gather. A minor collection each few megabytes takes no time that could be measured.
 *
 * @returns to be called with the bytes of each piece
 */
function createSweeper() {
    let passed = 0;
    let collect;
    return (bytes) => {
        passed += bytes;
        if (passed < PORTION)
            return;
        passed = 0;
        collect ??= collector();
        collect({ type: "minor" });
    };
}
/** The collector, as `node --expose-gc` would show it; an engine that does not let it be had works without. */
function collector() {
    process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
    const found = process
        .getBuiltinModule("node:vm")
        .runInNewContext("typeof gc === 'function' ? gc : undefined");
    return isCollect(found) ? found : () => undefined;
}
function isCollect(found) {
    return typeof found === "function";
}
/** Gives the memory of a piece back at once, if it is the piece's alone. Nobody may read the piece afterwards. */
function release(piece) {
    const { buffer } = piece;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === piece.byteLength)
        buffer.transfer(0);
}


/***/ }),

/***/ 59452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WQ: () => (/* binding */ transportError),
/* harmony export */   oO: () => (/* binding */ createTransport),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _network_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56936);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72569);


class TransportError extends Error {
    name = "TransportError";
    stage;
    constructor(stage, message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.stage = stage;
    }
}
/** Six blobs read and six written at once, and room for small requests beside them. */
const CONNECTIONS = 24;
/**
 * HTTP on node's own modules. The modules come from `process.getBuiltinModule`, which is measurably cheaper at start than
 * an import; the global `fetch` has no backpressure for uploads.
 */
function createTransport(options) {
    const agents = new Map();
    function agentFor(protocol, fresh) {
        const key = `${protocol}${fresh}`;
        const known = agents.get(key);
        if (known !== undefined)
            return known;
        const { Agent } = moduleFor(protocol);
        const agent = new Agent({ keepAlive: !fresh, maxSockets: CONNECTIONS, proxyEnv: options.proxyEnv });
        agents.set(key, agent);
        return agent;
    }
    function request(outgoing) {
        const url = new URL(outgoing.url);
        const host = (0,_network_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(url);
        const length = outgoing.body === undefined ? {} : { "content-length": String(outgoing.body.length) };
        return moduleFor(url.protocol).request(url, {
            method: outgoing.method,
            agent: agentFor(url.protocol, outgoing.fresh === true),
            headers: { ...outgoing.headers, ...length },
            ...(options.privateAddresses ? {} : { lookup: (0,_network_address_js__WEBPACK_IMPORTED_MODULE_0__/* .publicLookup */ .km)(host) }),
        });
    }
    return {
        open: (outgoing) => {
            const refused = refusalOf(outgoing.url, options);
            if (refused !== undefined)
                return Promise.reject(new TransportError("refused", refused));
            return exchange(() => request(outgoing), outgoing, options.silence);
        },
        close: () => {
            for (const agent of agents.values())
                agent.destroy();
            agents.clear();
        },
    };
}
function refusalOf(address, options) {
    const url = URL.parse(address);
    if (url === null)
        return "that is not a web address";
    if (url.protocol !== "https:" && url.protocol !== "http:")
        return `${url.protocol} is not a protocol of registries`;
    if (url.protocol === "http:" && !options.plainHttp)
        return `plain http to ${url.host} is not allowed`;
    if (!options.privateAddresses && (0,_network_address_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrivateAddress */ .C0)((0,_network_address_js__WEBPACK_IMPORTED_MODULE_0__/* .hostOf */ .w4)(url)))
        return `${url.host} is a private address`;
    return undefined;
}
function exchange(open, outgoing, silence) {
    const { body } = outgoing;
    const streamed = body === undefined || Buffer.isBuffer(body) ? undefined : body;
    return new Promise((resolve, reject) => {
        let request;
        try {
            request = open();
        }
        catch (error) {
            reject(new TransportError("refused", `cannot ask ${hostName(outgoing.url)}: ${text(error)}`, error));
            return;
        }
        let answered = false;
        request.setTimeout(silence, () => request.destroy(new Error(`silence for ${silence} ms`)));
        request.on("error", (error) => reject(transportError(outgoing.url, error)));
        request.on("close", () => streamed?.stop());
        request.on("response", (message) => {
            answered = true;
            // Without a listener a late error of a body that nobody reads would end the process.
            message.on("error", () => undefined);
            // An answer before the end of our bytes: the rest would only be in the way of the next request.
            message.on("close", () => {
                if (!request.writableEnded)
                    request.destroy();
            });
            const head = { status: message.statusCode ?? 0, headers: headersOf(message), url: outgoing.url };
            resolve({ ...head, body: message });
        });
        if (streamed === undefined) {
            request.end(body);
            return;
        }
        pump(request, streamed, () => answered).catch((error) => {
            reject(error);
            request.destroy();
        });
    });
}
/** Writes as fast as the other side takes it. */
async function pump(request, body, answered) {
    let written = 0;
    for await (const chunk of body.chunks) {
        if (request.destroyed || answered())
            return;
        written += chunk.length;
        const sent = (error) => {
            if (!error)
                (0,_sweep_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._)(chunk);
        };
        if (!request.write(chunk, sent))
            await drained(request);
    }
    if (written === body.length)
        request.end();
    else
        request.destroy(new Error("the source ended early"));
}
function drained(request) {
    return new Promise((resolve) => {
        const go = () => {
            request.off("drain", go).off("close", go);
            resolve();
        };
        if (request.destroyed)
            resolve();
        else
            request.on("drain", go).on("close", go);
    });
}
function moduleFor(protocol) {
    return protocol === "http:" ? process.getBuiltinModule("node:http") : process.getBuiltinModule("node:https");
}
function headersOf(message) {
    const headers = new Map();
    for (const [name, value] of Object.entries(message.headers)) {
        if (value !== undefined)
            headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    return headers;
}
/** Codes by which Node refuses a certificate: its dates, its names, its authority. */
const CERTIFICATE = /^CERT_|_CERT|^ERR_TLS_CERT|^UNABLE_TO_/;
/** Any error of a connection in one shape; the address is named by its host alone, because its query may hold a key. */
function transportError(url, error) {
    if (error instanceof TransportError)
        return error;
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
    if (CERTIFICATE.test(code)) {
        return new TransportError("untrusted", `the certificate of ${hostName(url)} cannot be trusted (${code})`, error);
    }
    const stage = error instanceof _network_address_js__WEBPACK_IMPORTED_MODULE_0__/* .PrivateAddress */ .me ? "refused" : "lost";
    return new TransportError(stage, `no complete answer from ${hostName(url)}: ${text(error)}`, error);
}
function hostName(url) {
    return URL.parse(url)?.host ?? "there";
}
function text(error) {
    if (!(error instanceof Error))
        return String(error);
    const code = "code" in error && typeof error.code === "string" ? error.code : "";
    // Several addresses tried and refused come as an AggregateError with an empty message.
    return error.message === "" ? code : error.message;
}


/***/ }),

/***/ 74589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ locate)
});

// UNUSED EXPORTS: credentialsFor

;// CONCATENATED MODULE: ./build/src/registry/credential.js
const ANONYMOUS = { kind: "anonymous" };
/** A credential given directly, for example by inputs, and for one registry only. */
function givenCredential(registry, credential) {
    return async (asked) => (asked === registry ? credential : undefined);
}
/** The first credential that any of the sources has; without any, anonymous. */
function firstCredential(...sources) {
    return async (registry) => {
        for (const source of sources) {
            const found = await source(registry);
            if (found !== undefined)
                return found;
        }
        return ANONYMOUS;
    };
}
/** The `Authorization` value of a user name and password. */
function basicValue(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}
/** Every text that must never be shown because of this credential. */
function secretsOf(credential) {
    switch (credential.kind) {
        case "anonymous":
            return [];
        case "basic":
            return [credential.password, basicValue(credential.username, credential.password).slice("Basic ".length)];
        case "identity-token":
        case "registry-token":
            return [credential.token];
    }
}

// EXTERNAL MODULE: ./build/src/registry/reference.js
var reference = __webpack_require__(80028);
;// CONCATENATED MODULE: ./build/src/registry/challenge.js
/** The challenge to answer: Bearer before Basic; undefined when neither is there or the header makes no sense. */
function parseChallenge(header) {
    let basic;
    for (const { scheme, parameters } of challengesOf((header ?? "").slice(0, 8_192))) {
        const realm = parameters.get("realm");
        if (scheme === "bearer" && realm !== undefined) {
            return { scheme: "bearer", realm, service: parameters.get("service") };
        }
        if (scheme === "basic")
            basic = { scheme: "basic" };
    }
    return basic;
}
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+.^_`|~0-9A-Za-z:/-]+))/y;
/** A word followed by `=` is a parameter of the scheme before it; any other word begins a scheme. */
function challengesOf(header) {
    const parts = [];
    let at = 0;
    while (at < header.length) {
        TOKEN.lastIndex = at;
        const word = TOKEN.exec(header)?.[0];
        if (word === undefined) {
            at += 1;
            continue;
        }
        at += word.length;
        VALUE.lastIndex = at;
        const value = VALUE.exec(header);
        const current = parts.at(-1);
        if (value === null)
            parts.push({ scheme: word.toLowerCase(), parameters: new Map() });
        else {
            at += value[0].length;
            const read = value[1] === undefined ? (value[2] ?? "") : value[1].replace(/\\(.)/g, "$1");
            // The first of two equal names counts, so that nothing added behind can change the realm.
            if (current?.parameters.has(word.toLowerCase()) === false)
                current.parameters.set(word.toLowerCase(), read);
        }
    }
    return parts;
}

// EXTERNAL MODULE: ./build/src/registry/errors.js
var errors = __webpack_require__(45238);
;// CONCATENATED MODULE: ./build/src/registry/token-host.js

/**
 * Whether a registry's credentials may go to a token server: to the registry's own host, to a neighbour under the same
 * domain (`auth.docker.io` of `registry-1.docker.io`, `gitlab.com` of `registry.gitlab.com`), or to one the caller named.
 * A registry that sends us elsewhere gets no credential.
 *
 * @throws RegistryFailure `address-refused`
 */
function checkTokenHost(o) {
    const secure = o.api.protocol === "https:";
    if (secure && o.realm.protocol !== "https:") {
        throw refused(o, "over an unprotected connection", "Ask the registry's operator to mend the address of its token server.");
    }
    if (o.realm.username !== "" || o.realm.password !== "") {
        throw refused(o, "at an address with a login in it", "Ask the registry's operator to mend the address of its token server.");
    }
    const host = o.realm.hostname;
    if (host === o.api.hostname || isNeighbour(host, o.api.hostname) || o.allowed.includes(host))
        return;
    throw refused(o, "on another host", `If that is right, allow ${host} as the token server of this registry.`);
}
function isNeighbour(host, registry) {
    const labels = registry.split(".");
    // Addresses have no neighbours, and neither has a name directly under a public suffix ("ghcr.io", "example.co.uk").
    if (labels.length < 3 || /^[0-9.]+$|:/.test(registry))
        return false;
    const parent = labels.slice(1);
    const [second = "", last = ""] = parent;
    if (parent.length === 2 && last.length === 2 && second.length <= 3)
        return false;
    const domain = parent.join(".");
    return host === domain || host.endsWith(`.${domain}`);
}
function refused(o, why, hint) {
    return new errors/* RegistryFailure */.Yp({
        kind: "address-refused",
        message: `${o.api.host} asks to log in at ${o.realm.host}, ${why}; the credentials were not sent`,
        hint,
    });
}

;// CONCATENATED MODULE: ./build/src/registry/authorizer.js




/** Seconds that a token is not used any more before it ends. */
const MARGIN = 10;
/** Answers a registry's challenges for one credential, keeping one token for each set of scopes. */
function createAuthorizer(o) {
    const tokens = new Map();
    let challenge;
    let credential;
    const known = () => (credential ??= o.credential());
    async function issue(bearer, scopes) {
        const found = await known();
        if (found.kind === "registry-token")
            return `Bearer ${found.token}`;
        const realm = URL.parse(bearer.realm, o.api.href);
        if (realm === null)
            throw new errors/* RegistryFailure */.Yp({ kind: "unexpected", message: `${o.registry} names no usable token server` });
        if (found.kind !== "anonymous")
            checkTokenHost({ realm, api: o.api, allowed: o.tokenHosts });
        const issued = await o.fetchToken({ realm, service: bearer.service, scopes, credential: found });
        const until = o.clock.now().getTime() + (issued.lifetime - MARGIN) * 1_000;
        const value = `Bearer ${issued.token}`;
        tokens.set(keyOf(scopes), { value: Promise.resolve(value), until });
        return value;
    }
    function hold(bearer, scopes) {
        const key = keyOf(scopes);
        const value = issue(bearer, scopes);
        // Everybody who comes while it is fetched waits for the same one.
        tokens.set(key, { value, until: Number.POSITIVE_INFINITY });
        value.catch(() => tokens.delete(key));
        return value;
    }
    async function header(scopes) {
        switch (challenge?.scheme) {
            case undefined:
                return undefined;
            case "basic": {
                const found = await known();
                return found.kind === "basic" ? basicValue(found.username, found.password) : undefined;
            }
            case "bearer": {
                const held = tokens.get(keyOf(scopes));
                if (held !== undefined && held.until > o.clock.now().getTime())
                    return held.value;
                return hold(challenge, scopes);
            }
        }
    }
    return {
        header,
        renew: async (scopes, asked, used) => {
            const before = challenge;
            challenge = parseChallenge(asked) ?? challenge;
            if (challenge === undefined)
                return false;
            if (challenge.scheme === "basic")
                return used === undefined && (await known()).kind === "basic";
            if (before?.scheme !== "bearer")
                return true;
            const held = tokens.get(keyOf(scopes));
            // A token newer than the refused one is tried before another is asked for.
            if (held !== undefined && (await held.value.catch(() => used)) === used)
                tokens.delete(keyOf(scopes));
            return true;
        },
    };
}
function keyOf(scopes) {
    return [...scopes].sort().join(" ");
}

;// CONCATENATED MODULE: ./build/src/registry/follow.js

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST = 5;
/** Bytes of a redirect's body that are read for the sake of the connection. */
const SMALL = 65_536;
/**
 * Sends a request and follows the redirects of a read, as registries use them for their blob stores. The `Authorization`
 * header goes to the host it is meant for and to no other, and never back from another. A write is never followed.
 */
async function openFollowing(transport, outgoing) {
    let current = outgoing;
    for (let hops = 0; hops <= MOST; hops += 1) {
        const answer = await transport.open(current);
        if (!REDIRECTS.has(answer.status) || (current.method !== "GET" && current.method !== "HEAD"))
            return answer;
        letGo(answer);
        const target = URL.parse(answer.headers.get("location") ?? "", current.url);
        if (target === null)
            throw unusable(current.url, "a redirect without a usable location");
        current = { ...current, url: target.href, headers: headersFor(target, current) };
    }
    throw unusable(outgoing.url, `more than ${MOST} redirects`);
}
/** Ends an answer that is not read, keeping the connection where that is cheap. */
function letGo(answer) {
    const length = Number(answer.headers.get("content-length") ?? Number.NaN);
    if (length <= SMALL)
        answer.body.resume();
    else
        answer.body.destroy();
}
function headersFor(target, from) {
    if (target.origin === new URL(from.url).origin)
        return from.headers;
    const { authorization: _kept, ...rest } = from.headers;
    return rest;
}
function unusable(url, what) {
    return new errors/* RegistryFailure */.Yp({ kind: "unexpected", message: `${new URL(url).host} answered with ${what}` });
}

;// CONCATENATED MODULE: ./build/src/registry/limiter.js
function createLimiter(most) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= most)
            await new Promise((go) => waiting.push(go));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The place is handed on, so that nobody who comes now can take it first.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}

// EXTERNAL MODULE: ./build/src/registry/patience.js + 1 modules
var registry_patience = __webpack_require__(45494);
// EXTERNAL MODULE: ./build/src/registry/read-answer.js
var read_answer = __webpack_require__(21124);
;// CONCATENATED MODULE: ./build/src/registry/redact.js
/** Shorter words are no secrets worth the name, and hiding them would mangle ordinary text. */
const SHORTEST = 4;
function createRedactor() {
    const hidden = new Set();
    return {
        add: (...secrets) => {
            for (const secret of secrets) {
                for (const form of [
                    secret,
                    encodeURIComponent(secret.toWellFormed()),
                    Buffer.from(secret).toString("base64"),
                ]) {
                    if (form.length >= SHORTEST)
                        hidden.add(form);
                }
            }
        },
        redact: (text) => [...hidden].sort((a, b) => b.length - a.length).reduce((left, each) => left.replaceAll(each, "***"), text),
    };
}

;// CONCATENATED MODULE: ./build/src/registry/token.js



/** Seconds that a token without a stated lifetime lasts (Docker, "Token authentication specification"). */
const LIFETIME = 60;
const LARGEST = 200_000;
/**
 * Fetches tokens as Docker's token authentication describes it: GET with Basic or without a login, POST with a refresh token
 * (OAuth 2). A redirect is not followed: the login is for the server that was named.
 */
function tokenServer(o) {
    return async (wanted) => {
        const parameters = wanted.scopes.map((scope) => ["scope", scope]);
        if (wanted.service !== undefined)
            parameters.push(["service", wanted.service]);
        const answer = await o.transport.open(outgoing(wanted, parameters, o.agent));
        const text = await (0,read_answer/* readText */.yR)(answer, LARGEST);
        const what = `log in at ${wanted.realm.host}`;
        if (answer.status !== 200)
            throw (0,errors/* refusal */.x5)({ what, status: answer.status, words: (0,read_answer/* words */.aL)(text) });
        const issued = tokenOf(text);
        if (issued === undefined)
            throw new errors/* RegistryFailure */.Yp({ kind: "unexpected", message: `${what}: the answer has no token` });
        o.onSecret(issued.token);
        return issued;
    };
}
function outgoing(wanted, parameters, agent) {
    const { realm, credential } = wanted;
    const url = new URL(realm);
    const headers = { "user-agent": agent, accept: "application/json" };
    if (credential.kind === "identity-token") {
        const scope = wanted.scopes.join(" ");
        const service = wanted.service ?? "";
        const form = {
            grant_type: "refresh_token",
            client_id: "env-actions",
            refresh_token: credential.token,
            service,
            scope,
        };
        const body = Buffer.from(new URLSearchParams(form).toString());
        return {
            method: "POST",
            url: url.href,
            headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
            body,
        };
    }
    for (const [name, value] of parameters)
        url.searchParams.append(name, value);
    if (credential.kind !== "basic")
        return { method: "GET", url: url.href, headers };
    url.searchParams.append("account", credential.username);
    const authorization = basicValue(credential.username, credential.password);
    return { method: "GET", url: url.href, headers: { ...headers, authorization } };
}
function tokenOf(text) {
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof answer !== "object" || answer === null)
        return undefined;
    const fields = new Map(Object.entries(answer));
    const token = fields.get("token") ?? fields.get("access_token");
    if (typeof token !== "string" || !/^[\x21-\x7e]+$/.test(token))
        return undefined;
    const seconds = fields.get("expires_in");
    return { token, lifetime: typeof seconds === "number" && seconds > 0 ? seconds : LIFETIME };
}

// EXTERNAL MODULE: ./build/src/registry/transport.js
var registry_transport = __webpack_require__(59452);
;// CONCATENATED MODULE: ./build/src/registry/registry.js











const SMALL_ANSWER = 1_000_000;
/** Prepares a client of a registry; nothing is sent before the first request. */
function connectRegistry(options) {
    const { clock, agent } = options;
    const name = (0,reference/* registryName */.jT)(options.registry);
    const plainHttp = options.plainHttp === true;
    const api = new URL(`${plainHttp ? "http" : "https"}://${name === "docker.io" ? "registry-1.docker.io" : name}`);
    const redactor = createRedactor();
    const onSecret = (secret) => {
        redactor.add(secret);
        options.onSecret?.(secret);
    };
    const transport = (0,registry_transport/* createTransport */.oO)({
        silence: options.silence ?? 120_000,
        plainHttp,
        privateAddresses: options.privateAddresses === true,
        proxyEnv: options.proxyEnv,
    });
    const authorizer = createAuthorizer({
        registry: name,
        api,
        clock,
        tokenHosts: options.tokenHosts ?? [],
        fetchToken: tokenServer({ transport, agent, onSecret }),
        credential: async () => {
            const credential = await options.credential(name);
            for (const secret of secretsOf(credential))
                onSecret(secret);
            return credential;
        },
    });
    const patience = { clock, longestWait: options.longestWait ?? 60_000 };
    async function send(ask) {
        const url = new URL(ask.url, api);
        // A location on another host, as some registries give it for uploads, carries its own key or none.
        const ours = url.origin === api.origin;
        const replayable = ask.body === undefined || Buffer.isBuffer(ask.body);
        let renewals = 1;
        for (;;) {
            const authorization = ours ? await authorizer.header(ask.scopes) : undefined;
            if (authorization === undefined)
                renewals = 2;
            const answer = await openFollowing(transport, {
                method: ask.method,
                url: url.href,
                body: ask.body,
                fresh: ask.fresh,
                headers: {
                    "user-agent": agent,
                    ...ask.headers,
                    ...(authorization === undefined ? {} : { authorization }),
                },
            });
            const asked = answer.status === 401 && new URL(answer.url).origin === api.origin;
            if (!asked || !replayable || renewals === 0)
                return answer;
            renewals -= 1;
            const worth = await authorizer.renew(ask.scopes, answer.headers.get("www-authenticate"), authorization);
            if (!worth)
                return answer;
            answer.body.resume();
        }
    }
    async function refuse(ask, answer) {
        const text = (await (0,read_answer/* readBytes */.io)(answer, SMALL_ANSWER).catch(() => Buffer.alloc(0))).toString("utf8");
        return hide((0,errors/* refusal */.x5)({ what: ask.what, status: answer.status, words: (0,read_answer/* words */.aL)(text) }));
    }
    /** Takes secrets out of a failure: a registry may repeat what it was sent. */
    function hide(failure) {
        const message = redactor.redact(failure.message);
        if (message === failure.message)
            return failure;
        return new errors/* RegistryFailure */.Yp({ kind: failure.kind, message, hint: failure.hint, status: failure.status });
    }
    async function hiding(work) {
        return work.catch((error) => {
            throw error instanceof errors/* RegistryFailure */.Yp ? hide(error) : error;
        });
    }
    async function open(ask, statuses) {
        const answer = await (0,registry_patience/* persist */.Zr)(patience, ask.what, () => send(ask));
        if (statuses.includes(answer.status))
            return answer;
        throw await refuse(ask, answer);
    }
    async function exchange(ask, statuses, limit = SMALL_ANSWER) {
        for (let tries = 1;; tries += 1) {
            const answer = await open(ask, statuses);
            const body = await (0,read_answer/* readBytes */.io)(answer, limit).catch((error) => (0,registry_patience/* passing */.qO)(error, ask.what));
            if (!(body instanceof registry_transport/* TransportError */.wX))
                return { ...answer, body };
            await (0,registry_patience/* pause */.v7)(patience, { what: ask.what, tries: Math.min(tries, registry_patience/* MOST_TRIES */.ao), outcome: body });
        }
    }
    return {
        name,
        patience,
        transfers: createLimiter(options.transfers ?? 6),
        learned: { chunk: undefined },
        once: (ask) => hiding(send(ask)),
        open: (ask, statuses) => hiding(open(ask, statuses)),
        exchange: (ask, statuses, limit) => hiding(exchange(ask, statuses, limit)),
        refuse,
        close: () => transport.close(),
    };
}

;// CONCATENATED MODULE: ./build/src/registry/credential-helper.js

/** More than any token; a helper that says more is not one. */
const LONGEST = 1_000_000;
/**
 * Asks `docker-credential-<name> get`, the protocol of docker/docker-credential-helpers: the server on standard input, JSON
 * with `Username` and `Secret` on standard output. No shell is involved, and what a helper prints never reaches a message.
 *
 * @throws RegistryFailure `credentials`
 */
function credentialHelper(options) {
    return async (helper, server) => {
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(helper)) {
            throw new errors/* RegistryFailure */.Yp({
                kind: "credentials",
                message: "the Docker config names a credential helper in a way that no program is named",
            });
        }
        const name = `docker-credential-${helper}`;
        const ended = await run(name, server, options);
        // The helpers' own words for "nothing here"; any other failure stops, instead of going on as a stranger.
        if (ended.code !== 0 && /credentials not found/i.test(ended.output))
            return undefined;
        if (ended.code !== 0)
            throw failed(name, server, `ended with ${ended.code ?? "a signal"}`);
        return credentialOf(ended.output) ?? fail(name, server);
    };
}
function fail(name, server) {
    throw failed(name, server, "gave no username and secret");
}
function failed(name, server, what) {
    return new errors/* RegistryFailure */.Yp({
        kind: "credentials",
        message: `the credential helper ${name}, asked for ${server}, ${what}`,
        hint: "Install the helper and log it in before this step, or take it out of the Docker config.",
    });
}
function credentialOf(output) {
    let answer;
    try {
        answer = JSON.parse(output);
    }
    catch {
        return undefined;
    }
    if (typeof answer !== "object" || answer === null || !("Username" in answer) || !("Secret" in answer))
        return undefined;
    const { Username: username, Secret: secret } = answer;
    if (typeof username !== "string" || typeof secret !== "string" || secret === "")
        return undefined;
    if (username === "<token>")
        return { kind: "identity-token", token: secret };
    return { kind: "basic", username, password: secret };
}
function run(name, server, options) {
    return new Promise((resolve, reject) => {
        const child = process.getBuiltinModule("node:child_process").spawn(name, ["get"], {
            env: options.env,
            stdio: ["pipe", "pipe", "ignore"],
            timeout: options.timeout,
            killSignal: "SIGKILL",
        });
        const chunks = [];
        let size = 0;
        child.stdout.on("data", (chunk) => {
            size += chunk.length;
            if (size > LONGEST)
                child.kill("SIGKILL");
            else
                chunks.push(chunk);
        });
        child.on("error", () => reject(failed(name, server, "could not be started")));
        child.on("close", (code) => resolve({ code, output: Buffer.concat(chunks).toString("utf8") }));
        // A helper that ends without reading is told by its exit code, not by a broken pipe.
        child.stdin.on("error", () => undefined);
        child.stdin.end(`${server}\n`);
    });
}

;// CONCATENATED MODULE: ./build/src/registry/docker-config.js


/** The key under which Docker keeps Docker Hub's login. */
const HUB = "https://index.docker.io/v1/";
/**
 * Reads a Docker `config.json` (`auths`, `credHelpers`, `credsStore`) as a source of credentials. A helper named for the
 * registry comes first, then the common store, then `auths`. An entry for a part of a registry's path is not taken for the
 * whole registry.
 *
 * @param text the file's text
 * @param o.path how messages call the file; its content never appears in them
 * @throws RegistryFailure `credentials` when the file makes no sense
 */
function dockerConfig(text, o) {
    const config = objectOf(parse(text, o.path), o.path);
    const auths = objectOf(config["auths"] ?? {}, o.path);
    const helpers = objectOf(config["credHelpers"] ?? {}, o.path);
    const store = config["credsStore"];
    return async (registry) => {
        const named = entryOf(helpers, registry);
        const helper = named ?? store;
        if (typeof helper === "string" && helper !== "") {
            const found = await o.ask(helper, registry === "docker.io" ? HUB : registry);
            if (found !== undefined)
                return found;
        }
        const entry = entryOf(auths, registry);
        return entry === undefined ? undefined : docker_config_credentialOf(objectOf(entry, o.path), { registry, path: o.path });
    };
}
function parse(text, path) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Without the parser's message, which quotes the file.
        throw docker_config_unusable(`the Docker config ${path} is not JSON`);
    }
}
function entryOf(entries, registry) {
    return Object.entries(entries).find(([key]) => registryOfKey(key) === registry)?.[1];
}
/** `ghcr.io`, `https://ghcr.io`, `https://index.docker.io/v1/`: the registry a key is about. */
function registryOfKey(key) {
    const host = /^(?:https?:\/\/)?([^/]+)(?:\/(?:v[12]\/?)?)?$/.exec(key)?.[1];
    try {
        return host === undefined ? undefined : (0,reference/* registryName */.jT)(host);
    }
    catch {
        return undefined;
    }
}
function docker_config_credentialOf(entry, at) {
    const { identitytoken, registrytoken, auth, username, password } = entry;
    if (isText(identitytoken))
        return { kind: "identity-token", token: identitytoken };
    if (isText(registrytoken))
        return { kind: "registry-token", token: registrytoken };
    if (isText(auth)) {
        const decoded = Buffer.from(auth, "base64").toString("utf8").replace(/\0+$/, "");
        const colon = decoded.indexOf(":");
        if (colon < 1)
            throw docker_config_unusable(`the Docker config ${at.path} has an auth for ${at.registry} that is not user:password`);
        return { kind: "basic", username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
    }
    return isText(username) && isText(password) ? { kind: "basic", username, password } : undefined;
}
function isText(value) {
    return typeof value === "string" && value !== "";
}
function objectOf(value, path) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
        throw docker_config_unusable(`the Docker config ${path} is not what Docker writes`);
    }
    return Object.fromEntries(Object.entries(value));
}
function docker_config_unusable(message) {
    return new errors/* RegistryFailure */.Yp({ kind: "credentials", message });
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/docker-logins.js



/** Milliseconds for a credential helper; those of clouds ask their own servers. */
const HELPER_PATIENCE = 30_000;
/**
 * The logins of the Docker config, as `docker login` and docker/login-action leave them: `$DOCKER_CONFIG/config.json`, else
 * `~/.docker/config.json`. No file is no login. It is read when a registry asks for the first time.
 */
function dockerLogins(env) {
    return async (registry) => {
        const { join } = process.getBuiltinModule("node:path");
        const folder = env["DOCKER_CONFIG"] || (env["HOME"] === undefined ? undefined : join(env["HOME"], ".docker"));
        if (folder === undefined)
            return undefined;
        const path = join(folder, "config.json");
        const { readFile } = process.getBuiltinModule("node:fs/promises");
        const text = await readFile(path, "utf8").catch((error) => {
            if (error instanceof Error && "code" in error && error.code === "ENOENT")
                return undefined;
            const message = `the Docker config ${path} cannot be read`;
            throw new errors/* RegistryFailure */.Yp({ kind: "credentials", message, cause: error });
        });
        if (text === undefined)
            return undefined;
        return dockerConfig(text, { path, ask: credentialHelper({ env: withoutInputs(env), timeout: HELPER_PATIENCE }) })(registry);
    };
}
/** A helper is not handed this step's inputs: its token and its other logins are none of that program's business. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:INPUT|STATE)_/.test(name)));
}

;// CONCATENATED MODULE: ./build/src/release/artifacts/image-location.js




const GITHUB = "ghcr.io";
/**
 * The repository of a registry as this step may use it: with the login given for it, else the Docker config's, else, on
 * GitHub's own registry, the job's token. One connection for each registry and login.
 */
function locate(house, written) {
    const { registry, repository } = (0,reference/* parseRepository */.SU)(written);
    const given = loginFor(house, `${registry}/${repository}`);
    const key = `${registry} ${given?.for ?? ""}`;
    const open = house.connections.get(key);
    if (open !== undefined)
        return { registry: open, repository };
    const rule = house.rules.get(registry);
    const opened = connectRegistry({
        registry,
        credential: credentialsFor(house, `${registry}/${repository}`),
        clock: house.clock,
        agent: house.agent,
        plainHttp: rule?.plainHttp,
        privateAddresses: rule?.privateAddresses,
        tokenHosts: rule?.tokenHosts,
        onSecret: house.onSecret,
        proxyEnv: house.env,
    });
    house.connections.set(key, opened);
    return { registry: opened, repository };
}
/** Where the login for a repository comes from: this step's input, the Docker config, on GitHub's own registry the token. */
function credentialsFor(house, name) {
    const given = loginFor(house, name);
    return firstCredential(async () => (given === undefined ? undefined : basic(given.login)), dockerLogins(house.env), githubToken(house));
}
/** The login whose name is the longest beginning of the repository's, by whole parts. */
function loginFor(house, repository) {
    return [...house.logins]
        .map(([name, login]) => ({ for: name, login }))
        .filter((each) => repository === each.for || repository.startsWith(`${each.for}/`))
        .sort((left, right) => right.for.length - left.for.length)[0];
}
function basic({ username, password }) {
    return { kind: "basic", username, password };
}
/**
 * Packages of this repository open to the job's own token, with `permissions: packages`. It never goes over an unprotected
 * connection, whatever the policy says.
 */
function githubToken({ token, rules }) {
    return async (registry) => {
        const isSafe = registry === GITHUB && rules.get(registry)?.plainHttp !== true;
        return isSafe ? basic({ username: "x-access-token", password: token }) : undefined;
    };
}


/***/ })

};
