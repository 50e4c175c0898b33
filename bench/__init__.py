"""What `make bench` prints: speeds as ratios to real time, latencies as percentiles.

Nothing here is asserted: machines differ and are shared. Compare two rows of one run.
"""
