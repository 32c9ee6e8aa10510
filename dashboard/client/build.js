// Bundles src/ into the one file that pages load: `node build.js`, or with --check says whether that file is what it
// would write. Its first line holds a digest of the sources, so that tests/test_client.py needs no Node to say the same.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const BUILT = join(HERE, "../static/client.js");

/** Digest of the names and contents of all that the built file is made of. */
const digest = () => {
  const files = readdirSync(join(HERE, "src"), { recursive: true, encoding: "utf8" });
  const sources = files.filter((name) => name.endsWith(".js")).map((name) => `src/${name}`);
  const hash = createHash("sha256");
  for (const name of ["build.js", ...sources.sort()])
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(HERE, name)))
      .update("\0");
  return hash.digest("hex");
};

/** The text of the built file. */
const bundled = async () => {
  const { outputFiles } = await build({
    absWorkingDir: HERE,
    entryPoints: ["src/main.js"],
    bundle: true,
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    minify: true,
    target: "es2022",
    write: false,
  });
  const [file] = outputFiles;
  return `// Made of dashboard/client by "make client"; sources ${digest()}\n${file?.text}`;
};

const text = await bundled();
if (!process.argv.includes("--check")) writeFileSync(BUILT, text);
else if (readFileSync(BUILT, "utf8") !== text) {
  console.error(`${BUILT} is not what the sources make: run "make client".`);
  process.exitCode = 1;
}
