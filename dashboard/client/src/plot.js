// The component of ui/plot.py: draws one figure with Plotly and changes it in place when its data change.

import { CONFIG, plotly } from "./plotly.js";

/** @import { FrontendRendererArgs } from "@streamlit/component-v2-lib" */
/** @import { Figure, Plotly } from "./plotly.js" */

/**
 * What plot.py says, as JSON: the figure, its alternative text, where Plotly is, and what to say where it is not.
 * @typedef {{ figure: Figure, alt: string, address: string, failed: string }} Wanted
 */

/**
 * Of one place for a figure: the newest figure, what is drawn of it, and how drawing began.
 * @typedef {{ text: string, figure: Figure, drawn?: { text: string, width: number }, started?: Promise<Plotly> | undefined }} Place
 */

/** @type {WeakMap<HTMLElement, Place>} */
const places = new WeakMap();

/**
 * Draw the newest figure at the width there is; a place without a width is drawn once it has one.
 * @param {HTMLElement} plot
 * @param {Place} place
 * @param {Plotly} Plotly
 */
const show = (plot, place, Plotly) => {
  const width = plot.clientWidth;
  const { text, drawn } = place;
  if (!width || (drawn?.text === text && drawn.width === width)) return;
  place.drawn = { text, width };
  const { data, layout } = place.figure;
  Plotly.react(plot, data, { ...layout, width }, CONFIG);
};

/**
 * @param {HTMLElement} plot
 * @param {Place} place
 * @param {string} address
 */
const start = async (plot, place, address) => {
  const Plotly = await plotly(address);
  new ResizeObserver(() => show(plot, place, Plotly)).observe(plot);
  return Plotly;
};

/** @param {FrontendRendererArgs<{}, Uint8Array>} component */
export const plot = async ({ data, parentElement }) => {
  /** @type {HTMLElement | null} */
  const plot = parentElement.querySelector(".atlas-plot");
  if (!plot) return;
  const text = new TextDecoder().decode(data);
  /** @type {Wanted} */
  const { alt, address, failed, figure } = JSON.parse(text);
  /** @type {Place} */
  const place = places.get(plot) ?? { text, figure };
  places.set(plot, Object.assign(place, { text, figure }));
  plot.parentElement?.setAttribute("aria-label", alt);
  plot.style.height = `${figure.layout.height}px`;
  try {
    place.started ??= start(plot, place, address);
    show(plot, place, await place.started);
  } catch (error) {
    console.warn(error);
    place.started = undefined;
    plot.textContent = failed;
  }
};
