// SPDX-License-Identifier: GPL-3.0-or-later

/// The version of the package, as `tally --version` and `run.json` give it.
public let version = "0.1.0"
