/**
 * Draws an answer into the page: from the templates that the server sent with it, texts as texts.
 */

/**
 * @param {HTMLElement} from what holds the templates
 * @param {string} name
 */
function copy(from, name) {
    const template = from.querySelector(`template[data-${name}]`);
    const content = /** @type {HTMLTemplateElement} */ (template).content.cloneNode(true);
    return /** @type {DocumentFragment} */ (content);
}

/**
 * What the server told.
 *
 * @param {HTMLElement} from
 * @param {HTMLElement} place
 * @param {import("./scanner.js").Told} told
 * @param {string} csrf
 */
export function tell(from, place, told, csrf) {
    const drawn = copy(from, `blank="${told.tone}"`);
    const panel = /** @type {HTMLElement} */ (drawn.querySelector(".outcome"));
    const title = /** @type {HTMLElement} */ (panel.querySelector(".outcome__title"));
    title.replaceChildren(...parts(told.title));
    if (told.progress) panel.append(places(told.progress));
    for (const line of told.lines) panel.append(element("p", "outcome__say", [isolated(line)]));
    for (const choice of told.choices) panel.append(form(choice, csrf));
    place.replaceChildren(drawn);
    const asked = place.querySelector("input:not([type=hidden])");
    if (asked instanceof HTMLInputElement) asked.focus();
}

/**
 * Sentence by sentence, and apart what follows a colon, as the server draws it.
 *
 * @param {string} title
 */
function parts(title) {
    const said = title.split(/(?<=[.?!:]) /);
    return said.flatMap((part) => [element("span", "outcome__part", [part]), " "]);
}

/**
 * What the page says by itself.
 *
 * @param {HTMLElement} from
 * @param {HTMLElement} place
 * @param {string} what
 */
export function say(from, place, what) {
    place.replaceChildren(copy(from, `say="${what}"`));
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

/** @param {Record<string, string | number>} how */
function input(how) {
    const drawn = document.createElement("input");
    return /** @type {HTMLInputElement} */ (Object.assign(drawn, how));
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
