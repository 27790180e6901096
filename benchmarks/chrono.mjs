// Tags texts with chrono-node for benchmarks/peers.py.
// stdin: {"language", "rounds", "documents": [{"doc_id", "text", "dct"}]}; stdout: {"seconds", "documents": [{"doc_id", "timexes"}]}.
import * as chrono from "chrono-node";
import { readFileSync } from "node:fs";

const { language, rounds, documents } = JSON.parse(readFileSync(0, "utf8"));
const parser = (language === "en" ? chrono.casual : chrono[language]?.casual) ?? chrono.casual;
const references = documents.map(({ dct }) => (dct ? new Date(`${dct}T12:00:00`) : undefined));

let seconds = Infinity;
let found = [];
for (let round = 0; round < rounds; round += 1) {
  // Every round reads texts it has not seen: V8 remembers what a pattern found in a string.
  const fresh = documents.map(({ text }) => `${text}${"\n".repeat(round)}`);
  const started = process.hrtime.bigint();
  found = fresh.map((text, index) => parser.parse(text, references[index]));
  seconds = Math.min(seconds, Number(process.hrtime.bigint() - started) / 1e9);
}

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

const tagged = documents.map(({ doc_id, text }, index) => ({ doc_id, timexes: found[index].map((one) => timex(text, one)) }));
process.stdout.write(JSON.stringify({ seconds, documents: tagged }));
