// The whole drawing: title, sentence, counting rule, figure, notes, source, licence, address.

import { lines } from "./lines.js";
import { copied } from "./shown.js";
import { made, SPACE } from "./svg.js";

/** @import { FigureData } from "./figure_files.js" */

/** @typedef {{ svg: SVGSVGElement, width: number, height: number }} Sheet */
/** @typedef {{ size: number, height: number, weight: number, face: keyof FigureData["faces"], colour: keyof FigureData["colours"] }} Style */
/** @typedef {{ style: Style, text: string }} Text */

const EDGE = 24;
const LEAST_WIDTH = 340;

/** @type {Style} */
const NOTE = { size: 12, height: 17, weight: 400, face: "sans", colour: "quiet" };
/** @type {Style} */
const TITLE = { size: 20, height: 27, weight: 600, face: "serif", colour: "ink" };
/** @type {Style} */
const SENTENCE = { ...NOTE, size: 14, height: 20, colour: "ink" };
/** @type {Style} */
const COUNTING_RULE = { ...NOTE, size: 13, height: 19 };

/** The name of a figure. @param {Element} block */
export const titleOf = (block) => block.querySelector(".atlas-heading")?.textContent?.trim() ?? "";

/** @param {Element[]} elements */
const plain = (elements) => elements.map((element) => element.textContent?.trim()).join(" ");

/**
 * What stands above and below the figure.
 * @param {Element} block
 * @param {FigureData} data
 * @returns {{ head: Text[], foot: Text[] }}
 */
export const texts = (block, data) => {
  const above = [...block.querySelectorAll(".atlas-counting-rule")];
  const below = [...block.querySelectorAll(".atlas-remark")];
  return {
    head: [
      { style: TITLE, text: titleOf(block) },
      { style: SENTENCE, text: data.sentence },
      { style: COUNTING_RULE, text: plain(above) },
    ],
    foot: [
      { style: NOTE, text: plain(below) },
      { style: NOTE, text: data.source },
      { style: NOTE, text: new URL(data.link, window.location.href).href },
    ],
  };
};

/**
 * Write texts below each other into a drawing; returns how high they are.
 * @param {SVGSVGElement} svg
 * @param {Text[]} written
 * @param {number} top
 * @param {number} width
 * @param {FigureData} data
 */
const write = (svg, written, top, width, { faces, colours }) => {
  const pen = /** @type {CanvasRenderingContext2D} */ (
    document.createElement("canvas").getContext("2d")
  );
  let y = top;
  for (const { style, text } of written) {
    const { size, weight, face, colour, height } = style;
    pen.font = `${weight} ${size}px ${faces[face]}`;
    const look = { "font-family": faces[face], "font-size": size, "font-weight": weight };
    for (const line of lines(text, (part) => pen.measureText(part).width <= width)) {
      svg.append(made("text", { x: EDGE, y: y + size, ...look, fill: colours[colour] }, line));
      y += height;
    }
  }
  return y - top;
};

/**
 * The drawing of a figure as the page shows it now.
 * @param {Element} block
 * @param {FigureData} data
 * @returns {Promise<Sheet>}
 */
export const composed = async (block, data) => {
  const { colours } = data;
  const { drawing, ...shown } = await copied(block, data);
  const { head, foot } = texts(block, data);
  const inner = Math.max(shown.width, LEAST_WIDTH);
  const svg = made("svg", { xmlns: SPACE, role: "img", "aria-label": titleOf(block) });
  svg.append(
    made("title", {}, titleOf(block)),
    made("rect", { width: "100%", height: "100%", fill: colours.paper }),
  );
  let y = EDGE;
  y += write(svg, head, y, inner, data) + 12;
  drawing.setAttribute("transform", `translate(${EDGE} ${y})`);
  svg.append(drawing);
  y += shown.height + 12;
  svg.append(made("rect", { x: EDGE, y, width: inner, height: 1, fill: colours.hairline }));
  y += 8;
  y += write(svg, foot, y, inner, data);
  const width = Math.ceil(inner + 2 * EDGE);
  const height = Math.ceil(y + EDGE - 8);
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  for (const [name, value] of Object.entries(size)) svg.setAttribute(name, String(value));
  return { svg, width, height };
};
