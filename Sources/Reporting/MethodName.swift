// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a method as it is printed in a sentence: people's names with capitals, `quasi-Poisson`.
func methodName(_ method: String) -> String { printedNames[method] ?? spaced(method) }

private let printedNames = [
  "mann_kendall": "Mann-Kendall", "mann_kendall_exact": "exact Mann-Kendall",
  "mann_kendall_hamed_rao": "Mann-Kendall by Hamed and Rao",
  "mann_kendall_yue_wang": "Mann-Kendall by Yue and Wang",
  "theil_sen": "Theil-Sen", "poisson": "Poisson", "quasi_poisson": "quasi-Poisson",
]
