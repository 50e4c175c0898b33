"""How often an account may ask: a moving window per account, counted in this process.

Several API nodes count each for itself, so a limit holds per node; behind a balancer an account
gets at most nodes x rate. The headers are those of draft-ietf-httpapi-ratelimit-headers.
"""

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter


@dataclass(frozen=True)
class Window:
    """Where an account stands in its rate."""

    granted: bool
    limit: int  # requests
    length_s: int
    remaining: int  # requests
    wait_s: int  # until the oldest request leaves the window

    @property
    def headers(self) -> Mapping[str, str]:
        return {
            "RateLimit-Policy": f'"default";q={self.limit};w={self.length_s}',
            "RateLimit": f'"default";r={self.remaining};t={self.wait_s}',
        }


class Rates:
    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock  # the limiter reads the wall clock too
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def take(self, account: str, rate: str) -> Window:
        """Count one request of the account, if its rate ("60/minute") still has room for it."""
        limit = parse(rate)
        granted = await self._limiter.hit(limit, account)
        window = await self._limiter.get_window_stats(limit, account)
        return Window(
            granted=granted,
            limit=limit.amount,
            length_s=limit.get_expiry(),
            remaining=window.remaining,
            wait_s=max(1, math.ceil(window.reset_time - self._clock())),
        )
