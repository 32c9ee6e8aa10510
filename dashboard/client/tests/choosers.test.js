import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { listen } from "../src/choosers.js";
import { connect } from "../src/server.js";
import { find, happen, listener, show } from "./page.js";

const LIST = `<label class="atlas-choice"><select>
  <option value="from=2009">2009</option><option value="from=2010">2010</option></select></label>`;

mock.timers.enable({ apis: ["setTimeout"] });
listen();
let server = listener();

beforeEach(() => {
  server = listener();
  connect(server);
  show(LIST);
  happen("select", "pointerdown");
});

const change = (/** @type {string} */ value) => {
  /** @type {HTMLSelectElement} */ (find("select")).value = value;
  happen("select", "change");
};

test("a button sends what it chooses", () => {
  show('<button data-chooses="theme=youth"><i>x</i></button>');
  happen("i", "click");
  assert.deepEqual(server.told, [["chosen", "theme=youth"]]);
});

test("a button that lets all go says so with more than an empty text", () => {
  show('<button data-chooses="">Clear all</button>');
  happen("button", "click");
  assert.deepEqual(server.told, [["chosen", "&"]]);
});

test("a list that the pointer changes is sent at once", () => {
  change("from=2010");
  assert.deepEqual(server.told, [["chosen", "from=2010"]]);
});

test("a list that keys change is sent once they rest", () => {
  happen("select", "keydown", { key: "ArrowDown" });
  change("from=2009");
  mock.timers.tick(600);
  change("from=2010");
  mock.timers.tick(600);
  assert.deepEqual(server.told, []);
  mock.timers.tick(600);
  assert.deepEqual(server.told, [["chosen", "from=2010"]]);
});

for (const [name, how] of /** @type {const} */ ([
  ["keydown", { key: "Enter" }],
  ["focusout", {}],
]))
  test(`a list that keys change is sent at ${name}, and only once`, () => {
    happen("select", "keydown", { key: "ArrowDown" });
    change("from=2010");
    happen("select", name, how);
    mock.timers.tick(5000);
    assert.deepEqual(server.told, [["chosen", "from=2010"]]);
  });
