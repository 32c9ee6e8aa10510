import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { plot } from "../src/plot.js";
import { find, scriptsArrive, show } from "./page.js";

/** @import { FrontendRendererArgs } from "@streamlit/component-v2-lib" */

const PLACE = '<div role="figure"><div class="atlas-plot"></div></div>';

/** Widths at which a figure was drawn, with its data. @type {unknown[][]} */
let drawn = [];

const Plotly = {
  react: (
    /** @type {Element} */ _,
    /** @type {unknown[]} */ data,
    /** @type {{ width: number }} */ layout,
  ) => drawn.push([layout.width, ...data]),
};

beforeEach(() => {
  show(PLACE);
  drawn = [];
  Object.assign(window, { Plotly });
  Object.assign(document, { fonts: { ready: Promise.resolve() } });
  Object.defineProperty(find(".atlas-plot"), "clientWidth", { value: 600, writable: true });
});

/** A run of the script gives this figure. */
const run = (/** @type {number[]} */ data) => {
  const told = {
    alt: "Told",
    address: "assets/plotly.js",
    failed: "Not drawn",
    figure: { data, layout: { height: 90 } },
  };
  const component = {
    data: new TextEncoder().encode(JSON.stringify(told)),
    parentElement: document.body,
  };
  return plot(
    /** @type {FrontendRendererArgs<{}, Uint8Array>} */ (/** @type {unknown} */ (component)),
  );
};

test("where Plotly cannot be loaded the figure says so, and the next run tries again", async () => {
  const warn = mock.method(console, "warn", () => {});
  scriptsArrive(false);
  await run([1]);
  assert.equal(find(".atlas-plot").textContent, "Not drawn");
  assert.equal(warn.mock.callCount(), 1);
  scriptsArrive(true);
  await run([1]);
  assert.deepEqual(drawn, [[600, 1]]);
});

test("a figure is drawn at the width there is, with its height and what it tells", async () => {
  await run([1]);
  assert.deepEqual(drawn, [[600, 1]]);
  assert.equal(find(".atlas-plot").style.height, "90px");
  assert.equal(find('[role="figure"]').getAttribute("aria-label"), "Told");
});

test("a figure is drawn anew only where it has changed", async () => {
  await run([1]);
  await run([1]);
  await run([2]);
  assert.deepEqual(drawn, [
    [600, 1],
    [600, 2],
  ]);
});

test("a place without a width is not drawn in", async () => {
  Object.assign(find(".atlas-plot"), { clientWidth: 0 });
  await run([1]);
  assert.deepEqual(drawn, []);
});
