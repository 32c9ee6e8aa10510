// What has the focus while its part of the page is drawn anew: what takes its place has it then.

/** Names by which an element is the same as one that was drawn before it. */
const KEPT = ["opens", "named", "mark"];

/** @type {HTMLElement | null} */
let focused = null;

/** @param {HTMLElement} element */
const nameOf = (element) => KEPT.find((name) => name in element.dataset);

/** @param {FocusEvent} event */
const onFocus = ({ target }) => {
  focused = target instanceof HTMLElement && nameOf(target) ? target : null;
};

/**
 * What is taken off the page loses the focus to nothing.
 * @param {FocusEvent} event
 */
const onBlur = (event) => {
  if (event.relatedTarget) forget();
};

/** The reader has moved on. */
export const forget = () => {
  focused = null;
};

/** Give the focus to what took the place of what had it; for each change of the page. */
export const keepFocus = () => {
  const name = focused && !focused.isConnected && nameOf(focused);
  if (!focused || !name) return;
  const value = CSS.escape(focused.dataset[name] ?? "");
  /** @type {HTMLElement | null} */
  const successor = document.querySelector(`[data-${name}="${value}"]`);
  forget();
  if (document.activeElement === document.body) successor?.focus({ preventScroll: true });
};

/** Follow the focus from now on. */
export const listen = () => {
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onBlur);
};
