// Links and marks of the dashboard: a click follows or chooses without loading the page anew. Part of browser.js.

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

/** A bar of a list (bar_list.py) answers to a click as the mark of a figure does. */
const onBar = (event) => {
  const bar = event.target.closest && event.target.closest("button.atlas-bar");
  if (bar) go(toggled(bar.dataset.mark));
};
