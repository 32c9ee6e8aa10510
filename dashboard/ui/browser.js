// What the browser does for the dashboard, with links.js, panels.js and choosers.js before it; see browser.py. One
// instance a page, run again with each run of the script.

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
