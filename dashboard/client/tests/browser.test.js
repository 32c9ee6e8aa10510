import assert from "node:assert/strict";
import { test } from "node:test";
import { browser, widthOf } from "../src/browser.js";
import { happen, listener, show } from "./page.js";

/** @import { FrontendRendererArgs } from "@streamlit/component-v2-lib" */
/** @import { Page } from "../src/browser.js" */
/** @import { Told } from "../src/server.js" */

const LIMITS = { narrow: 640, medium: 960 };

/** A run of the script says this of the page. */
const run = (/** @type {Partial<Page>} */ data = {}) => {
  const server = listener();
  const component = {
    data: { ...LIMITS, width: "wide", page: "themes", isStill: false, ...data },
    ...server,
  };
  browser(/** @type {FrontendRendererArgs<Told, Page>} */ (/** @type {unknown} */ (component)));
  return server.told;
};

test("a page is as wide as what it holds", () => {
  assert.deepEqual(
    [320, 639, 640, 959, 960].map((pixels) => widthOf(pixels, LIMITS)),
    ["narrow", "narrow", "medium", "medium", "wide"],
  );
});

test("Python is told how wide the page is where it takes it for another", () => {
  show("");
  assert.deepEqual(run({ width: "narrow" }), [["width", "wide"]]);
  assert.deepEqual(run(), []);
});

test("clicks are told once, to the newest run", () => {
  show('<button data-chooses="theme=youth">Youth</button>');
  const before = run();
  const now = run();
  happen("button", "click");
  assert.deepEqual([before, now], [[], [["chosen", "theme=youth"]]]);
});

test("the filter bar folds on a phone when another page is opened, and not before", () => {
  show(`<div data-testid="stSidebar" data-collapsed="false"></div>
    <div data-testid="stMainBlockContainer"></div>
    <div data-testid="stSidebarCollapseButton"><button></button></div>`);
  let folded = 0;
  document.querySelector("button")?.addEventListener("click", () => (folded += 1));
  run({ width: "narrow" });
  assert.equal(folded, 0);
  run({ width: "narrow", page: "map" });
  assert.equal(folded, 1);
});
