// A popover that the keyboard opens is entered once it is whole: it stands last in the page, far from its button.

import { part, selectorOf } from "./streamlit.js";
import { hit } from "./target.js";

const CONTROLS = 'input, button, select, textarea, a[href], [tabindex="0"]';
const OPENERS = `${selectorOf("popover")} button, button[data-opens]`;

/** Times in a row that as many controls were there, after which it is taken for whole. */
const CALM = 3;

/** Looks for controls, 50 ms apart: a slow server may take many seconds until they come. */
const LOOKS = 400;

/** What the reader did last: whoever does something else meanwhile is not moved any more. */
let turn = 0;

const enter = (mine = turn, looks = LOOKS, known = 0, calm = 0) => {
  if (mine !== turn) return;
  const body = part("popoverBody");
  const controls = body
    ? [.../** @type {NodeListOf<HTMLElement>} */ (body.querySelectorAll(CONTROLS))]
    : [];
  const isCalm = controls.length > 0 && controls.length === known;
  if (isCalm && calm === CALM) {
    if (!body?.contains(document.activeElement)) controls[0]?.focus();
  } else if (looks) setTimeout(enter, 50, mine, looks - 1, controls.length, isCalm ? calm + 1 : 0);
};

/** @param {KeyboardEvent} event */
const onKey = (event) => {
  turn += 1;
  if ((event.key === "Enter" || event.key === " ") && hit(event, OPENERS)) enter();
};

/** Answer to keys from now on. */
export const listen = () => {
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("pointerdown", () => (turn += 1), true);
};
