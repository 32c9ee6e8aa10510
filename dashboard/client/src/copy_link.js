// The button that copies the address of what is on the screen (ui/copy_link.py).

import { copy } from "./clipboard.js";
import { hit } from "./target.js";

/** How long it says so. */
const SAID_MS = 3000;

/** @param {MouseEvent} event */
const onClick = async (event) => {
  const button = hit(event, "button.atlas-copy");
  const outcome = button?.nextElementSibling;
  if (!button || !outcome) return;
  const address = window.location.href;
  try {
    await copy(address);
    outcome.textContent = button.dataset.copied ?? "";
    setTimeout(() => {
      outcome.textContent = "";
    }, SAID_MS);
  } catch {
    window.prompt(button.textContent ?? "", address);
  }
};

/** Answer to the button from now on. */
export const listen = () => document.addEventListener("click", onClick);
