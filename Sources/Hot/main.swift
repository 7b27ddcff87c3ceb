import Extraction
import Foundation
import Pipeline
import Store
let seconds = Double(CommandLine.arguments[1])!
let knowledge = try ExtractionKnowledge(root: Root(".", executable: nil))
let extractor = knowledge.extractor
let files = try CommandLine.arguments.dropFirst(2).map { try ProfileFile(File($0)) }
let bytes = files.reduce(0) { $0 + $1.utf8.count }
var digest: UInt64 = 14695981039346656037
for f in seconds == 0 ? [] : files {
  let e = extractor.extract(f.utf8, profile: f.name)
  var s = ""
  dump(e, to: &s)
  for b in s.utf8 { digest = (digest ^ UInt64(b)) &* 0x100000001b3 }
}
print("digest", String(digest, radix: 16), "bytes", bytes)
func cpu() -> Double { var t = timespec(); clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t); return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9 }
var best = 1e9
let start = cpu()
var rounds = 0
repeat {
  let a = cpu()
  for f in files { _ = extractor.extract(f.utf8, profile: f.name) }
  best = min(best, cpu() - a)
  rounds += 1
} while cpu() - start < seconds
print("rounds", rounds, "best MB/s", Double(bytes) / best / 1e6, "mean", Double(bytes * rounds) / (cpu() - start) / 1e6)
