export const id = 558;
export const ids = [558];
export const modules = {

/***/ 39558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isKept: () => (/* binding */ isKept),
  keepFile: () => (/* binding */ keepFile),
  keptAt: () => (/* binding */ keptAt),
  proveKept: () => (/* binding */ proveKept),
  restoreKept: () => (/* binding */ restoreKept)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/release/artifacts/file-faults.js
var file_faults = __webpack_require__(20431);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/src/github/save.js
var save = __webpack_require__(84684);
// EXTERNAL MODULE: ./build/src/registry/blobs.js
var blobs = __webpack_require__(9185);
// EXTERNAL MODULE: ./build/src/registry/copy.js + 2 modules
var copy = __webpack_require__(50000);
// EXTERNAL MODULE: ./build/src/registry/manifests.js
var manifests = __webpack_require__(4847);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
// EXTERNAL MODULE: ./build/src/registry/upload.js + 2 modules
var upload = __webpack_require__(99013);
// EXTERNAL MODULE: ./build/src/release/artifacts/fault.js
var fault = __webpack_require__(13051);
// EXTERNAL MODULE: ./build/src/registry/digest.js
var registry_digest = __webpack_require__(58757);
// EXTERNAL MODULE: ./build/src/registry/media-types.js
var media_types = __webpack_require__(52029);
;// CONCATENATED MODULE: ./build/src/release/artifacts/file-manifest.js


/** What tools show as the kind of the artifact. */
const ARTIFACT_TYPE = "application/vnd.env-actions.file.v1";
/** OCI image specification 1.1, "Guidance for an empty descriptor". */
const EMPTY = { bytes: Buffer.from("{}"), mediaType: "application/vnd.oci.empty.v1+json" };
/**
 * The manifest of a kept file (OCI image specification 1.1, "Guidelines for Artifact Usage"). It is made from the release's
 * record alone and always of the same bytes, so that its digest can be computed again when the file is wanted.
 */
function fileManifest({ digest, size, artifact }, { archive }) {
    const config = {
        mediaType: EMPTY.mediaType,
        digest: (0,registry_digest/* digestOf */.ol)(EMPTY.bytes, "sha256"),
        size: EMPTY.bytes.length,
    };
    const blob = { mediaType: archive ? "application/zip" : "application/octet-stream", digest, size };
    const title = archive ? `${artifact.name}.zip` : artifact.name;
    const bytes = Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: media_types/* OCI_MANIFEST */.EG,
        artifactType: ARTIFACT_TYPE,
        config,
        layers: [{ ...blob, annotations: { "org.opencontainers.image.title": title } }],
    }));
    const manifest = { mediaType: media_types/* OCI_MANIFEST */.EG, digest: (0,registry_digest/* digestOf */.ol)(bytes, "sha256"), size: bytes.length, bytes };
    return { manifest, blob, config: { ...config, bytes: EMPTY.bytes } };
}

// EXTERNAL MODULE: ./build/src/release/artifacts/image-location.js + 12 modules
var image_location = __webpack_require__(74589);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-source.js
var image_source = __webpack_require__(53686);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-tag.js
var image_tag = __webpack_require__(10447);
// EXTERNAL MODULE: ./build/src/release/artifacts/template.js
var template = __webpack_require__(22981);
;// CONCATENATED MODULE: ./build/src/release/artifacts/file-registry.js














const FORMS = [{ archive: true }, { archive: false }];
/** Keeps a file as an OCI artifact in a repository of a registry. */
function registryShelf({ images }, { record, moving, target }) {
    const { keep } = target;
    const location = (0,image_location/* locate */.x)(images, keep.repository);
    const { registry, repository } = location;
    const reading = (0,manifests/* placeOf */.$t)(registry, repository, "pull");
    const tagName = () => tagOf(keep, moving, record.name);
    return {
        where: keep.repository,
        find: async () => {
            for (const form of FORMS) {
                const { manifest } = fileManifest(record, form);
                if ((await (0,manifests/* headManifest */.sy)(reading, manifest.digest)) !== null)
                    return form;
            }
            return null;
        },
        put: async (stored) => {
            const place = (0,manifests/* placeOf */.$t)(registry, repository, "pull,push");
            const { manifest, blob, config } = fileManifest(record, stored);
            await bring(place, config, () => inMemory(config.bytes));
            await bring(place, blob, () => fromFile(stored.file, stored.size));
            await (0,manifests/* putManifest */.RV)(place, manifest.digest, manifest);
            await (0,prove/* proveImage */.i)({ ...location, digest: manifest.digest });
        },
        take: async (form, file) => {
            const { chunks } = (0,blobs/* readBlob */.g)(reading, fileManifest(record, form).blob);
            return (0,save/* saveAndHash */.B)({ body: external_node_stream_.Readable.from(chunks), to: file, accept: () => undefined });
        },
        prove: async (form) => {
            await (0,prove/* proveImage */.i)({ ...location, digest: fileManifest(record, form).manifest.digest, tag: tagName() });
        },
        show: async (form) => {
            const { digest } = fileManifest(record, form).manifest;
            const name = tagName();
            if (keep.tag === undefined || name === undefined)
                return `${keep.repository}@${digest}`;
            const tag = { name, policy: keep.tag.policy };
            await (0,copy/* copyImage */.L)({ source: location, target: location, digest, tag });
            return `${keep.repository}:${name}`;
        },
    };
}
function tagOf({ tag }, moving, name) {
    if (tag === undefined)
        return undefined;
    const filled = (0,template/* render */.XX)(tag.name, (field) => (0,image_tag/* fieldOf */._)(field, moving));
    if (!(0,image_source/* isTag */.dz)(filled))
        throw badTag(filled, name);
    return filled;
}
async function bring(place, blob, read) {
    if (await (0,blobs/* hasBlob */.i)(place, blob))
        return;
    await (0,upload/* uploadBlob */.P)({ target: place, blob, from: undefined, read });
}
function inMemory(bytes) {
    async function* chunks() {
        yield Buffer.from(bytes);
    }
    return { length: bytes.length, chunks: chunks(), stop: () => undefined };
}
/** The registry compares the bytes with the digest that they are sent under. */
function fromFile(file, length) {
    const stream = (0,external_node_fs_.createReadStream)(file);
    async function* chunks() {
        for await (const chunk of stream) {
            if (!Buffer.isBuffer(chunk))
                throw new TypeError("the file gave no bytes");
            yield chunk;
        }
    }
    return { length, chunks: chunks(), stop: (reason) => stream.destroy(reason) };
}
function badTag(tag, name) {
    return new fault/* ArtifactFault */.R("tag-refused", `The tag "${tag}" for "${name}" is one that no registry accepts.`, `Tags have letters, digits, "_", "." and "-", at most 128: give the release such a version, or use \${release.id}.`);
}

// EXTERNAL MODULE: ./build/src/release/artifacts/file-source.js
var file_source = __webpack_require__(62891);
// EXTERNAL MODULE: ./build/src/release/artifacts/image-faults.js
var image_faults = __webpack_require__(95998);
// EXTERNAL MODULE: ./build/src/release/artifacts/transfer.js
var artifacts_transfer = __webpack_require__(76032);
;// CONCATENATED MODULE: ./build/src/release/artifacts/file-keep.js







/** Whether the environment has its own copy. */
function isKept(context, kept) {
    return onShelf(context, kept, async (shelf) => (await shelf.find()) !== null);
}
/** Carries the bytes, as stored and under the same digest, to where the environment keeps them. Can be repeated. */
function keepFile(context, kept) {
    const { record } = kept;
    return onShelf(context, kept, async (shelf) => {
        const transfer = { artifact: record.name, to: shelf.where, sent: 0, skipped: 0, rate: 0 };
        if ((await shelf.find()) !== null)
            return [{ ...transfer, skipped: record.size }];
        const stored = await (0,file_source/* fetchStored */.oh)(context, record);
        const began = context.clock.now().getTime();
        try {
            await shelf.put(stored);
        }
        finally {
            (0,external_node_fs_.rmSync)(stored.file, { force: true });
        }
        const seconds = (context.clock.now().getTime() - began) / 1_000;
        const rate = seconds > 0 ? Math.round(stored.size / seconds) : 0;
        context.images.onProgress(`${record.name} to ${shelf.where}: sent ${(0,artifacts_transfer/* bytesIn */.t)(stored.size)} to be kept.`);
        return [{ ...transfer, sent: stored.size, rate }];
    });
}
/** Shows the copy to others, and says where it is now, for the ledger. */
function keptAt(context, kept) {
    const { record } = kept;
    return onShelf(context, kept, async (shelf) => {
        const to = await shelf.show(await formOn(shelf, kept));
        return [{ artifact: record.name, digest: record.digest, to }];
    });
}
/** Looks again at what is kept: bytes of the release's digest (R30). */
function proveKept(context, kept) {
    return onShelf(context, kept, async (shelf) => shelf.prove(await formOn(shelf, kept)));
}
/** The environment's own copy as a file, proven by its digest; null when there is none. */
function restoreKept(context, kept) {
    const { record } = kept;
    return onShelf(context, kept, async (shelf) => {
        const form = await shelf.find();
        if (form === null)
            return null;
        (0,external_node_fs_.mkdirSync)(context.folder, { recursive: true });
        const file = external_node_path_.join(context.folder, `.kept-${record.artifact.id}`);
        try {
            const { sha256, size } = await shelf.take(form, file);
            if (sha256 !== record.digest)
                throw (0,file_faults/* mismatch */.J4)(record.name, record.digest, sha256);
            return { file, size, archive: form.archive };
        }
        catch (error) {
            (0,external_node_fs_.rmSync)(file, { force: true });
            throw error;
        }
    });
}
async function formOn(shelf, { record, target }) {
    const form = await shelf.find();
    if (form === null)
        throw (0,file_faults/* notKept */.EM)(record, target);
    return form;
}
function onShelf(context, kept, work) {
    return (0,image_faults/* asFault */.Ps)(kept.record.name, () => work(registryShelf(context, kept)));
}


/***/ })

};
