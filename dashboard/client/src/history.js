// The address of the page.

/**
 * Follow an address of this dashboard without loading the page anew: Streamlit listens to the history.
 * @param {string} address
 */
export const go = (address) => {
  window.history.pushState({}, "", address);
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
};

/**
 * Show the section that the address names, once it is drawn.
 * @param {string} anchor
 */
export const seek = (anchor, tries = 50) => {
  const target = document.getElementById(anchor);
  if (target) target.scrollIntoView();
  else if (tries) setTimeout(seek, 100, anchor, tries - 1);
};
