// What of Streamlit's own page the client leans on: nothing of it is promised. tests/e2e/test_streamlit.py says what is
// gone after an upgrade.

const TEST_IDS = {
  /** The part beside the filters, which scrolls. */
  main: "stMain",
  /** What that part holds, as wide as the page is for us. */
  content: "stMainBlockContainer",
  /** The filter bar. */
  sidebar: "stSidebar",
  /** What holds the button that folds it. */
  fold: "stSidebarCollapseButton",
  /** The button that brings it back. */
  unfold: "stExpandSidebarButton",
  /** What holds the button of a popover. */
  popover: "stPopover",
  /** What a popover shows; there is one at most. */
  popoverBody: "stPopoverBody",
};

/** @typedef {keyof typeof TEST_IDS} Part */

/** @param {Part} name */
export const selectorOf = (name) => `[data-testid="${TEST_IDS[name]}"]`;

/**
 * A part of Streamlit's page; null where it is not there.
 * @param {Part} name
 * @returns {HTMLElement | null}
 */
export const part = (name) => document.querySelector(selectorOf(name));

/** The class that Streamlit gives to what Python draws with this key. @param {string} key */
export const keyed = (key) => `.st-key-${CSS.escape(key)}`;

/** What Streamlit gives to anything that has a key beginning so. @param {string} beginning */
export const keyedLike = (beginning) => `[class*="st-key-${CSS.escape(beginning)}"]`;

/** Where deck.gl draws a map. */
export const MAP_CANVAS = "#deckgl-overlay";

/** Whether what a control opens is open, as it says itself. @param {Element | null} control */
export const isExpanded = (control) => control?.getAttribute("aria-expanded") === "true";

/** Whether the filter bar is there and not folded. */
export const isSidebarOpen = () => part("sidebar")?.getAttribute("data-collapsed") === "false";
