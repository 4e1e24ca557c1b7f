"""Findings as SARIF 2.1.0 (OASIS), for code review."""

from __future__ import annotations

from hashlib import blake2b
from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from l10n_news.check.table import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n_news.check.running import Remark
    from l10n_news.check.table import Check

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_BASE = "%SRCROOT%"


def sarif(remarks: Sequence[Remark]) -> dict[str, Any]:
    """Give a log with one run; a rule for each check, a result for each finding, paths relative to the project."""
    names = list(dict.fromkeys((*BY_NAME, *(remark.finding.name for remark in remarks))))
    driver = {
        "name": "l10n-news",
        "version": version("l10n-news"),
        "rules": [_rule(name, BY_NAME.get(name)) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(remark, names.index(remark.finding.name)) for remark in remarks],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(name: str, check: Check | None) -> dict[str, Any]:
    """Describe a check; trouble in a file itself has a name and no check."""
    if check is None:
        return {"id": name, "shortDescription": {"text": name.replace("-", " ")}}
    return {
        "id": name,
        "shortDescription": {"text": check.says},
        "defaultConfiguration": {"level": _LEVELS[check.severity.value]},
        "properties": {"itsIssueType": check.issue},
    }


def _result(remark: Remark, rule: int) -> dict[str, Any]:
    finding = remark.finding
    uri = quote(finding.path, errors="surrogateescape")
    place: dict[str, Any] = {"artifactLocation": {"uri": uri, "uriBaseId": _BASE}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    told = {"locale": finding.locale, "source": remark.source, "target": remark.target}
    return {
        "ruleId": finding.name,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity.value],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"entry/v1": _fingerprint(remark)},
        "properties": {key: value for key, value in told.items() if value},
    }


def _fingerprint(remark: Remark) -> str:
    """Sum up what makes a finding the same when lines move."""
    parts = (remark.finding.name, remark.finding.path, remark.context or "", remark.source, remark.finding.message)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
