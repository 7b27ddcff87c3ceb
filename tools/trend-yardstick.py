# SPDX-License-Identifier: GPL-3.0-or-later
"""Times pymannkendall, scipy and statsmodels on the series of a JSON file; `make bench` runs it.

Prints the processor microseconds a series for each piece of work. Ends with 2 where a package is not installed.
"""

import json
import math
import sys
import time
import warnings

try:
    import numpy as np
    import pymannkendall as pmk
    import statsmodels.api as sm
    from scipy import stats
except ImportError as missing:
    sys.exit(2)


def pettitt(y):
    n = len(y)
    sums = np.abs(2 * np.cumsum(stats.rankdata(y)) - np.arange(1, n + 1) * (n + 1))[:-1]
    return 2 * math.exp(-6 * sums.max() ** 2 / (n ** 3 + n ** 2))


def cusum(y):
    sums = np.abs(np.cumsum(y - y.mean()))[:-1]
    return stats.kstwobign.sf(sums.max() / y.std(ddof=1) / math.sqrt(len(y)))


def bundle(x, y):
    pmk.original_test(y)
    pmk.hamed_rao_modification_test(y)
    stats.theilslopes(y, x)
    sm.GLM(y, sm.add_constant(x - x[0]), family=sm.families.Poisson()).fit()
    pettitt(y)
    cusum(y)


def negative_binomial(x, y):
    sm.NegativeBinomial(y, sm.add_constant(x - x[0])).fit(disp=0)


def bootstrap(x, y):
    random = np.random.default_rng(1)
    means = random.choice(y, (1000, len(y))).mean(axis=1)
    np.quantile(means, [0.025, 0.975])


def microseconds(work, series):
    start = time.process_time()
    for x, y in series:
        work(x, y)
    return (time.process_time() - start) * 1e6 / len(series)


warnings.simplefilter("ignore")
with open(sys.argv[1]) as file:
    series = [(np.array(x, float), np.array(y, float)) for x, y in json.load(file)]
works = {"bundle": bundle, "negative_binomial": negative_binomial, "bootstrap": bootstrap}
print(json.dumps({name: microseconds(work, series) for name, work in works.items()}))
