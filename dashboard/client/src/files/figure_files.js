// The component of ui/figure_files.py: files of a figure, made out of what the page shows. Nothing is sent, nothing is
// loaded from elsewhere.

import { copy } from "../clipboard.js";
import { keyed } from "../streamlit.js";
import { frame } from "./frame.js";
import { save } from "./saving.js";
import { composed } from "./sheet.js";
import { kindOf } from "./shown.js";
import { painted, written } from "./written.js";

/** @import { FrontendRendererArgs } from "@streamlit/component-v2-lib" */

/**
 * What figure_files.py says of a figure. ``unseen`` is the figure as JSON where the page shows a list, ``plotly`` where
 * Plotly is; ``link`` leads to what the page shows, and with ``parameters`` to the figure alone.
 * @typedef {{
 *   figure: string, unseen: string, plotly: string, file: string, sentence: string, source: string, link: string,
 *   parameters: Record<string, string>,
 *   faces: { sans: string, serif: string },
 *   colours: { paper: string, ink: string, quiet: string, hairline: string, sea: string },
 *   labels: { png: string, svg: string, embed: string, copy: string, copied: string, failed: string },
 * }} FigureData
 */

const SAID_MS = 4000;

/**
 * Part of the component's own HTML.
 * @param {ParentNode} parent
 * @param {string} name
 */
const part = (parent, name) => /** @type {HTMLElement} */ (parent.querySelector(name));

/**
 * Say something for a moment.
 * @param {ParentNode} parent
 * @param {string} text
 */
const say = (parent, text) => {
  const outcome = part(parent, ".outcome");
  outcome.textContent = text;
  setTimeout(() => {
    outcome.textContent = "";
  }, SAID_MS);
};

/**
 * @param {Element} block
 * @param {FigureData} data
 */
const savePicture = async (block, data) => {
  const { faces, colours, file } = data;
  const sheet = await composed(block, data);
  save(await painted(sheet, `${faces.sans},${faces.serif}`, colours.paper), `${file}.png`);
};

/**
 * @param {Element} block
 * @param {FigureData} data
 */
const saveDrawing = async (block, data) => {
  // The serif face would treble the file; in the sans it looks the same wherever it is opened.
  const { sans } = data.faces;
  const { svg } = await composed(block, { ...data, faces: { sans, serif: sans } });
  save(new Blob([await written(svg, sans)], { type: "image/svg+xml" }), `${data.file}.svg`);
};

/** @param {FrontendRendererArgs<{}, FigureData>} component */
export const figureFiles = ({ parentElement, data }) => {
  const block = document.querySelector(keyed(`figure-${data.figure}`));
  const kind = kindOf(block);
  part(parentElement, ".files").hidden = kind === null;
  if (!block || !kind) return;
  const { labels } = data;
  const button = (
    /** @type {"png" | "svg" | "copy"} */ name,
    /** @type {() => Promise<void>} */ act,
  ) => {
    const element = part(parentElement, `.${name}`);
    element.textContent = labels[name];
    element.onclick = () =>
      act().catch((error) => {
        console.warn(error);
        say(parentElement, labels.failed);
      });
  };
  const code = frame(block, data);
  const field = /** @type {HTMLTextAreaElement} */ (part(parentElement, "textarea"));
  field.value = code;
  part(parentElement, ".embed span").textContent = labels.embed;
  part(parentElement, ".svg").hidden = kind !== "chart";
  button("png", () => savePicture(block, data));
  button("svg", () => saveDrawing(block, data));
  button("copy", async () => {
    field.select();
    await copy(code);
    say(parentElement, labels.copied);
  });
};
