/**
 * Keeps a card as new as the server has it: hears that there is news, and fetches the page again to
 * take its own place in it. Rests while nobody looks. Tells the page of a `goal` when one came.
 */
class LiveCard extends HTMLElement {
    /** @type {EventSource | undefined} */
    #line;
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
        const request = new XMLHttpRequest();
        request.open("GET", location.href);
        request.responseType = "document";
        request.onload = () => {
            const fresh = request.responseXML?.querySelector("live-card");
            if (fresh instanceof HTMLElement) this.#show(fresh);
            else location.reload();
        };
        request.send();
    }

    /** @param {HTMLElement} fresh */
    #show(fresh) {
        const reached = Number(fresh.dataset["ready"]) > Number(this.dataset["ready"]);
        const before = this.querySelectorAll(".stampcard__stamp--filled").length;
        const stamps = [...fresh.querySelectorAll(".stampcard__stamp--filled")];
        stamps.slice(before).forEach((stamp) => stamp.classList.add("stampcard__stamp--new"));
        Object.assign(this.dataset, fresh.dataset);
        this.replaceChildren(...fresh.childNodes);
        const told = this.parentElement?.querySelector("[role=status]");
        if (told) told.textContent = this.querySelector(".stampcard__told")?.textContent ?? "";
        if (reached) document.dispatchEvent(new Event("goal"));
    }
}

customElements.define("live-card", LiveCard);
