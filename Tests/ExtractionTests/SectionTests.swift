// SPDX-License-Identifier: GPL-3.0-or-later
import Facts
import Testing

@testable import Extraction

/// How a profile is divided: themes, dates of update, footnotes.
@Suite("Sections")
struct SectionTests {
  static func read(_ text: String) throws -> (sections: [Section], problems: [String]) {
    var reader = try SectionReader(Known.knowledge, Known.terms(text), Array(text.utf8))
    return (reader.read(), reader.problems)
  }

  @Test(
    "Themes and editions",
    arguments: [
      ("Chad\n\nMine Action\n\nLast updated: 19 November 2018\n\nText.\n", ["TCD mine_action 2018"]),
      ("Chad\n\nLast updated: 19 November 2018\n\nMine Action\n\nText.\n", ["TCD mine_action 2018"]),
      ("Chad\nMine Action\nLast Updated: 19 November 2018\nText.", ["TCD mine_action 2018"]),
      ("Chad\r\n\r\nMine Action\r\n\r\nLast updated: 19 November 2018\r\n", ["TCD mine_action 2018"]),
      ("Chad\n\nMine action\n\nLast updated 19 November 2018\n", ["TCD mine_action 2018"]),
      ("Chad\n\nMine Action[1]\n\nLast updated: 19 November 2018\n", ["TCD mine_action 2018"]),
      ("Chad\n\nImpact\n\nLast updated: 3 July 2017\n", ["TCD casualties 2017"]),
      (
        "Lao PDR\n\nCasualties and Victim Assistance\n\nLast updated: 3 July 2011\n",
        ["LAO victim_assistance 2011"]
      ),
      ("Chad, Landmine Monitor Report 2004\n\nText.\n", ["TCD country_report 2004"]),
      ("CHAD\n\nLandmine Monitor Report 2004\n\nMine Action\n\nText.\n", ["TCD country_report 2004"]),
      (
        "Chad\n\nMine Ban Policy\n\nLast updated: 1 May 2012\n\nText.\n\nCasualties\n\nLast updated: 3 July 2013\n\n"
          + "Text.\n\nLast updated: 4 June 2014\n\nSupport for Mine Action\n",
        ["TCD mine_ban_policy 2012", "TCD casualties 2013", "TCD support_for_mine_action 2014"]
      ),
      (
        "Chad\n\nMine Ban Policy\n\nLast updated: 1 May 2012\n\nMine Action\n\nNobody updated: this is text.\n",
        ["TCD mine_ban_policy 2012"]
      ),
    ])
  func themes(text: String, expected: [String]) throws {
    let (sections, problems) = try Self.read(text)
    let found = sections.map { "\($0.country.rawValue) \($0.theme.rawValue) \($0.edition.rawValue)" }
    #expect(found == expected)
    #expect(problems == [])
  }

  @Test(
    "What lacks a country or a theme is reported",
    arguments: [
      ("", "country"), ("\n \n", "country"),
      ("Mine Action\n\nLast updated: 19 November 2018\n\nText.\n", "country"),
      ("Utopia\n\nMine Action\n\nLast updated: 1 May 2018\n\nChad\n", "country"), ("Chad\n", "theme"),
      ("Chad\n\nMine Action\n\nIn 2015, two people were killed by mines.\n", "theme"),
      ("Chad\n\nLast updated: 1 May 2018\n\nIn 2015, two people were killed by mines.\n", "theme"),
      ("Chad\n\nMine Action\n\nLast updated: soon\n\nIn 2015, two people were killed by mines.\n", "theme"),
    ])
  func problems(text: String, word: String) throws {
    let extract = try Known.extract(text)
    #expect(extract.observations == [])
    #expect(extract.findings.map(\.file) == ["t.txt"])
    #expect(extract.findings.first?.message.contains("no \(word)") == true)
  }

  @Test("Each section has its own footnotes, the first of a number where it comes twice")
  func footnotes() throws {
    let head =
      "Chad\n\nMine Action\n\nLast updated: 1 May 2012\n\nText.[1]\n\n[1] One.\n\n[2] Two.\n\n[2] Deux.\n\n"
    let tail = "Casualties\n\nLast updated: 3 July 2013\n\nText.[1]\n\n[1] Uno.\n"
    let text = head + tail
    let terms = try Known.terms(text)
    let (sections, _) = try Self.read(text)
    let notes = sections.map { section in
      section.footnotes.sorted { $0.key < $1.key }.map { number, line in
        "\(number) " + line.terms.map { Self.words(terms.all[$0], in: text) }.joined()
      }
    }
    #expect(notes == [["1 One.", "2 Two."], ["1 Uno."]])
    #expect(sections.map(\.notes.count) == [3, 1])
  }

  private static func words(_ term: Term, in text: String) -> String {
    String(decoding: Array(text.utf8)[Int(term.start)..<Int(term.end)], as: UTF8.self)
  }

  @Test("A claim carries theme, edition and date of its own section")
  func claims() throws {
    let first =
      "Chad\n\nMine Action\n\nLast updated: 1 May 2012\n\nIn 2011, two people were killed by mines.\n\n"
    let second = "Casualties\n\nLast updated: 3 July 2014\n\nIn 2013, three people were killed by mines.\n"
    let rows = try Known.extract(first + second).observations.map {
      "\($0.theme.rawValue) \($0.edition.rawValue) \($0.row)"
    }
    #expect(
      rows == [
        "mine_action 2012 casualties,device=mine;outcome=killed,2,2011",
        "casualties 2014 casualties,device=mine;outcome=killed,3,2013",
      ])
  }

  @Test(
    "A name that several states share is reported, not guessed at",
    arguments: [
      (title: "Congo", findings: ["may be that of COD or COG"], observations: 0),
      (title: "Korea", findings: ["may be that of KOR or PRK"], observations: 0),
      (title: "DR Congo", findings: [], observations: 1),
      (title: "Chad", findings: ["'Congolese' may be COD or COG"], observations: 1),
    ])
  func sharedName(title: String, findings: [String], observations: Int) throws {
    let text =
      "\(title)\n\nCasualties\n\nLast updated: 1 May 2014\n\n"
      + "In 2013, 12 people were injured by mines near the Congolese border.\n"
    let extract = try Known.extract(text)
    #expect(extract.observations.count == observations)
    #expect(extract.findings.count == findings.count)
    for (found, part) in zip(extract.findings, findings) { #expect(found.message.contains(part)) }
  }
}
