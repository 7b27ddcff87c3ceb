// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// Numbers of every form, as the term reader recognises them.
@Suite("Numbers")
struct NumberTests {
  /// The numbers of a text, one a word of what it is: `count 12`, `about count 3..4`, `area 0.25` (km²),
  /// `money USD 5`, `aside page`, `symbol`, `date`.
  static func numbers(in text: String) throws -> [String] {
    try Known.terms(text).numbers.map { number in
      let hedge = number.qualifier == .exact ? "" : number.qualifier.rawValue + " "
      let basis = number.basis == .reported ? "" : number.basis.rawValue + " "
      return try hedge + basis + kind(number)
    }
  }

  private static func kind(_ number: Number) throws -> String {
    let code = try number.currency.map(Known.knowledge.lexicon.text(at:)) ?? ""
    return switch number.kind {
    case .count: (number.isAbsence ? "none " : "count ") + value(number, .squareKilometres, number.exponent)
    case .area: "area " + value(number, .squareKilometres, number.exponent - 6)
    case .money: "money \(code) " + value(number, .currency, number.exponent)
    case .aside: "aside " + (number.reason?.rawValue ?? "")
    case .symbol: "symbol"
    case .date: "date"
    case .year: "year"
    }
  }

  private static func value(_ number: Number, _ unit: Facts.Unit, _ exponent: Int) -> String {
    let print = { (value: Int64) in
      Quantity(coefficient: value, exponent: exponent, unit: unit)?.printed ?? "uncountable"
    }
    return print(number.coefficient) + (number.high.map { ".." + print($0) } ?? "")
  }

  @Test(
    "Digits",
    arguments: [
      ("84", ["count 84"]),
      ("1,234 mines", ["count 1234"]),
      ("12,345,678 mines", ["count 12345678"]),
      ("1 234 mines", ["count 1234"]),
      ("12 345 678 mines", ["count 12345678"]),
      ("1\u{A0}234 mines", ["count 1234"]),
      ("1\u{2009}234\u{2009}567 mines", ["count 1234567"]),
      ("1\u{202F}234 mines", ["count 1234"]),
      ("2.5 million mines", ["count 2500000"]),
      ("2 million mines", ["count 2000000"]),
      ("3 billion mines", ["count 3000000000"]),
      ("40 thousand mines", ["count 40000"]),
      ("12,34 mines", ["count 12", "count 34"]),
      ("84, 70 and 14", ["count 84", "count 70", "count 14"]),
      ("three of 12,000", ["count 3", "count 12000"]),
      ("99999999999999999999 mines", ["aside other_quantity"]),
      ("1.2.3", ["aside other_quantity"]),
    ])
  func digits(text: String, numbers: [String]) throws {
    let found = try Self.numbers(in: text)
    #expect(found == numbers)
  }

  @Test(
    "Words",
    arguments: [
      ("seven people", ["count 7"]),
      ("Twenty-four people", ["count 24"]),
      ("twenty four people", ["count 24"]),
      ("one hundred people", ["count 100"]),
      ("a hundred people", ["count 100"]),
      ("two hundred and six people", ["count 206"]),
      ("three thousand four hundred people", ["count 3400"]),
      ("two million mines", ["count 2000000"]),
      ("half a million mines", ["count 500000"]),
      ("a dozen mines", ["count 12"]),
      ("no people", ["none 0"]),
      ("None", ["none 0"]),
      ("zero casualties", ["none 0"]),
      ("two and three", ["count 2", "count 3"]),
      ("seven, eight and nine", ["count 7", "count 8", "count 9"]),
      ("forty-two of the fifty", ["count 42", "count 50"]),
      ("more than a few hundred mines", ["aside other_quantity"]),
      ("several thousand mines", ["aside other_quantity"]),
    ])
  func words(text: String, numbers: [String]) throws {
    let found = try Self.numbers(in: text)
    #expect(found == numbers)
  }

  @Test(
    "Hedges",
    arguments: [
      ("at least 12 mines", ["at_least count 12"]),
      ("a minimum of 12 mines", ["at_least count 12"]),
      ("12 or more mines", ["at_least count 12"]),
      ("more than 600 mines", ["more_than count 600"]),
      ("over 600 mines", ["more_than count 600"]),
      ("some 600 mines", ["about count 600"]),
      ("approximately 600 mines", ["about count 600"]),
      ("nearly two million mines", ["about count 2000000"]),
      ("600 or so", ["about count 600"]),
      ("an estimated 600 mines", ["about estimated count 600"]),
      ("were estimated at 600", ["about estimated count 600"]),
      ("put at 600", ["estimated count 600"]),
      ("put at more than 600", ["more_than estimated count 600"]),
      ("fewer than 600", ["less_than count 600"]),
      ("up to 600", ["at_most count 600"]),
      ("as many as 600", ["at_most count 600"]),
      ("only 600", ["count 600"]),
      ("some 3–4 mines", ["about count 3..4"]),
      ("3–4 mines", ["count 3..4"]),
      ("300-400 mines", ["count 300..400"]),
      ("3,000–4,000 mines", ["count 3000..4000"]),
      ("two to three million mines", ["count 2000000..3000000"]),
      ("between 300 and 400 mines", ["count 300..400"]),
      // A change from one level to another, or a range: the two numbers stay apart.
      ("from 300 to 400 mines", ["count 300", "count 400"]),
      ("2.5–3 million mines", ["count 2500000..3000000"]),
    ])
  func hedges(text: String, numbers: [String]) throws {
    let found = try Self.numbers(in: text)
    #expect(found == numbers)
  }

  @Test(
    "Areas",
    arguments: [
      ("0.97km2", ["area 0.97"]), ("0.97 km2", ["area 0.97"]), ("3.5km²", ["area 3.5"]),
      ("3.5 km²", ["area 3.5"]), ("12 square kilometers", ["area 12"]), ("12 sq km", ["area 12"]),
      ("250,000m2", ["area 0.25"]), ("250,000 m²", ["area 0.25"]), ("250,000 square meters", ["area 0.25"]),
      ("5.8 million m2", ["area 5.8"]), ("two million square meters", ["area 2"]),
      ("40 hectares", ["area 0.4"]),
      ("40ha", ["area 0.4"]), ("1,500 dunums", ["area 1.5"]), ("2000 square meters", ["area 0.002"]),
      ("at least 12.5km2", ["at_least area 12.5"]), ("3–4 km2", ["area 3..4"]),
      ("12-square-kilometer", ["area 12"]),
    ])
  func areas(text: String, numbers: [String]) throws {
    let found = try Self.numbers(in: text)
    #expect(found == numbers)
  }

  @Test(
    "Money",
    arguments: [
      ("$2 million", ["money USD 2000000"]), ("$17.4 million", ["money USD 17400000"]),
      ("$800,000", ["money USD 800000"]), ("US$29.5 million", ["money USD 29500000"]),
      ("US$ 500", ["money USD 500"]), ("(US$10)", ["money USD 10"]), ("USD 500", ["money USD 500"]),
      ("€1.13", ["money EUR 1.13"]), ("€70 million", ["money EUR 70000000"]), ("EUR500", ["money EUR 500"]),
      ("£1,942,586", ["money GBP 1942586"]), ("¥300 million", ["money JPY 300000000"]),
      ("C$259,436", ["money CAD 259436"]), ("A$2 million", ["money AUD 2000000"]),
      ("NOK9 million", ["money NOK 9000000"]), ("NOK 9,500,000", ["money NOK 9500000"]),
      ("CHF1.5 million", ["money CHF 1500000"]), ("500 euros", ["money EUR 500"]),
      ("12 million dollars", ["money USD 12000000"]), ("two million US dollars", ["money USD 2000000"]),
      ("500,000 yen", ["money JPY 500000"]), ("$800,547/€637,226", ["money USD 800547", "money EUR 637226"]),
      ("US$29,583,031/€23.5 million", ["money USD 29583031", "money EUR 23500000"]),
      ("approximately $2 million", ["about money USD 2000000"]), ("over €500", ["more_than money EUR 500"]),
      ("an estimated US$2 million", ["about estimated money USD 2000000"]),
    ])
  func money(text: String, numbers: [String]) throws {
    let found = try Self.numbers(in: text)
    #expect(found == numbers)
  }

  @Test(
    "What counts nothing of ours",
    arguments: [
      ("14 percent", ["aside percentage"]), ("14%", ["aside percentage"]),
      ("14.5 per cent", ["aside percentage"]),
      ("nine out of ten men", ["aside percentage", "aside percentage"]),
      ("one in five men", ["aside percentage", "aside percentage"]),
      // Parts of a whole that is counted.
      ("nine out of the ten men", ["count 9", "count 10"]), ("nine out of 12 men", ["count 9", "count 12"]),
      ("fourteen percent", ["aside percentage"]), ("a 12-year-old boy", ["aside age_of_person"]),
      ("12 years old", ["aside age_of_person"]), ("nine years", ["aside duration"]),
      ("30 days", ["aside duration"]),
      ("5 km", ["aside distance"]), ("5,000 kilometers of road", ["aside distance"]),
      ("122mm", ["aside calibre"]),
      ("122mm rockets", ["aside calibre"]), ("122 mm mortar", ["aside calibre"]), ("PMD-6", ["aside model"]),
      ("RBK-500", ["aside model"]), ("M14", ["aside model"]), ("M18A1", ["aside model", "aside model"]),
      ("9N210", ["aside model"]),
      ("BL755 bombs", ["aside model"]), ("the K5 belt", ["aside model"]), ("PMN-2 mines", ["aside model"]),
      ("the 7th report", ["aside ordinal"]), ("the 21st", ["aside ordinal"]),
      ("Article 5", ["aside article"]),
      ("Article 7(2)", ["aside article", "aside article"]),
      ("Articles 3, 4 and 5", .init(repeating: "aside article", count: 3)),
      ("page 12", ["aside page"]), ("pp. 6–7", ["aside page", "aside page"]),
      ("pages 6, 7 and 8", .init(repeating: "aside page", count: 3)),
      ("A/53/79", ["symbol"]),
      ("resolution 75/52", ["symbol"]), ("51/45 S", ["symbol"]), ("mines.[12]", ["aside footnote_mark"]),
      ("[3][4]", ["aside footnote_mark", "aside footnote_mark"]), ("No. 12", ["aside document_symbol"]),
      ("Law 759", ["aside document_symbol"]), ("Form G", []), ("three times", ["aside other_quantity"]),
      ("25 kg", ["aside other_quantity"]), ("4 tons", ["aside other_quantity"]),
    ])
  func asides(text: String, numbers: [String]) throws {
    let found = try Self.numbers(in: text)
    #expect(found == numbers)
  }
}
