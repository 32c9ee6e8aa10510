import assert from "node:assert/strict";
import { test } from "node:test";
import { takeEarly } from "../src/early.js";
import { happen, show } from "./page.js";

test("what was pressed last before the page could answer is kept, and nothing after it", () => {
  show('<button data-opens="a"></button><p><button data-opens="b"><i></i></button></p><em></em>');
  happen('[data-opens="a"]', "click");
  happen("i", "click");
  happen("em", "click");
  assert.equal(takeEarly(), "b");
  happen('[data-opens="a"]', "click");
  assert.equal(takeEarly(), "b");
});
