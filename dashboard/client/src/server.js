// Tells Python what the reader did, through the component that ui/browser.py puts on each page.

/** @import { FrontendRendererArgs } from "@streamlit/component-v2-lib" */

/**
 * What browser.py listens to. States: how wide the page is, what panel is open. Triggers: parameters that a button or a
 * list chooses, parameters that a clicked mark stands for, the ends of a span drawn over a time axis.
 * @typedef {{
 *   width: "narrow" | "medium" | "wide",
 *   panel: string,
 *   chosen: string,
 *   mark: string,
 *   drawn: [number, number],
 * }} Told
 */

/** @typedef {Pick<FrontendRendererArgs<Told>, "setStateValue" | "setTriggerValue">} Server */

/** @type {Server | undefined} */
let server;

/** From now on tell it so. Each run of the script brings a new one. @param {Server} latest */
export const connect = ({ setStateValue, setTriggerValue }) => {
  server = { setStateValue, setTriggerValue };
};

/**
 * Say how something stands.
 * @template {"width" | "panel"} Name
 * @param {Name} name
 * @param {Told[Name]} value
 */
export const tell = (name, value) => server?.setStateValue(name, value);

/**
 * Say that something was done.
 * @template {"chosen" | "mark" | "drawn"} Name
 * @param {Name} name
 * @param {Told[Name]} value
 */
export const trigger = (name, value) => server?.setTriggerValue(name, value);
