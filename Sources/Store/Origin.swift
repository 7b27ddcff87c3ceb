// SPDX-License-Identifier: GPL-3.0-or-later

/// What a printed figure goes back to.
public enum Origin: Hashable, Sendable {
  /// A fact, with the claims it rests on.
  case fact(Trace)
  /// A figure that somebody published.
  case published(Published)
  /// A claim alone.
  case claim(Trace.Claim)

  /// A figure that somebody published, as the run read it from a file.
  public struct Published: Hashable, Sendable, Encodable {
    /// `<file>:<line>`.
    public let published: String
    public let measure: String
    public let dimensions: String
    /// Nil = the world.
    public let country: String?
    public let period: String
    public let edition: Int
    /// In printed units, or a category; nil where it is no number.
    public let value: Double?
    public let category: String?
    public let qualifier: String
    public let source: String
  }
}

extension Origin: Encodable {
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .fact(let trace): try trace.encode(to: encoder)
    case .published(let figure): try figure.encode(to: encoder)
    case .claim(let claim): try claim.encode(to: encoder)
    }
  }
}
