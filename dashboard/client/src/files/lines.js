// Texts in lines.

/**
 * A text in lines that fit; what has no spaces, as a long address, is broken where it must.
 * @param {string} text
 * @param {(part: string) => boolean} fits
 */
export const lines = (text, fits) => {
  /** @type {string[]} */
  const found = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && !fits(longer)) found.push(line);
    line = !line || fits(longer) ? longer : word;
    while (line.length > 1 && !fits(line)) {
      const end = endOf(line, fits);
      found.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return line ? [...found, line] : found;
};

/**
 * How many letters from its beginning fit: one at least.
 * @param {string} line
 * @param {(part: string) => boolean} fits
 */
const endOf = (line, fits) => {
  let end = line.length - 1;
  while (end > 1 && !fits(line.slice(0, end))) end -= 1;
  return end;
};
