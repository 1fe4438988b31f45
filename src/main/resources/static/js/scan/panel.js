/**
 * Draws an answer into the page: from the templates that the server sent with it, texts as texts.
 */

/**
 * @param {HTMLElement} place
 * @param {string} name
 */
function copy(place, name) {
    const root = /** @type {HTMLElement} */ (place.closest("[merchant]"));
    const template = root.querySelector(`template[data-${name}]`);
    const content = /** @type {HTMLTemplateElement} */ (template).content.cloneNode(true);
    return /** @type {DocumentFragment} */ (content);
}

/**
 * What the server told.
 *
 * @param {HTMLElement} place
 * @param {import("./scanner.js").Told} told
 * @param {string} csrf
 */
export function tell(place, told, csrf) {
    const drawn = copy(place, `blank="${told.tone}"`);
    const panel = /** @type {HTMLElement} */ (drawn.querySelector(".outcome"));
    const title = /** @type {HTMLElement} */ (panel.querySelector(".outcome__title"));
    title.textContent = told.title;
    if (told.progress) panel.append(places(told.progress));
    for (const line of told.lines) panel.append(element("p", "outcome__say", [isolated(line)]));
    for (const choice of told.choices) panel.append(form(choice, csrf));
    place.replaceChildren(drawn);
    place.querySelector("input:not([type=hidden])")?.focus();
}

/**
 * What the page says by itself.
 *
 * @param {HTMLElement} place
 * @param {string} what
 */
export function say(place, what) {
    place.replaceChildren(copy(place, `say="${what}"`));
}

/** @param {{stamps: number, goal: number}} progress */
function places({ stamps, goal }) {
    const row = element("div", "outcome__places");
    row.setAttribute("aria-hidden", "true");
    for (let place = 0; place < goal; place++) {
        const one = element("span", "outcome__place");
        one.toggleAttribute("data-filled", place < stamps);
        row.append(one);
    }
    return row;
}

/**
 * @param {import("./scanner.js").Choice} choice
 * @param {string} csrf
 */
function form(choice, csrf) {
    const drawn = /** @type {HTMLFormElement} */ (element("form", "stack"));
    drawn.method = "post";
    drawn.action = "/counter";
    for (const [name, value] of Object.entries({ ...choice.fields, _csrf: csrf })) {
        drawn.append(input({ type: "hidden", name, value }));
    }
    if (choice.bill) {
        const label = element("label", "field__label", [choice.bill]);
        label.setAttribute("for", "amount");
        const amount = input({ id: "amount", name: "amount", dir: "ltr", maxLength: 15 });
        amount.className = "field__input field__input--code";
        amount.inputMode = "decimal";
        amount.autocomplete = "off";
        amount.required = true;
        drawn.append(label, amount);
    }
    const style = choice.quiet ? "button button--plain" : "button";
    drawn.append(element("button", style, [choice.label]));
    return drawn;
}

/** @param {Partial<HTMLInputElement>} how */
function input(how) {
    return Object.assign(document.createElement("input"), how);
}

/**
 * @param {string} name
 * @param {string} style
 * @param {(string | Node)[]} content
 */
export function element(name, style, content = []) {
    const drawn = document.createElement(name);
    drawn.className = style;
    drawn.append(...content);
    return drawn;
}

/** @param {string} text */
export function isolated(text) {
    return element("bdi", "", [text]);
}
