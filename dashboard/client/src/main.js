// What pages load: a part for each component of ours. ui/client.py calls a part by its name at each run of the script.

export { browser } from "./browser.js";
export { figureFiles } from "./files/figure_files.js";
export { plot } from "./plot.js";
