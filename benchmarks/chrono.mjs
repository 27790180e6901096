// Tags texts with chrono-node for benchmarks/taggers.py.
// stdin: {"language", "warm_up", "batches": [[{"doc_id", "text", "dct"}]]}
// stdout: {"seconds": [of each batch], "documents": [{"doc_id", "timexes"}]}
import * as chrono from "chrono-node";
import { readFileSync } from "node:fs";

const { language, warm_up, batches } = JSON.parse(readFileSync(0, "utf8"));
const parser = (language === "en" ? chrono.casual : chrono[language]?.casual) ?? chrono.casual;
const day = ({ dct }) => (dct ? new Date(`${dct}T12:00:00`) : undefined);

parser.parse(warm_up.text, day(warm_up));
const found = [];
const seconds = batches.map((batch) => {
  const references = batch.map(day);
  const started = process.hrtime.bigint();
  batch.forEach(({ text }, index) => found.push(parser.parse(text, references[index])));
  return Number(process.hrtime.bigint() - started) / 1e9;
});

const two = (number) => String(number).padStart(2, "0");

// The TIMEX3 value, as fine as chrono is certain of.
function value(start) {
  const year = String(start.get("year")).padStart(4, "0");
  const day = `${year}-${two(start.get("month"))}-${two(start.get("day"))}`;
  if (start.isCertain("hour")) return `${day}T${two(start.get("hour"))}:${two(start.get("minute") ?? 0)}`;
  if (start.isCertain("day") || start.isCertain("weekday")) return day;
  if (start.isCertain("month")) return day.slice(0, 7);
  return start.isCertain("year") ? year : day;
}

// Offsets in code points, as the scorers count.
function timex(text, { index, text: quote, start }) {
  const first = [...text.slice(0, index)].length;
  const type = start.isCertain("hour") ? "TIME" : "DATE";
  return { start: first, end: first + [...quote].length, text: quote, type, value: value(start) };
}

const tagged = batches.flat().map(({ doc_id, text }, index) => ({ doc_id, timexes: found[index].map((one) => timex(text, one)) }));
process.stdout.write(JSON.stringify({ seconds, documents: tagged }));
