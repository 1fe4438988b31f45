/**
 * Keeps the last state of one card, with what its page is made of, and shows it where there is no
 * line. Pages of vouchers are never kept: their codes belong on no disk, and whether one is still
 * good only the server knows.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const card = worker.registration.scope;
const store = `card ${new URL(card).pathname}`;

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
    const address = new URL(event.request.url);
    if (event.request.method !== "GET" || address.origin !== location.origin) return;
    if (/^\/(assets|logo)\//.test(address.pathname)) {
        event.respondWith(part(event.request));
    } else if (address.origin + address.pathname === card) {
        event.respondWith(page(event.request));
    } else if (event.request.mode === "navigate") {
        event.respondWith(fetch(event.request).catch(kept));
    }
});

/** @param {Request} request for a style, a script or a logo, whose name changes with its content */
async function part(request) {
    const known = await caches.match(request, { cacheName: store });
    if (known) return known;
    const answer = await fetch(request);
    // Once the store was wiped, nothing begins it again but the card itself.
    const kept = answer.ok && (await caches.has(store));
    if (kept) await (await caches.open(store)).put(request, answer.clone());
    return answer;
}

/** @param {Request} request for the card itself */
async function page(request) {
    try {
        const answer = await fetch(request);
        if (answer.ok) await (await caches.open(store)).put(card, answer.clone());
        if (answer.status === 404) await caches.delete(store);
        return answer;
    } catch {
        return kept();
    }
}

async function kept() {
    const copy = await (await caches.open(store)).match(card);
    if (!copy) return Response.error();
    const at = copy.headers.get("date") ?? "";
    const told = (await copy.text()).replace("<offline-note", `<offline-note at="${at}"`);
    return new Response(told, { headers: copy.headers });
}
