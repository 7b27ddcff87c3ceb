// SPDX-License-Identifier: GPL-3.0-or-later
import Facts

/// The number for reading: whole from 100 on, two decimals from 1 on, else four; empty for none.
func rounded(_ number: Double?) -> String {
  guard let number else { return "" }
  let decimals = number.magnitude >= 100 ? 0 : number.magnitude >= 1 ? 2 : 4
  return fixed(number, decimals: decimals)
}

/// The number in a unit for reading: whole where the unit is counted one by one, else as ``rounded(_:)``.
func rounded(_ number: Double, as unit: Unit) -> String {
  unit.isCount ? fixed(number, decimals: 0) : rounded(number)
}

/// The number with its sign and one decimal.
func signed(_ number: Double) -> String {
  let text = fixed(number, decimals: 1)
  return number > 0 && text != "0.0" ? "+" + text : text
}

/// A p-value with four decimals, `<0.0001` below that; empty for none.
func probability(_ p: Double?) -> String {
  guard let p else { return "" }
  return p < 0.0001 ? "<0.0001" : fixed(p, decimals: 4)
}

/// The number with so many decimals, a point, and no separators, whatever the locale.
private func fixed(_ number: Double, decimals: Int) -> String {
  let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = (number * scale).rounded(.toNearestOrEven)
  guard scaled.isFinite, scaled.magnitude < 1e15 else { return String(number) }
  let digits = String(Int64(scaled.magnitude))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
  let sign = scaled < 0 ? "-" : ""
  guard decimals > 0 else { return sign + padded }
  return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
