/**
 * Audits the worker app's home and a lecture by Lighthouse as a phone with a slow line sees them: a signed-in worker opens the page
 * for the first time, with nothing in the browser's caches. The score of a page is the median of its turns.
 *
 *   node audit.mjs --url http://localhost:8080 [--turns 3] [--account worker] [--chrome-flag=…]
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const PROGRAMS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];
const WANTED = { performance: 90, accessibility: 100 };

const { values: wish } = parseArgs({
  options: {
    url: { type: "string", default: "http://localhost:8080" },
    turns: { type: "string", default: "3" },
    account: { type: "string", default: "worker" },
    "chrome-flag": { type: "string", multiple: true, default: [] },
  },
});
const executablePath = PROGRAMS.find((program) => existsSync(program));
if (!executablePath) {
  console.error("lighthouse needs Chromium (Debian: chromium fonts-noto-cjk)");
  process.exit(1);
}

const browser = await puppeteer.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    ...wish["chrome-flag"],
  ],
});
try {
  await audit(await browser.newPage());
} finally {
  await browser.close();
}

async function audit(page) {
  const lecture = await signIn(page);
  const pages = { home: "/", lecture: `/lectures/${lecture}` };
  await look(page, pages.home); // warms up the services and this program
  const rows = [];
  for (const [name, path] of Object.entries(pages)) {
    const turns = [];
    for (let turn = 0; turn < Number(wish.turns); turn++)
      turns.push(await look(page, path));
    turns.sort((one, other) => one.performance - other.performance);
    rows.push({ page: name, ...turns[Math.floor(turns.length / 2)] });
  }
  tell(rows);
}

/** Signs in as a person does, and answers the id of the first lecture in the list. */
async function signIn(page) {
  await page.setViewport({
    width: 412,
    height: 823,
    isMobile: true,
    hasTouch: true,
  });
  await page.evaluateOnNewDocument(() =>
    localStorage.setItem("language", "zh-CN"),
  );
  await page.goto(wish.url);
  await (
    await page.waitForSelector("button.button", { timeout: 60_000 })
  ).click();
  await page.waitForSelector("#username", { timeout: 60_000 });
  await page.type("#username", wish.account);
  await page.type("#password", wish.account);
  await page.click("[type=submit]");
  const link = 'a[href^="/lectures/"]';
  await page.waitForSelector(link, { timeout: 60_000 });
  return page.$eval(link, (first) => first.getAttribute("href").split("/")[2]);
}

async function look(page, path) {
  await forget(page);
  const flags = {
    onlyCategories: Object.keys(WANTED),
    disableStorageReset: true,
    logLevel: "error",
  };
  const { lhr } = await lighthouse(wish.url + path, flags, undefined, page);
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const score = (category) => Math.round(lhr.categories[category].score * 100);
  const seconds = (audit) => (lhr.audits[audit].numericValue / 1000).toFixed(1);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    paint: seconds("first-contentful-paint"),
    largest: seconds("largest-contentful-paint"),
    blocked: Math.round(lhr.audits["total-blocking-time"].numericValue),
    shift: lhr.audits["cumulative-layout-shift"].numericValue.toFixed(3),
    lacking: lacking(lhr),
  };
}

/** Leaves the page, so that the login and what a person chose stay, and nothing that was fetched. */
async function forget(page) {
  await page.goto("about:blank");
  const devtools = await page.createCDPSession();
  await devtools.send("Network.clearBrowserCache");
  const storageTypes = "service_workers,cache_storage";
  await devtools.send("Storage.clearDataForOrigin", {
    origin: wish.url,
    storageTypes,
  });
  await devtools.detach();
}

/** What keeps the accessibility below 100, by the audits' names. */
function lacking({ categories, audits }) {
  return categories.accessibility.auditRefs
    .filter(
      ({ id, weight }) =>
        weight > 0 && audits[id].score !== null && audits[id].score < 1,
    )
    .map(({ id }) => id);
}

function tell(rows) {
  console.log(
    "page     performance  accessibility  first paint  largest paint  blocked  shift",
  );
  for (const row of rows) {
    const { page, performance, accessibility, paint, largest, blocked, shift } =
      row;
    const cells = [
      page.padEnd(8),
      String(performance).padStart(11),
      String(accessibility).padStart(14),
      `${paint} s`.padStart(12),
      `${largest} s`.padStart(14),
      `${blocked} ms`.padStart(8),
      shift.padStart(6),
    ];
    console.log(cells.join(" "), ...row.lacking);
  }
  const least = (category) => Math.min(...rows.map((row) => row[category]));
  const ratio = (least("performance") / WANTED.performance).toFixed(2);
  console.log(
    `lighthouse ratio=${ratio} performance=${least("performance")} accessibility=${least("accessibility")}`,
  );
}
