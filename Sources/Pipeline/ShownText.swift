// SPDX-License-Identifier: GPL-3.0-or-later
import Store

extension String {
  /// The text as one line for a terminal: everything that a terminal would act on is written out, as `\u{1B}`.
  public var shown: String {
    unicodeScalars.map { scalar in
      let breaksLine = scalar == "\r" || scalar == "\n" || scalar == "\t"
      return scalar.actsOnItsReader || breaksLine ? scalar.escaped : String(scalar)
    }.joined()
  }
}
