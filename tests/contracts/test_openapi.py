"""The whole OpenAPI against a server that runs: whatever is sent, nothing breaks, and every answer is
one that was promised. Schemathesis draws the requests, and follows ids from call to call."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.server import PATIENCE_S, remaining, serve, stop

EXAMPLES = 12  # of each call and phase; `--max-examples 200` by hand finds what this does not
# A request that fits the schema may still be refused: by a house rule, by its idempotency key, for
# text that is made of control characters, for a webhook that leads inside.
NOT_OURS = "positive_data_acceptance"

needs_schemathesis = pytest.mark.skipif(
    importlib.util.find_spec("schemathesis") is None,
    reason="schemathesis is not installed; make test installs it",
)


@needs_schemathesis
def test_no_request_breaks_the_server_and_every_answer_is_documented(tmp_path: Path) -> None:
    served = serve(tmp_path, KAPELLE_SUNOSAY_LIMITS="off")  # or it would mostly be told to wait
    try:
        found = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "run", f"{served.url}/openapi.json"),
                *("--header", f"Authorization: Bearer {served.key}"),
                *("--checks", "all", "--exclude-checks", NOT_OURS),
                *("--max-examples", str(EXAMPLES), "--suppress-health-check", "all"),
                *("--generation-deterministic", "--no-color"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=4 * PATIENCE_S,
            check=False,
        )
    finally:
        stop(served)
    assert found.returncode == 0, found.stdout
    assert not remaining(tmp_path)
