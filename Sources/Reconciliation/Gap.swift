// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The signed difference of two numbers in printed units, as a plain decimal; never out of range.
///
/// The first minus the second; empty where one of them is no number or the units differ.
func gap(_ new: Amount, _ old: Amount) -> String {
  guard let new = new.value, let old = old.value, new.unit == old.unit else { return "" }
  return printed(Int128(new.smallest) - Int128(old.smallest), unit: new.unit)
}

/// The change from one number to another in percent of the first; empty where there is none.
func percent(from old: Amount, to new: Amount) -> String {
  guard let old = old.value, let new = new.value else { return "" }
  return new.percentChange(from: old) ?? ""
}

/// A number of smallest units as a plain decimal of printed units.
func printed(_ smallest: Int128, unit: Unit) -> String {
  smallest.decimal(places: unit.decimals)
}
