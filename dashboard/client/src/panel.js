// What opens from a button of our own HTML (ui/panels.py). Streamlit's popover of that name is opened by its own button,
// which nobody sees, and the server is asked for the content.

import { forget } from "./focus.js";
import { tell } from "./server.js";
import * as sidebar from "./sidebar.js";
import { isExpanded, keyed, keyedLike, selectorOf } from "./streamlit.js";
import { hit } from "./target.js";

/** A content that does not come is asked for again. */
const RETRY_MS = 600;

/** The press that opens one panel closes the one before it, now or a moment later. */
const SWITCH_MS = 400;

/** What is open or about to be: its name, the popover it is drawn in, and what is known of them. */
const panel = {
  name: "",
  popover: "",
  isOpen: false,
  isWhole: false,
  isLeft: false,
  begun: 0,
  pressed: 0,
  asked: 0,
};

/**
 * The names of opened panels go with the time: each opening is another request, and none is taken for the one before.
 * @param {string} name
 */
const ask = (name) => tell("panel", `${name} ${Math.round(performance.now())}`);

/** @returns {HTMLElement | null} */
const presser = () => document.querySelector(`${keyed(`panel-${panel.popover}`)} button`);

/**
 * The button of ours that opens what has this name.
 * @param {string} name
 * @returns {HTMLElement | null}
 */
const openerOf = (name) => document.querySelector(`button[data-opens="${CSS.escape(name)}"]`);

/** Every button says whether what it opens is open. */
const markOpeners = () => {
  /** @type {NodeListOf<HTMLElement>} */
  const openers = document.querySelectorAll("button[data-opens]");
  for (const opener of openers) {
    const isOpen = String(panel.isOpen && opener.dataset.opens === panel.name);
    if (opener.getAttribute("aria-expanded") !== isOpen)
      opener.setAttribute("aria-expanded", isOpen);
  }
};

/** It was closed: the button that opened it has the focus again, and what only stands there while it is open goes. */
const onClosed = () => {
  const { name, popover } = panel;
  const isLost = [document.body, presser()].includes(
    /** @type {HTMLElement} */ (document.activeElement),
  );
  Object.assign(panel, { name: "", popover: "", isOpen: false });
  document.documentElement.classList.remove("atlas-filters-open");
  if (isLost) openerOf(name)?.focus({ preventScroll: true });
  if (name === popover) ask("");
};

/**
 * Press Streamlit's button until the popover is open, and ask for its content until it comes; what it held before is not
 * shown.
 * @param {HTMLElement | null} button
 * @param {boolean} isOpen
 */
const open = (button, isOpen) => {
  const now = performance.now();
  const isThere = document.querySelector(keyed(`shown-${panel.name}`)) !== null;
  panel.isOpen = isOpen;
  if (button && !isOpen && now - panel.pressed > SWITCH_MS) {
    panel.pressed = now;
    button.click();
  }
  panel.isWhole ||= isOpen && isThere;
  document.documentElement.classList.toggle("atlas-awaits", !isThere);
  if (!isThere && now - panel.asked > RETRY_MS) {
    panel.asked = now;
    ask(panel.name);
    setTimeout(follow, RETRY_MS + 1);
  }
};

/** Bring what is open in line with what is asked for; for each change of the page. */
export const follow = () => {
  if (panel.name) {
    const button = presser();
    /** @type {HTMLElement | null | undefined} */
    const place = button?.closest(keyedLike("panel-"));
    if (place && !place.inert) place.inert = true;
    const isOpen = isExpanded(button);
    // One that closes before it showed anything was taken down by the page, which is still being drawn; and so was one
    // that closes a moment after it was opened, unless its reader left it.
    const mayClose = panel.isWhole && (panel.isLeft || performance.now() - panel.begun > SWITCH_MS);
    if (panel.isOpen && !isOpen && mayClose) onClosed();
    else open(button, isOpen);
  }
  markOpeners();
};

/**
 * Filters stand beside the filter bar, high enough to have room (style.css), however many their options are.
 * @param {HTMLElement} opener
 */
const place = (opener) => {
  const { left, top, width, height } = opener.getBoundingClientRect();
  const filterTop = Math.min(top, window.innerHeight * 0.35);
  const sizes = { left, top, width, height, "filter-top": filterTop };
  for (const [name, pixels] of Object.entries(sizes))
    document.documentElement.style.setProperty(`--atlas-opener-${name}`, `${Math.round(pixels)}px`);
};

/** @param {HTMLElement} opener */
const begin = (opener) => {
  place(opener);
  const { opens: name = "", popover = "" } = opener.dataset;
  document.documentElement.classList.toggle("atlas-filters-open", popover === "filters");
  const times = { begun: performance.now(), pressed: -SWITCH_MS, asked: -RETRY_MS };
  Object.assign(panel, { name, popover, isOpen: false, isWhole: false, isLeft: false, ...times });
  follow();
};

/**
 * Open what has this name, where there is a button for it.
 * @param {string} name
 */
export const openByName = (name) => {
  const opener = name && openerOf(name);
  if (opener) begin(opener);
};

/** Who presses elsewhere, or Escape, does not wait any longer, and is done with what is open. */
const leave = () => {
  if (panel.isWhole) panel.isLeft = true;
  else panel.name = "";
};

/** A press on the button of what is open closes it, as a press anywhere else does; no click may open it again. */
let isClosing = false;

/** @param {PointerEvent} event */
const onPointer = (event) => {
  if (!hit(event, selectorOf("popoverBody"))) leave();
  isClosing = isExpanded(hit(event, "button[data-opens]"));
  forget();
};

/** @param {MouseEvent} event */
const onOpener = (event) => {
  const opener = hit(event, "button[data-opens]");
  if (opener && !isClosing) begin(opener);
  isClosing = false;
};

/**
 * Done with what is open: its own last button was pressed, or years that need no second choice.
 * @param {MouseEvent} event
 */
const onDone = (event) => {
  if (!hit(event, ".atlas-shut, .atlas-preset")) return;
  const button = panel.name ? presser() : null;
  leave();
  if (isExpanded(button)) button?.click();
  if (hit(event, ".atlas-shut")) sidebar.leaveWhereNarrow();
};

/** @param {KeyboardEvent} event */
const onKey = (event) => {
  if (event.key === "Escape") leave();
};

/** Answer to buttons from now on. */
export const listen = () => {
  document.addEventListener("pointerdown", onPointer, true);
  document.addEventListener("click", onOpener);
  document.addEventListener("click", onDone);
  document.addEventListener("keydown", onKey, true);
};
