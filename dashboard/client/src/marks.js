// Marks of figures and bars of lists: a click tells Python what the mark stands for, and Python chooses it or lets it go
// (model/marks.py). A mark that stands for an event leads to its record.

import { go } from "./history.js";
import { trigger } from "./server.js";
import { hit } from "./target.js";

/** @import { PlottedFigure } from "./plotly.js" */

/**
 * The address of the record that a mark opens, with all that is chosen; null where the mark is none of an event.
 * @param {string} mark
 * @param {string} search
 */
export const recordOf = (mark, search) => {
  const event = new URLSearchParams(mark).get("event");
  if (event === null) return null;
  const now = new URLSearchParams(search);
  now.set("event", event);
  return `events?${now}`;
};

/** @param {string} mark */
const answer = (mark) => {
  const record = recordOf(mark, window.location.search);
  if (record) go(record);
  else trigger("mark", mark);
};

/**
 * What the topmost of some points stands for; nothing where none stands for anything.
 * @param {{ customdata?: unknown }[]} points
 */
export const standingFor = (points) => {
  const marks = points.map((point) => point.customdata);
  return marks.find((mark) => typeof mark === "string" && mark !== "");
};

/** @type {WeakSet<Element>} */
const bound = new WeakSet();

/**
 * Make the marks of a figure answer to clicks, and its time axis to a drawn span.
 * @param {PlottedFigure} figure
 */
const bind = (figure) => {
  if (bound.has(figure) || !figure.on) return;
  bound.add(figure);
  figure.on("plotly_click", ({ points }) => {
    const mark = standingFor(points);
    if (typeof mark === "string") answer(mark);
  });
  figure.on("plotly_selected", (chosen) => {
    if (chosen?.range?.x) trigger("drawn", chosen.range.x);
  });
  figure.on("plotly_hover", ({ points }) => {
    figure.classList.toggle("atlas-answers", standingFor(points) !== undefined);
  });
  figure.on("plotly_unhover", () => figure.classList.remove("atlas-answers"));
};

/** Bind the figures that have come onto the page. */
export const bindAll = () => {
  /** @type {NodeListOf<PlottedFigure>} */
  const figures = document.querySelectorAll(".js-plotly-plot");
  figures.forEach(bind);
};

/** @param {MouseEvent} event */
const onBar = (event) => {
  const mark = hit(event, "button.atlas-bar")?.dataset.mark;
  if (mark) answer(mark);
};

/** Answer to clicks on bars of lists (bar_list.py) from now on. */
export const listen = () => document.addEventListener("click", onBar);
