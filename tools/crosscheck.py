# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes seeded series with scipy, statsmodels and pymannkendall; `make crosscheck` runs it.

Reads the JSON of the program Crosscheck, prints for each method how many series were compared and the largest
difference, and ends with 1 where one is above 1e-9 (relative; absolute below 1). Where definitions differ, the
reason stands beside the method in DIFFERENT, and what is comparable is compared.
"""

import json
import math
import sys
import textwrap
import warnings
from fractions import Fraction

import numpy as np
import pymannkendall as pmk
import statsmodels.api as sm
from scipy import stats
from statsmodels.nonparametric.smoothers_lowess import lowess
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.stattools import durbin_watson

TOLERANCE = 1e-9
# A method that answered fewer series than this would be compared with nothing.
LEAST_SERIES = 100

DIFFERENT = {
    "mann_kendall": "p is 2 sf(|z|) here: pymannkendall's 2 (1 - cdf) keeps no digits of small p, so it is taken from its z",
    "mann_kendall_hamed_rao": "series with gaps left out: pymannkendall counts lags over them as if years were consecutive",
    "mann_kendall_yue_wang": "as mann_kendall_hamed_rao; z of a variance that is not positive is undefined here, NaN there",
    "mann_kendall_pre_whitened": "as mann_kendall_hamed_rao",
    "mann_kendall_trend_free_pre_whitened": "as mann_kendall_hamed_rao; and without series in which two of the "
    "values tested are equal in exact fractions: there rounding decides, and S moves by one",
    "poisson": "statsmodels takes errors from the weights before its last step; here they follow from its means",
    "negative_binomial": "statsmodels maximises over 1/theta and stops early, so its line is polished by Newton's steps on its own score",
    "pettitt": "pyhomogeneity simulates p; K and its place are computed from scipy's ranks, p from the formula",
    "ols_cusum": "statsmodels divides by the deviation with its own divisor; the sum is numpy's, p scipy's Kolmogorov limit",
    "lowess": "values of a curve; differences are relative to its largest value",
}


def two_sided(z):
    return 2 * stats.norm.sf(abs(z))


def is_consecutive(x):
    return len(x) == x[-1] - x[0] + 1


def ranked(test, x, y, **options):
    if not is_consecutive(x):
        return None
    found = test(y, **options)
    return [found.s, found.var_s, found.z, two_sided(found.z)]


def trend_free(x, y):
    if not is_consecutive(x) or has_exact_ties([Fraction(int(value)) for value in y]):
        return None
    return ranked(pmk.trend_free_pre_whitening_modification_test, x, y)


def has_exact_ties(y):
    """Whether two of the values that trend-free pre-whitening tests are equal, computed in fractions."""
    n = len(y)
    slopes = sorted((y[j] - y[i]) / (j - i) for i in range(n) for j in range(i + 1, n))
    slope = (slopes[(len(slopes) - 1) // 2] + slopes[len(slopes) // 2]) / 2
    rest = [value - (place + 1) * slope for place, value in enumerate(y)]
    mean = sum(rest) / n
    spread = sum((value - mean) ** 2 for value in rest)
    if spread == 0:
        return True
    first = sum((a - mean) * (b - mean) for a, b in zip(rest, rest[1:])) / spread
    tested = [b - first * a + (place + 1) * slope for place, (a, b) in enumerate(zip(rest, rest[1:]))]
    return len(set(tested)) < len(tested)


def mann_kendall(x, y):
    found = pmk.original_test(y)
    return [found.s, found.var_s, found.z, two_sided(found.z), found.Tau]


def mann_kendall_exact(x, y):
    if len(set(y)) < len(y):
        return None
    return [stats.kendalltau(x, y, method="exact").pvalue]


def spearman(x, y):
    found = stats.spearmanr(x, y)
    return [found.statistic, found.pvalue]


def theil_sen(x, y):
    found = stats.theilslopes(y, x)
    return [found.slope, found.intercept, found.low_slope, found.high_slope]


def least_squares(x, y):
    centred = x - x.mean()
    found = sm.OLS(y, sm.add_constant(centred)).fit()
    low, high = found.conf_int()[1]
    return [found.params[1], found.params[0], found.bse[1], found.pvalues[1], low, high, found.rsquared,
            durbin_watson(found.resid)]


def glm(x, y):
    design = sm.add_constant(x - x[0])
    return sm.GLM(y, design, family=sm.families.Poisson())


def poisson(x, y):
    found = glm(x, y).fit(tol=1e-15, maxiter=200)
    design = sm.add_constant(x - x[0])
    error = math.sqrt(np.linalg.inv((design.T * found.mu) @ design)[1, 1])
    return [*found.params, error, two_sided(found.params[1] / error), found.deviance, found.pearson_chi2,
            found.llf]


def quasi_poisson(x, y):
    found = glm(x, y).fit(tol=1e-15, maxiter=200, scale="X2", use_t=True)
    low, high = found.conf_int()[1]
    return [found.scale, found.bse[1], found.pvalues[1], math.exp(low), math.exp(high)]


def negative_binomial(x, y):
    design = sm.add_constant(x - x[0])
    model = sm.NegativeBinomial(y, design)
    rough = model.fit(disp=0, maxiter=2000, method="bfgs", gtol=1e-8)
    best = rough.params
    for _ in range(20):
        best = best - np.linalg.solve(model.hessian(best), model.score(best))
    mean, theta = np.exp(design @ best[:2]), 1 / best[2]
    weights = mean * theta / (theta + mean)
    error = math.sqrt(np.linalg.inv((design.T * weights) @ design)[1, 1])
    return [best[0], best[1], theta, error, model.loglike(best)]


def dispersion(x, y):
    chi2 = ((y - y.mean()) ** 2).sum() / y.mean()
    return [chi2, stats.chi2.sf(chi2, len(y) - 1)]


def first_largest(sizes):
    return int(np.nonzero(sizes >= sizes.max() * (1 - 1e-12))[0][0])


def pettitt(x, y):
    n = len(y)
    sums = np.abs(2 * np.cumsum(stats.rankdata(y)) - np.arange(1, n + 1) * (n + 1))[:-1]
    place = first_largest(sums)
    k = sums[place]
    return [k, place + 1, min(1, 2 * math.exp(-6 * k * k / (n ** 3 + n ** 2)))]


def ols_cusum(x, y):
    sums = np.abs(np.cumsum(y - y.mean()))[:-1]
    place = first_largest(sums)
    size = sums[place] / y.std(ddof=1) / math.sqrt(len(y))
    return [size, stats.kstwobign.sf(size), place + 1]


def poisson_interval(x, y):
    k = y[0]
    return [stats.chi2.ppf(0.025, 2 * k) / 2 if k > 0 else 0, stats.chi2.isf(0.025, 2 * k + 2) / 2]


def share(method):
    return lambda x, y: proportion_confint(y[0], y.sum(), method=method)


def curve(x, y):
    return lowess(y, x - x[0], frac=2 / 3, it=3, delta=0, return_sorted=False)


METHODS = {
    "mann_kendall": mann_kendall,
    "mann_kendall_exact": mann_kendall_exact,
    "mann_kendall_hamed_rao": lambda x, y: ranked(pmk.hamed_rao_modification_test, x, y),
    "mann_kendall_yue_wang": lambda x, y: ranked(pmk.yue_wang_modification_test, x, y),
    "mann_kendall_pre_whitened": lambda x, y: ranked(pmk.pre_whitening_modification_test, x, y),
    "mann_kendall_trend_free_pre_whitened": trend_free,
    "kendall_tau_b": lambda x, y: [stats.kendalltau(x, y).statistic],
    "spearman": spearman,
    "theil_sen": theil_sen,
    "least_squares": least_squares,
    "poisson": poisson,
    "quasi_poisson": quasi_poisson,
    "negative_binomial": negative_binomial,
    "dispersion": dispersion,
    "pettitt": pettitt,
    "ols_cusum": ols_cusum,
    "poisson_interval": poisson_interval,
    "wilson": share("wilson"),
    "clopper_pearson": share("beta"),
    "lowess": curve,
}


def difference(ours, theirs, scale):
    if not math.isfinite(theirs):
        return math.inf
    return abs(ours - theirs) / max(scale, abs(theirs))


def compared(method, entry):
    """The largest difference on one series; None where one of the two does not answer."""
    x, y = np.array(entry["years"], float), np.array(entry["counts"], float)
    ours = entry["answers"].get(method)
    theirs = METHODS[method](x, y) if ours is not None else None
    if theirs is None:
        return None
    scale = max(1, *map(abs, theirs)) if method == "lowess" else 1
    # A p-value is compared relative to itself, or small ones would pass unseen.
    return max(difference(a, b, 1e-300 if 0 < b < 1 else scale) for a, b in zip(ours, theirs, strict=True))


def main():
    warnings.simplefilter("ignore")
    entries = json.load(sys.stdin)
    failed = False
    print(f"{len(entries)} series; the largest difference allowed is {TOLERANCE:g}\n")
    for method in METHODS:
        found = [(value, place) for place, entry in enumerate(entries)
                 if (value := compared(method, entry)) is not None]
        worst, place = max(found, default=(math.inf, None))
        agrees = worst <= TOLERANCE and len(found) >= LEAST_SERIES
        failed = failed or not agrees
        verdict = "ok" if agrees else f"DIFFERS or answers too few, most in series {place}"
        print(f"{method:38}{len(found):5} series {worst:10.1e}  {verdict}")
        if method in DIFFERENT:
            print(textwrap.fill(DIFFERENT[method], 100, initial_indent="    ", subsequent_indent="    "))
    sys.exit(1 if failed else 0)


main()
