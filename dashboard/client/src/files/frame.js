// The code that shows a figure on another site.

import { titleOf } from "./sheet.js";

/** @import { FigureData } from "./figure_files.js" */

/** Pixels that an embedded figure has around it. */
const AROUND = 60;

/**
 * A frame around the figure alone, as high as it is now.
 * @param {Element} block
 * @param {Pick<FigureData, "link" | "parameters">} data
 */
export const frame = (block, { link, parameters }) => {
  const address = new URL(link, window.location.href);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  const attributes = {
    src: address.href,
    title: titleOf(block),
    width: "100%",
    height: Math.ceil(block.getBoundingClientRect().height + AROUND),
    loading: "lazy",
    style: "border:0",
  };
  const element = document.createElement("iframe");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element.outerHTML;
};
