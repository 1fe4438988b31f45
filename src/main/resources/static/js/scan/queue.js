/**
 * Stamps that the server has not answered yet, kept on the device until it has, with what it
 * refused late until somebody has seen it. Survives the page, the browser and the night.
 */

/**
 * @typedef {object} Kept
 * @property {string} id the id of the scan
 * @property {string} door whose counter it was, and which of its doors takes it
 * @property {number} at when it was taken, by the server's clock
 * @property {Record<string, string>} fields what is sent
 * @property {string} [said] what the server said when it refused it
 */

const STORE = "scans";

/** @returns {Promise<IDBDatabase>} */
function database() {
    return new Promise((done, failed) => {
        const opening = indexedDB.open("stampbook-counter", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
    });
}

export class Queue {
    #door;
    /** @type {Promise<IDBDatabase | undefined>} */
    #database;
    /** Where a browser keeps nothing, the page does. @type {Map<string, Kept>} */
    #memory = new Map();

    /** @param {string} door what waits before another one is not ours to send */
    constructor(door) {
        this.#door = door;
        this.#database = database().catch(() => undefined);
    }

    /** @param {Kept} kept */
    async put(kept) {
        this.#memory.set(kept.id, kept);
        await this.#in("readwrite", (store) => store.put(kept));
    }

    /** @param {string} id */
    async remove(id) {
        this.#memory.delete(id);
        await this.#in("readwrite", (store) => store.delete(id));
    }

    /** All that is kept before this door, oldest first. @returns {Promise<Kept[]>} */
    async all() {
        /** @type {Kept[]} */
        const stored = (await this.#in("readonly", (store) => store.getAll())) ?? [];
        const every = new Map(stored.map((kept) => [kept.id, kept]));
        for (const kept of this.#memory.values()) every.set(kept.id, kept);
        return [...every.values()]
            .filter((kept) => kept.door === this.#door)
            .sort((one, other) => one.at - other.at);
    }

    /**
     * @param {IDBTransactionMode} mode
     * @param {(store: IDBObjectStore) => IDBRequest} work
     * @returns {Promise<any>}
     */
    async #in(mode, work) {
        const opened = await this.#database;
        if (!opened) return undefined;
        return new Promise((done) => {
            const request = work(opened.transaction(STORE, mode).objectStore(STORE));
            request.onsuccess = () => done(request.result);
            request.onerror = () => done(undefined);
        });
    }
}
