"""Runs a suite over one frame: the only module that imports Great Expectations (seconds, so never at start-up)."""

import logging
import os
import threading
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from timeline.errors import QualityError
from timeline.quality.report import Check
from timeline.quality.suites import Expectation

_EXAMPLES = 3


def preload() -> None:
    """Begin to import Great Expectations in the background."""
    threading.Thread(target=_load, name="import of great_expectations", daemon=True).start()


def run(
    frame: pl.DataFrame, expectations: Sequence[Expectation], key: str, parameters: Mapping[str, Any]
) -> list[Check]:
    """The outcome of each expectation; rows that fail are shown by their column `key`.

    `parameters` are the values for {"$PARAMETER": name} in the expectations. Raises QualityError when one of them
    is unknown to Great Expectations or can't be evaluated.
    """
    gx = _load()
    suite = _suite(gx, expectations)
    looked_at = {key}.union(*(one.columns for one in expectations))
    batch = _batch(gx, frame.select(sorted(looked_at)))
    result_format = {
        "result_format": "SUMMARY",
        "unexpected_index_column_names": [key],
        "partial_unexpected_count": _EXAMPLES,
        "return_unexpected_index_query": False,
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = batch.validate(suite, result_format=result_format, expectation_parameters=dict(parameters))
    # Great Expectations returns results in an order of its own; each carries the number it was given in its meta.
    numbered = sorted(result.results, key=lambda one: int(one.expectation_config.meta["number"]))
    return [_check(one, expectation, key) for one, expectation in zip(numbered, expectations, strict=True)]


def _load() -> Any:
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import great_expectations as gx
            from great_expectations.execution_engine import pandas_execution_engine
        except ImportError as error:
            raise QualityError(f"Great Expectations can't be imported ({error}); reinstall event-timeline") from error
    # Its fingerprint of a frame costs eight times as much as the checks; above this many bytes it takes none.
    pandas_execution_engine.HASH_THRESHOLD = 0
    logging.getLogger("great_expectations").setLevel(logging.CRITICAL)
    return gx


def _suite(gx: Any, expectations: Sequence[Expectation]) -> Any:
    entries = [
        {"type": one.type, "kwargs": dict(one.kwargs), "severity": one.severity, "meta": {"number": number}}
        for number, one in enumerate(expectations)
    ]
    try:
        suite = gx.ExpectationSuite(name="suite", expectations=entries)
    except Exception as error:  # whatever its own or pydantic's validation raises
        raise QualityError(f"the suite can't be used: {_culprit(gx, entries)}") from error
    if len(suite.expectations) != len(expectations):  # an unknown type is dropped without a word
        raise QualityError(f"the suite can't be used: {_culprit(gx, entries)}")
    return suite


def _culprit(gx: Any, entries: Sequence[Mapping[str, Any]]) -> str:
    """Which of the expectations Great Expectations doesn't take, and why."""
    for number, entry in enumerate(entries, start=1):
        try:
            understood = len(gx.ExpectationSuite(name="one", expectations=[dict(entry)]).expectations)
        except Exception as error:  # as above
            return f"expectation {number} ({entry['type']}): {_brief(error)}"
        if understood != 1:
            return f"expectation {number} ({entry['type']}) is of a type that Great Expectations doesn't know"
    return "two of its expectations are the same"


def _batch(gx: Any, frame: pl.DataFrame) -> Any:
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    asset = context.data_sources.add_pandas("frames").add_dataframe_asset("frame")
    pandas = frame.fill_nan(None).to_pandas(use_pyarrow_extension_array=True)
    return asset.add_batch_definition_whole_dataframe("whole").get_batch({"dataframe": pandas})


def _check(result: Any, expectation: Expectation, key: str) -> Check:
    for problem in _problems(result.exception_info):
        raise QualityError(f"{expectation.reason} ({expectation.type}) could not be evaluated: {_brief(problem)}")
    found = result.result
    failed = found.get("unexpected_count")
    rows = found.get("partial_unexpected_index_list") or ()
    observed = found.get("observed_value")
    return Check(
        expected=expectation.reason,
        severity=expectation.severity,
        success=bool(result.success),
        failed_rows=None if failed is None else int(failed),
        examples=() if result.success else tuple(dict.fromkeys(str(row[key]) for row in rows))[:_EXAMPLES],
        observed="" if observed is None else _number(observed),
    )


def _problems(information: Any) -> Iterator[str]:
    """The messages of exceptions, which are told once, or once for each metric an expectation needs."""
    if isinstance(information, Mapping):
        if information.get("raised_exception"):
            yield str(information.get("exception_message"))
        for part in information.values():
            yield from _problems(part)


def _number(observed: Any) -> str:
    return f"{float(observed):g}" if hasattr(observed, "__float__") else str(observed)


def _brief(error: object) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)
