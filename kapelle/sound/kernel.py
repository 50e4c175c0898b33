"""The one door to the compiler: `@kernel` turns a loop over samples into machine code.

Compiled once into a cache on disk (set-up does it, never a user's first song), for a generic
CPU and without re-ordered arithmetic, so that the same score gives the same samples everywhere
the same binary runs. Kernels release the GIL: stems are rendered on several threads.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import numba

Kernel = TypeVar("Kernel", bound=Callable[..., Any])

numba.config.CPU_NAME = "generic"  # type: ignore[attr-defined]
# Two channels side by side become one vector: a third faster, and the same sums in the same order.
numba.config.SLP_VECTORIZE = 1  # type: ignore[attr-defined]


def kernel(formula: Kernel) -> Kernel:
    """`formula` compiled on first call for the types it is called with, without the GIL."""
    return numba.njit(cache=True, nogil=True, fastmath=False)(formula)  # type: ignore[no-any-return]
