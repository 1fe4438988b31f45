/**
 * Looks again and again whether the code on the screen is still good, and shows the page anew once
 * it is not: used, or over. Rests while nobody looks; each code ends by itself within its time.
 */
class JoinWatch extends HTMLElement {
    static #PAUSE = 2500;
    #timer = 0;

    connectedCallback() {
        this.#timer = window.setInterval(() => void this.#look(), JoinWatch.#PAUSE);
    }

    disconnectedCallback() {
        window.clearInterval(this.#timer);
    }

    async #look() {
        if (document.hidden) return;
        try {
            const page = await fetch(location.href, { cache: "no-store" });
            const good = (await page.text()).includes("<join-watch");
            if (page.ok && !good) location.reload();
        } catch {
            // The line is down. It is asked again in a moment.
        }
    }
}

customElements.define("join-watch", JoinWatch);
