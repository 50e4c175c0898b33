"""The channel strip: the passes every stem goes through, compiled, in place.

`clean` filters both ends and measures on the way; `seat` gives width, opens and closes the lid, and
moves the gains; `pour` adds it to the mixture and to the room. Blocks in which nothing sounds and
nothing rings cost next to nothing.
"""

import numpy as np
from numpy.typing import NDArray

from kapelle.audio import RATE, Samples
from kapelle.sound import filters, loudness, space
from kapelle.sound.automation import HOP, Curve
from kapelle.sound.filters import FAINT, Sections
from kapelle.sound.kernel import kernel

RINGS = 2 * RATE // HOP  # points after which a widener and its filters have rung out


@kernel
def silent(x: Samples, start: int, end: int, c: int) -> bool:
    """Whether channel `c` is nothing but zeros from frame `start` to `end`."""
    for i in range(start, end):  # noqa: SIM110 - the compiler knows no generators
        if x[i, c] != 0:
            return False
    return True


@kernel
def clean(
    x: Samples,
    edges: Sections,
    k: Sections,
    hop: int,
    powers: NDArray[np.float64],
    energies: NDArray[np.float64],
) -> None:
    """`x` ([frames, 2]) through `edges` (one or two sections), in place.

    On the way: `powers` ([hops]) gains the K-weighted power of each hop, both channels summed;
    `energies` ([2]) becomes that of middle and of side, unweighted.
    """
    h0, h1, h2, ha, hb = edges[0]
    o0, o1, o2, oa, ob = edges[-1]
    lidded = len(edges) > 1
    p0, p1, p2, pa, pb = k[0]
    qa, qb = k[1, 3], k[1, 4]
    # Both channels in one breath: each filter waits for its own last answer, so that two sets of
    # them take hardly longer than one. Left is x a b u v, right is rx ra rb ru rv.
    x1 = x2 = a1 = a2 = b1 = b2 = u1 = u2 = v1 = v2 = 0.0
    rx1 = rx2 = ra1 = ra2 = rb1 = rb2 = ru1 = ru2 = rv1 = rv2 = 0.0
    middle, side = 0.0, 0.0
    calm = True  # the filters remember nothing
    for start in range(0, len(x), hop):
        end = min(start + hop, len(x))
        if calm and silent(x, start, end, 0) and silent(x, start, end, 1):
            continue
        total = 0.0
        for i in range(start, end):
            v0, rv0 = np.float64(x[i, 0]), np.float64(x[i, 1])
            a = (h0 * v0 + h1 * x1 + h2 * x2 - hb * a2) - ha * a1
            ra = (h0 * rv0 + h1 * rx1 + h2 * rx2 - hb * ra2) - ha * ra1
            b = (o0 * a + o1 * a1 + o2 * a2 - ob * b2) - oa * b1 if lidded else a
            rb = (o0 * ra + o1 * ra1 + o2 * ra2 - ob * rb2) - oa * rb1 if lidded else ra
            u = (p0 * b + p1 * b1 + p2 * b2 - pb * u2) - pa * u1
            ru = (p0 * rb + p1 * rb1 + p2 * rb2 - pb * ru2) - pa * ru1
            v = (u - 2 * u1 + u2 - qb * v2) - qa * v1
            rv = (ru - 2 * ru1 + ru2 - qb * rv2) - qa * rv1
            x2, x1, a2, a1, b2, b1 = x1, v0, a1, a, b1, b
            u2, u1, v2, v1 = u1, u, v1, v
            rx2, rx1, ra2, ra1, rb2, rb1 = rx1, rv0, ra1, ra, rb1, rb
            ru2, ru1, rv2, rv1 = ru1, ru, rv1, rv
            total += v * v + rv * rv
            x[i, 0] = b
            x[i, 1] = rb
            middle += (b + rb) ** 2
            side += (b - rb) ** 2
        if start // hop < len(powers):
            powers[start // hop] += total / hop
        calm = total < FAINT and x1 == 0 and x2 == 0 and rx1 == 0 and rx2 == 0
        if calm:
            a1 = a2 = b1 = b2 = u1 = u2 = v1 = v2 = 0.0
            ra1 = ra2 = rb1 = rb2 = ru1 = ru2 = rv1 = rv2 = 0.0
    energies[0], energies[1] = middle, side


@kernel
def seat(
    x: Samples,
    left: Curve,
    right: Curve,
    lid: Curve,
    own: float,
    added: float,
    sides: Sections,
    lengths: NDArray[np.int64],
) -> None:
    """`x` ([frames, 2]) in its place: width, lid and moving gains in one pass, in place.

    `left` and `right` are gains, `lid` the g of `automation.lid`, all a value every HOP frames.
    `own` is how much of the recorded side stays, `added` how much made-up side comes on top;
    `sides` holds their two high-passes, `lengths` the widener's delays in frames.
    """
    m0, m1, m2, ma, mb = sides[0]
    w0, w1, w2, wa, wb = sides[1]
    s1, s2, t1, t2, d1, d2, e1, e2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
    il, jl, ir, jr = 0.0, 0.0, 0.0, 0.0  # the state-variable filter's integrators
    damp = np.sqrt(2.0)
    still = RINGS  # blocks without a sound
    gains = space.WIDENER_GAINS
    lines, places = np.zeros((len(lengths), lengths.max()), np.float32), np.zeros_like(lengths)
    unlike = np.zeros(HOP, np.float32)  # the middle, made into something to put at the sides
    for b in range((len(x) + HOP - 1) // HOP):
        start, end = b * HOP, min((b + 1) * HOP, len(x))
        still = still + 1 if silent(x, start, end, 0) and silent(x, start, end, 1) else 0
        if still > RINGS:
            continue
        if still == RINGS:
            lines[:] = 0
            s1, s2, t1, t2, d1, d2, e1, e2 = 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
            il, jl, ir, jr = 0.0, 0.0, 0.0, 0.0
        gl, gr = np.float64(left[b]), np.float64(right[b])
        step_l, step_r = (left[b + 1] - gl) / HOP, (right[b + 1] - gr) / HOP
        g = np.float64(lid[b]) if len(lid) else 0.0
        f1 = 1 / (1 + g * (g + damp))
        f2 = g * f1
        f3 = g * f2
        if added > 0:
            for i in range(start, end):
                unlike[i - start] = np.float32(0.5) * (x[i, 0] + x[i, 1])
            space.diffuse(unlike[: end - start], lines, lengths, places, gains)
        for i in range(start, end):
            middle = 0.5 * (x[i, 0] + x[i, 1])
            s = 0.5 * own * (x[i, 0] - x[i, 1])
            t = (m0 * s + m1 * s1 + m2 * s2 - mb * t2) - ma * t1
            s2, s1, t2, t1 = s1, s, t1, t
            side = t
            if added > 0:
                d = added * unlike[i - start]
                e = (w0 * d + w1 * d1 + w2 * d2 - wb * e2) - wa * e1
                d2, d1, e2, e1 = d1, d, e1, e
                side += e
            y, z = middle + side, middle - side
            if len(lid):  # Zavalishin's trapezoidal state-variable low-pass
                v3 = y - jl
                v1, v2 = f1 * il + f2 * v3, jl + f2 * il + f3 * v3
                il, jl, y = 2 * v1 - il, 2 * v2 - jl, v2
                v3 = z - jr
                v1, v2 = f1 * ir + f2 * v3, jr + f2 * ir + f3 * v3
                ir, jr, z = 2 * v1 - ir, 2 * v2 - jr, v2
            x[i, 0] = gl * y
            x[i, 1] = gr * z
            gl += step_l
            gr += step_r


@kernel
def pour(x: Samples, gain: float, into: Samples) -> None:
    """Add `x` ([frames, 2]) times `gain` to what is there.

    Both channels as one row of numbers: the compiler takes several at a time.
    """
    g, source, to = np.float32(gain), x.ravel(), into.ravel()
    for i in range(len(to)):
        to[i] += g * source[i]


def warm_up() -> None:
    """Compile all three passes."""
    still = np.zeros((RATE, 2), np.float32)
    points = np.ones(RATE // HOP + 2, np.float32)
    edges, powers = filters.butterworth_high(100, RATE), np.zeros(loudness.BLOCKS)
    clean(still, edges, loudness.k_weighting(RATE), RATE // 10, powers, np.zeros(2))
    sides = np.concatenate([edges, edges])
    lengths = space.odd_frames(space.WIDENERS_MS, RATE)
    seat(still, points, points, points, 1.0, 0.5, sides, lengths)
    pour(still, 0.5, still)
