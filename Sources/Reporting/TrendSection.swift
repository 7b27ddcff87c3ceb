// SPDX-License-Identifier: GPL-3.0-or-later
public import Facts

/// What a report says of yearly series.
public struct TrendSection: Sendable {
  private let entries: [Entry]
  private let withoutCommonYears: [String]
  private let contributions: Table

  /// A series and what is to be said of it.
  private struct Entry {
    let studied: StudiedSeries
    let summary: TrendSummary
  }

  /// - Parameters:
  ///   - summaries: one a series, in their order.
  ///   - contributions: the table of that name.
  public init(
    series: [StudiedSeries], summaries: [TrendSummary], withoutCommonYears: [String], contributions: Table
  ) {
    let entries = zip(series, summaries).map(Entry.init)
    self.entries = entries.enumerated().sorted { one, other in
      let (left, right) = (one.element.studied.place.name, other.element.studied.place.name)
      return (left, one.offset) < (right, other.offset)
    }.map(\.element)
    self.withoutCommonYears = withoutCommonYears
    self.contributions = contributions
  }

  /// The texts by the names of their placeholders.
  var words: [String: Passage] {
    [
      "trend_summaries": summaries, "short_series": shortSeries,
      "drivers": Drivers(contributions, titles).passage,
    ]
  }

  /// A paragraph for each place, with one part for each basis and piece; series that no method answers for are left
  /// to ``shortSeries``.
  private var summaries: Passage {
    let told = entries.filter { $0.summary.rate != nil }
    let paragraphs = told.enumerated().map { place, entry in
      let title = title(of: entry.studied)
      let isNew = place == 0 || self.title(of: told[place - 1].studied) != title
      let heading = isNew ? [title, String(repeating: "-", count: displayWidth(of: title))] : []
      return Passage(
        (heading + [TrendText(entry.studied, entry.summary).text]).joined(separator: "\n"),
        sources: entry.studied.sources)
    }
    return paragraphs.paragraphs()
  }

  /// The names of the series that nothing can be said of, by reason, and the sums that have no common years.
  private var shortSeries: Passage {
    let silent = entries.filter { $0.summary.rate == nil }
    let reasons = Dictionary(grouping: silent) { $0.summary.refusal ?? "" }.sorted { $0.key < $1.key }
    let lists = reasons.map { reason, entries in
      let names = entries.map { "\($0.studied.series.name) (\($0.summary.years.count))" }
      return Passage(
        wrapped("\(reason): \(names.joined(separator: ", ")).", indent: 0),
        sources: entries.flatMap(\.studied.sources))
    }
    let sums =
      withoutCommonYears.isEmpty
      ? []
      : [
        Passage(
          wrapped(
            "no two countries have figures in the same four consecutive years: "
              + withoutCommonYears.joined(separator: ", ") + ".", indent: 0))
      ]
    return (lists + sums).paragraphs()
  }

  /// What each series rests on, by its name.
  fileprivate var sources: [String: [String]] {
    Dictionary(entries.map { ($0.studied.series.name, $0.studied.sources) }) { first, _ in first }
  }

  private var titles: [String: String] {
    Dictionary(entries.map { ($0.studied.series.name, title(of: $0.studied)) }) { first, _ in first }
  }

  private func title(of studied: StudiedSeries) -> String {
    let narrowing = studied.dimensions.pairs.map { "\(spaced($0.key)) \(spaced($0.value))" }
    let measure = ([spaced(studied.measure.rawValue)] + narrowing).joined(separator: ", ")
    let origin =
      switch studied.origin {
      case .extracted: "from the profiles"
      case .published: "published figures"
      }
    return visible("\(studied.place.name): \(measure), \(origin)")
  }
}

extension ReportContent {
  /// This content and what is to be said of yearly series: the words `trend_summaries`, `short_series` and `drivers`.
  public func adding(_ section: TrendSection) -> ReportContent {
    ReportContent(
      sections: sections, words: words.merging(section.words) { _, new in new },
      tables: tables.map { $0.name == trendsName ? $0.resting(on: section.sources) : $0 })
  }
}

extension Table {
  /// The table of which each row rests on what its series, named in the first column, rests on.
  fileprivate func resting(on sources: [String: [String]]) -> Table {
    Table(
      name: name, title: title, columns: columns,
      rows: rows.map { row in row.map { Cell($0.text, facts: sources[row[0].text, default: []]) } })
  }
}
