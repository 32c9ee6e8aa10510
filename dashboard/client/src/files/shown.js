// What the page shows of a figure, as part of a drawing.

import { CONFIG, plotly } from "../plotly.js";
import { MAP_CANVAS } from "../streamlit.js";
import { made } from "./svg.js";

/** @import { FigureData } from "./figure_files.js" */

/** @typedef {{ drawing: SVGGElement, width: number, height: number }} Shown */

/** What answers to the pointer, in Plotly's drawings. */
const UNPRINTED = ".hoverlayer, .draglayer, .zoomlayer";

/** Pixels between a map and its legend. */
const GAP = 8;

/**
 * The chart as Plotly has drawn it.
 * @param {Element} plot
 * @returns {Shown}
 */
const chart = (plot) => {
  const whole = plot.getBoundingClientRect();
  const drawing = made("g", {});
  for (const layer of plot.querySelectorAll("svg.main-svg")) {
    const copy = /** @type {Element} */ (layer.cloneNode(true));
    const at = layer.getBoundingClientRect();
    copy.setAttribute("x", String(at.left - whole.left));
    copy.setAttribute("y", String(at.top - whole.top));
    for (const part of copy.querySelectorAll(UNPRINTED)) part.remove();
    drawing.append(copy);
  }
  return { drawing, width: whole.width, height: whole.height };
};

/**
 * A figure that the page shows as a list, drawn by Plotly beside the page for as long as it takes to copy it.
 * @param {Element} list
 * @param {FigureData} data
 */
const unlisted = async (list, { unseen, plotly: address }) => {
  const Plotly = await plotly(address);
  const { data, layout } = JSON.parse(unseen);
  const plot = document.createElement("div");
  Object.assign(plot.style, { position: "fixed", left: "-10000px", top: "0" });
  document.body.append(plot);
  try {
    await Plotly.newPlot(plot, data, { ...layout, width: list.clientWidth }, CONFIG);
    return chart(plot);
  } finally {
    plot.remove();
  }
};

/**
 * A mark or a text of the legend of a map, where it stands in the legend.
 * @param {Element} part
 * @param {DOMRect} legend
 * @param {number} top of the legend in the drawing
 * @param {FigureData} data
 */
const entry = (part, legend, top, { colours, faces }) => {
  const at = part.getBoundingClientRect();
  const middle = top + at.top - legend.top + at.height / 2;
  if (part.ariaHidden === "true") {
    const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(part);
    const ring = parseFloat(borderTopWidth);
    const paint = ring
      ? { fill: "none", stroke: borderTopColor, "stroke-width": ring }
      : { fill: backgroundColor };
    const cx = at.left - legend.left + at.width / 2;
    return made("circle", { cx, cy: middle, r: (at.width - ring) / 2, ...paint });
  }
  const text = [...part.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
  if (!text) return null;
  const range = document.createRange();
  range.selectNodeContents(text);
  const x = range.getBoundingClientRect().left - legend.left;
  const font = { "font-family": faces.sans, "font-size": 13, fill: colours.quiet };
  return made("text", { x, y: middle + 4.5, ...font }, text.textContent?.trim());
};

/**
 * The map as a picture over the sea, with its legend redrawn below.
 * @param {HTMLCanvasElement} canvas
 * @param {Element | null} legend
 * @param {FigureData} data
 * @returns {Shown}
 */
const map = (canvas, legend, data) => {
  const { width, height } = canvas.getBoundingClientRect();
  const drawing = made("g", {});
  drawing.append(made("rect", { width, height, fill: data.colours.sea }));
  drawing.append(made("image", { width, height, href: canvas.toDataURL("image/png") }));
  if (!legend) return { drawing, width, height };
  const whole = legend.getBoundingClientRect();
  for (const part of legend.querySelectorAll("span"))
    drawing.append(entry(part, whole, height + GAP, data) ?? "");
  return { drawing, width, height: height + GAP + whole.height };
};

/**
 * Whether there is anything to copy yet, and whether it is a chart or a map.
 * @param {Element | null} block
 * @returns {"chart" | "map" | null}
 */
export const kindOf = (block) => {
  if (block?.querySelector(".js-plotly-plot, .atlas-bars")) return "chart";
  return block?.querySelector(MAP_CANVAS) ? "map" : null;
};

/**
 * What the page shows of a figure.
 * @param {Element} block
 * @param {FigureData} data
 * @returns {Promise<Shown>}
 */
export const copied = async (block, data) => {
  const plot = block.querySelector(".js-plotly-plot");
  if (plot) return chart(plot);
  const list = block.querySelector(".atlas-bars");
  if (list) return unlisted(list, data);
  const canvas = /** @type {HTMLCanvasElement} */ (block.querySelector(MAP_CANVAS));
  return map(canvas, block.querySelector(".atlas-legend"), data);
};
