import assert from "node:assert/strict";
import { test } from "node:test";
import { covers } from "../src/files/faces.js";
import { frame } from "../src/files/frame.js";
import { lines } from "../src/files/lines.js";
import { texts } from "../src/files/sheet.js";
import { kindOf } from "../src/files/shown.js";
import { find, show } from "./page.js";

/** @import { FigureData } from "../src/files/figure_files.js" */

const BLOCK = `<div id="block">
  <div><h2 class="atlas-heading"> Who &amp; what </h2><p class="atlas-counting-rule">Each event once.</p></div>
  <div class="js-plotly-plot"></div><div><p class="atlas-remark">One is not drawn.</p></div></div>`;

const upTo = (/** @type {number} */ most) => (/** @type {string} */ part) => part.length <= most;

test("a text is broken between words", () => {
  assert.deepEqual(lines("  one two\nthree ", upTo(7)), ["one two", "three"]);
});

test("a word that is longer than a line is broken where it must", () => {
  assert.deepEqual(lines("at https://x.example/abc", upTo(10)), [
    "at",
    "https://x.",
    "example/ab",
    "c",
  ]);
});

test("a line that nothing fits in holds a letter", () => {
  assert.deepEqual(lines("abc", upTo(0)), ["a", "b", "c"]);
});

test("a text without words has no lines", () => {
  assert.deepEqual(lines(" ", upTo(10)), []);
});

test("a face is brought along where it has letters of the text", () => {
  assert.ok(covers("", "x"));
  assert.ok(covers("U+10A0-10FF, U+25CC", "Tbilisi თბილისი"));
  assert.ok(covers("U+25CC", "◌"));
  assert.ok(!covers("U+10A0-10FF, U+25CC", "Tbilisi"));
});

test("the counting rule stands above the figure, remarks below", () => {
  show(BLOCK);
  const data = { sentence: "All events", source: "Register", link: "themes?theme=a" };
  const { head, foot } = texts(find("#block"), /** @type {FigureData} */ (data));
  assert.deepEqual(
    head.map(({ text }) => text),
    ["Who & what", "All events", "Each event once."],
  );
  assert.deepEqual(
    foot.map(({ text }) => text),
    ["One is not drawn.", "Register", "https://atlas.example/themes?theme=a"],
  );
});

test("the code to embed a figure leads to it alone, and has its title", () => {
  show(BLOCK);
  const parameters = { embed: "true", figure: "a" };
  const code = frame(find("#block"), { link: "themes?theme=a", parameters });
  document.body.innerHTML = code;
  const { src, title } = /** @type {HTMLIFrameElement} */ (find("iframe"));
  assert.equal(src, "https://atlas.example/themes?theme=a&embed=true&figure=a");
  assert.equal(title, "Who & what");
});

test("a figure that is not drawn yet cannot be saved", () => {
  show('<div id="block"></div>');
  assert.equal(kindOf(find("#block")), null);
  assert.equal(kindOf(null), null);
});

for (const [html, kind] of [
  ['<div class="js-plotly-plot"></div>', "chart"],
  ['<div class="atlas-bars"></div>', "chart"],
  ['<canvas id="deckgl-overlay"></canvas>', "map"],
])
  test(`a figure of ${html} is a ${kind}`, () => {
    show(`<div id="block">${html}</div>`);
    assert.equal(kindOf(find("#block")), kind);
  });
