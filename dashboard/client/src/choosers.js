// Buttons and lists that choose filters (ui/choosers.py): they hold what they choose, which is sent as it stands.

import { trigger } from "./server.js";
import { hit } from "./target.js";

/** Keys change a closed list step by step, as they are typed or held down: what they lead to is sent once they rest. */
const REST_MS = 1000;

/** @type {{ timer: ReturnType<typeof setTimeout> | undefined, list: HTMLSelectElement | null, isTyping: boolean }} */
const late = { timer: undefined, list: null, isTyping: false };

/** @param {string} parameters none of them chooses nothing, which is said too */
const choose = (parameters) => {
  clearTimeout(late.timer);
  late.list = null;
  trigger("chosen", parameters || "&");
};

const sendLate = () => {
  if (late.list) choose(late.list.value);
};

/** @param {MouseEvent} event */
const onButton = (event) => {
  const chooser = hit(event, "button[data-chooses]");
  if (chooser) choose(chooser.dataset.chooses ?? "");
};

/** @param {Event} event */
const onList = (event) => {
  const list = hit(event, ".atlas-choice select");
  if (!(list instanceof HTMLSelectElement)) return;
  if (late.isTyping) {
    clearTimeout(late.timer);
    late.list = list;
    late.timer = setTimeout(sendLate, REST_MS);
  } else choose(list.value);
};

/** @param {KeyboardEvent} event */
const onKey = (event) => {
  late.isTyping = event.key !== "Enter";
  if (event.key === "Enter") sendLate();
};

const onPointer = () => {
  late.isTyping = false;
};

/** Answer to buttons and lists from now on. */
export const listen = () => {
  document.addEventListener("click", onButton);
  document.addEventListener("change", onList);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("pointerdown", onPointer, true);
  document.addEventListener("focusout", sendLate);
};
