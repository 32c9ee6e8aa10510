// What the browser does for the dashboard; see browser.py. One instance a page, run again with each run of the script.

/** Follow an address of this dashboard without loading the page anew: Streamlit listens to the history. */
const go = (address) => {
  window.history.pushState({}, "", address);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
};

/** Filters of which all codes can be asked for together, and what asks for it. */
const TOGETHER = { funder: "funders_match", theme: "themes_match" };

/**
 * Choose a code beside those chosen, as a cell of the matrices of funders counts it: together with what is chosen. Among
 * alternatives no address can say that, so that the code takes their place.
 */
const addTogether = (now, name, value) => {
  const match = TOGETHER[name];
  if (now.getAll(name).length > 1 && !now.has(match)) now.delete(name);
  if (!now.has(name, value)) now.append(name, value);
  if (now.getAll(name).length > 1) now.set(match, "all");
};

/** Let go a code, and that it is asked for together with others where no two are left. */
const remove = (now, name, value) => {
  now.delete(name, value);
  if (TOGETHER[name] && now.getAll(name).length < 2) now.delete(TOGETHER[name]);
};

/** The address after a click on a mark that stands for some parameters: they are chosen, or let go where all are. */
const toggled = (mark) => {
  const now = new URLSearchParams(window.location.search);
  const asked = [...new URLSearchParams(mark)];
  if (asked.some(([name]) => name === "event")) {
    asked.forEach(([name, value]) => now.set(name, value));
    return `events?${now}`;
  }
  const areChosen = asked.every(([name, value]) => now.has(name, value));
  const isFunded = asked.some(([name]) => name === "funder");
  asked.forEach(([name, value]) => {
    if (areChosen) remove(now, name, value);
    else if (name === "from" || name === "to") now.set(name, value);
    else if (isFunded && TOGETHER[name]) addTogether(now, name, value);
    else if (!now.has(name, value)) now.append(name, value);
  });
  return `${window.location.pathname}?${now}`;
};

/** The address after years were drawn over; null where they are drawn outside every year. */
const during = (range) => {
  const [first, last] = range.map((when) => String(Math.floor(when)).padStart(4, "0"));
  const now = new URLSearchParams(window.location.search);
  now.set("from", first);
  now.set("to", last);
  return `${window.location.pathname}?${now}`;
};

/** Make the marks of a figure answer to clicks, and its time axis to a drawn range. */
const bind = (figure) => {
  if (figure.atlasIsBound || !figure.on) return;
  figure.atlasIsBound = true;
  figure.on("plotly_click", ({ points }) => {
    const mark = points.map((point) => point.customdata).find((text) => typeof text === "string" && text);
    if (mark) go(toggled(mark));
  });
  figure.on("plotly_selected", (chosen) => {
    if (chosen && chosen.range && chosen.range.x) go(during(chosen.range.x));
  });
  figure.on("plotly_hover", ({ points }) => {
    figure.classList.toggle("atlas-answers", points.some((point) => point.customdata));
  });
  figure.on("plotly_unhover", () => figure.classList.remove("atlas-answers"));
};

const bindAll = () => document.querySelectorAll(".js-plotly-plot").forEach(bind);

/** The link that a click beside the links of a card or row means; none where the click ends the marking of a text. */
const meant = (target) => {
  const row = target.closest(".atlas-card, .atlas-table tr");
  const isOther = target.closest("a, button") || !window.getSelection().isCollapsed;
  return row && !isOther ? row.querySelector(".atlas-opens a.atlas-link") : null;
};

/** A plain click on a link of our own HTML stays in the page; every other one is left to the browser. */
const onClick = (event) => {
  const link = event.target.closest && (event.target.closest("a.atlas-link") || meant(event.target));
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.href);
  const section = link.hash && document.getElementById(link.hash.slice(1));
  if (section) section.scrollIntoView();
  else if (!link.classList.contains("atlas-stay")) {
    const main = document.querySelector('[data-testid="stMain"]');
    if (main) main.scrollTo(0, 0);
  }
};

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

const onFold = (event) => {
  if (!event.target.closest || !event.target.closest("button.atlas-fold")) return;
  foldFilters();
  focusOpener();
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

/** Keys change a closed list step by step, as they are typed or held down: what they lead to is sent once they rest. */
const REST_MS = 1000;
const late = { timer: 0, list: null, isTyping: false };
const sendLate = () => {
  if (late.list) choose(late.list.value);
};

/** A button or a list that chooses filters (choosers.py) sends what it chooses. */
const choose = (parameters) => {
  clearTimeout(late.timer);
  late.list = null;
  window.atlasTrigger("chosen", parameters || "&");
};
const onChooser = (event) => {
  const chooser = event.target.closest && event.target.closest("button[data-chooses]");
  if (chooser) choose(chooser.dataset.chooses);
};
/** A bar of a list (bars.py) answers to a click as the mark of a figure does. */
const onBar = (event) => {
  const bar = event.target.closest && event.target.closest("button.atlas-bar");
  if (bar) go(toggled(bar.dataset.mark));
};
const onChoice = (event) => {
  const list = event.target;
  if (!list.matches(".atlas-choice select")) return;
  if (!late.isTyping) return choose(list.value);
  clearTimeout(late.timer);
  Object.assign(late, { list, timer: setTimeout(sendLate, REST_MS) });
};
const onTyping = (event) => {
  late.isTyping = event.key !== "Enter";
  if (event.key === "Enter") sendLate();
};

/** Write a text to the clipboard, also where the page is not served securely. */
const copyText = async (text) => {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (!isDone) throw new Error("copy was refused");
};

/** Copy the address of what is on the screen, and say so for a moment. */
const SAID_MS = 3000;
const onCopy = async (event) => {
  const button = event.target.closest && event.target.closest("button.atlas-copy");
  if (!button) return;
  const address = window.location.href;
  try {
    await copyText(address);
    button.nextElementSibling.textContent = button.dataset.copied;
    setTimeout(() => { button.nextElementSibling.textContent = ""; }, SAID_MS);
  } catch {
    window.prompt(button.textContent, address);
  }
};

/** Done with what is open: its own last button was pressed, or years that need no second choice. */
const onDone = (event) => {
  if (!event.target.closest || !event.target.closest(".atlas-shut, .atlas-preset")) return;
  const presser = panel.name && presserOf(panel.popover);
  if (presser && presser.getAttribute("aria-expanded") === "true") presser.click();
  if (event.target.closest(".atlas-shut") && window.innerWidth < NARROW) {
    foldFilters();
    focusOpener();
  }
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

/** How far the filter bar reaches: the options of a filter stand beside it (style.css), so that they hide no other filter. */
const measureFilters = () => {
  const bar = document.querySelector('[data-testid="stSidebar"]');
  const reach = bar && bar.getAttribute("aria-expanded") !== "false" ? bar.getBoundingClientRect().right : 0;
  document.documentElement.style.setProperty("--atlas-bar", `${Math.round(reach)}px`);
};

/** Show the section that the address names, once it is drawn. */
const seek = (anchor, tries = 50) => {
  const target = document.getElementById(anchor);
  if (target) target.scrollIntoView();
  else if (tries) setTimeout(seek, 100, anchor, tries - 1);
};

/** Tell the page around this one how high it is, so that its frame can follow. */
const tellHeight = (block) => {
  if (window.parent === window) return;
  const tell = () => window.parent.postMessage({ type: "peace-atlas-height", height: block.scrollHeight }, "*");
  new ResizeObserver(tell).observe(block);
  tell();
};

export default function ({ data, setStateValue, setTriggerValue }) {
  const block = document.querySelector('[data-testid="stMainBlockContainer"]');
  const pixels = Math.min(block ? block.clientWidth : window.innerWidth, window.innerWidth);
  const width = pixels < data.narrow ? "narrow" : pixels < data.medium ? "medium" : "wide";
  if (width !== data.width) setStateValue("width", width);
  if (data.isStill) {
    document.documentElement.classList.add("atlas-embedded");
    if (!window.atlasListens && block) tellHeight(block);
    window.atlasListens = true;
    return;
  }
  const current = document.querySelector('.atlas-navigation [aria-current="page"]');
  if (current) current.scrollIntoView({ block: "nearest", inline: "center" });
  const isFirstPage = window.atlasPage === undefined;
  const isNewPage = !isFirstPage && window.atlasPage !== data.page;
  window.atlasPage = data.page;
  const anchor = window.location.hash.slice(1);
  if (anchor && (isFirstPage || isNewPage)) seek(anchor);
  if (isNewPage && width === "narrow") foldFilters();
  window.atlasTell = setStateValue;
  window.atlasTrigger = setTriggerValue;
  measureFilters();
  bindAll();
  if (window.atlasListens) return;
  window.atlasListens = true;
  document.addEventListener("click", onClick);
  document.addEventListener("click", onFold);
  document.addEventListener("pointerdown", onOpenerDown, true);
  document.addEventListener("click", onOpener);
  document.addEventListener("click", onDone);
  document.addEventListener("click", onChooser);
  document.addEventListener("change", onChoice);
  document.addEventListener("keydown", onTyping, true);
  document.addEventListener("pointerdown", () => { late.isTyping = false; }, true);
  document.addEventListener("focusout", sendLate);
  document.addEventListener("click", onBar);
  document.addEventListener("click", onCopy);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("focusout", onBlur);
  document.addEventListener("keydown", onKey, true);
  // Once a frame: a rerun changes the page dozens of times, often several times between two frames.
  let isDue = false;
  const follow = () => {
    isDue = false;
    bindAll();
    followPanel();
  };
  const onChange = () => {
    keepFocus();
    if (!isDue) requestAnimationFrame(follow);
    isDue = true;
  };
  new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
  const pressed = window.atlasPressed && openerOf(window.atlasPressed);
  if (pressed) openPanel(pressed);
}
