"""Briefs and releases on paper: as JSON, for the database and for the pipe to the booth."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kapelle.jobs.brief import Brief, Continuation
from kapelle.jobs.job import Asset, Release


def brief_out(brief: Brief) -> dict[str, Any]:
    return asdict(brief)


def brief_in(paper: Mapping[str, Any]) -> Brief:
    fields: dict[str, Any] = dict(paper)
    fields["style_tags"] = tuple(paper["style_tags"])
    fields["negative_tags"] = tuple(paper["negative_tags"])
    if paper.get("after") is not None:
        fields["after"] = Continuation(**paper["after"])
    return Brief(**fields)


def release_out(release: Release) -> dict[str, Any]:
    return asdict(release)


def release_in(paper: Mapping[str, Any]) -> Release:
    fields: dict[str, Any] = dict(paper)
    fields["tags"] = tuple(paper["tags"])
    fields["form"] = tuple(paper["form"])
    fields["assets"] = tuple(Asset(**asset) for asset in paper["assets"])
    return Release(**fields)
