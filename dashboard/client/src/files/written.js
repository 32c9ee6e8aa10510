// A drawing as the content of a file.

import { fontRules } from "./faces.js";
import { made } from "./svg.js";

/** @import { Sheet } from "./sheet.js" */

/** Pixels of a picture for one of the page, as far as browsers draw so large a picture. */
const SCALE = 2;
const MOST_PIXELS = 16000;

/**
 * The drawing as text, with the faces of these families in it.
 * @param {SVGSVGElement} svg
 * @param {string} families
 */
export const written = async (svg, families) => {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  copy.prepend(made("style", {}, await fontRules(families, svg.textContent ?? "")));
  return new XMLSerializer().serializeToString(copy);
};

/**
 * The drawing as a picture on paper of that colour.
 * @param {Sheet} sheet
 * @param {string} families
 * @param {string} paper
 * @returns {Promise<Blob>}
 */
export const painted = async ({ svg, width, height }, families, paper) => {
  const image = new Image();
  const text = await written(svg, families);
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  image.src = address;
  await image.decode();
  const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("the picture could not be made"));
    }, "image/png");
  });
};
