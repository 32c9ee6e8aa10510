// Keeps what is pressed before the page can answer: the client is loaded before the first run of the script has ended.

import { hit } from "./target.js";

let pressed = "";

/** @param {MouseEvent} event */
const note = (event) => {
  pressed = hit(event, "button[data-opens]")?.dataset.opens ?? pressed;
};

document.addEventListener("click", note);

/** The name of what was asked to be opened; nothing where nothing was. From now on nothing is kept. */
export const takeEarly = () => {
  document.removeEventListener("click", note);
  return pressed;
};
