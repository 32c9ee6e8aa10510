import assert from "node:assert/strict";
import { test } from "node:test";
import { listen } from "../src/links.js";
import { happen, show } from "./page.js";

listen();

const LINK = '<a class="atlas-link" href="events?theme=youth"><b>Youth</b></a>';
const ROW = `<table class="atlas-table"><tr><td id="beside">2010</td><td class="atlas-opens">
  <a class="atlas-link" href="events?event=x">Baku</a><button>Cite</button></td></tr></table>`;

test("a plain click on a link changes the address and tells Streamlit", () => {
  show(LINK);
  let heard = 0;
  window.addEventListener("popstate", () => (heard += 1), { once: true });
  assert.equal(happen("b", "click"), false);
  assert.equal(window.location.href, "https://atlas.example/events?theme=youth");
  assert.equal(heard, 1);
});

for (const how of [
  { ctrlKey: true },
  { metaKey: true },
  { shiftKey: true },
  { altKey: true },
  { button: 1 },
])
  test(`a click with ${Object.keys(how)} is left to the browser`, () => {
    show(LINK);
    assert.equal(happen("b", "click", how), true);
    assert.match(window.location.href, /themes/);
  });

test("a click beside the link of a row follows it", () => {
  show(ROW);
  happen("#beside", "click");
  assert.match(window.location.href, /event=x$/);
});

test("a click on another control of a row does not follow its link", () => {
  show(ROW);
  happen("button", "click");
  assert.match(window.location.href, /themes/);
});

test("a link to elsewhere is left to the browser", () => {
  show('<a href="https://elsewhere.example">elsewhere</a>');
  assert.equal(happen("a", "click"), true);
});

for (const [stay, scrolled] of /** @type {const} */ ([
  ["atlas-stay", 0],
  ["", 1],
]))
  test(`a link ${stay ? "that stays keeps" : "leaves"} the place where the page is scrolled to`, () => {
    show(`<div data-testid="stMain"><a class="atlas-link ${stay}" href="events">Events</a></div>`);
    let times = 0;
    Object.assign(document.querySelector("div") ?? {}, { scrollTo: () => (times += 1) });
    happen("a", "click");
    assert.equal(times, scrolled);
  });
