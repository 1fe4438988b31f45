/**
 * Keeps a card or a voucher as new as the server has it: hears that there is news, and takes its
 * own place from the page, fetched again. Rests while nobody looks. Tells when a `goal` came.
 */
class LiveCard extends HTMLElement {
    /** @type {EventSource | undefined} */ #line;
    #pause = 2000;

    connectedCallback() {
        document.addEventListener("visibilitychange", () => this.#follow());
        window.addEventListener("online", () => this.#follow());
        this.#follow();
    }

    #follow() {
        this.#line?.close();
        if (document.hidden) return;
        const line = new EventSource(`${this.getAttribute("src")}?since=${this.dataset["seen"]}`);
        line.onopen = () => (this.#pause = 2000);
        line.addEventListener("news", () => this.#renew());
        line.onerror = () => this.#wait(line);
        this.#line = line;
    }

    /** @param {EventSource} line that broke; all phones shall not come back at the same moment */
    #wait(line) {
        line.close();
        const again = () => line === this.#line && this.#follow();
        window.setTimeout(again, this.#pause * (1 + Math.random()));
        this.#pause = Math.min(this.#pause * 2, 60_000);
    }

    #renew() {
        const page = this.getAttribute("page") ?? "";
        const request = new XMLHttpRequest();
        request.open("GET", page);
        request.responseType = "document";
        request.onload = () => {
            const fresh = request.responseXML?.querySelector("live-card");
            fresh instanceof HTMLElement ? this.#show(fresh) : location.assign(page);
        };
        request.send();
    }

    /** @param {HTMLElement} fresh */
    #show(fresh) {
        const reached = Number(fresh.dataset["ready"]) > Number(this.dataset["ready"]);
        const full = ".stampcard__stamp--filled";
        const added = [...fresh.querySelectorAll(full)].slice(this.querySelectorAll(full).length);
        added.forEach((stamp) => stamp.classList.add("stampcard__stamp--new"));
        Object.assign(this.dataset, fresh.dataset);
        document.title = fresh.ownerDocument.title;
        this.replaceChildren(...fresh.childNodes);
        const told = document.querySelector("main > [role=status]");
        told?.replaceChildren(this.querySelector(".stampcard__told")?.textContent ?? "");
        if (reached) document.dispatchEvent(new Event("goal"));
    }
}

customElements.define("live-card", LiveCard);
