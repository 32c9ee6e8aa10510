import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { forget, keepFocus, listen } from "../src/focus.js";
import { find, show } from "./page.js";

const BAR = '<button data-mark="theme=a">A</button>';

listen();
beforeEach(() => {
  show(`${BAR}<input>`);
  find("button").focus();
});

test("what takes the place of what had the focus has it", () => {
  document.body.innerHTML = BAR;
  keepFocus();
  assert.equal(document.activeElement, find("button"));
});

test("who has moved on is not called back", () => {
  find("input").focus();
  document.body.innerHTML = BAR;
  keepFocus();
  assert.equal(document.activeElement, document.body);
});

test("a press elsewhere is a reason to forget", () => {
  forget();
  document.body.innerHTML = BAR;
  keepFocus();
  assert.equal(document.activeElement, document.body);
});

test("while it stands on the page nothing is done", () => {
  keepFocus();
  assert.equal(document.activeElement, find("button"));
});
