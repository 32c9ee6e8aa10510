// The component of ui/browser.py: one a page, called at each run of the script.

import * as choosers from "./choosers.js";
import * as copyLink from "./copy_link.js";
import { takeEarly } from "./early.js";
import { tellHeight } from "./embedding.js";
import * as entering from "./entering.js";
import * as focus from "./focus.js";
import { seek } from "./history.js";
import * as links from "./links.js";
import * as marks from "./marks.js";
import * as panel from "./panel.js";
import { connect, tell } from "./server.js";
import * as sidebar from "./sidebar.js";
import { part } from "./streamlit.js";

/** @import { FrontendRendererArgs } from "@streamlit/component-v2-lib" */
/** @import { Told } from "./server.js" */

/**
 * What browser.py says of the page. ``narrow`` and ``medium`` are pixels of content below which it counts as such,
 * ``width`` is how wide Python takes it to be, ``isStill`` is true for one figure on another site.
 * @typedef {{ narrow: number, medium: number, width: Told["width"], page: string, isStill: boolean }} Page
 */

let isListening = false;

/** @type {string | undefined} */
let shown;

/**
 * @param {number} pixels
 * @param {Pick<Page, "narrow" | "medium">} page
 * @returns {Told["width"]}
 */
export const widthOf = (pixels, { narrow, medium }) =>
  pixels < narrow ? "narrow" : pixels < medium ? "medium" : "wide";

/** Once a frame: a run changes the page dozens of times, often several times between two frames. */
const watch = () => {
  let isDue = false;
  const follow = () => {
    isDue = false;
    marks.bindAll();
    panel.follow();
  };
  const onChange = () => {
    focus.keepFocus();
    if (!isDue) requestAnimationFrame(follow);
    isDue = true;
  };
  new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
};

const PARTS = [
  links.listen,
  sidebar.listen,
  panel.listen,
  entering.listen,
  choosers.listen,
  marks.listen,
  copyLink.listen,
  focus.listen,
  watch,
];

/**
 * Another page was opened: the navigation shows where it is, and the section that its address names comes into view. On
 * a phone the filters fold.
 * @param {string} page
 * @param {Told["width"]} width
 */
const turnTo = (page, width) => {
  document
    .querySelector('.atlas-navigation [aria-current="page"]')
    ?.scrollIntoView({ block: "nearest", inline: "center" });
  if (page === shown) return;
  const isFirst = shown === undefined;
  shown = page;
  const anchor = window.location.hash.slice(1);
  if (anchor) seek(anchor);
  if (!isFirst && width === "narrow") sidebar.fold();
};

/** @param {FrontendRendererArgs<Told, Page>} component */
export const browser = (component) => {
  const { data } = component;
  const block = part("content");
  connect(component);
  const width = widthOf(Math.min(block?.clientWidth ?? Infinity, window.innerWidth), data);
  if (width !== data.width) tell("width", width);
  if (data.isStill) {
    document.documentElement.classList.add("atlas-embedded");
    if (!isListening && block) tellHeight(block);
  } else {
    turnTo(data.page, width);
    sidebar.measure();
    marks.bindAll();
    if (!isListening) {
      for (const listen of PARTS) listen();
      panel.openByName(takeEarly());
    }
  }
  isListening = true;
};
