// What opens from a button of our own HTML (panels.py), where it stands, and who has the focus then. Part of browser.js.

const POPOVER = '[data-testid="stPopoverBody"]';
const CONTROLS = 'input, button, select, textarea, a[href], [tabindex="0"]';

/** A popover that the keyboard opens is entered once it is whole: it stands last in the page, far from its button. */
const enter = (tries = 40, known = 0, calm = 0) => {
  const body = document.querySelector(POPOVER);
  const controls = body ? body.querySelectorAll(CONTROLS) : [];
  const isCalm = controls.length > 0 && controls.length === known;
  if (isCalm && calm === 3) {
    if (!body.contains(document.activeElement)) controls[0].focus();
  } else if (tries) setTimeout(enter, 50, tries - 1, controls.length, isCalm ? calm + 1 : 0);
};

/** Enter and the space bar press a button; what they open is entered. */
const onKey = (event) => {
  if (event.key === "Escape") giveUp();
  const button = event.target.closest && event.target.closest('[data-testid="stPopover"] button, button[data-opens]');
  if (button && (event.key === "Enter" || event.key === " ")) enter();
};

/** On a phone the filters fold when the reader goes to another page, or is done with them. */
const foldFilters = () => {
  const fold = document.querySelector('[data-testid="stSidebarCollapseButton"] button');
  const bar = document.querySelector('[data-testid="stSidebar"]');
  if (fold && bar && bar.getAttribute("aria-expanded") !== "false") fold.click();
};

/** What folded the filters is out of sight then: the button that opens them again takes its focus. */
const focusOpener = (tries = 20) => {
  const opener = document.querySelector('[data-testid="stExpandSidebarButton"]');
  if (opener) opener.focus();
  else if (tries) setTimeout(focusOpener, 50, tries - 1);
};

/** The reader is done with the filters, and sees the page behind them. */
const leaveFilters = () => {
  foldFilters();
  focusOpener();
};

const onFold = (event) => {
  if (event.target.closest && event.target.closest("button.atlas-fold")) leaveFilters();
};

const RETRY_MS = 600;

/** The filter bar lies over the page where a window is so narrow (pixels), here as in style.css. */
const NARROW = 769;

/** The press that opens one panel closes the one before it, now or a moment later. */
const SWITCH_MS = 400;

/** What a button of our own opens (panels.py): its name, the popover it is drawn in, and what is known of them. */
const panel = { name: "", popover: "", isOpen: false, isWhole: false, begun: 0, pressed: 0, asked: 0 };

/** The names of opened panels go with the time: each opening is another request, and none is taken for the one before. */
const tellPanel = (name) => window.atlasTell("panel", `${name} ${Math.round(performance.now())}`);

const presserOf = (popover) => document.querySelector(`.st-key-panel-${CSS.escape(popover)} button`);
const openerOf = (name) => document.querySelector(`button[data-opens="${CSS.escape(name)}"]`);

/** Every button says whether what it opens is open. */
const markOpeners = () => {
  document.querySelectorAll("button[data-opens]").forEach((opener) => {
    const isOpen = String(panel.isOpen && opener.dataset.opens === panel.name);
    if (opener.getAttribute("aria-expanded") !== isOpen) opener.setAttribute("aria-expanded", isOpen);
  });
};

/** It was closed: the button that opened it has the focus again, and what only stands there while it is open goes. */
const onPanelClosed = (presser) => {
  const { name, popover } = panel;
  Object.assign(panel, { name: "", popover: "", isOpen: false });
  document.documentElement.classList.remove("atlas-filters-open");
  const isLost = document.activeElement === document.body || document.activeElement === presser;
  const opener = openerOf(name);
  if (isLost && opener) opener.focus({ preventScroll: true });
  if (name === popover) tellPanel("");
};

/** Open the popover once it is there, and ask for its content until it comes; what it held before is not shown. */
const followPanel = () => {
  if (panel.name) {
    const presser = presserOf(panel.popover);
    const place = presser && presser.closest('[class*="st-key-panel-"]');
    if (place && !place.inert) place.inert = true;
    const isOpen = presser !== null && presser.getAttribute("aria-expanded") === "true";
    const now = performance.now();
    const isThere = document.querySelector(`.st-key-shown-${CSS.escape(panel.name)}`) !== null;
    // One that closes before it showed anything was taken down by the page, which is still being drawn.
    const mayClose = panel.isWhole && now - panel.begun > SWITCH_MS;
    if (panel.isOpen && !isOpen && mayClose) onPanelClosed(presser);
    else {
      panel.isOpen = isOpen;
      if (presser && !isOpen && now - panel.pressed > SWITCH_MS) {
        panel.pressed = now;
        presser.click();
      }
      panel.isWhole ||= isOpen && isThere;
      document.documentElement.classList.toggle("atlas-awaits", !isThere);
      if (!isThere && now - panel.asked > RETRY_MS) {
        panel.asked = now;
        tellPanel(panel.name);
        setTimeout(followPanel, RETRY_MS + 1);
      }
    }
  }
  markOpeners();
};

/** What has the focus while its part of the page is drawn anew: what takes its place has it then. */
const KEPT = ["opens", "named", "mark"];
let focused = null;
const onFocus = (event) => {
  focused = KEPT.some((name) => name in event.target.dataset) ? event.target : null;
};
/** What is taken off the page loses the focus to nothing. */
const onBlur = (event) => {
  if (event.relatedTarget) focused = null;
};
const keepFocus = () => {
  if (!focused || focused.isConnected) return;
  const name = KEPT.find((each) => each in focused.dataset);
  const successor = document.querySelector(`[data-${name}="${CSS.escape(focused.dataset[name])}"]`);
  focused = null;
  if (successor && document.activeElement === document.body) successor.focus({ preventScroll: true });
};

/** Done with what is open: its own last button was pressed, or years that need no second choice. */
const onDone = (event) => {
  if (!event.target.closest || !event.target.closest(".atlas-shut, .atlas-preset")) return;
  const presser = panel.name && presserOf(panel.popover);
  if (presser && presser.getAttribute("aria-expanded") === "true") presser.click();
  if (event.target.closest(".atlas-shut") && window.innerWidth < NARROW) leaveFilters();
};

/** Filters stand beside the filter bar, high enough to have room (style.css), however many their options are. */
const placePanel = (opener) => {
  const { left, top, width, height } = opener.getBoundingClientRect();
  const sizes = { left, top, width, height, "filter-top": Math.min(top, window.innerHeight * 0.35) };
  for (const [name, pixels] of Object.entries(sizes))
    document.documentElement.style.setProperty(`--atlas-opener-${name}`, `${Math.round(pixels)}px`);
};

/** Who presses elsewhere, or Escape, does not wait any longer. */
const giveUp = () => {
  if (panel.name && !panel.isWhole) panel.name = "";
};

/** A press on the button of what is open closes it, as a press anywhere else does; no click may open it again. */
let isClosing = false;
const onOpenerDown = (event) => {
  giveUp();
  const opener = event.target.closest && event.target.closest("button[data-opens]");
  isClosing = Boolean(opener) && opener.getAttribute("aria-expanded") === "true";
  focused = null;
};

const onOpener = (event) => {
  const opener = event.target.closest && event.target.closest("button[data-opens]");
  const isOpen = isClosing;
  isClosing = false;
  if (opener && !isOpen) openPanel(opener);
};

const openPanel = (opener) => {
  placePanel(opener);
  const { opens, popover } = opener.dataset;
  document.documentElement.classList.toggle("atlas-filters-open", popover === "filters");
  Object.assign(panel, { name: opens, popover, isOpen: false, isWhole: false, begun: performance.now(), pressed: -SWITCH_MS, asked: -RETRY_MS });
  followPanel();
};
