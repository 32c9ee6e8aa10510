// The faces of the page, brought into a file so that it looks the same wherever it is opened.

/**
 * Whether a face with this range of letters (as CSS writes it; nothing for all letters) has letters of a text.
 * @param {string} range
 * @param {string} text
 */
export const covers = (range, text) => {
  if (!range) return true;
  const spans = range.split(",").map((span) => {
    const [first = NaN, last = first] = span
      .trim()
      .replace(/^U\+/i, "")
      .split("-")
      .map((code) => parseInt(code, 16));
    return { first, last };
  });
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? NaN;
    return spans.some(({ first, last }) => first <= code && code <= last);
  });
};

/** @type {Map<string, Promise<string>>} */
const known = new Map();

/** @param {string} address */
const read = async (address) => {
  const answer = await fetch(address);
  const blob = await answer.blob();
  return /** @type {Promise<string>} */ (
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    })
  );
};

/**
 * A file of the page as a data address, kept for the next figure.
 * @param {string} address
 */
const inlined = (address) => {
  const kept = known.get(address) ?? read(address);
  known.set(address, kept);
  return kept;
};

/** @param {string} name */
const unquoted = (name) => name.replace(/["']/g, "").trim();

/**
 * The rule of a face, with the face itself in it.
 * @param {CSSFontFaceRule} rule
 */
const whole = async (rule) => {
  const [, address = ""] = rule.cssText.match(/url\(["']?([^"')]+)["']?\)/) ?? [];
  const base = rule.parentStyleSheet?.href || document.baseURI;
  const data = await inlined(new URL(address, base).href);
  return rule.cssText.replace(/src:[^;]+;/, `src: url("${data}");`);
};

/**
 * Rules that bring the faces of some families into a file: only upright ones whose letters occur in a text.
 * @param {string} families
 * @param {string} text
 */
export const fontRules = async (families, text) => {
  const names = families.split(",").map(unquoted);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const wanted = rules
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => {
      const of = (/** @type {string} */ name) => unquoted(style.getPropertyValue(name));
      const isUpright = of("font-style") !== "italic";
      return isUpright && names.includes(of("font-family")) && covers(of("unicode-range"), text);
    });
  return (await Promise.all(wanted.map(whole))).join("\n");
};
