// A page for the tests, there before the part of the client that is tested (node --import), since that may listen at once.

import { Window } from "happy-dom";

const ADDRESS = "https://atlas.example/themes?theme=energy&lang=ka";
const NAMES = [
  ...["document", "navigator", "Element", "HTMLElement", "HTMLAnchorElement", "HTMLSelectElement"],
  ...["Node", "CSS", "MutationObserver", "ResizeObserver", "PopStateEvent", "getComputedStyle"],
];

const page = new Window({ url: ADDRESS, width: 1200, height: 800 });
const properties = NAMES.map((name) => [
  name,
  { value: Reflect.get(page, name), configurable: true, writable: true },
]);
Object.defineProperty(globalThis, "window", { value: page, configurable: true });
Object.defineProperties(globalThis, Object.fromEntries(properties));
Object.defineProperty(globalThis, "requestAnimationFrame", {
  value: (/** @type {() => void} */ draw) => setTimeout(draw, 16),
});

/**
 * Show this on the page, at the address that all tests begin with.
 * @param {string} html
 */
export const show = (html) => {
  page.history.replaceState({}, "", ADDRESS);
  document.body.innerHTML = html;
};

/**
 * Say whether scripts that are asked for arrive: none is loaded, of course.
 * @param {boolean} doArrive
 */
export const scriptsArrive = (doArrive) => {
  page.happyDOM.settings.handleDisabledFileLoadingAsSuccess = doArrive;
};

/**
 * The one element that matches.
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} selector
 * @returns {Kind}
 */
export const find = (selector) => {
  const found = document.querySelectorAll(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements match ${selector}`);
  return /** @type {Kind} */ (found[0]);
};

/**
 * Let something happen to an element; says whether nobody prevented what follows from it.
 * @param {Element | string} target
 * @param {string} type
 * @param {Record<string, unknown>} [how]
 */
export const happen = (target, type, how = {}) => {
  const element = typeof target === "string" ? find(target) : target;
  const event = Object.assign(new page.Event(type, { bubbles: true, cancelable: true }), {
    button: 0,
    ...how,
  });
  return element.dispatchEvent(/** @type {Event} */ (/** @type {unknown} */ (event)));
};

/**
 * What was told to a server, in its order: pairs of a name and a value.
 * @returns {{ told: [string, unknown][], setStateValue: (name: string, value: unknown) => void, setTriggerValue: (name: string, value: unknown) => void }}
 */
export const listener = () => {
  /** @type {[string, unknown][]} */
  const told = [];
  const note = (/** @type {string} */ name, /** @type {unknown} */ value) => {
    told.push([name, value]);
  };
  return { told, setStateValue: note, setTriggerValue: note };
};
