"""Findings as JUnit XML, for continuous integration: a suite for each file, a case for each of its findings."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from l10n_news.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n_news.check.running import Remark

_NO_XML = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 § 2.2 does not have."""


def junit(remarks: Sequence[Remark]) -> str:
    """Give the XML; an error fails its case, a warning is told in its output."""
    failures = sum(remark.finding.severity == "error" for remark in remarks)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="l10n-news check" tests="{max(1, len(remarks))}" failures="{failures}" errors="0">',
    ]
    if not remarks:
        lines += [
            '  <testsuite name="l10n-news" tests="1" failures="0">',
            '    <testcase name="check"/>',
            "  </testsuite>",
        ]
    for path, group in groupby(remarks, key=lambda remark: remark.finding.path):
        lines += _suite(path, list(group))
    return "\n".join([*lines, "</testsuites>", ""])


def _suite(path: str, remarks: Sequence[Remark]) -> Iterator[str]:
    failures = sum(remark.finding.severity == "error" for remark in remarks)
    yield f'  <testsuite name="{_safe(path)}" tests="{len(remarks)}" failures="{failures}">'
    for remark in remarks:
        yield from _case(remark)
    yield "  </testsuite>"


def _case(remark: Remark) -> Iterator[str]:
    finding = remark.finding
    line = f":{finding.line}" if finding.line else ""
    told = _safe("\n".join(part for part in (str(finding), remark.source, remark.target) if part))
    yield f'    <testcase name="{_safe(finding.name)}{line}" classname="{_safe(finding.path)}">'
    if finding.severity == "error":
        yield f'      <failure type="{_safe(finding.name)}" message="{_safe(finding.message)}">{told}</failure>'
    else:
        yield f"      <system-out>{finding.severity.value}: {told}</system-out>"
    yield "    </testcase>"


def _safe(text: str) -> str:
    return _NO_XML.sub(lambda found: f"\\x{ord(found[0]):02x}", escape(text)).replace("\x85", "\\x85")
