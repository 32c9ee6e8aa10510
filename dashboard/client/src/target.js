// What an event is about.

/**
 * The nearest element around what an event hit that matches a selector; null where there is none.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const hit = (event, selector) =>
  event.target instanceof Element ? event.target.closest(selector) : null;
