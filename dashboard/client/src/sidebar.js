// The filter bar: how far it reaches, and how a reader on a phone leaves it.

import { isSidebarOpen, part } from "./streamlit.js";
import { hit } from "./target.js";

/** The filter bar lies over the page where a window is so narrow (pixels), here as in style.css. */
const NARROW = 769;

/** The options of a filter stand beside the bar (style.css), so that they hide no other filter. */
export const measure = () => {
  const bar = isSidebarOpen() ? part("sidebar") : null;
  const reach = Math.round(bar?.getBoundingClientRect().right ?? 0);
  document.documentElement.style.setProperty("--atlas-bar", `${reach}px`);
};

/** Fold it, where it is not folded yet. */
export const fold = () => {
  /** @type {HTMLElement | null | undefined} */
  const button = part("fold")?.querySelector("button");
  if (isSidebarOpen()) button?.click();
};

/** What folded the bar is out of sight then: the button that opens it again takes its focus. */
const focusOpener = (tries = 20) => {
  const opener = part("unfold");
  if (opener) opener.focus();
  else if (tries) setTimeout(focusOpener, 50, tries - 1);
};

const leave = () => {
  fold();
  focusOpener();
};

/** The reader is done with a filter: where the bar lies over the page, the page behind it is shown. */
export const leaveWhereNarrow = () => {
  if (window.innerWidth < NARROW) leave();
};

/** Answer to the button that folds it (ui/filter_bar.py) from now on. */
export const listen = () => {
  document.addEventListener("click", (event) => {
    if (hit(event, "button.atlas-fold")) leave();
  });
};
