/**
 * Has the browser make a passkey (where the options say for whom) or use one, and sends what the
 * passkey answers with the form inside. Where there are no passkeys, the form stays away.
 */
class PasskeyForm extends HTMLElement {
    connectedCallback() {
        if (!window.PublicKeyCredential) return;
        const form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
        const sorry = /** @type {HTMLElement} */ (this.querySelector("[role=status]"));
        this.hidden = false;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            sorry.hidden = true;
            // Only the browser knows what went wrong; whoever changed her mind presses again.
            this.#send(form).catch(() => (sorry.hidden = false));
        });
    }

    /** @param {HTMLFormElement} form */
    async #send(form) {
        const reply = await fetch("/passkeys/challenge", { cache: "no-store" });
        const publicKey = JSON.parse(this.getAttribute("options") ?? "{}", revive);
        publicKey.challenge = bytes((await reply.json()).challenge);
        const credential = await (publicKey.user
            ? navigator.credentials.create({ publicKey })
            : navigator.credentials.get({ publicKey }));
        const answer = /** @type {HTMLInputElement} */ (form.elements.namedItem("answer"));
        answer.value = told(/** @type {PublicKeyCredential} */ (credential));
        form.submit();
    }
}

/** @param {string} _ @param {any} value bytes travel as text: `{"base64": "…"}` */
function revive(_, value) {
    return typeof value?.base64 === "string" ? bytes(value.base64) : value;
}

/** @param {string} text */
function bytes(text) {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** @param {PublicKeyCredential} credential */
function told({ id, type, response }) {
    const all = ["clientDataJSON", "attestationObject", "authenticatorData", "signature"];
    const given = /** @type {any} */ (response);
    const said = [...all, "userHandle"].filter((part) => given[part])
        .map((part) => [part, text(given[part])]);
    const rest = { clientExtensionResults: {}, response: Object.fromEntries(said) };
    return JSON.stringify({ id, rawId: id, type, ...rest });
}

/** @param {ArrayBuffer} buffer */
function text(buffer) {
    const plain = String.fromCharCode(...new Uint8Array(buffer));
    return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

customElements.define("passkey-form", PasskeyForm);
