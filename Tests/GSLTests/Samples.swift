// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import GSL

/// The sample of these numbers; a failure of the test where they are none.
func sample(_ values: [Double]) throws -> Sample { try #require(Sample(values)) }
