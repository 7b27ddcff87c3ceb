// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Reporting

private let table = Table(
  name: "t", title: "T", columns: ["name", "year", "best", "qualifier", "status", "as_of"],
  rows: [
    ["Åland", "2015", "", "", "not_known", "2014"],
    ["Åland", "2016", "1234", "at_least", "reported", "2016"],
    ["Côte d’Ivoire", "2016", "7", "exact", "derived", "2015"],
  ].map { $0.map { Table.Cell($0) } })

private let content = ReportContent(
  sections: ["findings": "one\ntwo"], words: ["count": "3"], tables: [table])

private func filled(_ text: String) throws -> String {
  try report(Template(name: "a.txt", text: text), content: content).text
}

@Test(
  "placeholders are filled",
  arguments: [
    (text: "n = <count>, 1 < 2\n<findings>", result: "n = 3, 1 < 2\none\ntwo"),
    (text: "  <findings>\nend", result: "  one\n  two\nend"),
    (text: "<count>\r\n<findings>\r\n", result: "3\none\ntwo\n"),
    (text: "<without findings>\nx", result: "x"),
    (
      text: "<without findings>\n<table t columns=name,best where=year:2016>",
      result: "name            best\n-------------  -----\nCôte d’Ivoire      7\nÅland          1,234"
    ),
    (
      text: "<without findings>\n<table t columns=name,best where=year:2016 where=name:!Åland>",
      result: "name           best\n-------------  ----\nCôte d’Ivoire     7"
    ),
    (
      text: "<without findings>\n<pivot t rows=name columns=year show=best>",
      result:
        "name           2015    2016\n-------------  ----  ------\nCôte d’Ivoire            7*\nÅland          n.k.  1,234+"
    ),
    (
      text: "<without findings>\n<pivot t rows=name columns=year show=best where=name:Åland last=1>",
      result: "name     2016\n-----  ------\nÅland  1,234+"
    ),
    (
      text: "<without findings>\n<table t columns=name,as_of last=1>",
      result: "name           as of\n-------------  -----\nCôte d’Ivoire   2015"
    ),
    (text: "<without findings>\n<table t where=name:Nowhere>", result: "none"),
  ])
func filling(text: String, result: String) throws {
  #expect(try filled(text) == result)
}

@Test(
  "what cannot be filled is named with template and line",
  arguments: [
    (
      text: "<findings>\n<nothing>",
      message: "a.txt:2: unknown placeholder “nothing”; known are count, findings"
    ),
    (text: "<findings>\n<count", message: "a.txt:2: a placeholder is not closed"),
    (text: "x", message: "a.txt: the section “findings” is not used; put <findings> where it belongs"),
    (text: "<findings> <table u>", message: "a.txt:1: unknown placeholder “u”; known are t"),
    (text: "<findings> <table t columns=nome>", message: "a.txt:1: option “columns”: t has no column “nome”"),
    (text: "<findings> <table t last=0>", message: "a.txt:1: option “last”: write a whole number above 0"),
    (text: "<findings> <table t lest=1>", message: "a.txt:1: option “lest”: known are columns, where, last"),
    (
      text: "<findings> <pivot t rows=name>",
      message: "a.txt:1: option “rows, columns, show”: name the columns"
    ),
    (
      text: "<without other>\n<findings>", message: "a.txt:1: unknown placeholder “other”; known are findings"
    ),
  ])
func errors(text: String, message: String) throws {
  let error = #expect(throws: TemplateError.self) { try filled(text) }
  #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
}

@Test(
  "text from profiles cannot steer a terminal",
  arguments: [
    (text: "plain", shown: "plain"), (text: "a\u{1B}[31mb", shown: "a\\u{1B}[31mb"),
    (text: "a\u{202E}b", shown: "a\\u{202E}b"), (text: "a\tb\u{A0}c", shown: "a b c"),
  ])
func escaping(text: String, shown: String) {
  #expect(visible(text) == shown)
}

@Test(
  "figures show their doubt",
  arguments: [
    (value: "1234567", qualifier: "exact", status: "reported", shown: "1,234,567"),
    (value: "600", qualifier: "more_than", status: "reported", shown: ">600"),
    (value: "0.97", qualifier: "about", status: "estimated", shown: "~0.97"),
    (value: "84", qualifier: "at_least", status: "derived", shown: "84+*"),
    (value: "", qualifier: "exact", status: "not_known", shown: "n.k."),
    (value: "", qualifier: "exact", status: "none_reported", shown: "n.r."),
    (value: "abstain", qualifier: "exact", status: "derived", shown: "abstain*"),
  ])
func marks(value: String, qualifier: String, status: String, shown: String) {
  #expect(Mark.shown(value, qualifier: qualifier, status: status) == shown)
}

@Test(
  "numbers are rounded for reading",
  arguments: [
    (number: 1234.5, text: "1234"), (number: -1.005, text: "-1.00"), (number: 0.03149, text: "0.0315"),
    (number: 1e300, text: "1e+300"), (number: -0.00001, text: "0.0000"),
  ])
func rounding(number: Double, text: String) {
  #expect(rounded(number) == text)
}
