// Plotly's script, which draws figures: asked for once a page, as the installed package has it.

/**
 * A place in which Plotly has drawn, with the events that the client listens to.
 * @typedef {HTMLElement & { on?: {
 *   (name: "plotly_click" | "plotly_hover", listener: (event: { points: { customdata?: unknown }[] }) => void): void,
 *   (name: "plotly_selected", listener: (event?: { range?: { x?: [number, number] } }) => void): void,
 *   (name: "plotly_unhover", listener: () => void): void,
 * } }} PlottedFigure
 */

/** @typedef {{ data: unknown[], layout: { height: number, [name: string]: unknown } }} Figure */

/** @typedef {(plot: HTMLElement, data: unknown[], layout: object, config: object) => Promise<unknown>} Draw */

/** @typedef {{ newPlot: Draw, react: Draw }} Plotly */

export const CONFIG = { displayModeBar: false, showTips: false };

/** @type {Promise<Plotly> | undefined} */
let loaded;

/**
 * @param {string} address
 * @returns {Promise<Plotly>}
 */
const ask = (address) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, window.location.href).href;
    // Plotly measures texts, so the faces they are set in come first.
    script.onload = async () => {
      await document.fonts.ready;
      resolve(/** @type {{ Plotly: Plotly }} */ (/** @type {unknown} */ (window)).Plotly);
    };
    script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
    document.head.append(script);
  });

/**
 * Plotly, from an address of assets.py; where it could not be loaded, the next who asks tries again.
 * @param {string} address
 */
export const plotly = (address) => {
  loaded ??= ask(address).catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
};
