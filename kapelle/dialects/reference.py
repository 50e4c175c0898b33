"""The page at /docs: the OpenAPI document as plain HTML, drawn here.

Swagger UI would fetch two megabytes of script from elsewhere; this page needs no script and no
network, so it works on a machine that has none. Programs read /openapi.json.
"""

import json
from html import escape
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

STYLE = """
:root { color-scheme: light dark; --ink: #1d2430; --soft: #667; --line: #d8dce4; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e7ee; --soft: #99a; --line: #363c48; --paper: #14171d; } }
body { font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 56rem; margin: 3rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; } h2 { margin-top: 3rem; border-bottom: 2px solid var(--line); }
h3 { margin-top: 2.2rem; font-size: 1.05rem; font-family: ui-monospace, monospace; }
pre { border: 1px solid var(--line); border-radius: 6px; padding: .8rem 1rem; overflow-x: auto;
  font-size: .85rem; } table { border-collapse: collapse; width: 100%; font-size: .92rem; }
td { border-top: 1px solid var(--line); padding: .35rem .8rem .35rem 0; vertical-align: top; }
.soft { color: var(--soft); } nav a { margin-right: 1.2rem; } a { color: inherit; }
"""


def page(document: Json, address: str) -> str:
    """The whole page; `address` is what clients put before every path."""
    info = document["info"]
    calls = [
        (tag, _call(document, address, method, path, call))
        for path, methods in document["paths"].items()
        for method, call in methods.items()
        for tag in call["tags"]
    ]
    tags = list(dict.fromkeys(tag for tag, _ in calls))
    links = "".join(f'<a href="#{escape(tag)}">{escape(tag)}</a>' for tag in tags)
    chapters = "".join(
        f'<h2 id="{escape(tag)}">{escape(tag)}</h2>'
        + "".join(html for t, html in calls if t == tag)
        for tag in tags
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(info["title"])}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style>'
        f"<h1>{escape(info['title'])} <span class=soft>{escape(info['version'])}</span></h1>"
        f"<p>{escape(info['description'])}</p>"
        f'<nav>{links}<a href="openapi.json">openapi.json</a></nav>{chapters}</html>'
    )


def _call(document: Json, address: str, method: str, path: str, call: Json) -> str:
    parts = [
        f"<h3>{method.upper()} {escape(path)}</h3><p>{escape(call['summary'])}</p>",
        _elsewhere(call, path),
        _table((p["name"], p.get("description", p["in"])) for p in call.get("parameters", [])),
        f"<pre>{escape(_curl(address, method, path, call))}</pre>",
        *(_answer(document, status, answer) for status, answer in call["responses"].items()),
    ]
    return "".join(parts)


def _elsewhere(call: Json, path: str) -> str:
    others = [s["url"] + path for s in call.get("servers", []) if s["url"] != "/"]
    return f"<p class=soft>Also at {escape(', '.join(others))}</p>" if others else ""


def _table(rows: Any) -> str:  # noqa: ANN401 - pairs of text
    cells = "".join(
        f"<tr><td><code>{escape(str(name))}</code><td>{escape(text)}" for name, text in rows
    )
    return f"<table>{cells}</table>" if cells else ""


def _curl(address: str, method: str, path: str, call: Json) -> str:
    lines = [f"curl --request {method.upper()} --url {address}{path}"]
    if call.get("security"):
        lines.append("--header 'Authorization: Bearer <your_api_key>'")
    if "requestBody" in call:
        lines += _body(*next(iter(call["requestBody"]["content"].items())))
    return " \\\n  ".join(lines)


def _body(mime: str, content: Json) -> list[str]:
    schema = content["schema"]
    if mime == "multipart/form-data":
        return [f"--form '{name}=@{name}'" for name in schema["properties"]]
    header = f"--header 'Content-Type: {mime}'"
    if mime != "application/json":
        return [header, "--data-binary @file"]
    return [header, f"--data '{json.dumps(_sample(schema, {}))}'"]


def _answer(document: Json, status: str, answer: Json) -> str:
    said = f"<p><code>{escape(status)}</code> {escape(answer['description'])}</p>"
    content = answer.get("content", {}).get("application/json", {})
    if not content.get("schema"):
        return said
    example = content.get("example") or _sample(
        content["schema"], document["components"]["schemas"]
    )
    return f"{said}<pre>{escape(json.dumps(example, ensure_ascii=False, indent=2))}</pre>"


def _sample(schema: Json, named: Json) -> Any:  # noqa: ANN401 - any JSON
    """What a value of this schema looks like."""
    if "$ref" in schema:
        return _sample(named[schema["$ref"].rpartition("/")[2]], named)
    if "examples" in schema:
        return schema["examples"][0]
    if schema.get("type") == "object":
        return {name: _sample(part, named) for name, part in schema.get("properties", {}).items()}
    if "anyOf" in schema:
        return _sample(schema["anyOf"][0], named)
    if "enum" in schema:
        return " | ".join(schema["enum"])
    return 0 if schema.get("type") in {"number", "integer"} else schema.get("title", "…").lower()
