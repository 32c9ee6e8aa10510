// Links of our own HTML: real links, of which a plain click changes the address without loading the page anew.

import { go } from "./history.js";
import { part } from "./streamlit.js";
import { hit } from "./target.js";

/**
 * The link that a click beside the links of a card or row means; none where the click ends the marking of a text.
 * @param {Event} event
 */
const meant = (event) => {
  const row = hit(event, ".atlas-card, .atlas-table tr");
  const isOther = hit(event, "a, button") !== null || window.getSelection()?.isCollapsed === false;
  return row && !isOther ? row.querySelector(".atlas-opens a.atlas-link") : null;
};

/**
 * Every other click is left to the browser.
 * @param {MouseEvent} event
 */
const isPlain = (event) =>
  !event.defaultPrevented &&
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** @param {MouseEvent} event */
const onClick = (event) => {
  const link = hit(event, "a.atlas-link") ?? meant(event);
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
  event.preventDefault();
  go(link.href);
  const section = link.hash && document.getElementById(link.hash.slice(1));
  if (section) section.scrollIntoView();
  else if (!link.classList.contains("atlas-stay")) part("main")?.scrollTo(0, 0);
};

/** Answer to clicks on links from now on. */
export const listen = () => document.addEventListener("click", onClick);
