/** Says since when what is shown is as it is, on a copy that was kept; looks again when it can. */
class OfflineNote extends HTMLElement {
    connectedCallback() {
        const at = this.getAttribute("at");
        const time = this.querySelector("time");
        if (!at || !time) return;
        const moment = new Date(at);
        const page = document.documentElement.lang;
        // A British phone knows British dates where the page says only English.
        const own = navigator.languages.find((tag) => tag.split("-")[0] === page);
        time.dateTime = moment.toISOString();
        time.textContent = new Intl.DateTimeFormat(own ?? page, {
            dateStyle: "medium",
            timeStyle: "short",
        }).format(moment);
        this.hidden = false;
        window.addEventListener("online", () => this.#look());
        window.setInterval(() => this.#look(), 5000);
    }

    /** Asks the server itself: the worker answers no HEAD. */
    async #look() {
        try {
            await fetch(location.pathname, { method: "HEAD" });
            location.reload();
        } catch {
            // Still no line, whatever the phone thinks.
        }
    }
}

customElements.define("offline-note", OfflineNote);
