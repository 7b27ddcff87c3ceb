// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@Suite("Confidence")
struct ConfidenceTests {
  @Test(
    "is the share that is right, drawn towards one half where little is known",
    arguments: [
      (matched: 0, found: 0, printed: "0.500"), (1, 1, "0.600"), (0, 1, "0.400"), (2, 2, "0.667"),
      (50, 50, "0.963"), (900, 1000, "0.898"), (0, 96, "0.020"), (999_999_999, 999_999_999, "1.000"),
    ])
  func estimate(matched: Int, found: Int, printed: String) {
    #expect(Confidence(matched: matched, found: found)?.printed == printed)
  }

  @Test("is of possible counts alone", arguments: [(-1, 3), (4, 3), (0, -1)])
  func refuses(matched: Int, found: Int) { #expect(Confidence(matched: matched, found: found) == nil) }
}
