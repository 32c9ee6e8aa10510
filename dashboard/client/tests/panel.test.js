import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { follow, listen, openByName } from "../src/panel.js";
import { connect } from "../src/server.js";
import { find, happen, listener, show } from "./page.js";

const PAGE = `
  <div data-testid="stSidebar" data-collapsed="false">
    <button class="ours" data-opens="filter-theme" data-popover="filters" aria-expanded="false">Theme</button>
    <button class="other" data-opens="filter-track" data-popover="filters" aria-expanded="false">Track</button>
  </div>
  <div class="st-key-panel-filters"><button class="theirs" aria-expanded="false"></button></div>
  <div class="place"></div>`;

let now = 10_000;
performance.now = () => now;
mock.timers.enable({ apis: ["setTimeout"] });
listen();
let server = listener();

/** Let time go by, and the page change after it. */
const later = (/** @type {number} */ milliseconds) => {
  now += milliseconds;
  mock.timers.tick(milliseconds);
  follow();
};

const press = (/** @type {string} */ selector) => {
  happen(selector, "pointerdown");
  happen(selector, "click");
};

/** Streamlit's button opens its popover, or closes it, when it is pressed. */
const obey = () => {
  const theirs = find(".theirs");
  theirs.addEventListener("click", () => {
    theirs.setAttribute("aria-expanded", String(theirs.getAttribute("aria-expanded") !== "true"));
  });
};

const drawContent = (/** @type {string} */ name) => {
  find(".place").innerHTML = `<div class="st-key-shown-${name}"><input></div>`;
  follow();
};

const openTheme = () => {
  press(".ours");
  drawContent("filter-theme");
  later(500);
};

beforeEach(() => {
  show(PAGE);
  happen(".place", "keydown", { key: "Escape" });
  server = listener();
  connect(server);
  obey();
  now += 10_000;
});

const asked = () => server.told.map(([, value]) => String(value).split(" ")[0]);

test("a press opens Streamlit's popover and asks the server for its content", () => {
  press(".ours");
  assert.equal(find(".theirs").getAttribute("aria-expanded"), "true");
  assert.deepEqual(asked(), ["filter-theme"]);
  assert.ok(document.documentElement.classList.contains("atlas-awaits"));
});

test("the place that nobody sees is not reached by keyboard either", () => {
  press(".ours");
  assert.equal(find(".st-key-panel-filters").inert, true);
});

test("once its content is there it is shown, and its button says that it is open", () => {
  openTheme();
  assert.ok(!document.documentElement.classList.contains("atlas-awaits"));
  assert.equal(find(".ours").getAttribute("aria-expanded"), "true");
  assert.equal(find(".other").getAttribute("aria-expanded"), "false");
});

test("a content that does not come is asked for again", () => {
  press(".ours");
  later(601);
  assert.deepEqual(asked(), ["filter-theme", "filter-theme"]);
});

test("each opening is another request", () => {
  press(".ours");
  later(601);
  assert.notEqual(server.told[0]?.[1], server.told[1]?.[1]);
});

test("one that the page took down before it was whole is opened again", () => {
  press(".ours");
  find(".theirs").setAttribute("aria-expanded", "false");
  later(450);
  assert.equal(find(".theirs").getAttribute("aria-expanded"), "true");
});

test("when it closes, the button that opened it has the focus again", () => {
  openTheme();
  find(".theirs").click();
  follow();
  assert.equal(document.activeElement, find(".ours"));
  assert.equal(find(".ours").getAttribute("aria-expanded"), "false");
});

test("a press on its own button closes it and does not open it again", () => {
  openTheme();
  happen(".ours", "pointerdown");
  find(".theirs").setAttribute("aria-expanded", "false");
  happen(".ours", "click");
  later(1000);
  assert.equal(find(".theirs").getAttribute("aria-expanded"), "false");
});

test("who presses Escape does not wait any longer", () => {
  press(".ours");
  happen(".ours", "keydown", { key: "Escape" });
  later(1300);
  assert.deepEqual(asked(), ["filter-theme"]);
});

test("who leaves a panel a moment after it opened is not led back to it", () => {
  press(".ours");
  drawContent("filter-theme");
  happen(".ours", "keydown", { key: "Escape" });
  find(".theirs").setAttribute("aria-expanded", "false");
  later(100);
  later(1000);
  assert.equal(find(".theirs").getAttribute("aria-expanded"), "false");
});

test("one that is left can be opened again at once", () => {
  press(".ours");
  drawContent("filter-theme");
  happen(".ours", "keydown", { key: "Escape" });
  find(".theirs").setAttribute("aria-expanded", "false");
  later(100);
  find(".place").innerHTML = "";
  press(".ours");
  drawContent("filter-theme");
  later(500);
  assert.equal(find(".theirs").getAttribute("aria-expanded"), "true");
  assert.deepEqual(asked(), ["filter-theme", "filter-theme"]);
});

test("its own last button closes it, also a moment after it opened", () => {
  press(".ours");
  drawContent("filter-theme");
  find(".place").innerHTML += '<button class="atlas-shut">Show 5 events</button>';
  press(".atlas-shut");
  later(100);
  later(1000);
  assert.equal(find(".theirs").getAttribute("aria-expanded"), "false");
});

test("its own last button closes it", () => {
  openTheme();
  find(".place").innerHTML += '<button class="atlas-shut">Show 5 events</button>';
  press(".atlas-shut");
  assert.equal(find(".theirs").getAttribute("aria-expanded"), "false");
});

test("what was asked for before the page could answer is opened, if it is there", () => {
  openByName("filter-track");
  openByName("gone");
  openByName("");
  assert.deepEqual(asked(), ["filter-track"]);
});
