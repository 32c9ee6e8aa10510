import assert from "node:assert/strict";
import { test } from "node:test";
import { listen, measure } from "../src/sidebar.js";
import { find, happen, show } from "./page.js";

listen();

const bar = (/** @type {boolean} */ isOpen) => `
  <section data-testid="stSidebar" data-collapsed="${!isOpen}"></section>
  <div data-testid="stSidebarCollapseButton"><button class="theirs"></button></div>
  <button class="atlas-fold">Show 5 events</button><button data-testid="stExpandSidebarButton"></button>`;

for (const [isOpen, reach] of /** @type {const} */ ([
  [true, "300px"],
  [false, "0px"],
]))
  test(`options of filters stand beside the bar: ${reach} where it is ${isOpen ? "open" : "folded"}`, () => {
    show(bar(isOpen));
    Object.assign(find("section"), { getBoundingClientRect: () => ({ right: 299.6 }) });
    measure();
    assert.equal(document.documentElement.style.getPropertyValue("--atlas-bar"), reach);
  });

test("who is done with the filters has the focus on what opens them again", () => {
  show(bar(true));
  let folded = 0;
  find(".theirs").addEventListener("click", () => (folded += 1));
  happen(".atlas-fold", "click");
  assert.equal(folded, 1);
  assert.equal(document.activeElement, find('[data-testid="stExpandSidebarButton"]'));
});
